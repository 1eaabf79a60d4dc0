import { checkInvariants } from '@payung/casework';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  end,
  goOnWith,
  handIn,
  importPeople,
  nominate,
  nominateRaw,
  outcomesOf,
  rowsOf,
} from '../support/acts.ts';
import { canonicalDump } from '../support/canonical-dump.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson, type Invented, lineOf } from '../support/invented-people.ts';
import { social, transport } from '../support/invented-region.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const region = (seed: number, granted = 100): Promise<TestService> =>
  openTestService({ endpoint: database.endpoint(), seed, granted });

/** Rows of every kind: good, repeated, waiting, held by another person, unreadable, too young, unclear. */
const mixed: Invented[] = [
  aPerson(1),
  aPerson(2),
  aPerson(1),
  aPerson(3, { nationalId: '33190' }),
  aPerson(4, { village: 'TAK DIKENAL' }),
  aPerson(2, { name: 'ORANG LAIN SEKALI', birthDate: '1971-02-03' }),
  aPerson(5, { birthDate: '2012-01-01', nationalId: '3319040101129555' }),
  aPerson(6),
  aPerson(7),
];

const settled = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

/** What is kept of people and places; lists and the mark of the list that spoke last aside. */
async function peopleIn(test: TestService): Promise<string[]> {
  const lines = await canonicalDump(test);
  return lines
    .filter((line) => !/"pk":"T#<id>#I#/.test(line))
    .map((line) => line.replace(/"claimed":(null|\{[^}]*\}),?/, '').replace(/"version":\d+/, ''))
    .sort();
}

describe('a list handed in again', () => {
  it('changes nothing and each row keeps its outcome', async () => {
    const test = await region(1, 3);
    const first = await importPeople(test, social, mixed);
    expect(outcomesOf(first)).toEqual([
      '2 nominated',
      '3 nominated',
      '4 duplicate',
      '5 to-correct',
      '6 review',
      '7 review',
      '8 ineligible',
      '9 nominated',
      '10 waitlisted',
    ]);
    const before = await peopleIn(test);
    for (let times = 0; times < 2; times += 1) {
      const again = await importPeople(test, social, mixed);
      expect(outcomesOf(again)).toEqual(outcomesOf(first));
      expect(await peopleIn(test)).toEqual(before);
    }
    await settled(test);
  });

  it('corrects what it says differently and keeps what it leaves out', async () => {
    const test = await region(2);
    await importPeople(test, social, [aPerson(1), aPerson(2)]);
    const [row] = await importPeople(test, social, [
      aPerson(1, { address: 'DK. BARU', phone: '' }),
    ]);
    expect(row?.outcome).toBe('nominated');
    expect(row?.reasons.map(({ code }) => code)).toContain('data-corrected');
    const data = await test.service.database.tenant(test.tenant);
    const [guard] = await data.people.guards([data.keys.digest('nik', aPerson(1).nationalId)]);
    if (guard == null) throw new Error('the person is gone');
    const [record] = await data.people.nominationsUnder(guard);
    expect(record?.worker).toMatchObject({ address: 'DK. BARU', phone: aPerson(1).phone });
    await settled(test);
  });

  it('withdraws nobody whom it no longer names', async () => {
    const test = await region(3);
    await importPeople(
      test,
      social,
      [1, 2, 3].map((n) => aPerson(n)),
    );
    await importPeople(test, social, [aPerson(2), aPerson(4)]);
    const again = await importPeople(
      test,
      social,
      [1, 2, 3, 4].map((n) => aPerson(n)),
    );
    expect(again.map(({ outcome }) => outcome)).toEqual(Array(4).fill('nominated'));
    await settled(test);
  });

  it('does not bring back who was withdrawn or refused', async () => {
    const test = await region(4);
    const one = await nominate(test, social, 1);
    const two = await nominate(test, social, 2);
    await end(test, 'withdraw', one.nominationId);
    await end(test, 'refuse', two.nominationId);
    const rows = await importPeople(test, social, [aPerson(1), aPerson(2), aPerson(3)]);
    expect(outcomesOf(rows)).toEqual(['2 review', '3 review', '4 nominated']);
    expect(rows[0]?.reasons.map(({ code }) => code)).toEqual(['withdrawn-earlier']);
    // the agency itself may change its mind, worker by worker
    expect((await nominate(test, social, 1)).outcome).toBe('nominated');
    await settled(test);
  });

  it('settles a row that was unclear once it is corrected', async () => {
    const test = await region(5);
    const [unclear] = await importPeople(test, social, [aPerson(1, { village: 'TAK DIKENAL' })]);
    const [clear] = await importPeople(test, social, [aPerson(1)]);
    expect([unclear?.outcome, clear?.outcome]).toEqual(['review', 'nominated']);
    await settled(test);
  });

  it('keeps apart two people who stand under one NIK in one list, and again', async () => {
    const test = await region(6);
    const two = [
      aPerson(1, { village: 'TAK DIKENAL' }),
      aPerson(1, { name: 'ORANG LAIN SEKALI', birthDate: '1971-02-03' }),
    ];
    const first = await importPeople(test, social, two);
    expect(outcomesOf(first)).toEqual(['2 review', '3 nominated']);
    const again = await importPeople(test, social, two);
    expect(outcomesOf(again)).toEqual(outcomesOf(first));
    const before = await peopleIn(test);
    await importPeople(test, social, two);
    expect(await peopleIn(test)).toEqual(before);
    await settled(test);
  });
});

