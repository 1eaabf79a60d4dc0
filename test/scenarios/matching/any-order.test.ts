import { checkInvariants } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { importPeople, nominate, regionCard } from '../../support/acts.ts';
import { casesIn } from '../../support/cases.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson, type Invented } from '../../support/invented-people.ts';
import { agencies, social } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

/** The NIK with another serial, so that nobody is found by the NIK alone. */
const under = (n: number, serial: number): string =>
  aPerson(n).nationalId.slice(0, 12) + String(serial);

/** Workers who stand there several times, each time written otherwise; a house with twins; and strangers. */
const people: readonly Invented[] = [
  aPerson(1),
  aPerson(1, { nationalId: under(1, 9012), phone: '' }),
  aPerson(1, { nationalId: under(1, 9003), address: 'DK. LAIN NO. 8' }),
  aPerson(2),
  aPerson(2, { nationalId: under(2, 9803), motherMaidenName: '' }),
  aPerson(3),
  // day and month exchanged in the list, not in the NIK
  aPerson(3, { nationalId: under(3, 9094), birthDate: '1987-04-04' }),
  aPerson(4),
  aPerson(4, { nationalId: under(4, 9006), name: 'NGATIYO SUKARDI', phone: '' }),
  ...Array.from({ length: 11 }, (_, n) => aPerson(n + 10)),
];

/** The same order of rows for the same seed. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return all
    .map((one) => [next(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

interface Found {
  readonly pairs: readonly string[];
  readonly places: number | undefined;
}

/** The pairs by the NIKs of both, with their bits, and the places that were taken. */
async function foundIn(test: TestService, niks: ReadonlyMap<string, string>): Promise<Found> {
  const data = await test.service.database.tenant(test.tenant);
  const cases = await casesIn(test);
  const pairs = cases.map(({ standing, waiting, bits, band }) => {
    const both = [standing, waiting].map((id) => niks.get(id) ?? 'nobody');
    return `${both.sort().join(' ')} ${bits} ${band}`;
  });
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  return { pairs: pairs.sort(), places: (await data.quotas.bucket(regionCard))?.reserved };
}

async function oneByOne(
  seed: number,
  order: readonly Invented[],
  pageCap?: number,
): Promise<Found> {
  const test = await openTestService({
    endpoint: database.endpoint(),
    seed,
    ...(pageCap === undefined ? {} : { pageCap }),
  });
  const niks = new Map<string, string>();
  for (const [i, person] of order.entries()) {
    const made = await nominate(test, agencies[i % 3] ?? social, 0, person);
    niks.set(made.nominationId, person.nationalId);
  }
  return foundIn(test, niks);
}

async function inOneList(
  seed: number,
  order: readonly Invented[],
  pageCap?: number,
): Promise<Found> {
  const test = await openTestService({
    endpoint: database.endpoint(),
    seed,
    ...(pageCap === undefined ? {} : { pageCap }),
  });
  const rows = await importPeople(test, social, order);
  return foundIn(
    test,
    new Map(rows.map(({ nominationId = '' }, i) => [nominationId, order[i]?.nationalId ?? ''])),
  );
}

describe('the same workers', () => {
  it('are the same pairs with the same weights, and take as many places, alone and in a list, in any order', async () => {
    const alone = await oneByOne(3_100, people);
    expect(alone.pairs.length).toBeGreaterThanOrEqual(5);
    for (const seed of [1, 2, 3]) {
      expect(await oneByOne(3_100 + seed, shuffled(people, seed))).toEqual(alone);
      expect(await inOneList(3_110 + seed, shuffled(people, seed + 10))).toEqual(alone);
    }
  });

  it('are judged alike alone and in a list also where a page is too full for everybody', async () => {
    for (const seed of [1, 2]) {
      const order = shuffled(people, seed);
      expect(await inOneList(3_120 + seed, order, 2)).toEqual(
        await oneByOne(3_130 + seed, order, 2),
      );
    }
  });
});
