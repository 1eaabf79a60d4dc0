import {
  checkInvariants,
  cohortShelf,
  coverShelf,
  listWaiting,
  nominateWorker,
} from '@payung/casework';
import { EntryBody } from '@payung/data';
import { BucketId, type PriorityCriterion, replayDetermination } from '@payung/domain';
import { candidateFromTexts } from '@payung/files';
import { describe, expect, it } from 'vitest';
import { end, importPeople, nominate, setQuota } from '../../support/acts.ts';
import { goOnTo } from '../../support/claim-acts.ts';
import {
  aCohort,
  allLines,
  askNothing,
  decide,
  draft,
  freeze,
  given,
  seen,
  send,
  sign,
  whoIsNotReady,
} from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, anOfficer, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 61_000;
const open = async (granted = 100): Promise<TestService> => {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted });
  await askNothing(test);
  return test;
};
const sound = async (test: TestService): Promise<void> =>
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
const dataOf = (test: TestService) => test.service.database.tenant(test.tenant);

describe('a decision about those who are ready', () => {
  it('uses up their places, covers their months, and costs what was decided', async () => {
    const test = await open(100);
    await importPeople(
      test,
      social,
      Array.from({ length: 95 }, (_, n) => aPerson(n)),
    );
    const cohort = await aCohort(test);
    const drafted = await draft(test, { cohort: cohort.id });
    expect(drafted).toMatchObject({
      state: 'draft',
      work: null,
      totals: { people: 95, months: 950, rupiah: 950 * 16_800 },
      notReady: { people: 0 },
    });
    const decided = await decide(test, drafted);
    expect(decided).toMatchObject({
      state: 'in-force',
      work: null,
      effect: { determined: 95, struck: 0, leftOut: 0 },
    });
    const lines = await allLines(test, decided);
    expect(lines.map(({ line }) => line.no)).toEqual(lines.map((_, i) => i + 1));
    expect(lines).toHaveLength(95);
    const data = await dataOf(test);
    const [card] = await data.quotas.buckets();
    expect(card).toMatchObject({ reserved: 0, consumed: 95, free: 5 });
    expect(await data.shelves.one(cohortShelf, cohort.id)).toMatchObject({
      determinedPeople: 95,
      determinedMonths: 950,
    });
    const nomination = lines[0]?.line.nomination ?? '';
    const person = nomination.slice(0, 26);
    expect((await data.shelves.one(coverShelf, 'spans', person))?.spans).toMatchObject([
      { determination: decided.id, firstMonth: '2026-03', months: 10, nomination },
    ]);
    await sound(test);
  });

  it('is told by the journal step by step, so that its state can be told from the entries alone', async () => {
    const test = await open();
    await nominate(test, social, 1);
    const { id, state } = await decide(
      test,
      await draft(test, { cohort: (await aCohort(test)).id }),
    );
    const data = await dataOf(test);
    const lanes = await Promise.all([...Array(16).keys()].map((lane) => data.lane(lane, 0, 500)));
    const acts = lanes
      .flat()
      .map(({ body }) => EntryBody.parse(JSON.parse(body)))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .flatMap(({ changes }) => changes)
      .filter((change) => change.id === id)
      .map(({ act }) => act);
    expect(acts).toContain('signed');
    // entries of one moment lie in several lanes: their order is that of the steps
    const order = ['drafted', 'frozen', 'sent-for-signature', 'signed', 'came-into-force'];
    const steps = order.filter((step) => acts.includes(step));
    expect(replayDetermination(steps)).toBe(state);
  });

  it('takes as many as cohort and money allow, the first by the written order, and says who had no room', async () => {
    const test = await open();
    const ids = [];
    for (const n of [1, 2, 3, 4]) {
      test.clock.advance(1_000);
      ids.push((await nominate(test, social, n)).nominationId);
    }
    const byPlaces = await draft(test, { cohort: (await aCohort(test, { placeCeiling: 3 })).id });
    expect(byPlaces.totals.people).toBe(3);
    expect(byPlaces.notReady.byReason).toEqual({ 'ceiling cohort-places-full': 1 });
    expect(await whoIsNotReady(test, byPlaces)).toEqual([`${ids[3]} ceiling cohort-places-full`]);
    const money = await aCohort(test, { ceiling: 2 * 168_000 + 167_999 });
    const byMoney = await draft(test, { cohort: money.id });
    expect(byMoney.totals).toMatchObject({ people: 2, rupiah: 336_000 });
    expect(byMoney.notReady.byReason).toEqual({ 'ceiling funding-budget-full': 2 });
  });

  it('takes nobody who turned 65 since the first month of a cohort that began long ago', async () => {
    const test = await open();
    const born = { birthDate: '1961-06-15', nationalId: '3319041506619002' };
    const old = await nominate(test, social, 1, born);
    const young = await nominate(test, social, 2);
    const cohort = await aCohort(test);
    goOnTo(test, '2026-07-01');
    const drafted = await draft(test, { cohort: cohort.id });
    expect(await whoIsNotReady(test, drafted)).toEqual([
      `${old.nominationId} eligibility criterion-not-met`,
    ]);
    expect((await allLines(test, drafted)).map(({ line }) => line.nomination)).toEqual([
      young.nominationId,
    ]);
  });

  it('takes nobody who waits, and nobody of another agency than the cohort is for', async () => {
    const test = await open(1);
    const first = await nominate(test, social, 1);
    await nominate(test, social, 2);
    const all = await draft(test, { cohort: (await aCohort(test)).id });
    expect((await allLines(test, all)).map(({ line }) => line.nomination)).toEqual([
      first.nominationId,
    ]);
    const others = await aCohort(test, { agencies: [transport] });
    expect((await draft(test, { cohort: others.id })).totals.people).toBe(0);
  });
});

