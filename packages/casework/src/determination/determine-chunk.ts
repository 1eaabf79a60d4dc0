import { type NominationRecord, type RegistryWrite, TooBusyError } from '@payung/data';
import type { BucketId, Determination, DeterminedLine, NominationId } from '@payung/domain';
import {
  CoverOverlapError,
  coverWrites,
  type LinkedCover,
  linkedCover,
  linkedOverlaps,
  restOnLinked,
} from '../cohort/index.ts';
import { nowOf } from '../now.ts';
import { countedOf, type UseWrites, useWrites } from '../quota-plan/index.ts';
import { type Asking, roomOf, withoutRoom } from './cohort-room.ts';
import type { NotReadyLine } from './determination-shelves.ts';
import {
  bySystem,
  commitOutcome,
  effectTries,
  isStillMine,
  type Outcome,
  type Progress,
} from './effect-progress.ts';
import { cohortFrom } from './list-lines.ts';
import { keptReasons, type Standing, whereTheyStand } from './where-they-stand.ts';
import { toldOfFurther } from './whose-months.ts';

/** writes that a transaction takes beside the journal's: the decision and the money take one, cohort and ceilings two each */
const mostWrites = 98 - 6;

type Reasons = NotReadyLine['reasons'];

/** What was read for many lines at once, and how to read anew. */
export interface ReadAhead {
  readonly ahead: Standing;
  readonly forget: () => void;
}

/**
 * Determines some people of a list in one transaction, as many of them as it takes. Whoever was written since they were
 * read is read again; nobody is left out by what was read before others wrote.
 * @returns the decision as it is now; null when another worker goes on with it
 * @throws TooBusyError when the same people keep being written by others
 */
export async function determineChunk(
  progress: Progress,
  lines: readonly DeterminedLine[],
  { ahead, forget }: ReadAhead,
): Promise<Determination | null> {
  const late = new Map<NominationId, Reasons>();
  for (let attempt = 0; attempt < effectTries; attempt += 1) {
    await progress.open.data.pauseBefore(attempt);
    const standing = attempt === 0 ? ahead : await whereTheyStand(progress, lines);
    const done = await tryChunk(progress, lines, standing, late);
    if (done !== 'rival') return done;
    forget();
    // what was remembered may not be so any more: the next try reads it
    if (attempt === 0) late.clear();
    if (!(await isStillMine(progress))) return null;
  }
  throw new TooBusyError(2);
}

/** @param late those who turned out not to be ready when they were to be written, with the reasons */
async function tryChunk(
  progress: Progress,
  lines: readonly DeterminedLine[],
  standing: Standing,
  late: Map<NominationId, Reasons>,
): Promise<Determination | 'rival'> {
  const { open, cohort, determination } = progress;
  const [from] = lines;
  const linked = await linkedOf(progress, lines, standing, late);
  if (linked === 'rival') return linked;
  const { taken, outcome } = asManyAsFit(lines, standing, late, linked);
  if (taken.length === 0) return commitOutcome(progress, outcome, []);
  const months = new Map(lines.map((line) => [line.nomination, line.months]));
  const asking = taken.map((record) => ({
    record,
    months: months.get(record.id) ?? cohort.months,
  }));
  const money = await roomOf(open, cohort);
  const over = withoutRoom(money, cohort, asking);
  for (const [id, why] of over) late.set(id, why);
  if (over.size > 0) return 'rival';
  const use = await useOf(progress, asking);
  if (use === 'rival') return use;
  if (!use.ok) {
    for (const [id, why] of use.full) late.set(id, keptReasons(why));
    return 'rival';
  }
  try {
    const cover = await coverWrites(
      open,
      taken,
      cohort,
      determination.id,
      from?.firstMonth,
      (record, months) => toldOfFurther(record, cohort, months),
    );
    const places = placeWrites(progress, taken);
    const rests = restOnLinked(linked, taken);
    const writes = [...places, ...cover, ...use.writes, ...money.keeps, ...rests];
    return await commitOutcome(progress, outcome, writes);
  } catch (error) {
    if (!(error instanceof CoverOverlapError)) throw error;
    for (const id of error.nominations) late.set(id, [monthsOverlap]);
    return 'rival';
  }
}

