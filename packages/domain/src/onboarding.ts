import * as z from 'zod';
import { AgencyId, CalendarDate, Instant, OccupationCode, UserId } from './identifiers.ts';
import { Region } from './region.ts';
import { LegalBasis } from './regulation/regulation.ts';

const letter = { number: z.string(), date: CalendarDate };

/**
 * What a region signs before it may begin: its request; who is controller and who processor of the data (UU
 * 27/2022, domain-rules 6.2); branch and agreement with the insurer (PKS, domain-rules 4.1); whom to ask about
 * personal data (domain-rules 6.4).
 */
export const Papers = z.object({
  requestLetter: z.object({ ...letter, signatory: z.string() }).nullable(),
  processingAgreement: z
    .object({ ...letter, controller: z.string(), processor: z.string() })
    .nullable(),
  cooperation: z.object({ branch: z.string(), pksNumber: z.string() }).nullable(),
  dpo: z.object({ name: z.string(), email: z.string(), phone: z.string().optional() }).nullable(),
});
export type Papers = z.infer<typeof Papers>;

export const noPapers: Papers = {
  requestLetter: null,
  processingAgreement: null,
  cooperation: null,
  dpo: null,
};

/** How a region will work in its first year, as it is prepared before its founding. */
export const RegionSettings = z.lazy(() =>
  z.object({
    programmeName: z.string(),
    /** lines, top line first */
    letterhead: z.array(z.string()),
    timeZone: Region.shape.timeZone,
    agencies: z.array(
      z.object({
        id: AgencyId,
        name: z.string(),
        isLead: z.boolean(),
        /** the agency's sector */
        occupations: z.array(OccupationCode),
        /** places of its own card; only where the region counts by agency */
        places: z.int().min(0).optional(),
      }),
    ),
    /** id of a list of occupations */
    template: z.string(),
    scheme: z.object({
      year: z.int(),
      firstDayOfCover: CalendarDate,
      months: z.int(),
      minAge: z.int(),
      maxAgeExclusive: z.int(),
      legalBasis: LegalBasis.pick({
        kind: true,
        number: true,
        year: true,
        title: true,
        effectiveFrom: true,
      }),
    }),
    quotaBy: z.enum(['region', 'agency']),
    /** places of the whole region; only where it does not count by agency */
    places: z.int().min(0).optional(),
    quotaBasis: z.string(),
  }),
);
export type RegionSettings = z.infer<typeof RegionSettings>;

/** The person with whom a region begins: invited by the central admin, who is never that person. */
export const FirstAdmin = z.lazy(() =>
  z.object({
    email: z.string(),
    name: z.string(),
    user: UserId.nullable(),
    invitedAt: Instant.nullable(),
  }),
);
export type FirstAdmin = z.infer<typeof FirstAdmin>;

/** Something that is wrong or lacking; `field` names where it is set. */
export interface SettingFault {
  readonly field: string;
  readonly code: 'missing' | 'invalid';
  readonly message: string;
}

const missing = (field: string, message: string): SettingFault => ({
  field,
  code: 'missing',
  message,
});
const invalid = (field: string, message: string): SettingFault => ({
  field,
  code: 'invalid',
  message,
});

/** Papers that a region still lacks before its people may work, every one of them. */
export function papersLacking(papers: Papers): SettingFault[] {
  const lacking: SettingFault[] = [];
  if (papers.requestLetter === null)
    lacking.push(
      missing('papers.requestLetter', 'the letter in which the region asks for the service'),
    );
  if (papers.processingAgreement === null)
    lacking.push(
      missing('papers.processingAgreement', 'the agreement between controller and processor'),
    );
  if (papers.cooperation === null)
    lacking.push(missing('papers.cooperation', 'branch of the insurer and number of the PKS'));
  if (papers.dpo === null)
    lacking.push(missing('papers.dpo', 'whom to ask about personal data (DPO)'));
  return lacking;
}

function agencyFaults(settings: RegionSettings, known: ReadonlySet<string>): SettingFault[] {
  const { agencies, quotaBy } = settings;
  const faults: SettingFault[] = [];
  const leads = agencies.filter(({ isLead }) => isLead).length;
  if (leads !== 1) faults.push(invalid('settings.agencies', 'exactly one agency leads'));
  agencies.forEach(({ id, occupations, places }, position) => {
    const at = `settings.agencies.${position}`;
    if (agencies.findIndex((one) => one.id === id) !== position)
      faults.push(invalid(`${at}.id`, `the id ${id} is used twice`));
    for (const code of occupations.filter((one) => !known.has(one)))
      faults.push(invalid(`${at}.occupations`, `${code} is not in the chosen list`));
    if (quotaBy === 'agency' && places === undefined)
      faults.push(missing(`${at}.places`, 'places of this agency’s card'));
    if (quotaBy === 'region' && places !== undefined)
      faults.push(invalid(`${at}.places`, 'the region counts its places together'));
  });
  return faults;
}

function schemeFaults({ scheme, quotaBy, places }: RegionSettings): SettingFault[] {
  const faults: SettingFault[] = [];
  const [year, month] = scheme.firstDayOfCover.split('-').map(Number);
  if (year !== scheme.year)
    faults.push(
      invalid('settings.scheme.firstDayOfCover', 'must lie in the year of the programme'),
    );
  // a budget year ends on 31 December, and the cover is paid from it (domain-rules 5.7)
  if (month !== undefined && month + scheme.months > 13)
    faults.push(invalid('settings.scheme.months', 'the cover must end within the year'));
  if (quotaBy === 'region' && places === undefined)
    faults.push(missing('settings.places', 'places of the region’s card'));
  if (quotaBy === 'agency' && places !== undefined)
    faults.push(invalid('settings.places', 'the agencies count their own places'));
  return faults;
}

/**
 * Everything that does not fit together in a region's settings.
 *
 * @param known codes of the chosen list of occupations; null when there is no such list
 */
export function settingFaults(
  settings: RegionSettings,
  known: ReadonlySet<string> | null,
): SettingFault[] {
  const list =
    known === null ? [invalid('settings.template', 'there is no such list of occupations')] : [];
  const agencies = agencyFaults(
    settings,
    known ?? new Set(settings.agencies.flatMap((a) => a.occupations)),
  );
  return [...list, ...agencies, ...schemeFaults(settings)];
}
