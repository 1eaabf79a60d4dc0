import {
  addLines,
  checkInvariants,
  listEntries,
  setCeilings,
  showCeilings,
  strikeLines,
  takeOffDraft,
} from '@payung/casework';
import { ContributionMonth, ceilingKey, totalKey } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import {
  aCohort,
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
import { adopted, correlationId, okay, people, withPlan } from '../../support/planned-quota.ts';

const database = embeddedDatabase();
const kutuk = ceilingKey('village', '33.19.04.2002');
const medini = ceilingKey('village', '33.19.04.2005');

/** A plan of 10 places, 5 of them for Kutuk and 1 for Medini, and 7 people of Kutuk and 1 of Medini. */
async function planned(seed: number) {
  const setting = await withPlan(database.endpoint(), seed, 10);
  const { test, admin } = setting;
  await askNothing(test);
  okay(await adopted(setting));
  const ofKutuk = await people(test, 1, 7);
  await people(test, 20, 1, 'MEDINI');
  const cohort = await aCohort(test);
  const usedOf = async () => {
    const { ceilings } = await showCeilings(test.service, admin, 2026);
    return new Map(ceilings.map(({ key, used }) => [key, used]));
  };
  return { test, admin, setting, ofKutuk, cohort, usedOf };
}

describe('people who are determined under the ceilings of a year', () => {
  it('are as many as their village has places, the first come first, and count from then on', async () => {
    const { test, admin, setting, ofKutuk, cohort, usedOf } = await planned(9_501);
    const drafted = await draft(test, { cohort: cohort.id });
    expect(drafted.totals.people).toBe(6);
    expect(await whoIsNotReady(test, drafted)).toEqual(
      ofKutuk.slice(5).map(({ id }) => `${id} ceiling ceiling-full`),
    );
    expect((await usedOf()).size).toBe(6);
    const decided = await decide(test, drafted);
    expect(decided.effect).toMatchObject({ determined: 6, leftOut: 0 });
    const used = await usedOf();
    expect(used.get(kutuk)).toEqual({ people: 5, rupiah: 5 * 168_000 });
    expect(used.get(medini)).toEqual({ people: 1, rupiah: 168_000 });
    expect(used.get(totalKey)).toEqual({ people: 6, rupiah: 6 * 168_000 });
    expect(used.get(ceilingKey('funding', cohort.funding))).toEqual(used.get(totalKey));
    const page = { year: 2026, cursor: null, limit: 5 };
    const { items } = okay(await listEntries(test.service, admin, page));
    expect(items[0]).toMatchObject({ about: decided.id, movement: { kind: 'determined' } });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
    // 8 people hold or used places, 5 of them of Kutuk
    const smaller = await adopted(setting, { total: 8 });
    expect(smaller).toMatchObject({
      refusal: { because: [{ code: 'below-use', key: kutuk, wanted: 4, used: 5 }] },
    });
  });

  it('are left out and shown when the places of their village were cut after the signature', async () => {
    const { test, admin, cohort, usedOf } = await planned(9_502);
    const frozen = await freeze(test, await draft(test, { cohort: cohort.id }));
    await send(test, frozen);
    given(await sign(test, frozen));
    const ceilings = [{ key: kutuk, people: 2, rupiah: null }];
    const cut = { year: 2026, ceilings, legalBasis: 'SK CONTOH', correlationId };
    okay(await setCeilings(test.service, admin, cut));
    await test.work();
    const decided = await seen(test, frozen);
    expect(decided.effect).toMatchObject({ determined: 3, leftOut: 3 });
    expect((await usedOf()).get(kutuk)?.people).toBe(2);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('are found full when an amendment is frozen, beyond what it frees by those whom it strikes', async () => {
    const { test, admin, ofKutuk, cohort, usedOf } = await planned(9_503);
    const decided = await decide(test, await draft(test, { cohort: cohort.id }));
    const amendment = await draft(test, { amends: decided.id, gathers: false });
    const { id } = amendment;
    const [struck, , , , , next, last] = ofKutuk.map((one) => one.id);
    if (struck === undefined || next === undefined || last === undefined) throw new Error('nobody');
    const from = ContributionMonth.parse('2026-06');
    const strikes = [{ nomination: struck, reason: 'died', from }] as const;
    okay(await strikeLines(test.service, admin, { id, strikes, correlationId }));
    const nominations = [next, last];
    okay(await addLines(test.service, admin, { id, nominations, firstMonth: from, correlationId }));
    const refused = await freeze(test, amendment);
    expect(refused.state).toBe('draft');
    expect(await whoIsNotReady(test, refused)).toEqual([
      expect.stringMatching(/ ceiling ceiling-full$/),
    ]);
    const over = (await whoIsNotReady(test, refused))[0]?.startsWith(last) ? last : next;
    const removing = { id, nominations: [over], why: 'kuota desa penuh', correlationId };
    okay(await takeOffDraft(test.service, admin, removing));
    const done = await decide(test, refused, '460/2/2026');
    expect(done.effect).toMatchObject({ determined: 1, struck: 1, leftOut: 0 });
    expect((await usedOf()).get(kutuk)).toEqual({
      people: 5,
      // three months of whoever was struck stay paid, seven of whoever came instead
      rupiah: (5 * 10 - 7 + 7) * 16_800,
    });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
