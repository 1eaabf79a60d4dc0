import type { Grant } from '@payung/casework';
import { BucketId, type Region, Region as RegionSchema, ruleVersionsOf } from '@payung/domain';
import { demoRegions } from '@payung/local';

/** Pekalongan as it was in 2022: one regulation, its 11 occupations, one quota card, and no year behind it. */
export function pekalonganOf2022(places: number): { region: Region; grants: Grant[] } {
  const found = demoRegions.find(({ region }) => region.regencyCode === '33.75');
  if (found === undefined) throw new Error('the demo has no Pekalongan');
  const { region: demo } = found;
  const [version] = ruleVersionsOf(demo);
  const regulation = demo.regulations?.find(({ id }) => id === version?.regulation);
  if (version === undefined || regulation === undefined) throw new Error('no rules of 2022');
  const { kind, number, year, title, effectiveFrom, invented } = regulation;
  const { minAge, maxAgeExclusive } = version.rules;
  // a closed list: the lead agency takes in nothing beside it
  const occupations = version.rules.occupations.filter(({ code }) => code !== 'lainnya');
  const rules = { ...version.rules, occupations };
  const region = RegionSchema.parse({
    ...demo,
    // the demo's places are those of today's decree; they were called so in 2022 as well
    districts: demo.districts.map((one) => ({ ...one, validFrom: '2015-01-01' })),
    villages: demo.villages.map((one) => ({ ...one, validFrom: '2015-01-01' })),
    schemeYear: {
      year: 2022,
      firstDayOfCover: '2022-09-01',
      months: 4,
      minAge,
      maxAgeExclusive,
      legalBasis: { kind, number, year, title, effectiveFrom, effectiveTo: null, invented },
      occupations,
      quotaBy: 'region',
    },
    regulations: [regulation],
    ruleVersions: [{ ...version, effectiveTo: null, rules }],
  });
  const bucket = BucketId.parse('2022');
  return { region, grants: [{ bucket, granted: places, legalBasis: 'Perwal 19B/2022' }] };
}
