import { type FilingWrite, fileNew, fileOver } from '@payung/data';
import {
  type Bill,
  type BillId,
  type BillStandings,
  billStandings,
  billsIn,
  type CalendarDate,
  type ContributionHistory,
  type ContributionRules,
  type ContributionSetting,
  type CoverState,
  contributionHistory,
  contributionRules,
  coverOn,
  coverRulesOf,
  type LedgerEntry,
  monthsPaidUntil,
  type PersonId,
  type PersonLedger,
} from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import {
  billShelf,
  contributionSettingShelf,
  ledgerId,
  ledgerShelf,
} from './contribution-shelves.ts';

/** One person's contributions, and where the cover stands on the day that was asked about. */
export interface PersonContribution {
  readonly person: PersonId;
  /** null for whom nobody ever billed */
  readonly ledger: PersonLedger | null;
  readonly history: ContributionHistory;
  readonly cover: CoverState;
  /** months that count up to the day, in all spells (masa iur) */
  readonly monthsPaid: number;
}

/** The ledgers of people, in their order. */
export function ledgersOf(
  { data }: Pick<OpenRegion, 'data'>,
  persons: readonly PersonId[],
): Promise<(PersonLedger | null)[]> {
  return data.shelves.some(
    ledgerShelf,
    persons.map((folder) => ({ folder, id: ledgerId })),
  );
}

/** The bills that some ledgers name, each read once. @throws when one is gone */
export async function billsNamed(
  { data }: OpenRegion,
  ledgers: readonly (PersonLedger | null)[],
): Promise<Map<BillId, Bill>> {
  const ids = [...new Set(ledgers.flatMap(billsIn))];
  const found = await data.shelves.some(
    billShelf,
    ids.map((id) => ({ id })),
  );
  return new Map(
    found.map((bill, i) => {
      if (bill === null) throw new Error(`bill ${ids[i]}, which a ledger names, is gone`);
      return [bill.id, bill];
    }),
  );
}

/** Where the bills stand that some ledgers name. */
export async function standingsFor(
  open: OpenRegion,
  ledgers: readonly (PersonLedger | null)[],
): Promise<BillStandings> {
  return billStandings((await billsNamed(open, ledgers)).values());
}

/** What the region settled about contributions; null while it settled nothing. */
export function contributionSettingOf({ data }: OpenRegion): Promise<ContributionSetting | null> {
  return data.shelves.one(contributionSettingShelf, 'setting');
}

/** By what this region reckons cover. */
export async function contributionRulesOf(open: OpenRegion): Promise<ContributionRules> {
  return contributionRules(coverRulesOf(open.region), await contributionSettingOf(open));
}

/**
 * Where the cover of people stands on a day, in their order (domain-rules 2.13). Three reads for some hundred people.
 * @param by payments after this day are left out; by default the day itself, as it stood then
 */
export async function coverOf(
  open: OpenRegion,
  persons: readonly PersonId[],
  day: CalendarDate,
  by: CalendarDate = day,
): Promise<PersonContribution[]> {
  const [ledgers, rules] = await Promise.all([ledgersOf(open, persons), contributionRulesOf(open)]);
  const bills = await standingsFor(open, ledgers);
  return persons.map((person, i) => {
    const ledger = ledgers[i] ?? null;
    const history = contributionHistory(ledger, bills);
    const cover = coverOn(history, day, rules, by);
    const monthsPaid = monthsPaidUntil(history, day, rules, by);
    return { person, ledger, history, cover, monthsPaid };
  });
}

/**
 * Puts entries behind those of a person's ledger. Holds only while it is as it was read: of two who claim a month in the
 * same moment the second is refused, reads anew, and sees the first.
 */
export function ledgerWrite(
  person: PersonId,
  before: PersonLedger | null,
  entries: readonly LedgerEntry[],
  act: string | null = null,
): FilingWrite {
  const filing = { folder: person, act };
  return before === null
    ? fileNew(ledgerShelf, { id: ledgerId, version: 1, entries: [...entries] }, filing)
    : fileOver(ledgerShelf, before, { entries: [...before.entries, ...entries] }, filing);
}
