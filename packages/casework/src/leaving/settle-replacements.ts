import {
  type CrossCheck,
  fileNew,
  fileOver,
  type RegistryWrite,
  splitNominationId,
  TooBusyError,
} from '@payung/data';
import {
  type CohortId,
  type Determination,
  type DeterminationId,
  type DeterminedLine,
  endsIn,
  type Following,
  handOverMonths,
  type Instant,
  type Leaver,
  type LedgerEntry,
  type LeftEntry,
  leavingDay,
  leavingReasonOf,
  letsPeopleIn,
  type PersonLedger,
  standingEntries,
  type TenantId,
  whoFollows,
} from '@payung/domain';
import { spansOf } from '../cohort/cover-months.ts';
import { BillSuccessor, billSuccessorShelf } from '../contribution/contribution-shelves.ts';
import {
  contributionRulesOf,
  ledgersOf,
  ledgerWrite,
  standingsFor,
} from '../contribution/cover-of.ts';
import { determinationShelf, leftOutShelf } from '../determination/determination-shelves.ts';
import { bySystem } from '../determination/effect-progress.ts';
import { linesOf } from '../determination/list-pieces.ts';
import { runDetermination } from '../determination/run-determination.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { leaverShelf, settledShelf } from './leaving-shelves.ts';

const tries = 12;

/** Does the work that a decision waits for, and lets places and months go over once an amendment is in force. */
export async function runDecision(
  service: Service,
  cross: CrossCheck,
  tenant: TenantId,
  id: DeterminationId,
): Promise<void> {
  await runDetermination(service, cross, tenant, id);
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return;
  const decision = await open.data.shelves.one(determinationShelf, id);
  if (decision !== null) await settleOne(service, open, decision);
}

/**
 * Settles amendments whose worker ended before they were.
 * @returns how many
 */
export async function settleReplacements(service: Service, open: OpenRegion): Promise<number> {
  let count = 0;
  for (const decision of await open.data.shelves.all(determinationShelf)) {
    if (await settleOne(service, open, decision)) count += 1;
  }
  return count;
}

/**
 * Everybody whom an amendment in force struck has left, and whoever was added in their place takes over the months that
 * were paid (domain-rules 2.17), pair by pair. Safe to repeat.
 * @returns false for one that strikes nobody, is not in force, or was settled before
 */
async function settleOne(
  service: Service,
  open: OpenRegion,
  decision: Determination,
): Promise<boolean> {
  const { id, state, amends, totals } = decision;
  if (state !== 'in-force' || amends === null || totals.strikes === 0) return false;
  const { shelves } = open.data;
  if ((await shelves.one(settledShelf, id)) !== null) return false;
  const fellAway = new Set((await shelves.all(leftOutShelf, id)).map((one) => one.id));
  const lines: DeterminedLine[] = [];
  for await (const some of linesOf(open, decision)) {
    lines.push(...some.filter(({ nomination }) => !fellAway.has(nomination)));
  }
  for (const pair of whoFollows(lines)) await settlePair(service, open, decision, pair);
  const settled = { id, version: 1, at: nowOf(service) };
  await open.data.commitQuietly([fileNew(settledShelf, settled, { act: null })]);
  return true;
}

async function settlePair(
  service: Service,
  open: OpenRegion,
  decision: Determination,
  pair: Following<DeterminedLine>,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    if (await trySettle(service, open, decision, pair)) return;
  }
  throw new TooBusyError(2);
}

/** @returns false when somebody wrote one of the two meanwhile */
async function trySettle(
  service: Service,
  open: OpenRegion,
  decision: Determination,
  { struck, successor }: Following<DeterminedLine>,
): Promise<boolean> {
  const known = await open.data.shelves.one(leaverShelf, struck.nomination);
  const isDone = known?.replacement?.determination === decision.id && known.replacement.at !== null;
  if (isDone) return true;
  const at = nowOf(service);
  const leaver = known ?? leaverBy(decision, struck, at);
  const { months, rupiah, writes } = await monthsGoOver(open, decision, { leaver, successor, at });
  const replacement = {
    determination: decision.id,
    successor: successor?.nomination ?? null,
    months,
    rupiah,
    at,
  };
  const taken =
    successor === null
      ? []
      : [{ of: 'nomination', id: successor.nomination, act: 'place-taken' } as const];
  const result = await open.data.commit({
    cause: bySystem(decision),
    lane: 'any',
    writes: [
      known === null
        ? fileNew(leaverShelf, { ...leaver, replacement }, { act: 'replaced' })
        : fileOver(leaverShelf, known, { replacement }, { act: 'replaced' }),
      ...writes,
    ],
    told: [{ of: 'nomination', id: struck.nomination, act: 'place-given' }, ...taken],
  });
  return result.kind === 'done';
}

