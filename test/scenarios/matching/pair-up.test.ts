import { checkInvariants, makePairUpDue, pairUp, sweepImports } from '@payung/casework';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson, type Invented } from '../../support/invented-people.ts';
import { social, transport } from '../../support/invented-region.ts';
import { casesOf, forgetPages, pairsOf, pairUpNow } from '../../support/paired-up.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const region = (seed: number, pageCap?: number): Promise<TestService> =>
  openTestService({
    endpoint: database.endpoint(),
    seed,
    ...(pageCap === undefined ? {} : { pageCap }),
  });

/** The same person as a clerk of another office wrote them: another NIK, a letter of the name more. */
function miswritten(n: number, digit: number): Invented {
  const { nationalId, name } = aPerson(n);
  const other = (Number(nationalId.at(-1)) + digit) % 10;
  return aPerson(n, { nationalId: nationalId.slice(0, -1) + other, name: `${name}O` });
}

/** Everybody of one day: their page is full long before the last of them comes. */
const ofOneDay = (n: number): Partial<Invented> => ({
  nationalId: `331904010170${9000 + n}`,
  birthDate: '1970-01-01',
});

describe('comparing everybody with everybody', () => {
  const people: Partial<Invented>[] = [
    ...Array.from({ length: 8 }, (_, i) => ofOneDay(i + 1)),
    {},
    {},
    {},
  ];
  const rows = people.map((changes, i) => aPerson(i + 1, changes));
  const twins = [miswritten(9, 1), miswritten(10, 2), miswritten(9, 3)].concat(
    [2, 5].map((i) => {
      const { name } = aPerson(i);
      return aPerson(i, {
        ...ofOneDay(i + 500),
        name: `${name}O`,
        phone: '',
        familyCardNo: '',
        village: 'KALIREJO',
      });
    }),
  );
  const all = [...rows, ...twins];

  it('leaves the same pairs and scores for every order, also where a page was full', async () => {
    let seed = 7_000;
    let first: string[] | null = null;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        async (order) => {
          seed += 1;
          const test = await region(seed, 4);
          for (const [i, person] of order.entries()) {
            test.clock.advance(1_000);
            await nominate(test, i % 2 === 0 ? social : transport, 1, person);
          }
          await pairUpNow(test);
          const pairs = await pairsOf(test);
          first ??= pairs;
          expect(pairs).toEqual(first);
          expect(pairs.length).toBeGreaterThan(3);
          expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('makes the pages of a region that has none yet, and finds who stands there twice', async () => {
    const test = await region(7_101);
    await nominate(test, social, 1, aPerson(9));
    const at = test.clock.now();
    // as before there were pages: nobody is found on one
    await forgetPages(test);
    await nominate(test, transport, 1, miswritten(9, 1));
    expect(await casesOf(test)).toEqual([]);
    await forgetPages(test);
    expect(test.clock.now()).toBe(at);
    await pairUpNow(test);
    const [found, ...others] = await casesOf(test);
    expect(others).toEqual([]);
    const open = await test.service.regions.open(test.tenant);
    const sides = await open?.data.people.nominations(
      found === undefined ? [] : [found.standing, found.waiting],
    );
    expect(sides?.map((record) => record?.state)).toEqual(['nominated', 'suspected']);
    const card = await open?.data.quotas.buckets();
    expect(card?.map(({ reserved }) => reserved)).toEqual([1]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('loses nobody who is nominated while it runs', async () => {
    const test = await region(7_301, 4);
    const [early, late] = [all.slice(0, 9), all.slice(9)];
    for (const person of early) await nominate(test, social, 1, person);
    await forgetPages(test);
    const open = await test.service.regions.open(test.tenant);
    if (open === null) throw new Error('no region');
    await makePairUpDue(open, 'asked', 0);
    await Promise.all([
      pairUp(test.sibling(), test.tenant),
      ...late.map((person) => nominate(test, transport, 1, person)),
    ]);
    await pairUpNow(test);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
    const again = (await open.data.matching.pairUp()).last?.figures;
    await pairUpNow(test);
    const second = (await open.data.matching.pairUp()).last?.figures;
    expect(second).toEqual({ ...again, casesOpened: 0, setAside: 0, pagesMended: 0 });
  });

  it('is wanted by itself only where a page was full, or a month has passed', async () => {
    const test = await region(7_401);
    await nominate(test, social, 1);
    await sweepImports(test.service);
    expect(test.queue.size).toBe(0);
  });
});