describe('somebody whose NIK another nomination holds by mistake', () => {
  const rightful = aPerson(1, { name: 'ORANG LAIN SEKALI', birthDate: '1971-02-03' });

  it.each(['list', 'form'] as const)(
    'is nominated by a %s once that one is withdrawn',
    async (how) => {
      const test = await region(how === 'list' ? 7 : 8);
      const typed = await nominate(test, social, 1);
      const [waits] = await importPeople(test, transport, [rightful]);
      expect(waits?.reasons.map(({ code }) => code)).toContain('nik-held-by-other-person');
      await end(test, 'withdraw', typed.nominationId);
      const { outcome } =
        how === 'list'
          ? ((await importPeople(test, transport, [rightful]))[0] ?? { outcome: 'none' })
          : await nominate(test, transport, 1, rightful);
      expect(outcome).toBe('nominated');
      await settled(test);
    },
  );
});

describe('two agencies name the same people', () => {
  it('says which agency came first, and names the row inside the own list only', async () => {
    const test = await region(10);
    await importPeople(test, social, [aPerson(1)]);
    const rows = await importPeople(test, transport, [aPerson(1), aPerson(2), aPerson(2)]);
    expect(outcomesOf(rows)).toEqual(['2 duplicate', '3 nominated', '4 duplicate']);
    expect(rows[0]?.duplicateOf).toMatchObject({ agency: social, row: null, nominationId: null });
    expect(rows[2]?.duplicateOf).toMatchObject({ agency: transport, row: lineOf(1) });
    await settled(test);
  });

  it('lets both lists run at once and gives each person one place', async () => {
    const test = await region(11);
    const people = Array.from({ length: 60 }, (_, n) => aPerson(n));
    const ids = [
      await handIn(test, social, people),
      await handIn(test, transport, [...people].reverse()),
    ];
    await Promise.all([test.work(), test.work(test.sibling())]);
    // the later agency is asked whether it means this list
    await goOnWith(test, ids);
    const rows = (await Promise.all(ids.map((id) => rowsOf(test, id)))).flat();
    const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
    expect([count('nominated'), count('duplicate')]).toEqual([60, 60]);
    await settled(test);
  });
});

describe('a worker alone and a row of a list are judged the same', () => {
  const changes = fc.record(
    {
      village: fc.constantFrom('KUTUK', 'KUTUG', 'TAK DIKENAL', ''),
      occupation: fc.constantFrom('TUKANG BECAK', 'BURUH BATIK', 'ASTRONOT', ''),
      birthDate: fc.constantFrom('1985-05-05', '2015-01-01', '31/02/1980', ''),
      nationalId: fc.constantFrom('3319040505859007', '33190', '331904050585900X', ''),
      name: fc.constantFrom('BAGUS HARDONO', '', '123'),
      sex: fc.constantFrom('L', 'P', ''),
    },
    { requiredKeys: [] },
  );

  it('whatever it says of itself, and in whatever order', async () => {
    let seed = 1_000;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 8 }),
        changes,
        async (numbers, change) => {
          seed += 2;
          const [listed, alone] = [await region(seed, 3), await region(seed + 1, 3)];
          // one worker carries the change, so that NIKs stay different
          const people = numbers.map((n, i) => aPerson(n, i === 0 ? change : {}));
          const rows = await importPeople(listed, social, people);
          const inList = rows.map(({ outcome, reasons }) => [outcome, reasons.map((r) => r.code)]);
          const byForm: unknown[] = [];
          for (const [i, n] of numbers.entries()) {
            const result = await nominateRaw(alone, social, n, { changes: i === 0 ? change : {} });
            if (result.ok && result.value.kind === 'fresh') {
              const { outcome, reasons } = result.value.value;
              byForm.push([outcome, reasons.map((r) => r.code)]);
            } else if (!result.ok && 'reasons' in result.refusal) {
              const outcome = result.refusal.code.replace('worker-', '');
              byForm.push([outcome, result.refusal.reasons.map((r) => r.code)]);
            }
          }
          expect(byForm).toEqual(inList);
        },
      ),
      { numRuns: 25, seed: 42 },
    );
  });
});
