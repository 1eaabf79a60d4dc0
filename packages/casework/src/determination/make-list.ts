import { fileNew, type RegistryWrite } from '@payung/data';
import { type Determination, type DeterminationWork, totalsOf } from '@payung/domain';
import { leaseMs } from '../lease.ts';
import type { OpenRegion, Service } from '../service.ts';
import { causeOfWork } from './cause-of-work.ts';
import { leftBy } from './clear-leftovers.ts';
import { groundsShelf, type ListGrounds, type MetPerson } from './determination-shelves.ts';
import { sendWork } from './draft-determination.ts';
import { countReasons } from './list-lines.ts';
import {
  type Edition,
  editionFolder,
  inPieces,
  piecesAtOnce,
  recordsOf,
  recordWrites,
} from './list-pieces.ts';
import { allMet, type Met, metWrites, metWritesOver } from './met-people.ts';
import { type DeterminationChange, moveDetermination, moveQuietly } from './move-determination.ts';
import { noteDropped } from './note-dropped.ts';
import { replaceLines } from './replace-lines.ts';

/** A list that no message has put anything down of is made whole within this, in milliseconds, or piece by piece. */
const shortMs = 20_000;
/** How long one message meets people, in milliseconds, and how long it is at it when it writes; the next goes on. */
const longestMs = 55_000;
const longestWritingMs = 80_000;

/** What a list comes to: its lines, and what else of the decision changes with them. */
export interface MadeList {
  readonly edition: Edition;
  readonly change: DeterminationChange;
  readonly act: string;
}

/** How one kind of list is made. */
export interface ListWay {
  /** people, some at a time, behind whoever was met last */
  readonly meet: (behind: string | null) => AsyncIterable<Met>;
  /** what can only be told of all together; kept, as it may be told otherwise later */
  readonly together: (met: readonly MetPerson[]) => Promise<readonly MetPerson[]>;
  /** the list of everybody who was met: always the same of the same people */
  readonly settle: (met: readonly Met[]) => MadeList;
}

/** One message's turn at a list. */
export interface ListWork {
  readonly service: Service;
  readonly open: OpenRegion;
  readonly grounds: ListGrounds;
  readonly way: ListWay;
}

/**
 * Makes the list of a decision. A short one is met, settled and written in one go. Of a long one whoever was met is put
 * down, together with how far it is, until everybody was; then the new writing is laid beside the one that counts, some
 * records a transaction; then it counts. Each message goes on where the one before it ended, or its worker died.
 */
export async function makeList(work: ListWork, before: Determination): Promise<void> {
  const begun = work.service.clock.now();
  const met = await meetOn(work, before, begun);
  if (met === null) return;
  const { now, held, isWhole } = met;
  const part = now.work?.part;
  if (part === undefined) return writeAtOnce(work, now, held);
  if (!isWhole) return handOn(work, now);
  const all = await allMet(work.open, now);
  const closed = part.isMet ? { now, all } : await closeMeeting(work, now, part, all);
  if (closed === null) return;
  await writeOn(work, closed.now, work.way.settle(closed.all), begun + longestWritingMs);
}

interface MetSoFar {
  readonly now: Determination;
  /** who was met and not put down: everybody of a short list */
  readonly held: readonly Met[];
  readonly isWhole: boolean;
}

/** @returns null when another worker is at it */
async function meetOn(
  work: ListWork,
  before: Determination,
  begun: number,
): Promise<MetSoFar | null> {
  const { clock } = work.service;
  const isOver = (): boolean => clock.now() >= begun + longestMs;
  const isLong = ({ work: at }: Determination): boolean =>
    at?.part !== undefined || clock.now() >= begun + shortMs;
  const part = before.work?.part;
  let sofar: MetSoFar = { now: before, held: [], isWhole: true };
  if (part?.isMet === true) return sofar;
  for await (const met of work.way.meet(part?.upTo ?? null)) {
    const held = [...sofar.held, met];
    sofar = { ...sofar, held };
    if (held.length < piecesAtOnce || !isLong(sofar.now)) continue;
    const down = await putDown(work, sofar.now, held, isOver);
    if (down === null) return null;
    if (!down.isWhole || isOver()) return { ...down, isWhole: false };
    sofar = down;
  }
  return isLong(sofar.now) ? putDown(work, sofar.now, sofar.held, isOver) : sofar;
}

/** Puts down whoever was met, some records a transaction, until all are or the time is over: the rest is met again. */
async function putDown(
  work: ListWork,
  before: Determination,
  held: readonly Met[],
  isOver: () => boolean,
): Promise<MetSoFar | null> {
  let now = before;
  for (let from = 0; from < held.length; from += piecesAtOnce) {
    if (from > 0 && isOver()) return { now, held: [], isWhole: false };
    const some = held.slice(from, from + piecesAtOnce);
    const mark = markOf(now);
    const people = some.reduce((sum, one) => sum + one.people.length, 0);
    const part = { ...mark, met: mark.met + some.length, upTo: some.at(-1)?.upTo ?? mark.upTo };
    const writes = metWrites(editionFolder(now.id, mark.edition), mark.met, some);
    const moved = await markOn(work, now, part, writes, people);
    if (moved === null) return null;
    now = moved;
  }
  return { now, held: [], isWhole: true };
}

