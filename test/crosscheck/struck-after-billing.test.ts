import { checkCoverElsewhere, signCrossAgreement, strikeLines } from '@payung/casework';
import { CoverMonth } from '@payung/data';
import { ContributionMonth, type NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { askBill, billNow } from '../support/bill-acts.ts';
import { goTo } from '../support/covered-people.ts';
import {
  aCohort,
  askNothing,
  decide,
  draft,
  freeze,
  given,
  send,
  sign,
} from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { anAdmin } from '../support/invented-region.ts';
import { idOf } from '../support/paid-and-waiting.ts';
import { workOff } from '../support/test-service.ts';
import {
  agreement,
  correlationId,
  openTwoRegions,
  type TwoRegions,
} from '../support/two-regions.ts';

const database = embeddedDatabase();

/** Cases over a month of somebody whom the other region is about to decide. */
async function casesOver(
  { there, crosscheck }: TwoRegions,
  nomination: NominationId,
  month: string,
) {
  const result = await checkCoverElsewhere(there.service, crosscheck.cross, anAdmin(there.tenant), {
    purpose: 'determination',
    reference: 'SK-1',
    people: [{ nomination, months: [CoverMonth.parse(month)] }],
    correlationId,
  });
  const said = given(result);
  return said.kind === 'checked' ? said.cases.flat() : said.kind;
}

describe('somebody whom a region struck whose months it had claimed by a bill alone', () => {
  it('is free for the region they moved to, though the decision was made before both had signed', async () => {
    const two = await openTwoRegions({
      endpoint: database.endpoint(),
      seed: 41_900,
      signed: false,
    });
    const { here, there } = two;
    const { cross } = two.crosscheck;
    await askNothing(here);
    goTo(here, '2026-01-15');
    const own = await idOf(here, 1);
    const cohort = await aCohort(here);
    const decided = await decide(here, await draft(here, { cohort: cohort.id }));
    for (const { service, tenant } of [here, there]) {
      given(await signCrossAgreement(service, cross, anAdmin(tenant), agreement));
    }
    const asked = await askBill(here, cohort, { first: '2026-03', count: 10 });
    await workOff(here.service, here.queue, cross);
    expect(await billNow(here, asked)).toMatchObject({ people: 1, elsewhere: 'checked' });
    const amendment = await draft(here, { amends: decided.id, gathers: false });
    const from = ContributionMonth.parse('2026-07');
    const strikes = [{ nomination: own, reason: 'moved-away', from }] as const;
    const request = { id: amendment.id, strikes, correlationId };
    given(await strikeLines(here.service, anAdmin(here.tenant), request));
    const frozen = await freeze(here, amendment);
    await send(here, frozen);
    given(await sign(here, frozen, { number: '460/2/2026' }));
    await workOff(here.service, here.queue, cross);
    const other = await idOf(there, 1);
    expect(await casesOver(two, other, '2026-07')).toEqual([]);
    expect(await casesOver(two, other, '2026-06')).toHaveLength(1);
  });
});
