import type { ImportRow } from '@payung/contract';
import { type Local, startLocal } from '@payung/local';
import { afterAll, describe, expect, it } from 'vitest';
import { handIn, importNow, importSettled, rowsOf, signedIn } from '../../support/http-caller.ts';
import { aList, aPerson, type Invented } from '../../support/invented-people.ts';
import { aDataFolder, cutPower } from '../../support/local-start.ts';

const folders: { remove: () => void }[] = [];
const running: Local[] = [];

async function startIn(path: string): Promise<Local> {
  const local = await startLocal({ dataDir: path });
  running.push(local);
  return local;
}

function aFolder(): string {
  const folder = aDataFolder();
  folders.push(folder);
  return folder.path;
}

afterAll(async () => {
  await Promise.all(running.map((local) => local.stop()));
  for (const folder of folders) folder.remove();
});

const size = 1_000;

type Changes = (n: number) => Partial<Invented>;

/** A list of one agency: repeats, people under age and rows to correct among those that pass. */
function listOf(agency: string, from: number, changes: Changes) {
  const people = Array.from({ length: size }, (_, at) => {
    const n = from + at;
    if (at % 50 === 49) return aPerson(n - 20, changes(n - 20));
    if (at % 70 === 69) return aPerson(n, { ...changes(n), nationalId: '33190401' });
    if (at % 90 === 89) return aPerson(n, { ...changes(n), occupation: 'PAWANG HUJAN' });
    return aPerson(n, changes(n));
  });
  return { agency, fileName: `${agency}.csv`, bytes: aList(people) };
}

const backwards = (text: string): string => [...text].reverse().join('');

/** Two agencies without a person in common, or anybody alike, so that the order of the two does not matter. */
const lists = [
  listOf('dinas-perhubungan', 0, () => ({ occupation: 'TUKANG BECAK' })),
  listOf('dinas-perdagangan', 20_000, (n) => ({
    occupation: 'PEDAGANG PASAR',
    name: backwards(aPerson(n).name),
    motherMaidenName: `${backwards(aPerson(n).name)} CONTOH`,
    village: 'PRAMBATAN LOR',
    district: 'KALIWUNGU',
  })),
];

const officerOf = (local: Local, agency: string) =>
  signedIn(local.address, `33.19/${agency}/officer`);

async function handInAll(local: Local): Promise<string[]> {
  return Promise.all(lists.map(async (list) => handIn(await officerOf(local, list.agency), list)));
}

async function until(local: Local, ids: readonly string[], isEnough: (done: number) => boolean) {
  const admin = await signedIn(local.address, '33.19/admin');
  const [first = ''] = ids;
  const list = await importSettled(admin, first, ({ rowsDone }) => isEnough(rowsDone));
  return list.rowsDone;
}

/** What became of each row, without ids, times and numbers that a clock or chance has given. */
const told = ({ row, outcome, reasons, duplicateOf }: ImportRow) =>
  [
    row,
    outcome,
    reasons.map(({ code }) => code).sort(),
    duplicateOf === undefined ? null : [duplicateOf.agency, duplicateOf.row],
  ] as const;

async function outcomesOf(local: Local, ids: readonly string[]) {
  const admin = await signedIn(local.address, '33.19/admin');
  return Promise.all(
    ids.map(async (id) => {
      expect(await importSettled(admin, id)).toMatchObject({ state: 'done', rowsDone: size });
      return (await rowsOf(admin, id)).map(told);
    }),
  );
}

async function cardOf(local: Local) {
  const admin = await signedIn(local.address, '33.19/admin');
  const { granted, reserved, free, waiting } = JSON.parse(
    (await admin.ask('GET', '/v1/quotas/2026')).text,
  );
  return { granted, reserved, free, waiting };
}

describe('lists that lose API, worker and database in the middle, twice', () => {
  it('go on by themselves and end row by row as if nothing had happened', async () => {
    const calm = await startIn(aFolder());
    const calmIds = await handInAll(calm);
    const expected = await outcomesOf(calm, calmIds);
    const expectedCard = await cardOf(calm);
    await calm.stop();

    const path = aFolder();
    const first = await startIn(path);
    const ids = await handInAll(first);
    const atFirst = await until(first, ids, (done) => done > 0);
    await cutPower(first);

    const second = await startIn(path);
    const atSecond = await until(second, ids, (done) => done > atFirst + 200);
    await cutPower(second);
    expect([atFirst < size, atSecond < size]).toEqual([true, true]);

    const third = await startIn(path);
    expect(await outcomesOf(third, ids)).toEqual(expected);
    expect(await cardOf(third)).toEqual(expectedCard);
    const outcomes = new Set(expected.flat().map(([, outcome]) => outcome));
    expect([...outcomes].sort()).toEqual(['duplicate', 'nominated', 'review', 'to-correct']);
    expect(
      await importNow(await signedIn(third.address, '33.19/admin'), ids[0] ?? ''),
    ).toMatchObject({ faults: [] });
  });
});
