import {
  knownForPriority,
  listWaiting,
  recordFacts,
  recordMatch,
  regionOf,
  showEligibility,
} from '@payung/casework';
import { CalendarDate, type FactAnswers, type NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { importPeople, nominate, regionCard } from '../../support/acts.ts';
import { putFirst, stated } from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, anOfficer, social } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const open = (seed: number, granted = 100) =>
  openTestService({ endpoint: database.endpoint(), seed, granted });
const correlationId = 'test';

async function isExtremePoor(test: TestService, id: NominationId): Promise<boolean | null> {
  const region = await regionOf(test.service, test.tenant);
  const records = (await region.data.people.nominations([id])).filter((one) => one !== null);
  const [known] = await knownForPriority(region, records);
  if (known === undefined) throw new Error('nobody was read');
  return known.isExtremePoor;
}

function answer(
  test: TestService,
  id: NominationId,
  answers: FactAnswers,
  actor: Parameters<typeof recordFacts>[1] = anAdmin(test.tenant),
  unanswered: readonly (keyof FactAnswers)[] = [],
) {
  return recordFacts(test.service, actor, id, { answers, unanswered, flags: null, correlationId });
}

describe('whether somebody is extremely poor', () => {
  it('is unknown of whoever stands in the lowest decile, or in P3KE, until an office says it', async () => {
    const test = await open(841);
    const { nominationId: id } = await nominate(test, social, 1);
    const match = { matchedOn: CalendarDate.parse('2026-01-12'), source: 'Surat Dinsos 12/2026' };
    for (const dataset of ['DTSEN', 'P3KE'] as const) {
      const found = { ...match, dataset, decile: 1, period: '2026-Q1' };
      const matched = await recordMatch(test.service, anAdmin(test.tenant), id, {
        match: found,
        correlationId,
      });
      expect(matched.ok).toBe(true);
      expect(await isExtremePoor(test, id)).toBeNull();
    }
    await answer(test, id, { isExtremePoor: true });
    expect(await isExtremePoor(test, id)).toBe(true);
    await answer(test, id, { isExtremePoor: false });
    expect(await isExtremePoor(test, id)).toBe(false);
    await answer(test, id, {}, anAdmin(test.tenant), ['isExtremePoor']);
    expect(await isExtremePoor(test, id)).toBeNull();
  });

  it('is neither recorded by nor shown to an agency, which needs not know it', async () => {
    const test = await open(842);
    const { nominationId: id } = await nominate(test, social, 1);
    const officer = anOfficer(test.tenant, social);
    for (const told of [
      await answer(test, id, { isExtremePoor: true }, officer),
      await answer(test, id, {}, officer, ['isExtremePoor']),
    ]) {
      expect(told).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
    }
    await answer(test, id, { isExtremePoor: true, receivesPkh: false });
    const [shown, whole] = await Promise.all([
      showEligibility(test.service, officer, id),
      showEligibility(test.service, anAdmin(test.tenant), id),
    ]);
    if (!shown.ok || !whole.ok) throw new Error('nothing was shown');
    expect(shown.value.facts.answers).toEqual({ receivesPkh: false });
    expect(Object.keys(shown.value.facts.said)).toEqual(['receivesPkh']);
    expect(whole.value.facts.answers).toEqual({ isExtremePoor: true, receivesPkh: false });
  });

  it('is not slipped in with a statement of an agency', async () => {
    const test = await open(843);
    const { nominationId: id } = await nominate(test, social, 1);
    const colleague = { ...anOfficer(test.tenant, social), user: anAdmin(test.tenant).user };
    const stating = stated(
      test,
      { by: 'ids', ids: [id] },
      { actor: colleague, answers: { isExtremePoor: true } },
    );
    await expect(stating).rejects.toThrow('not-allowed');
    expect(await isExtremePoor(test, id)).toBeNull();
  });

  it('puts those who wait in the order of the regulation, by what offices found out', async () => {
    const test = await open(844, 2);
    const rows = await importPeople(
      test,
      social,
      Array.from({ length: 5 }, (_, n) => aPerson(n + 1)),
    );
    const waiting = rows.flatMap(({ nominationId, outcome }) =>
      outcome === 'waitlisted' && nominationId !== undefined ? [nominationId] : [],
    );
    const last = waiting.at(-1);
    if (last === undefined || waiting.length < 2) throw new Error('nobody waits');
    await answer(test, last, { isExtremePoor: true });
    const shown = await listWaiting(test.service, anAdmin(test.tenant), {
      bucket: regionCard,
      priority: ['extreme-poor'],
      cursor: null,
      limit: 50,
    });
    if (!shown.ok) throw new Error(JSON.stringify(shown));
    expect(shown.value.page.items[0]?.of.id).toBe(last);
    expect(shown.value.page.items[1]?.because).toEqual([
      { criterion: 'extreme-poor', value: null },
    ]);
    // their own agency sees the turns that the regulation gives, and not why
    await putFirst(test, ['extreme-poor', 'breadwinner']);
    const seen = (priority: Parameters<typeof listWaiting>[2]['priority']) =>
      listWaiting(test.service, anOfficer(test.tenant, social), {
        bucket: regionCard,
        priority,
        cursor: null,
        limit: 50,
      });
    const own = await seen(null);
    if (!own.ok) throw new Error(JSON.stringify(own));
    expect(own.value.page.items[0]?.of.id).toBe(last);
    expect(JSON.stringify(own.value.page.items.map(({ because }) => because))).not.toContain(
      'extreme-poor',
    );
    expect(await seen(['extreme-poor'])).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});
