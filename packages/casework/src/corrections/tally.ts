import type { ChunkRecord, RowOutcome } from '@payung/data';
import { type Cause, causesOf, type Outcome, outcomes, type Reason } from '@payung/domain';

/** How far the pieces of a list have come, and what became of its rows: of a corrected one only the newest answer counts. */
export interface Tally {
  readonly rowsDone: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  /** rows by why they wait for a correction; a row with two causes is under both */
  readonly byCause: ReadonlyMap<Cause, number>;
  /** false while some of its rows were judged before causes were counted */
  readonly areCausesWhole: boolean;
}

const nothingYet: Record<Outcome, number> = {
  nominated: 0,
  waitlisted: 0,
  duplicate: 0,
  review: 0,
  'to-correct': 0,
  ineligible: 0,
};

/** Sums of the pieces of one list. Corrected rows leave the sums at once, and come back as they are judged. */
export function tallyOf(chunks: readonly ChunkRecord[]): Tally {
  const byOutcome = { ...nothingYet };
  const byCause = new Map<Cause, number>();
  let rowsDone = 0;
  const count = (causes: Readonly<Record<string, number>>, sign: 1 | -1): void => {
    for (const [cause, rows] of Object.entries(causes)) {
      byCause.set(cause, (byCause.get(cause) ?? 0) + sign * rows);
    }
  };
  for (const chunk of chunks) {
    rowsDone += chunk.done - (chunk.corrects?.rows.length ?? 0);
    for (const outcome of outcomes) {
      byOutcome[outcome] += chunk.byOutcome[outcome] ?? 0;
      byOutcome[outcome] -= chunk.corrects?.byOutcome[outcome] ?? 0;
    }
    count(chunk.byCause ?? {}, 1);
    count(chunk.corrects?.byCause ?? {}, -1);
  }
  for (const [cause, rows] of byCause) if (rows <= 0) byCause.delete(cause);
  const areCausesWhole = chunks.every(
    ({ done, byCause: kept }) => done === 0 || kept !== undefined,
  );
  return { rowsDone, byOutcome, byCause, areCausesWhole };
}

/** Reasons of a row as they were kept. */
export function reasonsIn(reasons: RowOutcome['reasons']): Reason[] {
  // written by this service from its own closed union
  return reasons as unknown as Reason[];
}

/** The causes of a row as it was kept. */
export function causesOfRow({ outcome, reasons }: RowOutcome): Cause[] {
  return causesOf({ outcome, reasons: reasonsIn(reasons) });
}

/** Sums of causes, with those of further rows. */
export function addCauses(
  byCause: Readonly<Record<string, number>>,
  rows: readonly RowOutcome[],
): Record<string, number> {
  const sums: Record<string, number> = { ...byCause };
  for (const cause of rows.flatMap(causesOfRow)) sums[cause] = (sums[cause] ?? 0) + 1;
  return sums;
}

/** In which piece each corrected row was answered last; rows that nobody corrected are not in it. */
export function newestPieces(chunks: readonly ChunkRecord[]): ReadonlyMap<number, number> {
  const newest = new Map<number, number>();
  for (const { chunk, corrects } of chunks) {
    for (const row of corrects?.rows ?? []) newest.set(row, Math.max(chunk, newest.get(row) ?? 0));
  }
  return newest;
}

/** The rows of a piece whose answer was not taken over by a later correction. */
export function stillStanding<T extends { readonly row: number }>(
  rows: readonly T[],
  chunk: number,
  newest: ReadonlyMap<number, number>,
): T[] {
  return rows.filter(({ row }) => (newest.get(row) ?? chunk) === chunk);
}
