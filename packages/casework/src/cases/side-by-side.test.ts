import { CalendarDate, Nik, OccupationCode, type Worker } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { hintsFor, type NamedPlaces, sideBySide } from './side-by-side.ts';

const region: NamedPlaces = { villages: [], schemeYear: { occupations: [] } };
const one: Worker = {
  nik: Nik.parse('3319040206739001'),
  name: 'TRIMO WICAKSONO',
  birthDate: CalendarDate.parse('1973-06-02'),
  birthPlace: null,
  sex: 'MALE',
  motherMaidenName: 'PONIYEM',
  familyCardNo: '3319040101157001',
  address: 'DK. CONTOH NO. 1',
  rt: null,
  rw: null,
  village: null,
  phone: '082199910001',
  occupation: OccupationCode.parse('tukang-becak'),
  income: null,
  socialDataset: null,
  welfareDecile: null,
  isBreadwinner: null,
};
const other: Worker = {
  ...one,
  nik: Nik.parse('3319040206739011'),
  birthDate: CalendarDate.parse('1973-02-06'),
  phone: null,
};
const evidence = [
  { field: 'prior', level: 'prior', bits: -16 },
  { field: 'name', level: 'equal', bits: 12.5 },
  { field: 'birthDate', level: 'day-and-month-swapped', bits: 6 },
  { field: 'nationalId', level: 'one-digit', bits: 9 },
  { field: 'household', level: 'twins', bits: -2 },
];
const compared = sideBySide(region, one, other, evidence);
const fieldOf = (field: string) => compared.fields.find((pair) => pair.field === field);

describe('two records side by side', () => {
  it('account for every bit of the sum', () => {
    const bits = [...compared.fields, ...compared.otherEvidence].map((line) => line.bits ?? 0);
    const sum = bits.reduce((a, b) => a + b, compared.prior);
    expect(sum).toBe(evidence.reduce((total, line) => total + line.bits, 0));
    expect(compared.otherEvidence).toEqual([evidence[4]]);
  });

  it('show of numbers the last four digits, and which positions differ', () => {
    expect(fieldOf('nationalId')).toMatchObject({
      isMasked: true,
      isEqual: false,
      level: 'one-digit',
      standing: [
        { text: `${'•'.repeat(12)}90`, differs: false },
        { text: '0', differs: true },
        { text: '1', differs: false },
      ],
    });
    const shown = JSON.stringify(compared.fields);
    for (const secret of [one.nik, one.familyCardNo, one.phone]) {
      expect(shown).not.toContain(String(secret).slice(0, 12));
    }
  });

  it('say dates as they are written here, and leave out what neither side says', () => {
    expect(
      fieldOf('birthDate')
        ?.standing?.map(({ text }) => text)
        .join(''),
    ).toBe('02-06-1973');
    expect(fieldOf('phone')).toMatchObject({ waiting: null });
    expect(fieldOf('rt')).toBeUndefined();
  });
});

describe('the hint at one family', () => {
  it('is given where the family agrees and the person does not', () => {
    expect(hintsFor(one, other)).toEqual(['same-family']);
    expect(hintsFor(one, { ...one, name: 'SUTRISNO WICAKSONO' })).toEqual(['same-family']);
    expect(hintsFor(one, { ...one })).toEqual([]);
    const stranger = { ...other, motherMaidenName: null, familyCardNo: null, address: null };
    expect(hintsFor(one, stranger)).toEqual([]);
  });
});
