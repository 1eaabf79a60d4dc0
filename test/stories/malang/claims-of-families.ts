import { ClaimList } from '@payung/contract';
import { diedOn, openClaim, paidByInsurer } from '../offices/claims.ts';
import { listBill, payBill } from '../offices/treasury.ts';
import type { Told } from './malang-story.ts';

/** Whom the decision of 2025 names, by their nominations. */
export interface PaidFor {
  readonly cohort: string;
  readonly people: readonly string[];
}

/** rupiah for a death after three months of membership and more */
const perDeath = 42_000_000;
const payDay = '2025-01-06';
const dayOfDeath = '2025-06-10';
const told = '2025-07-01';

/** Families of members who died, each with all its papers, each paid. */
export async function tellClaims(
  { story, desks, figures }: Told,
  { cohort, people }: PaidFor,
  deaths: number,
): Promise<void> {
  const { admin, treasurer } = desks;
  story.goTo(payDay);
  const bill = await listBill(story, admin, { cohort, firstMonth: '2025-01', months: 11 });
  figures.tell('2025: paid for eleven months', people.length, bill.people);
  await payBill(treasurer, bill, payDay);
  story.goTo(told);
  for (const nomination of people.slice(0, deaths)) {
    const claim = await openClaim(admin, nomination, diedOn(dayOfDeath));
    await paidByInsurer(admin, claim, told);
  }
  const { items, paid } = await admin.ask('GET', '/v1/claims?year=2025', ClaimList);
  figures.tell('2025: claims for a death', deaths, items.length);
  figures.tell('2025: rupiah paid to families', deaths * perDeath, paid);
}
