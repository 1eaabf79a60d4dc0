import { describe, expect, it } from 'vitest';
import { busyFor } from '../test/busy-for.ts';
import { type Cell, readText } from './claimed.ts';
import { readSex, readYesNo } from './read-answer.ts';
import { readAreaNumber, readAreas, readPlaceAndDate, readWholeAddress } from './read-composite.ts';
import { readDate } from './read-date.ts';
import { readDecile, readLongNumber, readMoney } from './read-number.ts';

const text = (value: string): Cell => ({ text: value, fact: undefined });
const numeric = (value: number): Cell => ({
  text: String(value),
  fact: { kind: 'number', value, serial: value },
});

describe('a NIK', () => {
  it.each([
    '331903.620505.9469',
    "'3319036205059469",
    '3319 0362 0505 9469',
    '3319-0362-0505-9469',
    '3319036205059469.0',
  ])('is the same person’s written %s', (written) => {
    expect(readLongNumber(text(written))).toEqual({
      state: 'given',
      value: '3319036205059469',
      text: written,
    });
  });

  it('as a number ending in 0 has lost its last digit; as text it has not', () => {
    expect(readLongNumber(numeric(3319041703049610))).toMatchObject({
      fault: 'rounded-by-spreadsheet',
    });
    expect(readLongNumber(text('3319041703049610'))).toMatchObject({ state: 'given' });
  });

  it('as a number with another last digit is exact below 9.007e15, and lost above', () => {
    expect(readLongNumber(numeric(3319041703049611))).toMatchObject({ value: '3319041703049611' });
    expect(readLongNumber(numeric(9171041703049612))).toMatchObject({
      fault: 'rounded-by-spreadsheet',
    });
  });

  it.each(['3,31904E+15', '3.31904170304961E+15'])(
    'in scientific notation (%s) is lost',
    (written) => {
      expect(readLongNumber(text(written))).toMatchObject({ fault: 'rounded-by-spreadsheet' });
    },
  );

  it('of 15 or 17 digits is handed on for judgement', () => {
    expect(readLongNumber(text('331903620505946'))).toMatchObject({ value: '331903620505946' });
  });
});

describe('a cell', () => {
  it('with control characters or marks that reorder text is unreadable', () => {
    expect(readText(text('SITI\u0000'))).toMatchObject({ fault: 'control-characters' });
    expect(readText(text('SITI\u202eTUTA'))).toMatchObject({ fault: 'control-characters' });
  });

  it('of more than 10,000 characters is unreadable and keeps only its beginning', () => {
    const claimed = readText(text('x'.repeat(10_001)));
    expect(claimed).toMatchObject({ fault: 'too-long' });
    expect(JSON.stringify(claimed).length).toBeLessThan(400);
  });

  it('passes emoji on and tidies white space', () => {
    expect(readText(text('  SITI  😀\u00a0AINI '))).toMatchObject({ value: 'SITI 😀 AINI' });
  });

  it.each(['', '-', '–', 'nihil', ' . '])('saying %j says nothing', (value) => {
    expect(readText(text(value))).toEqual({ state: 'missing' });
  });

  it('with the error of a formula is unreadable', () => {
    expect(readText(text('#REF!'))).toMatchObject({ fault: 'formula-error' });
  });

  it.each([
    [readPlaceAndDate, '-'.repeat(10_000)],
    [readPlaceAndDate, `${' ,'.repeat(4_999)}1`],
    [readWholeAddress, 'RT 1 '.repeat(2_000)],
    [readWholeAddress, 'DESA a'.repeat(1_600)],
    [readAreas, `RT ${'0'.repeat(9_990)}`],
    [readMoney, '1.'.repeat(5_000)],
    [readLongNumber, '1 '.repeat(5_000)],
  ])('is read in no time however hostile (%o)', (read, value) => {
    // the first ones are made ready to run, and any may come while memory is tidied
    const tries = [1, 2, 3, 4, 5].map(() => busyFor(() => read(text(value))));
    expect(Math.min(...tries)).toBeLessThan(200);
  });
});

describe('place and date in one cell', () => {
  it.each([
    ['KUDUS, 14/12/1962', 'KUDUS', '1962-12-14'],
    ['Kudus 14 Desember 1962', 'Kudus', '1962-12-14'],
    ['KOTA KUDUS/14-12-1962', 'KOTA KUDUS', '1962-12-14'],
    ['Kudus, tgl. 14 Des 1962', 'Kudus', '1962-12-14'],
  ])('%s', (written, place, date) => {
    const { birthPlace, birthDate } = readPlaceAndDate(text(written));
    expect(birthPlace).toMatchObject({ value: place });
    expect(birthDate).toMatchObject({ value: date });
  });

  it('keeps the place when the date is left out', () => {
    expect(readPlaceAndDate(text('KUDUS, '))).toMatchObject({
      birthPlace: { value: 'KUDUS' },
      birthDate: { state: 'missing' },
    });
  });
});

