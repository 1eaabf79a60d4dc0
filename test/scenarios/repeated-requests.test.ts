import { checkInvariants } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { aKey, end, nominate, nominateRaw } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { clientCutOffAt } from '../support/failing-client.ts';
import { social } from '../support/invented-region.ts';
import { type RawItem, rawItems } from '../support/raw-items.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const anHour = 3_600_000;
const aDay = 24 * anHour;
let seed = 1_200;

function aTest(): Promise<TestService> {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed });
}

const keptAnswers = async (test: TestService): Promise<RawItem[]> =>
  (await rawItems(test.client, test.tables.registry, test.tenant)).filter(
    ({ request }) => request !== undefined,
  );

const reused = { ok: false, refusal: { code: 'idempotency-key-reused' } };
const repeatedAnswer = { ok: true, value: { kind: 'repeated', status: 201 } };

describe('a request under one key, while the first is still in progress', () => {
  it('is done once, and everybody is told the same: nobody is nominated by a lost line and again by its repeat', async () => {
    const test = await aTest();
    const once = await aKey(test, 'at-once');
    const processes = [test.service, test.sibling(), test.sibling()];
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        nominateRaw(test, social, 1, { once, service: processes[i % 3] ?? test.service }),
      ),
    );
    const told = results.map((result) => {
      if (!result.ok) throw new Error(result.refusal.code);
      return result.value.kind === 'fresh' ? result.value.value : JSON.parse(result.value.body);
    });
    expect(new Set(told.map(({ nominationId }) => nominationId)).size).toBe(1);
    expect(results.filter((result) => result.ok && result.value.kind === 'fresh')).toHaveLength(1);
    expect(await keptAnswers(test)).toHaveLength(1);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is not locked out by a process that died: effect and answer are there together, or neither is', async () => {
    const test = await aTest();
    const once = await aKey(test, 'died');
    // a request that never arrived leaves what the one before left
    for (let request = 1; request <= 10; request += 1) {
      const { client, isCutOff } = clientCutOffAt(database.endpoint(), request, 'after');
      const service = test.sibling({ client });
      await nominateRaw(test, social, 2, { once, service }).catch((error: unknown) => {
        if (!isCutOff()) throw error;
      });
      const items = await rawItems(test.client, test.tables.registry, test.tenant);
      const effects = items.filter(({ sk }) => String(sk).startsWith('NOM#'));
      expect((await keptAnswers(test)).length).toBe(effects.length);
    }
    expect(await nominateRaw(test, social, 2, { once })).toMatchObject(repeatedAnswer);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

describe('what is sent under a key that was used', () => {
  it('is refused when it says something else, or one worker would be reported as another', async () => {
    const test = await aTest();
    await nominateRaw(test, social, 3, { once: await aKey(test, 'k', 'worker three') });
    const other = await aKey(test, 'k', 'worker four');
    expect(await nominateRaw(test, social, 4, { once: other })).toEqual(reused);
  });

  it('is taken when the first was refused: a mended worker needs no new key', async () => {
    const test = await aTest();
    const once = await aKey(test, 'mended', 'with a fault');
    const changes = { nationalId: '33' };
    expect(await nominateRaw(test, social, 5, { once, changes })).toMatchObject({ ok: false });
    expect(await keptAnswers(test)).toEqual([]);
    const mended = await aKey(test, 'mended', 'without it');
    expect(await nominateRaw(test, social, 5, { once: mended })).toMatchObject({
      ok: true,
      value: { kind: 'fresh' },
    });
  });
});

describe('an answer that was kept', () => {
  it('of a nomination is given for 31 days, as a telephone may be without a line for weeks, and no longer', async () => {
    const test = await aTest();
    const once = await aKey(test, 'weeks');
    await nominateRaw(test, social, 6, { once });
    test.clock.advance(31 * aDay - 1_000);
    expect(await nominateRaw(test, social, 6, { once })).toMatchObject(repeatedAnswer);
    test.clock.advance(1_000);
    // the table has not taken it away yet: it is over all the same, and its place is free
    expect(await keptAnswers(test)).toHaveLength(1);
    expect(await nominateRaw(test, social, 6, { once })).toMatchObject({
      ok: true,
      value: { kind: 'fresh', value: { outcome: 'duplicate' } },
    });
    expect(await nominateRaw(test, social, 7, { once: await aKey(test, 'weeks', 'x') })).toEqual(
      reused,
    );
    expect(await keptAnswers(test)).toHaveLength(1);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('of any other act is given for a day; then the act is judged anew, and the region’s state refuses what was done', async () => {
    const test = await aTest();
    const once = await aKey(test, 'withdrawn');
    const { nominationId } = await nominate(test, social, 8);
    const withdraw = () => end(test, 'withdraw', nominationId, { once });
    expect(await withdraw()).toMatchObject({ ok: true, value: { kind: 'fresh' } });
    test.clock.advance(aDay - 1_000);
    expect(await withdraw()).toMatchObject({ ok: true, value: { kind: 'repeated' } });
    test.clock.advance(1_000);
    expect(await withdraw()).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
  });

  it('names nobody where it lies, and says in seconds when the table may take it away', async () => {
    const test = await aTest();
    await nominateRaw(test, social, 9, { once: await aKey(test, 'sealed') });
    const [kept] = await keptAnswers(test);
    expect(kept?.sealed).toBeInstanceOf(Uint8Array);
    expect(kept?.expiresAt).toBe((test.clock.now() + 31 * aDay) / 1_000);
  });
});
