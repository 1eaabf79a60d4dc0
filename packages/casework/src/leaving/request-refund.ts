import { fileNew, type RegistryWrite, splitNominationId } from '@payung/data';
import {
  type BillId,
  type BillStandings,
  type CalendarDate,
  type ContributionMonth,
  type FundingId,
  giveUpMonths,
  type HeldMonth,
  heldMonths,
  type Instant,
  isProven,
  type NominationId,
  type PersonId,
  type PersonLedger,
  Refund,
  RefundId,
  type RefundLine,
  type UnusedMonth,
  unusedMonths,
} from '@payung/domain';
import type { RegionAdmin, Treasurer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { fundingShelf } from '../cohort/cohort-shelves.ts';
import {
  contributionRulesOf,
  ledgersOf,
  ledgerWrite,
  standingsFor,
} from '../contribution/cover-of.ts';
import { refusedBills } from '../exchange/refusals.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import type { Answered } from '../nominate-worker.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { leaverShelf, refundShelf } from './leaving-shelves.ts';

/** Whose months are asked back, and which; null for all that are unused. */
export interface RefundOf {
  readonly nomination: NominationId;
  readonly months: readonly ContributionMonth[] | null;
}

export interface RefundAsked {
  /** the source of money to which it comes back: each refund has one */
  readonly funding: FundingId;
  readonly people: readonly RefundOf[];
  readonly letter: { readonly number: string; readonly date: CalendarDate };
  /** what the letter says; null where it says nothing, and what was paid counts */
  readonly rupiah: number | null;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

type Fault = { readonly field: string; readonly detail: string };

/** One person's unused months of the source, with what they cost. */
interface Asked {
  readonly person: PersonId;
  readonly nomination: NominationId;
  readonly ledger: PersonLedger | null;
  readonly months: readonly HeldMonth[];
}

/**
 * Asks the insurer for the money of paid months that bought no cover. The months are given up with it: they are asked
 * for once, and nobody can have them any more.
 * @returns `request-faults` with everything that does not fit; `refund-too-large` for more than was paid
 */
export async function requestRefund(
  service: Service,
  actor: RegionAdmin | Treasurer,
  request: RefundAsked,
): Promise<Result<Answered<Refund>>> {
  const open = await regionOf(service, actor.tenant);
  const before = await repeatOf(open.data, request.once);
  if (before !== null) return before;
  const { asked, standings, faults } = await whatIsAsked(open, request);
  if (request.letter.date > open.today) {
    faults.push({ field: 'letter.date', detail: `lies after today, ${open.today}` });
  }
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const most = asked.reduce((sum, { months }) => sum + costOf(months), 0);
  if (request.rupiah !== null && request.rupiah > most) {
    return refuse({ code: 'refund-too-large', most, said: request.rupiah });
  }
  if (request.rupiah !== null && request.rupiah < most) {
    const detail = `these months cost ${most}; name the months that are asked for`;
    return refuse({ code: 'request-faults', faults: [{ field: 'rupiah', detail }] });
  }
  const value = newRefund(service, actor, request, asked);
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [
      fileNew(refundShelf, value, { act: 'requested' }),
      ...asked.map((one) => givenUp(one, standings, value.id, value.requested.at)),
      ...keepAnswer(request.once, { status: 201, body: value }, service.clock.now()),
    ],
  });
  if (result.kind === 'done') return ok({ kind: 'fresh', value });
  const raced = await repeatOf(open.data, request.once);
  return raced ?? refuse({ code: 'version-moved' });
}

