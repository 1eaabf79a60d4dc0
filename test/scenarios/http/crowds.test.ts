import { setTimeout as later } from 'node:timers/promises';
import {
  NominationPage,
  NominationResult,
  NominationSummary,
  QuotaChangeResult,
  QuotaDetail,
} from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { type Answer, type Caller, read, signedIn } from '../../support/http-caller.ts';
import { aWorker } from '../../support/http-nominations.ts';
import { aPerson } from '../../support/invented-people.ts';
import { aLocalService } from '../../support/local-start.ts';

type Result = z.infer<typeof NominationResult>;

let service: Awaited<ReturnType<typeof aLocalService>>;
let officer: Caller;
let admin: Caller;

beforeAll(async () => {
  service = await aLocalService();
  officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
  admin = await signedIn(service.address, '33.19/admin');
});
afterAll(() => service.end());

const agency = 'dinas-perhubungan';

/** Asks until there is an answer: 429 and 503 say that nothing was changed, and when to come back, which is done. */
async function nominate(n: number): Promise<Result> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const json = { agency, worker: aWorker(n) };
    const answer: Answer = await officer.ask('POST', '/v1/nominations', { json });
    if (answer.status !== 429 && answer.status !== 503) return read(answer, NominationResult);
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    await later(seconds * 1_000);
  }
  throw new Error('too busy thirty times');
}

const times = (count: number) => Array.from({ length: count }, (_, at) => at);
const cardNow = async () => read(await admin.ask('GET', '/v1/quotas/2026'), QuotaDetail);

describe('everybody at once', () => {
  it('fifty clients with one NIK make one person and 49 duplicates', async () => {
    const before = await cardNow();
    const results = await Promise.all(times(50).map(() => nominate(1)));
    const by = (outcome: string) => results.filter((result) => result.outcome === outcome);
    expect([by('nominated').length, by('duplicate').length]).toEqual([1, 49]);
    const { nationalId } = aPerson(1);
    const found = await admin.ask('POST', '/v1/persons/search', { json: { nationalId } });
    expect(JSON.parse(found.text).items).toHaveLength(1);
    expect((await cardNow()).reserved).toBe(before.reserved + 1);
  });

  it('two hundred for a hundred places: 100 nominated, 100 waiting in turn, and sums that agree', async () => {
    const before = await cardNow();
    const json = { granted: before.reserved + 100, legalBasis: 'SK CONTOH 100' };
    const set = await admin.ask('PUT', '/v1/quotas/2026', { json });
    expect(read(set, QuotaChangeResult).free).toBe(100);

    const results = await Promise.all(times(200).map((at) => nominate(100 + at)));
    const waitlisted = results.filter(({ outcome }) => outcome === 'waitlisted');
    expect(results.filter(({ outcome }) => outcome === 'nominated')).toHaveLength(100);
    expect(waitlisted.map(({ waitingNumber }) => waitingNumber ?? 0).sort((a, b) => a - b)).toEqual(
      times(100).map((at) => at + 1),
    );
    const { granted, reserved, free, waiting: inLine } = await cardNow();
    expect({ granted, reserved, free, inLine }).toEqual({
      granted: json.granted,
      reserved: json.granted,
      free: 0,
      inLine: 100,
    });
    await movementsAgree();
  });

  it('places that come free go to those who wait, in their order', async () => {
    const held = read(
      await admin.ask('GET', '/v1/nominations?state=nominated&limit=2'),
      NominationPage,
    ).items;
    const firstFive = (await waiting()).slice(0, 5);
    for (const { nominationId } of held) {
      const sent = { json: { reason: 'pindah kota' } };
      const path = `/v1/nominations/${nominationId}/withdraw`;
      expect((await admin.ask('POST', path, sent)).status).toBe(200);
    }
    const raised = { granted: (await cardNow()).granted + 3, legalBasis: 'SK CONTOH 103' };
    expect((await admin.ask('PUT', '/v1/quotas/2026', { json: raised })).status).toBe(200);
    const numbersLeft = async () => (await waiting()).map(({ waitingNumber }) => waitingNumber);
    await expect.poll(numbersLeft).toEqual(times(95).map((at) => at + 6));
    for (const { nominationId } of firstFive) {
      const answer = await admin.ask('GET', `/v1/nominations/${nominationId}`);
      expect(read(answer, NominationSummary).state).toBe('nominated');
    }
    await movementsAgree();
  });
});

/** Who waits, in the order of their numbers. */
async function waiting(): Promise<z.infer<typeof NominationPage>['items']> {
  const answer = await admin.ask('GET', '/v1/nominations?state=waitlisted&limit=200');
  const { items } = read(answer, NominationPage);
  return items.sort((a, b) => (a.waitingNumber ?? 0) - (b.waitingNumber ?? 0));
}

/** The sums of a card are those of its movements, from the first to the last. */
async function movementsAgree(): Promise<void> {
  const sums = { granted: 0, reserved: 0, waiting: 0 };
  let cursor: string | null = null;
  let card: QuotaDetail;
  do {
    const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    card = read(await admin.ask('GET', `/v1/quotas/2026?limit=200${more}`), QuotaDetail);
    for (const { granted, reserved, waiting } of card.movements) {
      sums.granted += granted;
      sums.reserved += reserved;
      sums.waiting += waiting;
    }
    cursor = card.nextCursor;
  } while (cursor !== null);
  const { granted, reserved, waiting } = card;
  expect(sums).toEqual({ granted, reserved, waiting });
}
