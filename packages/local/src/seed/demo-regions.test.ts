import {
  BucketId,
  CalendarDate,
  OccupationCode,
  regulationOf,
  rulesFaults,
  ruleVersionsOf,
  schemeYearOn,
} from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { demoRegions } from './demo-regions.ts';

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();

/** The occupations exactly as the sample lists of the four agencies write them. */
const asWritten: Record<string, string[]> = {
  'bpbd-relawan': ['RELAWAN BENCANA', 'LINMAS'],
  'dinas-perdagangan': [
    'PENJUAL KUE',
    'TUKANG SAYUR',
    'PEDAGANG PASAR',
    'PEDAGANG KAKI LIMA',
    'PEDAGANG KELILING',
  ],
  'dinas-perhubungan': ['SOPIR ANGKOT', 'KURIR', 'TUKANG OJEK', 'JURU PARKIR', 'TUKANG BECAK'],
  'dinas-sosial': [
    'BURUH BATIK',
    'KULI PANGGUL',
    'TUKANG PIJAT',
    'GURU NGAJI',
    'KULI BANGUNAN',
    'PENGGALI KUBUR',
    'MARBOT',
    'BURUH TANI',
    'BURUH HARIAN LEPAS',
    'PEMULUNG',
  ],
};

const regionOf = (code: string) => {
  const found = demoRegions.find(({ region }) => region.regencyCode === code);
  if (found === undefined) throw new Error(`no demo region ${code}`);
  return found;
};

describe('the demo regions', () => {
  it('verify as the articles tell, so that whoever tries the service walks the whole road', () => {
    const levelsOf = (code: string) => regionOf(code).verification.steps.map(({ level }) => level);
    expect(levelsOf('33.75')).toEqual(['village', 'district', 'lead']);
    expect(levelsOf('33.19')).toEqual(['lead']);
    expect(levelsOf('35.73')).toEqual(['lead']);
  });

  it.each([
    ['33.75', 4, 27],
    ['33.19', 9, 132],
    ['35.73', 5, 57],
  ])(
    '%s has every district and village, so no worker is sent away for want of one',
    (code, districts, villages) => {
      const { region } = regionOf(code);
      expect(region.districts).toHaveLength(districts);
      expect(region.villages).toHaveLength(villages);
      expect(new Set(region.villages.map((village) => village.code)).size).toBe(villages);
      const known = new Set(region.districts.map((district) => district.code));
      expect(region.villages.every((village) => known.has(village.districtCode))).toBe(true);
    },
  );

  it('counts 9 kelurahan and 123 desa in Kudus (domain-rules 3.9)', () => {
    const kinds = regionOf('33.19').region.villages.map((village) => village.kind);
    expect(kinds.filter((kind) => kind === 'KELURAHAN')).toHaveLength(9);
    expect(kinds.filter((kind) => kind === 'DESA')).toHaveLength(123);
  });

  it.each(['33.75', '33.19'])(
    '%s accepts every occupation of an agency’s own list from that agency',
    (code) => {
      const { occupations } = regionOf(code).region.schemeYear;
      for (const [agency, names] of Object.entries(asWritten)) {
        for (const name of names) {
          const found = occupations.find((one) => wordsOf(one.name) === wordsOf(name));
          expect(found?.agencies, `${agency}: ${name}`).toContain(agency);
        }
      }
    },
  );

  it.each(demoRegions.map((one) => [one.region.name, one] as const))(
    '%s uses one word for one occupation only, so that a synonym is never ambiguous',
    (_name, { region }) => {
      const words = region.schemeYear.occupations.flatMap((one) =>
        [one.name, ...one.synonyms].map(wordsOf),
      );
      expect(words).toEqual([...new Set(words)]);
      expect(region.schemeYear.occupations.at(-1)?.code).toBe(OccupationCode.parse('lainnya'));
    },
  );

  it.each([
    ['33.75', 2_700],
    ['33.19', 26_000],
    ['35.73', 26_400],
  ])('%s gives the places that its article names', (code, places) => {
    const { grants } = regionOf(code);
    expect(grants.reduce((sum, { granted }) => sum + granted, 0)).toBe(places);
  });

  it('keeps Kudus on one quota card and Pekalongan on one an agency', () => {
    expect(regionOf('33.19').grants.map(({ bucket }) => bucket)).toEqual([BucketId.parse('2026')]);
    expect(regionOf('33.75').grants).toHaveLength(5);
  });

  it('has one lead agency a region and tells every tenant apart', () => {
    for (const { region } of demoRegions) {
      expect(region.agencies.filter(({ isLead }) => isLead)).toHaveLength(1);
      expect(new Set(region.agencies.map(({ lane }) => lane)).size).toBe(region.agencies.length);
    }
    expect(new Set(demoRegions.map(({ region }) => region.tenantId)).size).toBe(3);
  });

  it.each(demoRegions.map((one) => [one.region.name, one] as const))(
    '%s judges by the same rules whether its year or its versions are asked',
    (_name, { region }) => {
      const today = CalendarDate.parse('2026-06-01');
      const { legalBasis, vulnerabilityFlags: _flags, ...year } = schemeYearOn(region, today);
      const { legalBasis: founding, ...founded } = region.schemeYear;
      expect(year).toEqual(founded);
      expect(legalBasis.title).toBe(founding.title);
      for (const version of ruleVersionsOf(region)) {
        expect(rulesFaults(version.rules, region.agencies)).toEqual([]);
        expect(regulationOf(region, version).invented).toBe(true);
      }
    },
  );

  it('tells the story of Pekalongan: 11 occupations, then those known of the 21, its statuses apart', () => {
    const versions = ruleVersionsOf(regionOf('33.75').region);
    expect(versions.map(({ id }) => id)).toEqual([
      'perwal-19b-2022',
      'perwal-19-2023',
      'perda-10-2023',
    ]);
    const jobs = versions.map(({ rules }) => rules.occupations.length - 1);
    expect(jobs.slice(0, 2)).toEqual([11, 16]);
    expect(versions[1]?.rules.vulnerabilityFlags).toHaveLength(2);
    expect(versions.map(({ effectiveTo }) => effectiveTo)).toEqual([
      '2023-06-21',
      '2023-11-15',
      null,
    ]);
  });

  it('marks what is invented', () => {
    for (const { region } of demoRegions) {
      expect(region.isDemo).toBe(true);
      expect(region.schemeYear.legalBasis.invented).toBe(true);
      expect(region.schemeYear.legalBasis.title).toContain('DATA CONTOH');
    }
  });
});