type Mark = NonNullable<DeterminationWork['part']>;

/** Where a list stands of which nothing was put down yet. */
function markOf({ work, lastEdition }: Determination): Mark {
  return work?.part ?? { edition: lastEdition, met: 0, upTo: null, isMet: false, written: 0 };
}

/** Writes records of the list and how far it is in one transaction; null when another worker is at it. */
async function markOn(
  { service, open, grounds }: ListWork,
  before: Determination,
  part: Mark,
  writes: readonly RegistryWrite[],
  people = 0,
): Promise<Determination | null> {
  if (before.work === null) return null;
  const folder = editionFolder(before.id, part.edition);
  const isFirst = before.work.part === undefined;
  const first = isFirst ? [fileNew(groundsShelf, grounds, { folder, act: null })] : [];
  const position = before.work.position + people;
  const leaseUntil = service.clock.now() + leaseMs;
  const work = { ...before.work, part, position, leaseUntil, tries: 0 };
  return moveQuietly(open, before, { work }, [...first, ...writes]);
}

async function handOn({ service, open }: ListWork, now: Determination): Promise<void> {
  if (now.work === null) return;
  const rested = await moveQuietly(open, now, { work: { ...now.work, leaseUntil: 0 } });
  if (rested !== null) await sendWork(service, now, open);
}

async function writeAtOnce(
  { service, open, grounds, way }: ListWork,
  now: Determination,
  met: readonly Met[],
): Promise<void> {
  const together = await way.together(met.flatMap(({ people }) => people));
  const made = way.settle([...met, { upTo: '', people: together, duties: [] }]);
  const { edition, change, act } = made;
  if (!(await noteDropped(service, open, now, edition))) return;
  const to = { change, act };
  await replaceLines(service, open, causeOfWork(now), now, grounds.cohort, edition, to);
}

/**
 * Puts down what can only be told of all together, some records a transaction, and then that it lies there: it may be
 * told otherwise when the next worker asks. Whoever finds a part of it asks anew, and writes over that.
 */
async function closeMeeting(
  work: ListWork,
  before: Determination,
  part: Mark,
  all: readonly Met[],
): Promise<{ now: Determination; all: readonly Met[] } | null> {
  const told = await work.way.together(all.flatMap(({ people }) => people));
  const some = inPieces(told).map(
    (people): Met => ({
      upTo: part.upTo ?? '',
      people,
      duties: [],
    }),
  );
  const folder = editionFolder(before.id, part.edition);
  let now = before;
  for (let from = 0; from < some.length; from += piecesAtOnce) {
    const next = some.slice(from, from + piecesAtOnce);
    const writes = await metWritesOver(work.open, folder, part.met + from, next);
    const held = await holdOn(work, now, writes);
    if (held === null) return null;
    now = held;
  }
  const mark = { ...part, met: part.met + some.length, isMet: true };
  const closed = await markOn(work, now, mark, []);
  return closed === null ? null : { now: closed, all: [...all, ...some] };
}

/** Writes records that count for nothing yet: how far the list is, and how often it was begun, stays as it was. */
async function holdOn(
  { service, open }: ListWork,
  before: Determination,
  writes: readonly RegistryWrite[],
): Promise<Determination | null> {
  if (before.work === null) return null;
  const leaseUntil = service.clock.now() + leaseMs;
  return moveQuietly(open, before, { work: { ...before.work, leaseUntil } }, writes);
}

/** Lays the new writing beside the one that counts and lets it count; at least some records a message. */
async function writeOn(
  work: ListWork,
  before: Determination,
  made: MadeList,
  until: number,
): Promise<void> {
  const { service, open, grounds } = work;
  const { edition, written } = markOf(before);
  const records = recordsOf(made.edition);
  const all = records.lines.length + records.notReady.length;
  if (written === 0 && !(await noteDropped(service, open, before, made.edition))) return;
  let now = before;
  for (let from = written; from < all; from += piecesAtOnce) {
    if (from > written && service.clock.now() >= until) return handOn(work, now);
    const to = Math.min(all, from + piecesAtOnce);
    const writes = recordWrites(editionFolder(now.id, edition), records, from, to);
    const moved = await markOn(work, now, { ...markOf(now), written: to }, writes);
    if (moved === null) return;
    now = moved;
  }
  const change: DeterminationChange = {
    ...made.change,
    edition,
    pieces: records.lines.length,
    notReadyPieces: records.notReady.length,
    totals: totalsOf(made.edition.lines, grounds.cohort),
    notReady: countReasons(made.edition.notReady),
  };
  const left = leftBy(service, now, { from: now.edition, below: edition + 1 });
  const moved = await moveDetermination(open, causeOfWork(now), now, change, made.act, [left]);
  if (moved !== null) await sendWork(service, moved, open);
}