async function whatIsAsked(
  open: OpenRegion,
  { people, funding }: RefundAsked,
): Promise<{ asked: Asked[]; standings: BillStandings; faults: Fault[] }> {
  const faults: Fault[] = [];
  const { shelves } = open.data;
  if ((await shelves.one(fundingShelf, funding)) === null) {
    faults.push({ field: 'funding', detail: 'there is no such source of money' });
  }
  const persons = people.map(({ nomination }) => splitNominationId(nomination).person);
  const ledgers = await ledgersOf(open, persons);
  const standings = await standingsFor(open, ledgers);
  const leavers = await shelves.some(
    leaverShelf,
    people.map(({ nomination: id }) => ({ id })),
  );
  const rules = await contributionRulesOf(open);
  const refused = await Promise.all(
    people.map(({ nomination }, i) => refusedBills(open, ledgers[i] ?? null, nomination)),
  );
  const asked = people.flatMap(({ nomination, months: wanted }, i): Asked[] => {
    const person = persons[i];
    if (person === undefined || persons.indexOf(person) !== i) {
      faults.push({ field: `people[${i}]`, detail: 'is named twice' });
      return [];
    }
    const ledger = ledgers[i] ?? null;
    const held = heldMonths(ledger, standings);
    const idle = unusedMonths(ledger, standings, rules, open.today);
    const why = whyUnused(held, idle, refused[i] ?? new Set());
    const unused = held.filter((one) => why.has(one.month) && one.funding === funding);
    const months = unused.filter(({ month }) => wanted === null || wanted.includes(month));
    const leaver = leavers[i] ?? null;
    const needsProof = months.some(({ month }) => why.get(month) === 'left');
    const isShown = !needsProof || (leaver !== null && isProven(leaver));
    faults.push(...faultsOf(`people[${i}]`, { wanted, months, isShown }));
    return [{ person, nomination, ledger, months }];
  });
  return { asked, standings, faults };
}

/**
 * Why months of a person may be asked back: they left, or it was paid too late; or the insurer never took them, so that
 * what a bill paid for them bought nothing (domain-rules 4.7).
 */
function whyUnused(
  held: readonly HeldMonth[],
  idle: readonly UnusedMonth[],
  refused: ReadonlySet<BillId>,
): Map<ContributionMonth, UnusedMonth['why'] | 'refused-by-insurer'> {
  const paid = held.filter(({ bill, paidOn }) => paidOn !== null && refused.has(bill));
  return new Map([
    ...idle.map(({ month, why }) => [month, why] as const),
    ...paid.map(({ month }) => [month, 'refused-by-insurer'] as const),
  ]);
}

function faultsOf(
  field: string,
  of: {
    readonly wanted: RefundOf['months'];
    readonly months: readonly HeldMonth[];
    readonly isShown: boolean;
  },
): Fault[] {
  const faults: Fault[] = [];
  const missing = (of.wanted ?? []).filter(
    (month) => !of.months.some((one) => one.month === month),
  );
  if (missing.length > 0) {
    const detail = `not unused, or of another source: ${missing.join(', ')}`;
    faults.push({ field: `${field}.months`, detail });
  } else if (of.months.length === 0) {
    faults.push({ field, detail: 'no unused month was paid from this source' });
  }
  if (!of.isShown) {
    faults.push({ field, detail: 'that this worker left is not proven yet: add a scan' });
  }
  return faults;
}

function costOf(months: readonly HeldMonth[]): number {
  return months.reduce((sum, { tariff }) => sum + tariff, 0);
}

function givenUp(
  { person, ledger, months }: Asked,
  standings: BillStandings,
  id: RefundId,
  at: Instant,
): RegistryWrite {
  const names = months.map(({ month }) => month);
  const entries = giveUpMonths(ledger, standings, names, { to: { kind: 'refund', id }, at });
  return ledgerWrite(person, ledger, entries);
}

function newRefund(
  service: Service,
  { user }: RegionAdmin | Treasurer,
  { funding, letter }: RefundAsked,
  asked: readonly Asked[],
): Refund {
  const rupiah = asked.reduce((sum, { months }) => sum + costOf(months), 0);
  return Refund.parse({
    id: RefundId.parse(service.random.ulid()),
    version: 1,
    funding,
    state: 'requested',
    lines: asked.flatMap(linesOf),
    rupiah,
    requested: { ...letter, rupiah, by: user, at: nowOf(service) },
    approved: null,
    received: null,
    refused: null,
  });
}

function linesOf({ person, nomination, months }: Asked): RefundLine[] {
  return [...new Set(months.map(({ bill }) => bill))].map((bill) => {
    const own = months.filter((one) => one.bill === bill);
    return {
      person,
      nomination,
      bill,
      months: own.map(({ month }) => month),
      rupiah: costOf(own),
    };
  });
}