describe('what offices write besides', () => {
  it('a NIK in quotation marks of its own is the NIK', () => {
    expect(readLongNumber(text('"3319060201749001"'))).toMatchObject({ value: '3319060201749001' });
    expect(readLongNumber(text('“3319060201749001”'))).toMatchObject({ value: '3319060201749001' });
  });

  it.each([
    ['12 Febuari 1980', '1980-02-12'],
    ['3 Pebuari 1980', '1980-02-03'],
    ['3 Agts 1975', '1975-08-03'],
    ['3 Agst. 1975', '1975-08-03'],
    ['3 Agus 1975', '1975-08-03'],
  ])('%s is a date', (written, date) => {
    expect(readDate(text(written))).toMatchObject({ value: date });
  });
});

describe('RT and RW', () => {
  it.each(['RT 3', '003', '3', 'rt.03', 'RT 003'])('%s is 003', (written) => {
    expect(readAreaNumber(text(written))).toMatchObject({ value: '003' });
  });

  it.each(['003/005', '3/5', 'RT 003 RW 005', 'RT/RW 3/5', 'RT.03/RW.05', 'RT 3 / RW 5'])(
    '%s',
    (written) => {
      expect(readAreas(text(written))).toMatchObject({
        rt: { value: '003' },
        rw: { value: '005' },
      });
    },
  );

  it.each([
    '03/05/2026',
    '3-5-2026',
    '03/13/2026',
    '2026-05-03',
    '2026-05-03 00:00:00',
    '03/05/26',
    '3 Mei 2026',
    '03-Mei',
    '5 Maret',
    'Mei-26',
  ])('%s is a date that a spreadsheet made of them, and says neither', (written) => {
    expect(readAreas(text(written))).toMatchObject({
      rt: { state: 'unreadable', fault: 'not-a-number' },
      rw: { state: 'missing' },
    });
  });

  it.each(['02 KRAJAN', '3 Kulon', '01-TIMUR', '3/5 KRAJAN'])(
    '%s is no date: a hamlet behind a number stays with it',
    (written) => {
      expect(readAreas(text(written))).toMatchObject({ rt: { state: 'given', value: written } });
    },
  );

  it('are found inside an address, with village and district', () => {
    expect(
      readWholeAddress(text('Jl. Melati No. 4 RT 4 RW 5 Ds. Prambatan Lor, Kec. Kaliwungu')),
    ).toMatchObject({
      address: { value: 'Jl. Melati No. 4' },
      rt: { value: '004' },
      rw: { value: '005' },
      village: { value: 'Prambatan Lor' },
      district: { value: 'Kaliwungu' },
    });
  });
});

describe('answers and amounts', () => {
  it.each(['L', 'Laki-laki', 'LAKI - LAKI', 'pria', 'LK'])('%s is a man', (written) => {
    expect(readSex(text(written))).toMatchObject({ value: 'MALE' });
  });

  it.each(['P', 'Perempuan', 'WANITA', 'pr.'])('%s is a woman', (written) => {
    expect(readSex(text(written))).toMatchObject({ value: 'FEMALE' });
  });

  it('any other word is no sex', () => {
    expect(readSex(text('X'))).toMatchObject({ fault: 'not-a-sex' });
  });

  it.each([
    ['1.500.000', 1_500_000],
    ['Rp1.500.000', 1_500_000],
    ['Rp 1.500.000,00', 1_500_000],
    ['1500000', 1_500_000],
    ['1,500,000', 1_500_000],
    ['1,5 juta', 1_500_000],
    ['750 ribu/bulan', 750_000],
    ['Rp. 500.000,-', 500_000],
  ])('%s is %d rupiah', (written, amount) => {
    expect(readMoney(text(written))).toMatchObject({ value: amount });
  });

  it('an amount that could be two amounts is none', () => {
    expect(readMoney(text('1.50'))).toMatchObject({ fault: 'not-a-number' });
  });

  it('knows yes, no and deciles', () => {
    expect(readYesNo(text('YA'))).toMatchObject({ value: true });
    expect(readYesNo(text('tidak'))).toMatchObject({ value: false });
    expect(readDecile(text('Desil 3'))).toMatchObject({ value: 3 });
    expect(readDecile(text('11'))).toMatchObject({ fault: 'not-a-number' });
  });
});
