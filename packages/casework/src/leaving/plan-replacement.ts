import { fileOver, type NominationRecord } from '@payung/data';
import {
  addMonths,
  type BucketId,
  type ContributionMonth,
  type Determination,
  type DeterminationId,
  firstMonthWithout,
  isProven,
  type Leaver,
  monthOf,
  type NominationId,
  type PriorityCriterion,
  priorityOrder,
  strikeReasonOf,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { addLines } from '../determination/add-lines.ts';
import { determinationShelf } from '../determination/determination-shelves.ts';
import { cancelDetermination } from '../determination/determination-steps.ts';
import { draftDetermination } from '../determination/draft-determination.ts';
import type { EditedLine } from '../determination/edit-draft.ts';
import { factsOf } from '../determination/gather-people.ts';
import { strikeLines } from '../determination/strike-lines.ts';
import { nominationsOf } from '../nominations-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { leaverShelf } from './leaving-shelves.ts';

export interface ReplacementAsked {
  /** the decision in force that covers them */
  readonly amends: DeterminationId;
  readonly title: string;
  readonly leavers: readonly NominationId[];
  /** what the regulation puts first among those whose turn it is */
  readonly priority: readonly PriorityCriterion[];
  /** first month of those who follow; null for the month after this one */
  readonly firstMonth: ContributionMonth | null;
  readonly correlationId: string;
}

/** An amendment as a draft, and what became of everybody who was to be struck or added. */
export interface ReplacementPlanned {
  readonly determination: Determination;
  readonly struck: readonly EditedLine[];
  readonly added: readonly EditedLine[];
}

interface Leaving {
  readonly leaver: Leaver;
  readonly record: NominationRecord;
}

/**
 * Drafts the amendment by which the next who wait follow people who left: it strikes one and adds another, card by card.
 * Places go by the waiting number, and the written priority decides among those whose turn it is. From there on it is a
 * draft like any other: read, signed, in force.
 * @returns `replaced-already` naming everybody whose place an amendment has or takes; `request-faults` with all others
 * who cannot be replaced
 */
export async function planReplacement(
  service: Service,
  actor: RegionAdmin,
  asked: ReplacementAsked,
): Promise<Result<ReplacementPlanned>> {
  const open = await regionOf(service, actor.tenant);
  const found = await leaversFor(open, asked.leavers);
  if (!found.ok) return found;
  const leavers = found.value;
  const drafted = await draft(service, actor, asked);
  if (!drafted.ok) return drafted;
  const { id } = drafted.value;
  const planned = await strikeAndAdd(service, actor, open, { ...asked, id, leavers });
  if (planned.ok) return planned;
  // a draft that nothing came of is not left lying about
  const { correlationId } = asked;
  await cancelDetermination(service, actor, { id, why: 'gagal disusun', correlationId });
  return planned;
}

type Planning = Pick<ReplacementAsked, 'priority' | 'firstMonth' | 'correlationId'> & {
  readonly id: DeterminationId;
  readonly leavers: readonly Leaving[];
};

async function strikeAndAdd(
  service: Service,
  actor: RegionAdmin,
  open: OpenRegion,
  { id, leavers, priority, correlationId, ...asked }: Planning,
): Promise<Result<ReplacementPlanned>> {
  const strikes = leavers.map(({ leaver }) => ({
    nomination: leaver.id,
    reason: strikeReasonOf(leaver.reason),
    from: firstMonthWithout(leaver),
  }));
  const struck = await strikeLines(service, actor, { id, strikes, correlationId });
  if (!struck.ok) return struck;
  const { items } = struck.value;
  const done = leavers.filter(({ leaver }) =>
    items.some((one) => one.done && one.nomination === leaver.id),
  );
  if (done.length === 0) return refuse({ code: 'request-faults', faults: faultsIn(items) });
  if (!(await keepPlan(open, actor, id, done, correlationId))) {
    return refuse({ code: 'version-moved' });
  }
  const nominations = await nextInTurn(open, done, priority);
  const firstMonth = asked.firstMonth ?? addMonths(monthOf(open.today), 1);
  const added = await addLines(service, actor, { id, nominations, firstMonth, correlationId });
  if (!added.ok) return added;
  return ok({
    determination: added.value.determination,
    struck: items,
    added: added.value.items,
  });
}

function faultsIn(items: readonly EditedLine[]): { field: string; detail: string }[] {
  return items.map(({ nomination, reasons }) => ({
    field: 'leavers',
    detail: `${nomination}: ${reasons.map(({ code }) => code).join(', ')}`,
  }));
}

async function draft(
  service: Service,
  actor: RegionAdmin,
  { amends, title, priority, correlationId }: ReplacementAsked,
): Promise<Result<Determination>> {
  const made = await draftDetermination(service, actor, {
    cohort: null,
    amends,
    title,
    legalBasis: null,
    agencies: [],
    occupations: [],
    priority,
    gathers: false,
    once: null,
    correlationId,
  });
  if (!made.ok) return made;
  if (made.value.kind !== 'fresh') throw new Error('a draft without a key was answered before');
  return ok(made.value.value);
}

async function leaversFor(
  open: OpenRegion,
  asked: readonly NominationId[],
): Promise<Result<Leaving[]>> {
  const ids = [...new Set(asked)];
  const [records, leavers] = await Promise.all([
    nominationsOf(open, ids),
    open.data.shelves.some(
      leaverShelf,
      ids.map((id) => ({ id })),
    ),
  ]);
  if (records.some((one) => one === null)) return notFound('nomination');
  const replaced = await replacedAlready(open, leavers);
  if (replaced.length > 0) return refuse({ code: 'replaced-already', people: replaced });
  const faults: { field: string; detail: string }[] = [];
  const found = ids.flatMap((id, i): Leaving[] => {
    const record = records[i] ?? null;
    const leaver = leavers[i] ?? null;
    const field = `leavers[${asked.indexOf(id)}]`;
    if (leaver === null) faults.push({ field, detail: 'nobody said yet that this worker left' });
    else if (!isProven(leaver)) {
      faults.push({ field, detail: 'that this worker left is not proven yet: add a scan' });
    }
    return leaver === null || record === null ? [] : [{ leaver, record }];
  });
  return faults.length > 0 ? refuse({ code: 'request-faults', faults }) : ok(found);
}

/** Those whose place another amendment has, or takes once it is signed; one that was cancelled takes nothing. */
async function replacedAlready(
  { data }: OpenRegion,
  leavers: readonly (Leaver | null)[],
): Promise<{ nomination: NominationId; determination: DeterminationId }[]> {
  const planned = leavers.flatMap((one) =>
    one === null || one.replacement === null
      ? []
      : [{ nomination: one.id, determination: one.replacement.determination }],
  );
  const decisions = await data.shelves.some(
    determinationShelf,
    planned.map(({ determination: id }) => ({ id })),
  );
  return planned.filter((_, i) => decisions[i]?.state !== 'cancelled');
}

async function keepPlan(
  { data }: OpenRegion,
  actor: RegionAdmin,
  determination: DeterminationId,
  leavers: readonly Leaving[],
  correlationId: string,
): Promise<boolean> {
  const replacement = { determination, successor: null, months: 0, rupiah: 0, at: null };
  const result = await data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: leavers.map(({ leaver }) =>
      fileOver(leaverShelf, leaver, { replacement }, { act: 'replacement-planned' }),
    ),
  });
  return result.kind === 'done';
}

/** As many of those who wait for each card as it gives back places, the first by the written priority first. */
async function nextInTurn(
  open: OpenRegion,
  leavers: readonly Leaving[],
  priority: readonly PriorityCriterion[],
): Promise<NominationId[]> {
  const freed = new Map<BucketId, number>();
  for (const { record } of leavers) {
    freed.set(record.bucket, (freed.get(record.bucket) ?? 0) + 1);
  }
  const next: NominationId[] = [];
  for (const [bucket, count] of freed) {
    const waiting = await open.data.quotas.waiting(bucket, count);
    const found = await nominationsOf(
      open,
      waiting.map(({ nomination }) => nomination),
    );
    const people = found.filter((one) => one !== null);
    const turns = priorityOrder(people, (one) => factsOf(one, one.number ?? 0), priority);
    next.push(...turns.map(({ of }) => of.id));
  }
  return next;
}