const monthsOverlap = { part: 'cover-months', code: 'months-overlap', detail: {} } as const;

/**
 * What is covered under another NIK of those who are to be determined.
 * @returns `rival` where that has months of theirs by now: they are among `late` then
 */
async function linkedOf(
  { open, cohort }: Progress,
  lines: readonly DeterminedLine[],
  standing: Standing,
  late: Map<NominationId, Reasons>,
): Promise<readonly LinkedCover[] | 'rival'> {
  const asked = lines.flatMap(({ nomination: id }) =>
    standing.reasons.has(id) || late.has(id) ? [] : [{ id }],
  );
  const [from] = lines;
  if (from === undefined || asked.length === 0) return [];
  const wanted = cohortFrom(cohort, from.firstMonth);
  const linked = await linkedCover(open, asked, wanted);
  const twice = [...linkedOverlaps(linked, wanted).keys()];
  for (const id of twice) late.set(id, [monthsOverlap]);
  return twice.length > 0 ? 'rival' : linked;
}

/** What they use of the year's ceilings, or for whom these were used up since the list was frozen. */
async function useOf(
  { service, open, cohort, determination }: Progress,
  asking: readonly Asking[],
): Promise<UseWrites | 'rival'> {
  try {
    return await useWrites(open.data, {
      people: asking.map(({ record, months }) => countedOf(record, months)),
      cohort,
      about: determination.id,
      at: nowOf(service),
      by: bySystem(determination).actor.user,
    });
  } catch (error) {
    // ceilings and their use were remembered from before and after somebody changed them
    if (error instanceof TooBusyError) return 'rival';
    throw error;
  }
}

/** The first lines whose writes fit into one transaction. */
function asManyAsFit(
  lines: readonly DeterminedLine[],
  standing: Standing,
  late: ReadonlyMap<NominationId, Reasons>,
  linked: readonly LinkedCover[],
): { taken: NominationRecord[]; outcome: Outcome } {
  const taken: NominationRecord[] = [];
  const leftOut: { line: DeterminedLine; reasons: Reasons }[] = [];
  const cards = new Set<BucketId>();
  let writes = 0;
  for (const line of lines) {
    const record = standing.records.get(line.nomination) ?? null;
    const why = standing.reasons.get(line.nomination) ?? late.get(line.nomination);
    const isTaken = why === undefined && record !== null;
    // somebody taken moves and is covered, and rests on their other cover; a card is moved and told of
    const rests = linked.filter(({ own }) => own === line.nomination).length;
    writes += isTaken ? 2 + rests + (cards.has(record.bucket) ? 0 : 2) : 1;
    if (writes > mostWrites) break;
    if (isTaken) {
      cards.add(record.bucket);
      taken.push(record);
    } else leftOut.push({ line, reasons: why ?? [] });
  }
  return { taken, outcome: { determined: taken.length, struck: 0, leftOut } };
}

/** Places that are used up, card by card, and who used them; who keeps the one of an earlier decision stays as read. */
function placeWrites(
  { determination }: Progress,
  taken: readonly NominationRecord[],
): RegistryWrite[] {
  const byCard = new Map<BucketId, NominationId[]>();
  // whoever was determined before has used the place of the year already
  const moving = taken.filter(({ state }) => state !== 'determined');
  const standing = taken.filter(({ state }) => state === 'determined');
  for (const { bucket, id } of moving) byCard.set(bucket, [...(byCard.get(bucket) ?? []), id]);
  const basis = determination.signed?.number ?? null;
  return [
    ...[...byCard].flatMap(([bucket, nominations]): RegistryWrite[] => {
      const count = nominations.length;
      const movement = { kind: 'consume', granted: 0, reserved: -count, consumed: count } as const;
      return [
        { write: 'consume-places', bucket, count },
        {
          write: 'record-movement',
          bucket,
          movement: { ...movement, waiting: 0, numbers: null },
          basis,
          nominations,
        },
      ];
    }),
    ...standing.map((record): RegistryWrite => ({ write: 'rest-on-nomination', record })),
    ...moving.map(
      (record): RegistryWrite => ({
        write: 'move-nomination',
        record,
        state: 'determined',
        number: null,
        first: record.first,
        why: 'determined',
      }),
    ),
  ];
}
