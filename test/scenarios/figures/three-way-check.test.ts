import { listFindings, strikeLines } from '@payung/casework';
import { ContributionMonth, type Determination, type NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { aBill, pay } from '../../support/bill-acts.ts';
import { goOnTo } from '../../support/claim-acts.ts';
import { decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAuditor, audited, coveredFromMarch } from '../../support/figure-acts.ts';
import { anAdmin } from '../../support/invented-region.ts';
import type { TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 71_450;
const correlationId = 'figures';

const decided = (count: number, until?: string) => {
  seed += 1;
  return coveredFromMarch({ endpoint: database.endpoint(), seed }, count, until);
};

describe('the three-way check', () => {
  it('tells rupiah at risk by finding, as it was known on a day, and draws the same sample again', async () => {
    const { test, cohort } = await decided(3);
    goOnTo(test, '2026-03-12');
    await pay(test, await aBill(test, cohort, { first: '2026-03', count: 10 }), '2026-03-12');
    goOnTo(test, '2026-03-20');
    const before = await audited(test, '2026-03-11');
    expect(before).toMatchObject({ people: 3, paidRupiah: 0, threeWay: { S: 3 }, findings: {} });
    const now = await audited(test, '2026-03-20', 2);
    const rupiah = 3 * 10 * 16_800;
    expect(now).toMatchObject({
      work: null,
      paidMonths: 30,
      paidRupiah: rupiah,
      threeWay: { SP: 3 },
      // nobody brought an answer of the insurer yet
      findings: { 'not-registered': { people: 3, months: 30, rupiah } },
      atRisk: { people: 3, months: 30, rupiah },
    });
    expect(now.sample).toHaveLength(2);
    expect((await audited(test, '2026-03-20', 2)).sample).toEqual(now.sample);
    const page = given(await listFindings(test.service, anAuditor(test.tenant), now.id, null)).page;
    expect(page.items).toHaveLength(3);
    expect(page.items[0]?.line).toMatchObject({ firstMonth: '2026-03', months: 10 });
  });

  it('finds what was paid for months that a later decision struck', async () => {
    const { test, cohort, decision } = await decided(2, '2026-01-15');
    await pay(test, await aBill(test, cohort, { first: '2026-03', count: 10 }), '2026-01-15');
    const [struck] = (await audited(test, '2026-01-15', 2)).sample;
    await strike(test, decision, struck);
    const { findings } = await audited(test, '2026-01-15');
    const told = Object.entries(findings).map(([name, { months }]) => `${name} ${months}`);
    // whoever was struck has no cover from the first of July on
    expect(told.sort()).toEqual(['not-registered 14', 'paid-after-leaving 6']);
  });
});

/** Amends a decision: somebody is struck from July on. */
async function strike(
  test: TestService,
  { id: amends }: Determination,
  nomination: NominationId | undefined,
): Promise<void> {
  if (nomination === undefined) throw new Error('nobody was drawn');
  const empty = await draft(test, { amends, gathers: false, title: 'Perubahan penetapan contoh' });
  const request = {
    id: empty.id,
    strikes: [
      { nomination, reason: 'withdrawn' as const, from: ContributionMonth.parse('2026-07') },
    ],
    correlationId,
  };
  given(await strikeLines(test.service, anAdmin(test.tenant), request));
  await decide(test, empty, `461/${seed}/2026`);
}
