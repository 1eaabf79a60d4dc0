import * as z from 'zod';
import { FundingId, FundingKind, type FundingSource } from '../cohort/cohort.ts';
import { type Bill, holdsMonths } from '../contribution/bill.ts';
import type { CalendarDate } from '../identifiers.ts';
import { ContributionMonth, monthOf } from '../months.ts';

const rupiah = z.int().min(0);

/** What happened to the money of one source in one calendar month: by the day on the paper, not the month of cover. */
export const MoneyMonth = z.object({
  month: ContributionMonth,
  billed: rupiah,
  paid: rupiah,
  refunded: rupiah,
});
export type MoneyMonth = z.infer<typeof MoneyMonth>;

/** The money of one source up to a day, in whole rupiah (pagu against realisasi, domain-rules 5.7). */
export const SourceMoney = z.object({
  funding: FundingId,
  kind: FundingKind,
  name: z.string(),
  accountCode: z.string().nullable(),
  budgetYear: z.int(),
  /** pagu */
  ceiling: rupiah,
  /** what decisions in force come to, on the day of asking */
  committed: rupiah,
  /** what the insurer gave codes for; bills that were cancelled or ran out are not in it */
  billed: rupiah,
  /** what reached the insurer */
  paid: rupiah,
  /** what came back; it is free again */
  refunded: rupiah,
  /** ceiling less what was paid and did not come back; negative where a source was overdrawn */
  left: z.int(),
  /** earliest first; months without any are left out */
  months: z.array(MoneyMonth),
});
export type SourceMoney = z.infer<typeof SourceMoney>;

/** Money that came back to a source. */
export interface MoneyBack {
  readonly funding: FundingId;
  readonly on: CalendarDate;
  readonly rupiah: number;
}

/**
 * Puts the budget of one source beside what became of it.
 * @param committed rupiah that decisions in force come to
 * @param bills of whatever source; those of others are passed over
 * @param until papers of later days are left out
 */
export function moneyOfSource(
  source: Pick<
    FundingSource,
    'id' | 'kind' | 'name' | 'accountCode' | 'budgetYear' | 'budgetCeiling'
  >,
  committed: number,
  bills: readonly Pick<Bill, 'funding' | 'state' | 'rupiah' | 'billing' | 'proof'>[],
  back: readonly MoneyBack[],
  until: CalendarDate,
): SourceMoney {
  const { id: funding, kind, name, accountCode, budgetYear, budgetCeiling: ceiling } = source;
  const months = new Map<ContributionMonth, MoneyMonth>();
  const sums = { billed: 0, paid: 0, refunded: 0 };
  function count(what: keyof typeof sums, on: CalendarDate, amount: number): void {
    if (on > until) return;
    const month = monthOf(on);
    const before = months.get(month) ?? { month, billed: 0, paid: 0, refunded: 0 };
    months.set(month, { ...before, [what]: before[what] + amount });
    sums[what] += amount;
  }
  for (const bill of bills) {
    if (bill.funding !== funding || !holdsMonths(bill.state)) continue;
    if (bill.billing !== null) count('billed', bill.billing.issuedOn, bill.rupiah);
    if (bill.state === 'paid' && bill.proof !== null) count('paid', bill.proof.date, bill.rupiah);
  }
  for (const one of back) if (one.funding === funding) count('refunded', one.on, one.rupiah);
  return {
    funding,
    kind,
    name,
    accountCode,
    budgetYear,
    ceiling,
    committed,
    ...sums,
    left: ceiling - sums.paid + sums.refunded,
    months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}
