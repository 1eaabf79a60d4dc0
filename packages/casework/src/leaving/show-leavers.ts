import type { Item, NominationRecord } from '@payung/data';
import {
  type Bill,
  type BillId,
  billStandings,
  billsIn,
  type ContributionMonth,
  firstMonthWithout,
  heldMonths,
  type Leaver,
  type NominationId,
  type UnusedMonth,
  unusedMonths,
} from '@payung/domain';
import { billsNamed, contributionRulesOf, ledgersOf } from '../contribution/cover-of.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import type { PageRequest } from '../determination/determination-views.ts';
import { nominationsOf } from '../nominations-of.ts';
import type { Page } from '../people-views.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type LeaverReader, maySeeLeaver, nominationFor } from './leaving-access.ts';
import { leaverShelf } from './leaving-shelves.ts';

/** Months that a bill still takes for somebody who left: who can be taken off, is taken off before it is paid. */
export interface StillBilled {
  readonly bill: BillId;
  readonly state: Bill['state'];
  readonly months: readonly ContributionMonth[];
}

/** Somebody who left, with the money that is unused. */
export interface LeaverView {
  readonly leaver: Leaver;
  readonly record: NominationRecord | null;
  /** paid months without cover that nobody else has, and that were not asked back */
  readonly unused: readonly UnusedMonth[];
  readonly stillBilled: readonly StillBilled[];
}

/** One leaving; out of reach it answers as what does not exist. */
export async function showLeaver(
  service: Service,
  actor: LeaverReader,
  nomination: NominationId,
): Promise<Result<{ open: OpenRegion; view: LeaverView }>> {
  const open = await regionOf(service, actor.tenant);
  const record = await nominationFor(open, actor, nomination);
  const leaver = record === null ? null : await open.data.shelves.one(leaverShelf, nomination);
  if (leaver === null) return notFound('leaver');
  const [view] = await viewsOf(open, [leaver], [record]);
  return view === undefined ? notFound('leaver') : ok({ open, view });
}

/**
 * Who left, in the order of their nominations, as far as the reader sees them. A page may hold fewer than `limit`
 * although there are more.
 */
export async function listLeavers(
  service: Service,
  actor: LeaverReader,
  { cursor, limit }: PageRequest,
): Promise<Result<{ open: OpenRegion; page: Page<LeaverView> }>> {
  const open = await regionOf(service, actor.tenant);
  const scope = { route: 'leavers', user: actor.user };
  const after = await openCursor(open.data.keys, scope, cursor);
  if (after === 'invalid') return refuse({ code: 'cursor-invalid' });
  const found: { items: Leaver[]; next: Item | null } = await open.data.shelves.page(leaverShelf, {
    after,
    limit,
  });
  const seen = found.items.filter((leaver) => maySeeLeaver(actor, leaver));
  const records = await nominationsOf(
    open,
    seen.map(({ id }) => id),
  );
  const items = await viewsOf(open, seen, records);
  const nextCursor = sealCursor(open.data.keys, scope, found.next);
  return ok({ open, page: { items, nextCursor } });
}

async function viewsOf(
  open: OpenRegion,
  leavers: readonly Leaver[],
  records: readonly (NominationRecord | null)[],
): Promise<LeaverView[]> {
  const ledgers = await ledgersOf(
    open,
    leavers.map(({ person }) => person),
  );
  const bills = await billsNamed(open, ledgers);
  const standings = billStandings(bills.values());
  const rules = await contributionRulesOf(open);
  return leavers.map((leaver, i) => {
    const ledger = ledgers[i] ?? null;
    const from = firstMonthWithout(leaver);
    const after = heldMonths(ledger, standings).filter(
      ({ month, paidOn }) => paidOn === null && month >= from,
    );
    const stillBilled = billsIn(ledger).flatMap((id): StillBilled[] => {
      const months = after.filter(({ bill }) => bill === id).map(({ month }) => month);
      const state = bills.get(id)?.state;
      return months.length === 0 || state === undefined ? [] : [{ bill: id, state, months }];
    });
    const unused = unusedMonths(ledger, standings, rules, open.today);
    return { leaver, record: records[i] ?? null, unused, stillBilled };
  });
}