describe('those who wait', () => {
  it('are shown by the written priority with what put them there, and get places by their number', async () => {
    const test = await open(1);
    const ids = [];
    for (const [n, isBreadwinner] of ['YA', 'TIDAK', 'YA'].entries()) {
      const request = {
        agency: social,
        candidate: candidateFromTexts({ ...aPerson(n + 1), isBreadwinner }),
        once: null,
        correlationId: 'test',
      };
      const made = given(
        await nominateWorker(test.service, anOfficer(test.tenant, social), request),
      );
      ids.push(made.kind === 'fresh' ? made.value.nominationId : null);
    }
    const bucket = BucketId.parse('2026');
    const shown = async (priority: PriorityCriterion[]) => {
      const request = { bucket, priority, cursor: null, limit: 10 };
      const list = given(await listWaiting(test.service, anAdmin(test.tenant), request));
      return list.page.items.map(({ of, turn, because }) => ({ id: of.id, turn, because }));
    };
    expect((await shown([])).map(({ id }) => id)).toEqual([ids[1], ids[2]]);
    const [first] = await shown(['breadwinner']);
    expect(first).toEqual({
      id: ids[2],
      turn: 1,
      because: [{ criterion: 'breadwinner', value: 0 }],
    });
    await setQuota(test, 2);
    expect((await shown(['breadwinner'])).map(({ id }) => id)).toEqual([ids[2]]);
  });
});

describe('a person who changes on the way', () => {
  it('before the freeze keeps the list a draft, which says who and why', async () => {
    const test = await open();
    const one = await nominate(test, social, 1);
    await nominate(test, social, 2);
    const drafted = await draft(test, { cohort: (await aCohort(test)).id });
    await end(test, 'withdraw', one.nominationId);
    const refused = await freeze(test, drafted);
    expect(refused).toMatchObject({
      state: 'draft',
      frozen: null,
      freezeRefused: { people: 1 },
      totals: { people: 2 },
    });
    expect(await whoIsNotReady(test, refused)).toEqual([
      `${one.nominationId} eligibility state-changed`,
    ]);
    await sound(test);
  });

  it('before the signature is named, with everybody else who changed, and nothing is signed', async () => {
    const test = await open();
    const ids = [];
    for (const n of [1, 2, 3]) ids.push((await nominate(test, social, n)).nominationId);
    const frozen = await freeze(test, await draft(test, { cohort: (await aCohort(test)).id }));
    await send(test, frozen);
    for (const id of ids.slice(0, 2)) if (id !== null) await end(test, 'withdraw', id);
    const refused = await sign(test, frozen);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'list-changed' } });
    const changed =
      refused.ok || refused.refusal.code !== 'list-changed' ? [] : refused.refusal.changed;
    expect(
      changed.map(({ nomination, what, now }) => `${nomination} ${what} ${now}`).sort(),
    ).toEqual(
      ids
        .slice(0, 2)
        .map((id) => `${id} state-changed withdrawn`)
        .sort(),
    );
    expect(await seen(test, frozen)).toMatchObject({ state: 'sent', signed: null });
    await sound(test);
  });

  it('between signature and effect is left out and shown, and an amendment is due', async () => {
    const test = await open();
    const one = await nominate(test, social, 1);
    await nominate(test, social, 2);
    const frozen = await freeze(test, await draft(test, { cohort: (await aCohort(test)).id }));
    await send(test, frozen);
    given(await sign(test, frozen));
    await end(test, 'withdraw', one.nominationId);
    await test.work();
    const decided = await seen(test, frozen);
    expect(decided).toMatchObject({ state: 'in-force', effect: { determined: 1, leftOut: 1 } });
    const left = (await allLines(test, decided)).filter(({ leftOut }) => leftOut !== null);
    expect(left.map(({ line }) => line.nomination)).toEqual([one.nominationId]);
    await sound(test);
  });

  it('is not covered twice by two decisions for the same months', async () => {
    const test = await open();
    await nominate(test, social, 1);
    const cohorts = [await aCohort(test), await aCohort(test)];
    const drafts = [];
    for (const { id } of cohorts)
      drafts.push(await freeze(test, await draft(test, { cohort: id })));
    for (const [i, one] of drafts.entries()) {
      await send(test, one);
      given(await sign(test, one, { number: `460/${i}/2026` }));
    }
    await test.work();
    const effects = [];
    for (const one of drafts) effects.push((await seen(test, one)).effect.determined);
    expect(effects.sort()).toEqual([0, 1]);
    await sound(test);
  });
});
