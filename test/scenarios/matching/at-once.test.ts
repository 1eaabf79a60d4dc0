import { checkInvariants } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { handIn, nominate, regionCard, rowsOf } from '../../support/acts.ts';
import { casesIn } from '../../support/cases.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson, type Invented } from '../../support/invented-people.ts';
import { agencies, social, trade, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';
import { untilTaken } from '../../support/until-taken.ts';

const database = embeddedDatabase();

/** One worker as several clerks typed them: each under a NIK of its own, one digit beside the others. */
const typedAs = (i: number): Partial<Invented> => ({
  nationalId: aPerson(1).nationalId.slice(0, 14) + String(10 + i),
});

const countOf = (outcomes: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(outcomes)].map((one) => [one, outcomes.filter((other) => other === one).length]),
  );

async function placesTaken(test: TestService): Promise<number | undefined> {
  const data = await test.service.database.tenant(test.tenant);
  return (await data.quotas.bucket(regionCard))?.reserved;
}

/** Each pair of these clients' nominations is asked about once. */
function expectAllPairs(pairs: readonly string[], people: number): void {
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(pairs).toHaveLength((people * (people - 1)) / 2);
}

describe('one worker nominated in the same second under many mistyped NIKs', () => {
  it.each([1, 4])(
    'over %i processes takes one place, and every pair is a case',
    async (processes) => {
      const test = await openTestService({
        endpoint: database.endpoint(),
        seed: 3_010 + processes,
      });
      const services = [
        test.service,
        ...Array.from({ length: processes - 1 }, () => test.sibling()),
      ];
      const clients = 20;
      const nominated = await Promise.all(
        Array.from({ length: clients }, (_, i) => {
          const service = services[i % processes] ?? test.service;
          const agency = agencies[i % 3] ?? social;
          return untilTaken(() => nominate({ ...test, service }, agency, 1, typedAs(i)));
        }),
      );
      expect(countOf(nominated.map(({ outcome }) => outcome))).toEqual({
        nominated: 1,
        duplicate: clients - 1,
      });
      expect(await placesTaken(test)).toBe(1);
      const cases = await casesIn(test);
      expectAllPairs(
        cases.map(({ id }) => id),
        clients,
      );
      expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
    },
  );

  it('in two lists and one by one takes one place, and every pair is a case', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 3_020 });
    const others = Array.from({ length: 40 }, (_, n) => aPerson(n + 50));
    const lists = await Promise.all(
      [transport, trade].map((agency, i) =>
        handIn(test, agency, [
          ...others.slice(20 * i, 20 * i + 20),
          aPerson(1, typedAs(2 * i)),
          aPerson(1, typedAs(2 * i + 1)),
        ]),
      ),
    );
    const one = test.sibling();
    const [, , ...alone] = await Promise.all([
      test.work(),
      test.work(test.sibling()),
      ...[10, 11, 12, 13].map((i) =>
        untilTaken(() => nominate({ ...test, service: one }, social, 1, typedAs(i))),
      ),
    ]);
    const rows = (await Promise.all(lists.map((id) => rowsOf(test, id)))).map((all) =>
      all.slice(-2).map(({ outcome }) => outcome),
    );
    const outcomes = [...rows.flat(), ...alone.map(({ outcome }) => outcome)];
    expect(countOf(outcomes)).toEqual({ nominated: 1, duplicate: 7 });
    expect(await placesTaken(test)).toBe(others.length + 1);
    expectAllPairs(
      (await casesIn(test)).map(({ id }) => id),
      8,
    );
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
