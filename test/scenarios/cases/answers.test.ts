import { checkInvariants } from '@payung/casework';
import { caseAnswers } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate, setQuota } from '../../support/acts.ts';
import {
  caseAt,
  decide,
  mistyped,
  recordsOf,
  statesOf,
  suspectedPair,
  takeBack,
} from '../../support/case-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { social, transport } from '../../support/invented-region.ts';
import { registryOf } from '../../support/registry-dump.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 7_000;
const open = (
  options: { quotaBy?: 'region' | 'agency'; granted?: number } = {},
): Promise<TestService> => {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed, ...options });
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

describe('a person nominated twice under two NIKs', () => {
  it('waits without a place until somebody says who they are', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    expect(await statesOf(test, pair)).toEqual(['nominated', 'suspected']);
    expect(await caseAt(test, pair.id)).toMatchObject({
      state: 'open',
      decider: null,
      settled: true,
    });
    await sound(test);
  });

  it('becomes the duplicate of the first when both are one', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    expect(await decide(test, pair.id, 'same')).toMatchObject({ ok: true });
    const [, waiting] = await recordsOf(test, [pair.standing, pair.waiting]);
    expect(waiting).toMatchObject({ state: 'duplicate', first: pair.standing });
    await sound(test);
  });

  it('takes a place when they are two, and a number when there is none', async () => {
    const test = await open({ granted: 2 });
    const pair = await suspectedPair(test, 1, [social, transport]);
    expect(await decide(test, pair.id, 'different')).toMatchObject({
      ok: true,
      value: { waiting: { state: 'nominated' } },
    });
    const other = await suspectedPair(test, 2, [social, transport]);
    expect(await statesOf(test, other)).toEqual(['waitlisted', 'suspected']);
    expect(await decide(test, other.id, 'different')).toMatchObject({
      ok: true,
      value: { waiting: { state: 'waitlisted', waitingNumber: 2 } },
    });
    await sound(test);
  });

  it.each(['region', 'agency'] as const)(
    'moves to the later agency when handed over, on cards of each %s',
    async (quotaBy) => {
      const test = await open({ quotaBy, granted: 1 });
      const pair = await suspectedPair(test, 1, [social, transport]);
      expect(await decide(test, pair.id, 'handed-over')).toMatchObject({ ok: true });
      expect(await statesOf(test, pair)).toEqual(['duplicate', 'nominated']);
      await sound(test);
    },
  );

  it('is not handed over to a card without room, and the figure is told', async () => {
    const test = await open({ quotaBy: 'agency', granted: 1 });
    await nominate(test, transport, 9);
    const pair = await suspectedPair(test, 1, [social, transport]);
    expect(await decide(test, pair.id, 'handed-over')).toEqual({
      ok: false,
      refusal: { code: 'card-full', bucket: '2026.agency.dinas-perhubungan', granted: 1 },
    });
    expect(await statesOf(test, pair)).toEqual(['nominated', 'suspected']);
    await sound(test);
  });

  it('stays waiting until the last of its cases is answered', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    const third = await nominate(test, social, 1, mistyped(1, 2));
    const [first, second] = await casesOf(test, third.nominationId);
    if (first === undefined || second === undefined) throw new Error('two cases were expected');
    await decide(test, first, 'different');
    const state = async () => (await recordsOf(test, [third.nominationId]))[0]?.state;
    expect(await state()).toBe('suspected');
    await decide(test, second, 'different');
    expect(await state()).toBe('nominated');
    await takeBack(test, first);
    expect(await state()).toBe('suspected');
    await decide(test, first, 'same');
    expect(await state()).toBe('duplicate');
    expect(await statesOf(test, pair)).toEqual(['nominated', 'suspected']);
    await sound(test);
  });
});

async function casesOf(test: TestService, id: string) {
  const data = await test.service.database.tenant(test.tenant);
  const [record] = await data.people.nominations([id as never]);
  const person = record?.id.slice(0, 26);
  return (await data.cases.idsOf(person as never)).sort();
}

describe('taking an answer back', () => {
  const ways = (['region', 'agency'] as const).flatMap((quotaBy) =>
    caseAnswers.flatMap((answer) => [1, 5].map((granted) => ({ quotaBy, answer, granted }))),
  );
  it.each(ways)(
    'restores everything: $answer, cards of each $quotaBy with $granted',
    async ({ quotaBy, answer, granted }) => {
      const test = await open({ quotaBy, granted });
      await nominate(test, social, 8);
      const pair = await suspectedPair(test, 1, [social, transport]);
      const before = await registryOf(test);
      const decided = await decide(test, pair.id, answer);
      if (!decided.ok) {
        // a first one that waits on its own card hands nothing over to a full one
        expect(decided.refusal.code).toBe('card-full');
        return;
      }
      expect(await registryOf(test)).not.toEqual(before);
      await sound(test);
      expect(await takeBack(test, pair.id)).toMatchObject({ ok: true });
      expect(await registryOf(test)).toEqual(before);
      await sound(test);
    },
  );

  it('is refused kindly when nothing was answered, also the second time', async () => {
    const test = await open();
    const pair = await suspectedPair(test, 1, [social, transport]);
    expect(await takeBack(test, pair.id)).toEqual({ ok: false, refusal: { code: 'case-open' } });
    await decide(test, pair.id, 'different');
    await takeBack(test, pair.id);
    expect(await takeBack(test, pair.id)).toEqual({ ok: false, refusal: { code: 'case-open' } });
    expect(await decide(test, pair.id, 'same')).toMatchObject({ ok: true });
    await sound(test);
  });

  it('gives a place that was handed over back only where there is room', async () => {
    const test = await open({ quotaBy: 'agency', granted: 1 });
    const pair = await suspectedPair(test, 1, [social, transport]);
    await decide(test, pair.id, 'handed-over');
    await nominate(test, social, 8);
    expect(await takeBack(test, pair.id)).toMatchObject({
      ok: false,
      refusal: { code: 'card-full', granted: 1 },
    });
    expect(await statesOf(test, pair)).toEqual(['duplicate', 'nominated']);
    await setQuota(test, 2, { bucket: '2026.agency.dinas-sosial' as never });
    expect(await takeBack(test, pair.id)).toMatchObject({ ok: true });
    expect(await statesOf(test, pair)).toEqual(['nominated', 'suspected']);
    await sound(test);
  });
});
