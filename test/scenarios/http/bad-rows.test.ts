import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, handIn, importSettled, rowsOf, signedIn } from '../../support/http-caller.ts';
import { aWorkbook } from '../../support/http-files.ts';
import { aList, aPerson, type Invented } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let officer: Caller;

beforeAll(async () => {
  service = await aLocalService();
  officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
});
afterAll(() => service.end());

const agency = 'dinas-perhubungan';

async function takenIn(fileName: string, bytes: Uint8Array) {
  const id = await handIn(officer, { agency, fileName, bytes });
  return importSettled(officer, id);
}

describe('rows that cannot pass get each its own outcome and every reason, by field', () => {
  const cases: readonly (readonly [string, Partial<Invented>, string, object])[] = [
    [
      '15 digits',
      { nationalId: '331904010266900' },
      'to-correct',
      { code: 'nik-length', field: 'nationalId', digits: 15 },
    ],
    [
      '17 digits',
      { nationalId: '33190401026690011' },
      'to-correct',
      { code: 'nik-length', field: 'nationalId', digits: 17 },
    ],
    ['no NIK', { nationalId: '' }, 'to-correct', { code: 'missing', field: 'nationalId' }],
    [
      'a NIK of 31 February',
      { nationalId: '3319043102809001' },
      'to-correct',
      { code: 'nik-impossible-date', field: 'nationalId' },
    ],
    [
      'an impossible birth date',
      { birthDate: '31-02-1980' },
      'to-correct',
      { code: 'unreadable', field: 'birthDate', fault: 'impossible-date' },
    ],
    [
      'under 18',
      { nationalId: '3319040505129901', birthDate: '2012-05-05' },
      'ineligible',
      { code: 'under-age', field: 'birthDate', eligibleFrom: '2030-05-05' },
    ],
    [
      '65 and over',
      { nationalId: '3319040505509901', birthDate: '1950-05-05' },
      'ineligible',
      { code: 'over-age', field: 'birthDate' },
    ],
    [
      'an unknown occupation',
      { occupation: 'TUKANG OJEG ONTA' },
      'to-correct',
      { code: 'occupation-unknown', field: 'occupation' },
    ],
    [
      'another agency’s occupation',
      { occupation: 'PEDAGANG PASAR' },
      'to-correct',
      { code: 'occupation-of-other-agency', agencies: ['dinas-perdagangan'] },
    ],
    [
      'a village of nowhere',
      { village: 'ZZYZX', district: '' },
      'review',
      { code: 'village-unclear', field: 'village' },
    ],
    [
      'an emoji for a name',
      { name: '😀😀' },
      'to-correct',
      { code: 'name-without-letters', field: 'name' },
    ],
    [
      'control characters',
      { name: 'BUDI\u0007\u0000HARDONO' },
      'to-correct',
      { code: 'unreadable', field: 'name', fault: 'control-characters' },
    ],
    [
      '10,001 characters',
      { name: 'A'.repeat(10_001) },
      'to-correct',
      { code: 'unreadable', field: 'name', fault: 'too-long' },
    ],
    ['an emoji beside the name', { name: 'BUDI 😀 HARDONO' }, 'nominated', {}],
    ['markup and a formula', { name: '<b>BUDI</b>', address: '=CMD("x")' }, 'nominated', {}],
  ];

  it('all of them in one list, with nothing lost', async () => {
    const people = cases.map(([, changes], at) => aPerson(100 + at, changes));
    const list = await takenIn('macam-macam.csv', aList(people));
    expect(list).toMatchObject({ state: 'done', rowsRead: cases.length, rowsDone: cases.length });
    const rows = await rowsOf(officer, list.id);
    expect(rows.map(({ row }) => row)).toEqual(cases.map((_, at) => at + 2));
    for (const [at, [what, , outcome, reason]] of cases.entries()) {
      expect(rows[at]?.outcome, what).toBe(outcome);
      if ('code' in reason) {
        expect(rows[at]?.reasons, what).toContainEqual(expect.objectContaining(reason));
      }
    }
    const report = await officer.ask('GET', `/v1/imports/${list.id}/report?format=csv`);
    expect(report.text).not.toMatch(/(^|;)"?=CMD/m);
  });

  it('one row with many faults names them all', async () => {
    const faults = {
      nationalId: '12',
      name: '77',
      birthDate: '31-02-1980',
      occupation: 'ASTRONAUT',
    };
    const list = await takenIn(
      'banyak salah.csv',
      aList([aPerson(149), aPerson(150, faults), aPerson(151)]),
    );
    expect(list).toMatchObject({ state: 'done', rowsRead: 3 });
    const [, row] = await rowsOf(officer, list.id);
    expect(row).toMatchObject({ row: 3, outcome: 'to-correct' });
    const fields = new Set(row?.reasons.map(({ field }) => field));
    expect([...fields]).toEqual(
      expect.arrayContaining(['nationalId', 'name', 'birthDate', 'occupation']),
    );
  });

  it('two people on one NIK: the second is looked at by a person, in a list as in a form', async () => {
    const other = {
      name: 'SURATMI KENARI',
      birthDate: '1991-11-30',
      nationalId: aPerson(160).nationalId,
    };
    const list = await takenIn('satu NIK.csv', aList([aPerson(160), aPerson(161, other)]));
    const rows = await rowsOf(officer, list.id);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['nominated', 'review']);
    expect(rows[1]?.reasons).toContainEqual(
      expect.objectContaining({ code: 'nik-held-by-other-person', field: 'nationalId' }),
    );
  });

  it('one person under two NIKs: both are kept, each with its outcome', async () => {
    const twin = aPerson(170);
    const list = await takenIn('dua NIK.csv', aList([twin, { ...aPerson(171), name: twin.name }]));
    expect(list.byOutcome.nominated + list.byOutcome.review).toBe(2);
  });

  it('a NIK rounded by the spreadsheet is to be typed again', async () => {
    const rounded = [3319040506809010, 'BAGUS LEGOWO', 'KUTUK', 'TUKANG BECAK'];
    const list = await takenIn(
      'angka.xlsx',
      aWorkbook([{ name: 'A', lines: [['NIK', 'NAMA', 'DESA', 'PEKERJAAN'], rounded] }]),
    );
    const [row] = await rowsOf(officer, list.id);
    expect(row).toMatchObject({
      row: 2,
      outcome: 'to-correct',
      reasons: [{ code: 'unreadable', field: 'nationalId', fault: 'rounded-by-spreadsheet' }],
    });
  });
});
