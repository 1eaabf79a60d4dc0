import { type NominationRecord, type RegistryWrite, TooBusyError } from '@payung/data';
import type { BucketId, Determination, DeterminedLine, NominationId } from '@payung/domain';
import { CoverOverlapError, coverWrites } from '../cohort/index.ts';
import type { NotReadyLine } from './determination-shelves.ts';
import {
  commitOutcome,
  effectTries,
  isStillMine,
  type Outcome,
  type Progress,
} from './effect-progress.ts';
import { nominationsOf } from './list-lines.ts';
import { whoIsNotReady } from './readiness-checks.ts';

/** writes that a transaction takes beside the journal's: the decision and the cohort take one each */
const mostWrites = 98 - 2;

type Reasons = NotReadyLine['reasons'];

/**
 * Determines some people of a list in one transaction, as many of them as it takes.
 * @returns the decision as it is now; null when another worker goes on with it
 * @throws TooBusyError when the same people keep being written by others
 */
export async function determineChunk(
  progress: Progress,
  lines: readonly DeterminedLine[],
): Promise<Determination | null> {
  const overlapping = new Set<NominationId>();
  for (let attempt = 0; attempt < effectTries; attempt += 1) {
    await progress.open.data.pauseBefore(attempt);
    const done = await tryChunk(progress, lines, overlapping);
    if (done !== 'rival') return done;
    if (!(await isStillMine(progress))) return null;
  }
  throw new TooBusyError(2);
}

async function tryChunk(
  progress: Progress,
  lines: readonly DeterminedLine[],
  overlapping: Set<NominationId>,
): Promise<Determination | 'rival'> {
  const { open, cohort, determination } = progress;
  const records = await nominationsOf(
    open,
    lines.map(({ nomination }) => nomination),
  );
  const reasons = await fallenAway(progress, lines, records, overlapping);
  const { taken, outcome } = asManyAsFit(lines, records, reasons);
  const [from] = lines;
  if (taken.length === 0) return commitOutcome(progress, outcome, []);
  try {
    const cover = await coverWrites(open, taken, cohort, determination.id, from?.firstMonth);
    return await commitOutcome(progress, outcome, [...placeWrites(progress, taken), ...cover]);
  } catch (error) {
    if (!(error instanceof CoverOverlapError)) throw error;
    for (const id of error.nominations) overlapping.add(id);
    return 'rival';
  }
}

/** Who holds no place any more, or must not be protected: with the reasons. */
async function fallenAway(
  { open, cohort }: Progress,
  lines: readonly DeterminedLine[],
  records: readonly (NominationRecord | null)[],
  overlapping: ReadonlySet<NominationId>,
): Promise<ReadonlyMap<NominationId, Reasons>> {
  const reasons = new Map<NominationId, Reasons>();
  const standing: NominationRecord[] = [];
  for (const [i, { nomination }] of lines.entries()) {
    const record = records[i] ?? null;
    const why = whyNot(record, overlapping.has(nomination));
    if (why !== null) reasons.set(nomination, [why]);
    else if (record !== null) standing.push(record);
  }
  const asked = { records: standing, cohort, day: open.today, before: 'effect' } as const;
  for (const [id, why] of await whoIsNotReady(open, asked)) {
    reasons.set(
      id,
      why.map((one) => ({ ...one, detail: { ...one.detail } })),
    );
  }
  return reasons;
}

function whyNot(record: NominationRecord | null, isCovered: boolean): Reasons[number] | null {
  if (record === null || record.state !== 'nominated') {
    const state = record?.state ?? 'gone';
    return { part: 'eligibility', code: 'state-changed', detail: { state } };
  }
  if (record.restricted !== undefined) {
    return { part: 'eligibility', code: 'restricted', detail: { since: record.restricted } };
  }
  return isCovered ? { part: 'cover-months', code: 'months-overlap', detail: {} } : null;
}

/** The first lines whose writes fit into one transaction. */
function asManyAsFit(
  lines: readonly DeterminedLine[],
  records: readonly (NominationRecord | null)[],
  reasons: ReadonlyMap<NominationId, Reasons>,
): { taken: NominationRecord[]; outcome: Outcome } {
  const taken: NominationRecord[] = [];
  const leftOut: { line: DeterminedLine; reasons: Reasons }[] = [];
  const cards = new Set<BucketId>();
  let writes = 0;
  for (const [i, line] of lines.entries()) {
    const record = records[i] ?? null;
    const why = reasons.get(line.nomination);
    const isTaken = why === undefined && record !== null;
    // somebody taken moves and is covered; a card is moved and told of
    writes += isTaken ? 2 + (cards.has(record.bucket) ? 0 : 2) : 1;
    if (writes > mostWrites) break;
    if (isTaken) {
      cards.add(record.bucket);
      taken.push(record);
    } else leftOut.push({ line, reasons: why ?? [] });
  }
  return { taken, outcome: { determined: taken.length, struck: 0, leftOut } };
}

/** Places that are used up, card by card, and who used them. */
function placeWrites(
  { determination }: Progress,
  taken: readonly NominationRecord[],
): RegistryWrite[] {
  const byCard = new Map<BucketId, NominationId[]>();
  for (const { bucket, id } of taken) byCard.set(bucket, [...(byCard.get(bucket) ?? []), id]);
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
    ...taken.map(
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
