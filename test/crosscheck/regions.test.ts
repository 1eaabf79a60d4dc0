import {
  checkCoverElsewhere,
  encodeForExchange,
  listCrossCases,
  releaseCoverElsewhere,
  revokeCrossAgreement,
  showCrossAgreement,
  signCrossAgreement,
  startExchange,
} from '@payung/casework';
import { answerRegion } from '@payung/casework/crosscheck';
import { CoverMonth, type ExchangeId, nominationIdOf, splitNominationId } from '@payung/data';
import { CalendarDate, type NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { nominate } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { anAdmin, social } from '../support/invented-region.ts';
import { justBefore } from '../support/just-before.ts';
import type { TestService } from '../support/test-service.ts';
import {
  agreement,
  correlationId,
  openTwoRegions,
  type TwoRegions,
} from '../support/two-regions.ts';
import { toldOf } from '../support/whole-region.ts';

const database = embeddedDatabase();
let seed = 41_000;
const open = (signed = true) => {
  seed += 2;
  return openTwoRegions({ endpoint: database.endpoint(), seed, signed });
};
const months = [CoverMonth.parse('2026-03')];

async function check(two: TwoRegions, test: TestService, ...nominations: NominationId[]) {
  const result = await checkCoverElsewhere(
    test.service,
    two.crosscheck.cross,
    anAdmin(test.tenant),
    {
      purpose: 'determination',
      reference: 'SK-1',
      people: nominations.map((nomination) => ({ nomination, months })),
      correlationId,
    },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function casesOf(two: TwoRegions, { service, tenant }: TestService) {
  return (await listCrossCases(service, two.crosscheck.cross, anAdmin(tenant), null)).items;
}

describe('a determination of somebody whom another region covers', () => {
  it('tells each region its own nomination and a number, and writes in its journal what was asked', async () => {
    const two = await open();
    const own = await nominate(two.here, social, 1);
    const other = await nominate(two.there, social, 1);
    const alone = await nominate(two.there, social, 2);
    expect(await check(two, two.here, own.nominationId)).toEqual({ kind: 'checked', cases: [[]] });
    const found = await check(two, two.there, alone.nominationId, other.nominationId);
    const [none, numbers] = found.kind === 'checked' ? found.cases : [];
    const [number] = numbers ?? [];
    expect([none, numbers]).toEqual([[], [expect.any(String)]]);
    expect(await casesOf(two, two.here)).toMatchObject([{ number, nomination: own.nominationId }]);
    expect(await casesOf(two, two.there)).toMatchObject([
      { number, nomination: other.nominationId, months, state: 'open' },
    ]);
    const told = (await toldOf(two.there)).filter(({ of }) => of === 'cross-check');
    expect(told.map(({ act, after }) => [act, after]).toSorted()).toEqual([
      ['asked', { purpose: 'determination', people: 2 }],
      ['found', { found: 1, cases: number }],
    ]);
  });

  it('is asked for those only who hold a place, so that nobody is looked for by nominating them', async () => {
    const two = await open();
    const first = await nominate(two.here, social, 1);
    const linked = {
      nomination: nominationIdOf(splitNominationId(first.nominationId).person, 9),
      months,
    };
    const result = await checkCoverElsewhere(
      two.here.service,
      two.crosscheck.cross,
      anAdmin(two.here.tenant),
      { purpose: 'payment', reference: 'P-1', people: [linked], correlationId },
    );
    expect(result).toMatchObject({ ok: false, refusal: { code: 'request-faults' } });
    expect((await toldOf(two.here)).filter(({ of }) => of === 'cross-check')).toEqual([]);
  });

  it('is over when the other region ends its cover', async () => {
    const two = await open();
    const own = await nominate(two.here, social, 1);
    const other = await nominate(two.there, social, 1);
    await check(two, two.here, own.nominationId);
    await check(two, two.there, other.nominationId);
    await releaseCoverElsewhere(two.here.service, two.crosscheck.cross, anAdmin(two.here.tenant), {
      reference: 'END-1',
      people: [{ nomination: own.nominationId, from: null }],
      correlationId,
    });
    expect(await check(two, two.there, other.nominationId)).toEqual({
      kind: 'checked',
      cases: [[]],
    });
  });
});

describe('the agreement of a region', () => {
  it('is needed, kept with every version, and ends everything when it is revoked', async () => {
    const two = await open(false);
    const { service, tenant } = two.here;
    const [admin, { cross }] = [anAdmin(tenant), two.crosscheck];
    const { nominationId } = await nominate(two.here, social, 1);
    expect(await check(two, two.here, nominationId)).toEqual({ kind: 'not-agreed' });
    expect(await showCrossAgreement(service, admin)).toMatchObject({ state: 'none', version: 0 });
    for (const _ of ['once', 'and again']) {
      const signed = await signCrossAgreement(service, cross, admin, agreement);
      expect(signed).toMatchObject({ ok: true, value: { state: 'signed', version: 1 } });
    }
    expect((await check(two, two.here, nominationId)).kind).toBe('checked');
    const revoked = { reason: 'DATA CONTOH: berakhir', version: 1, correlationId };
    await revokeCrossAgreement(service, cross, admin, revoked);
    expect((await check(two, two.here, nominationId)).kind).toBe('not-agreed');
    await two.work();
    expect(await two.crosscheck.service.store.someClaimed(tenant, 1)).toEqual([]);
    expect(await showCrossAgreement(service, admin)).toMatchObject({
      state: 'revoked',
      version: 2,
    });
    const kept = (await toldOf(two.here)).filter(({ of }) => of === 'paper');
    expect(kept.map(({ id, after }) => [id, after?.version]).toSorted()).toEqual([
      ['crosscheck', 1],
      ['crosscheck', 2],
    ]);
  });

  it('names a document that exists, and the version that was read', async () => {
    const two = await open(false);
    const { service, tenant } = two.here;
    const [admin, { cross }] = [anAdmin(tenant), two.crosscheck];
    const tomorrow = { ...agreement, date: CalendarDate.parse('2026-01-16') };
    expect(await signCrossAgreement(service, cross, admin, tomorrow)).toMatchObject({
      refusal: { code: 'request-faults' },
    });
    const stale = { ...agreement, version: 3 };
    expect(await signCrossAgreement(service, cross, admin, stale)).toMatchObject({
      refusal: { code: 'version-moved' },
    });
    const revoked = { reason: 'DATA CONTOH', version: null, correlationId };
    expect(await revokeCrossAgreement(service, cross, admin, revoked)).toMatchObject({
      value: { state: 'none', version: 0 },
    });
  });
});

describe('a comparison of similar records', () => {
  // the serial of the number was typed otherwise, and the telephone left out
  const slips = { nationalId: '3319040812819099', phone: '' };

  const start = (two: TwoRegions, { service, tenant }: TestService, id: ExchangeId) =>
    startExchange(service, two.crosscheck.cross, anAdmin(tenant), { id, correlationId });

  it('runs once both have started it, finds who was written otherwise, and leaves no encoding behind', async () => {
    const two = await open();
    const known = await nominate(two.here, social, 7);
    for (const n of [1, 2, 3, 4, 5]) await nominate(two.here, social, n);
    const written = await nominate(two.there, social, 7, slips);
    for (const n of [11, 12, 13]) await nominate(two.there, social, n);
    const { id } = await two.proposed();
    expect(await start(two, two.here, id)).toMatchObject({
      value: { state: 'proposed', startedHere: true, startedThere: false },
    });
    await two.work();
    expect(await casesOf(two, two.here)).toEqual([]);
    await start(two, two.there, id);
    await two.work();
    const [own] = await casesOf(two, two.here);
    expect(own).toMatchObject({ kind: 'similar', nomination: known.nominationId, months: [] });
    expect(await casesOf(two, two.there)).toMatchObject([
      { number: own?.number, nomination: written.nominationId },
    ]);
    const { store } = two.crosscheck.service;
    expect(await store.exchange(id)).toMatchObject({ state: 'compared', wrapped: null, cases: 1 });
    for (const { tenant } of [two.here, two.there]) {
      expect(await store.encodings(id, tenant)).toEqual([]);
    }
    const told = (await toldOf(two.here)).filter(({ of }) => of === 'cross-check');
    expect(told.map(({ act }) => act).toSorted()).toEqual(['encoded', 'exchange-started']);
  });

  it('takes in a region that was begun with anew and has fewer people by now', async () => {
    const two = await open();
    const { id } = await two.proposed();
    await start(two, two.here, id);
    await start(two, two.there, id);
    const { tenant } = two.here;
    const one = { reference: 'r', filters: [], keys: [] };
    for (const part of [0, 1]) {
      await two.crosscheck.ask(tenant, { kind: 'encodings', id, part, records: [one] });
    }
    const delivered = { kind: 'delivered', id, parts: 1 } as const;
    expect(await two.crosscheck.ask(tenant, delivered)).toEqual({ kind: 'done' });
    expect(await two.crosscheck.service.store.exchange(id)).toMatchObject({
      delivered: [{ tenant, records: 1 }],
    });
  });

  it('is not made with a region that left before it, though what it delivered is not taken away yet', async () => {
    const two = await open();
    await nominate(two.here, social, 7);
    await nominate(two.there, social, 7, slips);
    const { id } = await two.proposed();
    await start(two, two.here, id);
    await start(two, two.there, id);
    const { cross, service } = two.crosscheck;
    const encode = ({ service: own, tenant }: TestService) =>
      encodeForExchange(own, cross, tenant, { exchange: id, from: 0 });
    await encode(two.here);
    expect((await service.store.encodings(id, two.here.tenant)).length).toBe(1);
    const revoked = { reason: 'DATA CONTOH', version: null, correlationId };
    await revokeCrossAgreement(two.here.service, cross, anAdmin(two.here.tenant), revoked);
    await encode(two.there);
    expect(await casesOf(two, two.there)).toEqual([]);
    expect(await casesOf(two, two.here)).toEqual([]);
    await two.work();
    expect(await service.store.encodings(id, two.here.tenant)).toEqual([]);
  });

  it('keeps no encoding that comes in the very moment in which its region leaves', async () => {
    const two = await open();
    const { id } = await two.proposed();
    await start(two, two.here, id);
    await start(two, two.there, id);
    const { crosscheck } = two;
    const { tenant } = two.here;
    const other = crosscheck.sibling();
    justBefore(crosscheck.client, async () => {
      await answerRegion(other, tenant, { kind: 'revoke' });
      await answerRegion(other, tenant, { kind: 'clear' });
    });
    const records = [{ reference: 'r', filters: [], keys: [] }];
    const sent = await crosscheck.ask(tenant, { kind: 'encodings', id, part: 0, records });
    expect(sent).toMatchObject({ kind: 'state-forbids' });
    expect(await crosscheck.service.store.exchange(id)).toMatchObject({ state: 'expired' });
    expect(await crosscheck.service.store.encodings(id, tenant)).toEqual([]);
  });

  it('that one of them never started is over after fourteen days', async () => {
    const two = await open();
    const { id } = await two.proposed();
    await start(two, two.here, id);
    two.here.clock.advance(14 * 24 * 60 * 60_000);
    expect(await start(two, two.there, id)).toMatchObject({ refusal: { code: 'state-forbids' } });
  });

  it('is none of a third region’s business', async () => {
    const two = await open();
    const { id } = await two.proposed();
    const third = await two.crosscheck.region();
    expect(await two.crosscheck.ask(third, { kind: 'exchanges' })).toMatchObject({ items: [] });
    for (const kind of ['start', 'exchange-key'] as const) {
      expect(await two.crosscheck.ask(third, { kind, id })).toEqual({ kind: 'not-found' });
    }
  });
});
