import { checkInvariants, nominateWorker } from '@payung/casework';
import { BucketId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, nominate } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aCandidate } from '../support/invented-people.ts';
import { agencies, anOfficer, asTenant, social, transport } from '../support/invented-region.ts';
import { openTestService, type TestService } from '../support/test-service.ts';
import { untilTaken } from '../support/until-taken.ts';

const database = embeddedDatabase();
const card = BucketId.parse('2026');

const countOf = (outcomes: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

/** Nominates all at once, spread over several processes, each of which knows nothing of the others. */
async function allAtOnce(
  test: TestService,
  processes: number,
  workers: readonly number[],
  agencyOf: (i: number) => (typeof agencies)[number],
) {
  const services = [test.service, ...Array.from({ length: processes - 1 }, () => test.sibling())];
  const results = await Promise.all(
    workers.map((n, i) => {
      const agency = agencyOf(i);
      const service = services[i % services.length] ?? test.service;
      return untilTaken(() =>
        nominateWorker(service, anOfficer(test.tenant, agency), {
          agency,
          candidate: aCandidate(n),
          once: null,
          correlationId: `at-once-${i}`,
        }),
      );
    }),
  );
  return results.map((result) => {
    if (!result.ok || result.value.kind !== 'fresh') throw new Error(JSON.stringify(result));
    return result.value.value;
  });
}

describe('50 clients nominate one NIK at once', () => {
  const same = Array.from({ length: 50 }, () => 1);

  it.each([1, 4])('of one agency over %i processes: one place is used up', async (processes) => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 10 + processes });
    const nominated = await allAtOnce(test, processes, same, () => social);
    expect(countOf(nominated.map(({ outcome }) => outcome))).toEqual({
      nominated: 1,
      duplicate: 49,
    });
    expect(new Set(nominated.map(({ personId }) => personId)).size).toBe(1);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('of several agencies: one nominates, the others are linked and told of it', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 20 });
    const nominated = await allAtOnce(test, 1, same, (i) => agencies[i % 3] ?? social);
    expect(countOf(nominated.map(({ outcome }) => outcome))).toEqual({
      nominated: 1,
      duplicate: 49,
    });
    expect(new Set(nominated.map(({ nominationId }) => nominationId)).size).toBe(agencies.length);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('a NIK that came free', () => {
  it('is taken by one of two people who use it at once', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 40 });
    const other = { name: 'ORANG LAIN SEKALI', birthDate: '1971-02-03' };
    const first = await nominate(test, social, 1);
    await end(test, 'withdraw', first.nominationId);
    const services = [test.service, test.sibling(), test.sibling()];
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const service = services[i % services.length] ?? test.service;
        const result = await nominate({ ...test, service }, transport, 1, i % 2 === 0 ? {} : other);
        return result.outcome;
      }),
    );
    expect(countOf(outcomes)).toEqual({ nominated: 1, duplicate: 5, review: 6 });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('just as another agency names its holder leaves nobody linked to nobody', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 41 });
    const numbers = Array.from({ length: 12 }, (_, n) => n);
    const first = [];
    for (const n of numbers) first.push(await nominate(test, social, n));
    const other = test.sibling();
    await Promise.all([
      ...first.map(({ nominationId }) => end(test, 'withdraw', nominationId)),
      ...numbers.map((n) => nominate({ ...test, service: other }, transport, n)),
    ]);
    const data = await test.service.database.tenant(test.tenant);
    const theirs = await data.whole.indexedNominations(transport, 2026);
    expect(theirs).toHaveLength(numbers.length);
    for (const { state } of theirs) expect(['nominated', 'offered']).toContain(state);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('200 clients nominate 200 people at once on 100 places', () => {
  const people = Array.from({ length: 200 }, (_, i) => i);

  it('gives 100 places and the waiting numbers 1 to 100', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 30, granted: 100 });
    const nominated = await allAtOnce(test, 1, people, (i) => agencies[i % 3] ?? social);
    const numbers = nominated.flatMap(({ waitingNumber }) => waitingNumber ?? []);
    expect(countOf(nominated.map(({ outcome }) => outcome))).toEqual({
      nominated: 100,
      waitlisted: 100,
    });
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    const { data } = (await test.service.regions.open(test.tenant)) ?? {};
    const sums = await data?.quotas.bucket(card);
    expect(sums).toMatchObject({
      granted: 100,
      reserved: 100,
      waiting: 100,
      lastNumber: 100,
      free: 0,
    });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('holds the limit over two processes that do not wait for each other', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 31, granted: 20 });
    const nominated = await allAtOnce(test, 2, people.slice(0, 40), () => social);
    expect(countOf(nominated.map(({ outcome }) => outcome))).toEqual({
      nominated: 20,
      waitlisted: 20,
    });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('the quota cards of two regions of one name', () => {
  it('are worked on beside each other, or a crowd at one full card would stop the clerks of every region', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 32 });
    const [one, other] = await Promise.all(
      [test.tenant, asTenant(test.random.ulid())].map((t) => test.service.database.tenant(t)),
    );
    let letGo = (): void => undefined;
    const crowd = one?.buckets.run([card], () => new Promise<void>((done) => (letGo = done)));
    const served: string[] = [];
    const clerk = other?.buckets.run([card], async () => void served.push('clerk'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(served).toEqual(['clerk']);
    letGo();
    await Promise.all([crowd, clerk]);
  });
});
