import type { Standing } from '@payung/data';
import {
  type Agency,
  type BucketId,
  bucketFor,
  type Occupation,
  OccupationCode,
  Region,
  type RegionSettings,
} from '@payung/domain';
import type { Places } from '@payung/places';
import { type OccupationTemplate, occupationTemplate } from './occupation-templates.ts';

/** Taken in by the lead agency, because no agency owns it. */
const elsewhere: Occupation = {
  code: OccupationCode.parse('lainnya'),
  name: 'Lainnya',
  synonyms: ['pekerjaan lainnya', 'lain-lain'],
  agencies: [],
};

function occupationsFor(settings: RegionSettings, template: OccupationTemplate): Occupation[] {
  const owned = template.occupations.map((occupation) => ({
    ...occupation,
    synonyms: [...occupation.synonyms],
    agencies: settings.agencies
      .filter(({ occupations }) => occupations.includes(occupation.code))
      .map(({ id }) => id),
  }));
  return [...owned, elsewhere];
}

/**
 * The profile with which a region begins, made from what was prepared.
 *
 * @throws Error when the settings are not there or name no list: asked for before both were checked
 */
export function regionFromSettings(standing: Standing, places: Places): Region {
  const { tenant, regency, settings } = standing;
  const template = settings === null ? null : occupationTemplate(settings.template);
  if (settings === null || template === null) throw new Error('the region was not prepared');
  const { scheme, agencies, quotaBy } = settings;
  return Region.parse({
    tenantId: tenant,
    regencyCode: regency.code,
    name: regency.name,
    programmeName: settings.programmeName,
    timeZone: settings.timeZone,
    agencies: agencies.map(({ id, name, isLead }, lane): Agency => ({ id, name, isLead, lane })),
    ...places.areas(regency.code),
    schemeYear: {
      ...scheme,
      legalBasis: { ...scheme.legalBasis, effectiveTo: null, invented: false },
      occupations: occupationsFor(settings, template),
      quotaBy,
      vulnerabilityFlags: template.vulnerabilityFlags,
    },
    letterhead: settings.letterhead,
    isDemo: false,
  });
}

/** The places that the settings give, by quota card. */
export function grantsFrom(
  settings: RegionSettings,
  { schemeYear, agencies }: Region,
): { bucket: BucketId; granted: number; legalBasis: string }[] {
  const legalBasis = settings.quotaBasis;
  if (settings.quotaBy === 'agency') {
    return settings.agencies.map(({ id, places = 0 }) => ({
      bucket: bucketFor(schemeYear, id),
      granted: places,
      legalBasis,
    }));
  }
  return agencies.slice(0, 1).map(({ id }) => ({
    bucket: bucketFor(schemeYear, id),
    granted: settings.places ?? 0,
    legalBasis,
  }));
}
