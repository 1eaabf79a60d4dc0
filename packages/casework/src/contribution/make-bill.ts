import { fileNew, TooBusyError } from '@payung/data';
import {
  Bill,
  type CohortId,
  type ContributionMonth,
  type Determination,
  type DeterminationId,
  type MonthSpan,
  monthAfter,
  sharedMonths,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { cohortShelf, fundingShelf } from '../cohort/index.ts';
import { determinationShelf } from '../determination/index.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import { isHeld } from '../lease.ts';
import type { Answered } from '../nominate-worker.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type BillMaker, type Fault, sendWork } from './bill-access.ts';
import { accountFaults, type BillMoney } from './bill-money.ts';
import { billTurnOf, takeBillTurn } from './bill-turn.ts';
import { billShelf } from './contribution-shelves.ts';

export interface BillRequest {
  readonly cohort: CohortId;
  readonly firstMonth: ContributionMonth;
  readonly months: number;
  readonly correction: Bill['correction'];
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

/** tries before too many other lists are begun in the same moment */
const tries = 8;

/**
 * Has the list (daftar nominatif) of a cohort's months made: everybody whom decisions in force cover in them. The list
 * is work of its own; read the bill again until `work` is null. Months that another bill has are not on it.
 * @returns `request-faults` with everything that does not fit; `work-under-way` while a decision of the cohort takes effect
 * @throws TooBusyError when others keep beginning lists; nothing was begun then
 */
export async function makeBill(
  service: Service,
  actor: BillMaker,
  request: BillRequest,
): Promise<Result<Answered<Bill>>> {
  const open = await regionOf(service, actor.tenant);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const before = await repeatOf(open.data, request.once);
    if (before !== null) return before;
    const begun = await tryBegin(service, open, actor, request);
    if (begun === 'rival') continue;
    if (!begun.ok) return begun;
    await sendWork(service, begun.value, open);
    return ok({ kind: 'fresh', value: begun.value });
  }
  throw new TooBusyError(1);
}

async function tryBegin(
  service: Service,
  open: OpenRegion,
  actor: BillMaker,
  request: BillRequest,
): Promise<Result<Bill> | 'rival'> {
  // before the rest: a bill of the same months that is opened again in this moment keeps its months
  const turn = await billTurnOf(open);
  const money = await moneyFor(open, request);
  if (!('source' in money)) return refuse({ code: 'request-faults', faults: money });
  const decisions = await decisionsOf(open, money);
  // half of its people are covered yet, and the other half would fall off the list unseen
  if (
    decisions.some(({ state, cohort }) => state === 'taking-effect' && cohort === request.cohort)
  ) {
    return refuse({ code: 'work-under-way', step: 'take-effect' });
  }
  const sources = decisions.map(({ id }) => id);
  const value = newBill(service, actor, request, money, sources);
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [
      fileNew(billShelf, value, { act: 'asked' }),
      takeBillTurn(turn),
      ...keepAnswer(request.once, { status: 201, body: value }, service.clock.now()),
    ],
  });
  return result.kind === 'done' ? ok(value) : 'rival';
}

async function moneyFor(
  { data, today }: OpenRegion,
  { cohort: id, firstMonth, months, correction }: BillRequest,
): Promise<BillMoney | Fault[]> {
  const cohort = await data.shelves.one(cohortShelf, id);
  if (cohort === null) return [{ field: 'cohort', detail: 'there is no such cohort' }];
  const source = await data.shelves.one(fundingShelf, cohort.funding);
  if (source === null) throw new Error('the source of money of a cohort is gone');
  const faults = [
    ...monthFaults({ firstMonth, months }, cohort),
    ...accountFaults(source, source),
    ...(correction !== null && correction.date > today
      ? [{ field: 'correction.date', detail: `lies after today, ${today}` }]
      : []),
  ];
  return faults.length > 0 ? faults : { cohort, source };
}

function monthFaults(wanted: MonthSpan, cohort: MonthSpan): Fault[] {
  if (sharedMonths(wanted, cohort).length === wanted.months) return [];
  const detail = `the cohort covers ${cohort.months} months from ${cohort.firstMonth}, until before ${monthAfter(cohort)}`;
  return [{ field: 'firstMonth', detail }];
}

/**
 * Decisions whose people may be covered by a cohort, its own first: people are moved between cohorts of a year, so that
 * those of the other ones are looked at as well.
 */
async function decisionsOf({ data }: OpenRegion, { cohort }: BillMoney): Promise<Determination[]> {
  const inForce = (await data.shelves.all(determinationShelf)).filter(
    ({ state, year, kind, totals }) =>
      (state === 'in-force' || state === 'taking-effect') &&
      year === cohort.year &&
      (kind === 'initial' || totals.people > 0),
  );
  const own = inForce.filter((one) => one.cohort === cohort.id);
  const others = inForce.filter((one) => one.cohort !== cohort.id);
  return [...own, ...others];
}

function newBill(
  service: Service,
  actor: BillMaker,
  { firstMonth, months, correction }: BillRequest,
  { cohort, source }: BillMoney,
  sources: DeterminationId[],
): Bill {
  return Bill.parse({
    id: service.random.ulid(),
    version: 1,
    cohort: cohort.id,
    funding: source.id,
    firstMonth,
    months,
    tariff: cohort.tariff,
    accountCode: source.accountCode,
    state: 'listing',
    people: 0,
    personMonths: 0,
    rupiah: 0,
    billing: null,
    paymentRequest: null,
    paymentOrder: null,
    disbursement: null,
    proof: null,
    correction,
    work: { sources, source: 0, line: 0, leaseUntil: 0, tries: 0 },
    pieces: 0,
    leftOffPieces: 0,
    leftOff: {},
    elsewhere: null,
    createdBy: actor.user,
    createdAt: nowOf(service),
  });
}

/** Sends again the work on lists that nobody holds a lease on. Answers how many messages were sent. */
export async function resendBills(service: Service, open: OpenRegion): Promise<number> {
  const now = service.clock.now();
  const waiting = (await open.data.shelves.all(billShelf)).filter(
    ({ work }) => work !== null && !isHeld(work.leaseUntil, now),
  );
  for (const bill of waiting) await sendWork(service, bill, open);
  return waiting.length;
}
