import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import { BucketId, OccupationCode, VillageCode } from './identifiers.ts';
import type { Reason } from './judgement.ts';
import { day, region, social, transport } from './region.fixture.ts';
import { enumerate, fieldHeading, formatDate, formatRupiah, outcomeLabel } from './text-id.ts';

const names = {
  agencyName: (id: string) => region.agencies.find((one) => one.id === id)?.name ?? id,
  villageName: (code: string) => region.villages.find((one) => one.code === code)?.name ?? code,
  occupationName: (code: string) =>
    region.schemeYear.occupations.find((one) => one.code === code)?.name ?? code,
};
const since = day('2026-11-03');
const village = VillageCode.parse('33.19.02.2001');
const occupation = OccupationCode.parse('tukang-ojek');

/** One of each; the compiler demands a new entry for a new reason. */
const oneOfEach: { [C in Reason['code']]: Extract<Reason, { code: C }> } = {
  missing: { code: 'missing', field: 'occupation' },
  unreadable: { code: 'unreadable', field: 'birthDate', fault: 'not-a-date' },
  'nik-length': { code: 'nik-length', field: 'nationalId', digits: 15 },
  'nik-characters': { code: 'nik-characters', field: 'nationalId' },
  'nik-impossible-date': { code: 'nik-impossible-date', field: 'nationalId' },
  'nik-serial-zero': { code: 'nik-serial-zero', field: 'nationalId' },
  'nik-unknown-province': { code: 'nik-unknown-province', field: 'nationalId' },
  'name-without-letters': { code: 'name-without-letters', field: 'name' },
  'birth-date-in-future': { code: 'birth-date-in-future', field: 'birthDate' },
  'occupation-unknown': { code: 'occupation-unknown', field: 'occupation', near: [occupation] },
  'occupation-of-other-agency': {
    code: 'occupation-of-other-agency',
    field: 'occupation',
    occupation,
    agencies: [transport, social],
  },
  'under-age': {
    code: 'under-age',
    field: 'birthDate',
    minAge: 18,
    ageOnFirstDay: 17,
    eligibleFrom: since,
  },
  'over-age': { code: 'over-age', field: 'birthDate', maxAgeExclusive: 65, ageOnFirstDay: 65 },
  'duplicate-of': {
    code: 'duplicate-of',
    field: 'nationalId',
    agency: transport,
    since,
    row: null,
  },
  'same-person-suspected': {
    code: 'same-person-suspected',
    field: 'name',
    agency: social,
    since,
    row: null,
    sure: false,
  },
  'like-many': { code: 'like-many', field: 'name', others: 7 },
  'compared-later': { code: 'compared-later', field: 'name', others: 240 },
  'nik-held-by-other-person': { code: 'nik-held-by-other-person', field: 'nationalId' },
  'age-depends-on-date': { code: 'age-depends-on-date', field: 'birthDate' },
  'village-unclear': { code: 'village-unclear', field: 'village', near: [village] },
  'quota-full': { code: 'quota-full', bucket: BucketId.parse('2026'), waitingNumber: 8 },
  'withdrawn-earlier': { code: 'withdrawn-earlier', field: 'nationalId', since },
  'person-restricted': { code: 'person-restricted', field: 'nationalId', since },
  'offer-open': { code: 'offer-open', field: 'nationalId' },
  'kept-from-earlier': { code: 'kept-from-earlier', since },
  'data-corrected': { code: 'data-corrected', fields: ['phone'] },
  'birth-date-from-nik': { code: 'birth-date-from-nik', field: 'birthDate' },
  'birth-date-differs-from-nik': { code: 'birth-date-differs-from-nik', field: 'birthDate' },
  'sex-differs-from-nik': { code: 'sex-differs-from-nik', field: 'sex' },
  'nik-of-other-region': { code: 'nik-of-other-region', field: 'nationalId' },
  'nik-final-zero': { code: 'nik-final-zero', field: 'nationalId' },
  'village-corrected': { code: 'village-corrected', field: 'village', village },
  'ignored-unreadable': { code: 'ignored-unreadable', field: 'phone', fault: 'too-long' },
  renewal: { code: 'renewal', year: 2025 },
  'not-determined-earlier': { code: 'not-determined-earlier', year: 2025 },
  'cover-continues': { code: 'cover-continues', since },
  'lacks-for-insurer': { code: 'lacks-for-insurer', fields: ['address', 'phone'] },
};

describe('what an officer reads', () => {
  it.each(Object.values(oneOfEach))(
    '$code: a whole sentence of what, and one of what to do',
    (reason) => {
      const { reason: what, remedy } = explain(reason, names);
      for (const sentence of [what, remedy]) {
        expect(sentence).toMatch(/^[A-Z].*[^ ]\.$/);
        expect(sentence).not.toMatch(/undefined|silakan|mohon|maaf|valid|error|!| {2}|duplikat/i);
      }
    },
  );

  it('says the case of the row, not of rows in general', () => {
    const said = (reason: Reason) => Object.values(explain(reason, names)).join(' ');
    expect(said(oneOfEach['nik-length'])).toBe(
      'NIK berisi 15 angka, seharusnya 16. Periksa kembali pada KTP-el.',
    );
    expect(said(oneOfEach['duplicate-of'])).toContain(
      'sudah diusulkan Dinas Perhubungan sejak 3 November 2026.',
    );
    expect(said({ ...oneOfEach['duplicate-of'], row: 12 })).toContain('baris 12 daftar ini');
    expect(said(oneOfEach['under-age'])).toContain('mulai 3 November 2026');
    expect(said(oneOfEach['over-age'])).toContain('batas pendaftaran pertama 64 tahun');
    expect(said(oneOfEach['occupation-of-other-agency'])).toContain(
      'Dinas Perhubungan atau Dinas Sosial',
    );
    expect(said(oneOfEach['occupation-unknown'])).toContain('Tukang ojek');
    expect(said(oneOfEach['village-unclear'])).toContain('Prambatan Lor');
    expect(said(oneOfEach['quota-full'])).toContain('cadangan nomor 8');
    expect(said(oneOfEach['lacks-for-insurer'])).toContain('alamat dan nomor HP');
  });

  it('shows dates, money and outcomes in the official style', () => {
    expect(formatDate(day('2026-11-21'))).toBe('21 November 2026');
    expect([0, 999, 16_800, 201_600_000, -8_400].map(formatRupiah)).toEqual([
      'Rp0',
      'Rp999',
      'Rp16.800',
      'Rp201.600.000',
      '-Rp8.400',
    ]);
    expect(outcomeLabel('to-correct')).toBe('Perlu diperbaiki');
    expect(fieldHeading('birthDate')).toBe('Tanggal lahir');
    expect(enumerate(['a', 'b', 'c'], 'dan')).toBe('a, b, dan c');
  });
});