/** What goes over, as writes on both ledgers; that somebody left is written where no office had told it. */
async function monthsGoOver(
  open: OpenRegion,
  decision: Determination,
  pair: {
    readonly leaver: Leaver;
    readonly successor: DeterminedLine | null;
    readonly at: Instant;
  },
): Promise<{ months: number; rupiah: number; writes: RegistryWrite[] }> {
  const { leaver, successor, at } = pair;
  const { person } = leaver;
  const heir = successor === null ? null : splitNominationId(successor.nomination).person;
  const [ledger = null, theirs = null] = await ledgersOf(
    open,
    heir === null ? [person] : [person, heir],
  );
  const left = leftNow(ledger, leaver, at, await endedBy(open, leaver));
  const over =
    successor === null || heir === person
      ? nothing
      : handOverMonths({
          leaver: { entries: [...(ledger?.entries ?? []), ...left] },
          successor: theirs,
          bills: await standingsFor(open, [ledger, theirs]),
          rules: await contributionRulesOf(open),
          cohort: decision.cohort,
          span: successor,
          by: decision.id,
          today: open.today,
          at,
        });
  const own = [...left, ...over.givenUp];
  const writes: RegistryWrite[] = own.length === 0 ? [] : [ledgerWrite(person, ledger, own)];
  if (successor !== null && heir !== null && over.takenOver.length > 0) {
    writes.push(ledgerWrite(heir, theirs, over.takenOver));
    writes.push(...onBills(decision.id, leaver, successor, over.takenOver));
  }
  return { months: over.months, rupiah: over.rupiah, writes };
}

/** Whoever takes months over stands with the bill that paid them, from where files to the insurer name them. */
function onBills(
  determination: DeterminationId,
  { id: insteadOf }: Leaver,
  { nomination, agency }: DeterminedLine,
  takenOver: readonly LedgerEntry[],
): RegistryWrite[] {
  const taken = takenOver.filter((entry) => entry.entry === 'taken-over');
  return [...new Set(taken.map(({ bill }) => bill))].map((bill) => {
    const own = taken.filter((entry) => entry.bill === bill);
    const firsts = own.map(({ firstMonth }) => firstMonth).sort();
    const record = BillSuccessor.parse({
      id: `${determination}.${nomination}`,
      version: 1,
      person: splitNominationId(nomination).person,
      nomination,
      agency,
      insteadOf,
      determination,
      firstMonth: firsts[0],
      months: own.reduce((sum, { months }) => sum + months, 0),
      rupiah: own.reduce((sum, { months, tariff }) => sum + months * tariff, 0),
    });
    return fileNew(billSuccessorShelf, record, { folder: bill, act: 'successor-listed' });
  });
}

const nothing = { givenUp: [], takenOver: [], months: 0, rupiah: 0 } as const;

/** Somebody whom the head of the region struck before any office had said that they left. */
function leaverBy(
  { createdBy }: Determination,
  { nomination, agency, reason: struckFor, firstMonth, person }: DeterminedLine,
  at: Instant,
): Leaver {
  const reason = leavingReasonOf(struckFor);
  return {
    id: nomination,
    version: 1,
    person: splitNominationId(nomination).person,
    agency,
    village: person?.village ?? null,
    reason,
    on: leavingDay(reason, firstMonth),
    knownBy: 'amendment',
    proof: [],
    replacement: null,
    by: createdBy,
    at,
  };
}

/**
 * The entry by which cover ends; none where a leaving ended it before, as when the office told of it. What was billed since
 * is owed from before that leaving where it says so.
 */
function leftNow(
  ledger: PersonLedger | null,
  { reason, on }: Leaver,
  at: Instant,
  cohorts: CohortId[] | null,
): LedgerEntry[] {
  const entries = standingEntries(ledger?.entries ?? []);
  // that another year's place was given away ended nothing of this one
  const left = entries.findLastIndex(
    (one) => one.entry === 'left' && (cohorts?.every((id) => endsIn(one, id)) ?? isOfAll(one)),
  );
  const leavings = (all: readonly LedgerEntry[]) =>
    all.filter(({ entry }) => entry === 'left').length;
  const era = leavings(entries.slice(0, left + 1));
  const isBack = entries
    .slice(left + 1)
    .filter((one) => one.entry === 'taken-over' || one.entry === 'claimed')
    .filter((one) => one.entry === 'taken-over' || (one.era ?? leavings(entries)) >= era)
    .some(({ cohort }) => cohorts?.includes(cohort) ?? true);
  return left > -1 && !isBack
    ? []
    : [{ entry: 'left', reason, on, at, ...(cohorts && { cohorts }) }];
}

function isOfAll({ cohorts }: LeftEntry): boolean {
  return cohorts === undefined;
}

/**
 * The cohorts in which an amendment ended somebody's cover, where it says no more than that the place is another's; null
 * where it says that the person left: then what the next year covers ends as well.
 */
export async function endedBy(
  open: OpenRegion,
  { id, reason, knownBy }: Leaver,
): Promise<CohortId[] | null> {
  if (knownBy !== 'amendment' || !givesAway(reason)) return null;
  const own = await spansOf(open, id);
  return [...new Set(own.map(({ cohort }) => cohort))];
}

function givesAway(reason: Leaver['reason']): boolean {
  return reason === 'WITHDRAWN' || reason === 'REPLACED';
}
