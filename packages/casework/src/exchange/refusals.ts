import { defineShelf, fileNew, fileOver, type RegistryWrite } from '@payung/data';
import {
  AgencyId,
  BillId,
  type BillState,
  billStandings,
  billsIn,
  billsRefused,
  CalendarDate,
  type ContributionMonth,
  heldMonths,
  InsurerReason,
  isRefusedByInsurer,
  leavingsIn,
  NominationId,
  PersonId,
  type PersonLedger,
  standingRefusal,
} from '@payung/domain';
import * as z from 'zod';
import type { MoneyReader } from '../cohort/index.ts';
import { billsNamed, ledgersOf } from '../contribution/cover-of.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import type { PageRequest } from '../determination/determination-views.ts';
import type { Page } from '../people-views.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';

/** Somebody on a bill whom the insurer does not take; the last reason that it gave. */
const InsurerRefusal = z.object({
  id: z.string(),
  version: z.int().min(1),
  bill: BillId,
  exchange: z.string(),
  nomination: NominationId,
  person: PersonId,
  agency: AgencyId,
  reason: InsurerReason,
  on: CalendarDate,
});
export type InsurerRefusal = z.infer<typeof InsurerRefusal>;

export const refusalShelf = defineShelf<InsurerRefusal>({
  name: 'insurer-refusal',
  schema: InsurerRefusal,
  of: 'exchange',
  told: ({ bill, reason }) => ({ bill, reason }),
});

const idOf = (bill: BillId, nomination: NominationId): string => `${bill}.${nomination}`;

/** What notes refusals of some people of one bill, beside their ledgers. */
export async function refusalWrites(
  { data }: OpenRegion,
  refused: readonly Omit<InsurerRefusal, 'id' | 'version'>[],
): Promise<RegistryWrite[]> {
  const known = await data.shelves.some(
    refusalShelf,
    refused.map(({ bill, nomination }) => ({ id: idOf(bill, nomination) })),
  );
  return refused.map((one, i): RegistryWrite => {
    const before = known[i] ?? null;
    const id = idOf(one.bill, one.nomination);
    return before === null
      ? fileNew(refusalShelf, { id, version: 1, ...one }, { act: null })
      : fileOver(refusalShelf, before, one, { act: null });
  });
}

/** Bills that paid, or are to pay, for somebody whom the insurer did not take on them; none once it was put right. */
export async function refusedBills(
  { data }: OpenRegion,
  ledger: PersonLedger | null,
  nomination: NominationId,
): Promise<ReadonlySet<BillId>> {
  if (isPutRight(ledger)) return new Set();
  if (!isRefusedWithoutBill(ledger)) return billsRefused(ledger);
  const bills = billsIn(ledger);
  const found = await data.shelves.some(
    refusalShelf,
    bills.map((bill) => ({ id: idOf(bill, nomination) })),
  );
  return new Set(found.flatMap((one) => (one === null ? [] : [one.bill])));
}

/**
 * What is to be done about a refusal. `repair`: no bill has the person, and none will until somebody says that it was put
 * right. `done` when the insurer took the person on it after all, when it was put right, or when they left.
 */
export type RefusalNext = 'release' | 'wait' | 'refund' | 'repair' | 'done';

/** A refusal as work. */
export interface RefusalWork {
  readonly refusal: InsurerRefusal;
  readonly state: BillState;
  /** months that the bill still holds of the person, and what they cost */
  readonly months: readonly ContributionMonth[];
  readonly rupiah: number;
  readonly next: RefusalNext;
}

/**
 * Whom the insurer refused although a bill has them: to be taken off while there is no code, to wait while money is on
 * its way, to be asked back once it is there (domain-rules 2.17, 4.7). A page may hold fewer than `limit`, or none,
 * although there are more.
 * @param asked.all those too of whom nothing is left to do
 */
export async function listInsurerRefusals(
  service: Service,
  actor: MoneyReader,
  asked: PageRequest & { readonly all: boolean },
): Promise<Result<Page<RefusalWork>>> {
  const open = await regionOf(service, actor.tenant);
  const scope = { route: 'insurer refusals', user: actor.user };
  const after = await openCursor(open.data.keys, scope, asked.cursor);
  if (after === 'invalid') return refuse({ code: 'cursor-invalid' });
  const found = await open.data.shelves.page(refusalShelf, { after, limit: asked.limit });
  const work = await worksOf(open, found.items);
  const items = asked.all ? work : work.filter(({ next }) => next !== 'done');
  return ok({ items, nextCursor: sealCursor(open.data.keys, scope, found.next) });
}

async function worksOf(
  open: OpenRegion,
  refusals: readonly InsurerRefusal[],
): Promise<RefusalWork[]> {
  const ledgers = await ledgersOf(
    open,
    refusals.map(({ person }) => person),
  );
  const bills = await billsNamed(open, ledgers);
  const standings = billStandings(bills.values());
  return refusals.flatMap((refusal, i): RefusalWork[] => {
    const ledger = ledgers[i] ?? null;
    const state = bills.get(refusal.bill)?.state;
    if (state === undefined) return [];
    const held = heldMonths(ledger, standings).filter(({ bill }) => bill === refusal.bill);
    const next = nextFor(refusal, ledger, state, held.length > 0);
    return [
      {
        refusal,
        state,
        months: held.map(({ month }) => month),
        rupiah: held.reduce((sum, { tariff }) => sum + tariff, 0),
        next,
      },
    ];
  });
}

/** Whether the last that is known of a refusal is that it was put right: the insurer judges anew. */
function isPutRight(ledger: PersonLedger | null): boolean {
  const told = (ledger?.entries ?? []).findLast(
    ({ entry }) =>
      entry === 'registered' || entry === 'registration-refused' || entry === 'refusal-repaired',
  );
  return told?.entry === 'refusal-repaired';
}

/** Of refusals from before their bills were noted only the list of work knows the bill. */
function isRefusedWithoutBill(ledger: PersonLedger | null): boolean {
  if (!isRefusedByInsurer(ledger)) return false;
  const entries = ledger?.entries ?? [];
  const taken = entries.findLastIndex(({ entry }) => entry === 'registered');
  return entries
    .slice(taken + 1)
    .some((one) => one.entry === 'registration-refused' && one.onBill === undefined);
}

function nextFor(
  { bill }: InsurerRefusal,
  ledger: PersonLedger | null,
  state: BillState,
  isOnIt: boolean,
): RefusalNext {
  const isOpen = isRefusedWithoutBill(ledger) || billsRefused(ledger).has(bill);
  if (!isOpen || isPutRight(ledger)) return 'done';
  const next = nextOf(state, isOnIt);
  // nobody lists them, or the insurer took them on another bill
  return next === 'repair' && (!isRefusedByInsurer(ledger) || hasLeft(ledger)) ? 'done' : next;
}

/** Whether somebody left since the insurer refused them: nobody lists them until they are decided anew. */
function hasLeft(ledger: PersonLedger | null): boolean {
  const refused = standingRefusal(ledger);
  return refused !== null && leavingsIn(ledger).some(({ at }) => at > refused.at);
}

function nextOf(state: BillState, isOnIt: boolean): RefusalNext {
  if (!isOnIt) return 'repair';
  switch (state) {
    case 'listing':
    case 'listed':
      return 'release';
    case 'billed':
    case 'payment-requested':
    case 'payment-ordered':
    case 'disbursed':
      return 'wait';
    case 'paid':
      return 'refund';
    case 'cancelled':
    case 'expired':
      return 'repair';
  }
}
