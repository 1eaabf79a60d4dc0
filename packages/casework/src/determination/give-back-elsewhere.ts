import { CoverMonth, type CrossCheck, splitNominationId } from '@payung/data';
import {
  type Cohort,
  type CoverSpan,
  type Determination,
  type DeterminationWork,
  type DeterminedLine,
  type Instant,
  inRows,
  type LeavingReason,
  leavingReasonOf,
  leavingsIn,
  type MonthSpan,
  mayHaveClaimed,
  monthAfter,
  monthsFrom,
  monthsOfRuns,
  type NominationId,
  type PersonId,
} from '@payung/domain';
import { coverOf } from '../cohort/index.ts';
import { ledgersOf } from '../contribution/cover-of.ts';
import { releaseCoverElsewhere } from '../cross-region/check-cover.ts';
import { leaseMs } from '../lease.ts';
import { nowOf } from '../now.ts';
import type { OpenRegion, Service } from '../service.ts';
import { type AskedMonths, askedByOthers } from './asked-by-others.ts';
import { determinationShelf, leftOutShelf, takenOffShelf } from './determination-shelves.ts';
import { handOn } from './hand-on.ts';
import { linesPerPiece, pieceOf } from './list-pieces.ts';
import { moveQuietly } from './move-determination.ts';

/** people of whom months are given back at once; how far it is is kept before the next */
const atOnce = 100;

/** Where months are given back. */
export interface GivingBack {
  readonly service: Service;
  readonly open: OpenRegion;
  readonly cross: CrossCheck;
  readonly cohort: Pick<Cohort, 'firstMonth' | 'months'>;
  /** when the next message goes on, in milliseconds since 1970; each gets at least some people done */
  readonly until: number;
}

/**
 * Gives back what was claimed across regions for people of a decision who are not on it any more, or were left out when
 * it took effect: another region would leave them off its own payment for cover that nobody has. Its position counts
 * them behind the lines, so that the next message goes on where this one ended. Asking again changes nothing.
 * @returns the decision as it is now; null when another message goes on with it
 */
export async function giveBackOfLeftOut(
  giving: GivingBack,
  before: Determination,
): Promise<Determination | null> {
  if (!mayHaveClaimed(before)) return before;
  const ids = await offItsList(giving.open, before);
  return giveBackOn(giving, before, async ({ totals }, position) => {
    const from = position - (totals.people + totals.strikes);
    const asked = ids.slice(from, from + atOnce);
    return { passed: asked.length, asked };
  });
}

/** The same of everybody on a decision that was given up before it was signed. */
export async function giveBackOfCancelled(
  giving: GivingBack,
  before: Determination,
): Promise<void> {
  const { open } = giving;
  const listed = await giveBackOn(giving, before, async (now, position) => {
    const piece = await pieceOf(open, now, Math.floor(position / linesPerPiece));
    const some = piece.slice(position % linesPerPiece).slice(0, atOnce);
    const asked = some.flatMap(({ act, nomination }) => (act === 'add' ? [nomination] : []));
    return { passed: some.length, asked };
  });
  const done = listed === null ? null : await giveBackOfLeftOut(giving, listed);
  if (done !== null) await moveQuietly(open, done, { work: null });
}

/**
 * The same of who is struck, from the month on in which they count no longer: what another decision covers or asked about
 * stays, such as that of the next year. Of who died, moved or is employed that ends as well, and another region, to which
 * they may have moved, can cover them: it stays where it was drafted after they had left.
 */
export async function giveBackOfStruck(
  giving: Pick<GivingBack, 'service' | 'open' | 'cross'>,
  now: Determination,
  struck: readonly DeterminedLine[],
): Promise<void> {
  const { open, service } = giving;
  const held = await askedByOthers(open, now.id)();
  const ledgers = await ledgersOf(
    open,
    struck.map(({ nomination }) => splitNominationId(nomination).person),
  );
  const wanted = struck.map(({ nomination, firstMonth, reason }, i): WithMonths => {
    const told = leavingsIn(ledgers[i] ?? null).findLast(({ cohorts }) => cohorts === undefined);
    const leftAt = told?.at ?? nowOf(service);
    const said = { nomination, firstMonth, months: longestAhead };
    return gone.has(leavingReasonOf(reason)) ? { ...said, leftAt } : said;
  });
  await giveBackMonths(giving, now, wanted, held);
}

/** reasons for which a person, and not a place, is gone */
const gone: ReadonlySet<LeavingReason> = new Set<LeavingReason>(['DIED', 'BECAME_PU', 'MOVED']);

/** months ahead that anything may be decided for */
const longestAhead = 36;

