import { AgencyId, CalendarDate, OccupationCode } from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

const letter = { number: text(120, 1), date: CalendarDate };
const version = {
  /** the version that was looked at; without it, whatever stands now is changed */
  version: z.int().min(1).optional(),
};

/** Who answers questions on personal data (UU 27/2022 art. 53; domain-rules 6.4). An office's contact, not a person's. */
const DpoContact = z.strictObject({
  name: text(120, 3),
  email: z.email().max(254),
  phone: text(40, 5).optional(),
});

/** What a region signs before it may begin; domain-rules 6.2 (controller and processor) and 4.1 (PKS). */
export const Papers = z.strictObject({
  requestLetter: z.strictObject({ ...letter, signatory: text(160, 3) }).nullable(),
  processingAgreement: z
    .strictObject({ ...letter, controller: text(200, 3), processor: text(200, 3) })
    .nullable(),
  /** branch of the insurer, and the agreement between it and the region */
  cooperation: z.strictObject({ branch: text(160, 3), pksNumber: text(120, 1) }).nullable(),
  dpo: DpoContact.nullable(),
});
export type Papers = z.infer<typeof Papers>;
/** Only what is named is changed; null takes a paper back. */
export const PapersChange = Papers.partial().extend(version).strict();
export type PapersChange = z.infer<typeof PapersChange>;

const AgencySetting = z.strictObject({
  id: AgencyId,
  name: text(120, 3),
  isLead: z.boolean(),
  /** the agency's sector: codes of the chosen list of occupations */
  occupations: z.array(OccupationCode).max(100),
  /** places of its own card; only where the region counts by agency */
  places: z.int().min(0).max(10_000_000).optional(),
});

const SchemeSetting = z.strictObject({
  year: z.int().min(2020).max(2099),
  firstDayOfCover: CalendarDate,
  months: z.int().min(1).max(12),
  minAge: z.int().min(15).max(30),
  /** 65 means that a person aged 65 is refused */
  maxAgeExclusive: z.int().min(31).max(65),
  legalBasis: z.strictObject({
    kind: z.enum(['PERDA', 'PERWAL', 'PERBUP', 'SK', 'OTHER']),
    number: text(60, 1),
    year: z.int().min(1945).max(2099),
    title: text(300, 3),
    effectiveFrom: CalendarDate,
  }),
});

/** How the region will work: everything that its first year needs. */
export const Settings = z.strictObject({
  programmeName: text(120, 3),
  /** lines of the letterhead, top line first */
  letterhead: z.array(text(160, 1)).min(1).max(6),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  /** one lane of the journal each, hence 16 at most */
  agencies: z.array(AgencySetting).min(1).max(16),
  /** id of a list of occupations */
  template: text(60, 1),
  scheme: SchemeSetting,
  quotaBy: z.enum(['region', 'agency']),
  /** places of the whole region; only where it does not count by agency */
  places: z.int().min(0).max(10_000_000).optional(),
  /** the regulation or decree that gives these places */
  quotaBasis: text(200, 3),
});
export type Settings = z.infer<typeof Settings>;
export const SettingsChange = Settings.extend(version).strict();
export type SettingsChange = z.infer<typeof SettingsChange>;

/** A coat of arms for letters: SVG without scripts or references, or PNG; at most 32 kB. */
export const LogoChange = z.strictObject({
  mediaType: z.enum(['image/svg+xml', 'image/png']),
  base64: z.base64().max(44_000),
  ...version,
});
export type LogoChange = z.infer<typeof LogoChange>;

export const FirstAdminChange = z.strictObject({
  email: z.email().max(254),
  name: text(120, 1),
  ...version,
});
export type FirstAdminChange = z.infer<typeof FirstAdminChange>;