/** Who was asked about and is not on the list any more, or did not get through; always in the same order. */
async function offItsList(
  { data: { shelves } }: OpenRegion,
  { id }: Determination,
): Promise<NominationId[]> {
  const [leftOut, takenOff] = await Promise.all([
    shelves.all(leftOutShelf, id),
    shelves.all(takenOffShelf, id),
  ]);
  return [...new Set([...leftOut, ...takenOff].map((one) => one.id))].sort();
}

/** Those at some position: how far it goes on, and of whom other regions may have been asked. */
interface Some {
  readonly passed: number;
  readonly asked: readonly NominationId[];
}

/**
 * Gives back some people after another, until there is nobody at the position it has come to.
 * @returns null when another message goes on, or another worker does
 */
async function giveBackOn(
  giving: GivingBack,
  before: Determination,
  some: (now: Determination, position: number) => Promise<Some>,
): Promise<Determination | null> {
  const { service, open, until } = giving;
  const held = askedByOthers(open, before.id);
  let isBegun = false;
  let now: Determination | null = before;
  while (now !== null && now.work !== null) {
    const work: DeterminationWork = now.work;
    const { passed, asked } = await some(now, work.position);
    if (passed === 0) return now;
    if (isBegun && service.clock.now() >= until) {
      await handOn(service, open, now);
      return null;
    }
    isBegun = true;
    const { firstMonth, months } = giving.cohort;
    const wanted = asked.map((nomination) => ({ nomination, firstMonth, months }));
    await giveBackMonths(giving, now, wanted, await held());
    const position = work.position + passed;
    const leaseUntil = service.clock.now() + leaseMs;
    now = await moveQuietly(open, now, { work: { ...work, position, leaseUntil } });
  }
  return null;
}

/** Somebody, and the months that may be given back of them. */
interface WithMonths extends MonthSpan {
  readonly nomination: NominationId;
  /** of who left: what was drafted until then counts no longer */
  readonly leftAt?: Instant;
}

async function giveBackMonths(
  { service, open, cross }: Pick<GivingBack, 'service' | 'open' | 'cross'>,
  { id: reference, createdBy: user }: Determination,
  wanted: readonly WithMonths[],
  held: ReadonlyMap<PersonId, readonly AskedMonths[]>,
): Promise<void> {
  const covers = await coverOf(
    open,
    wanted.map(({ nomination: id }) => ({ id })),
  );
  const ofWhoLeft = covers.filter((_, i) => wanted[i]?.leftAt !== undefined);
  const drafted = await draftsOf(
    open,
    ofWhoLeft.flatMap((cover) => cover?.spans ?? []),
  );
  const people = wanted.flatMap(({ nomination, leftAt, ...months }, i) => {
    const counts = (draftedAt: Instant | undefined) =>
      leftAt === undefined || draftedAt === undefined || draftedAt > leftAt;
    const spans = covers[i]?.spans ?? [];
    const others = held.get(splitNominationId(nomination).person) ?? [];
    const free = freeRows(months, [
      ...spans.filter(({ determination }) => counts(drafted.get(determination))),
      ...others.filter(({ draftedAt }) => counts(draftedAt)),
    ]);
    return free.map((row) => ({ nomination, ...row }));
  });
  if (people.length === 0) return;
  const actor = { kind: 'System', tenant: open.data.tenant, user } as const;
  const ended = { reference, people, correlationId: reference };
  await releaseCoverElsewhere(service, cross, actor, ended);
}

/** When the decisions of some cover were drafted. */
async function draftsOf(
  { data }: OpenRegion,
  spans: readonly Pick<CoverSpan, 'determination'>[],
): Promise<ReadonlyMap<string, Instant>> {
  const ids = [...new Set(spans.map(({ determination }) => determination))];
  const found = await data.shelves.some(
    determinationShelf,
    ids.map((id) => ({ id })),
  );
  return new Map(
    found.flatMap((one): [string, Instant][] => (one === null ? [] : [[one.id, one.createdAt]])),
  );
}

/**
 * The months of some in a row that nothing keeps, row by row: months of another decision, or before somebody was struck, still
 * count, whichever decision it is. The last row has no end where nothing is kept behind it.
 */
function freeRows(
  { firstMonth, months }: MonthSpan,
  keeping: readonly MonthSpan[],
): { from: CoverMonth; until?: CoverMonth }[] {
  const kept = new Set(monthsOfRuns(keeping));
  const free = monthsFrom(firstMonth, months).filter((month) => !kept.has(month));
  return inRows(free).map((row) => {
    const from = CoverMonth.parse(row.firstMonth);
    const after = monthAfter(row);
    const keepsLater = [...kept].some((month) => month >= after);
    return keepsLater ? { from, until: CoverMonth.parse(after) } : { from };
  });
}
