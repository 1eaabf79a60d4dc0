import type { ChunkRecord, RowOutcome } from '@payung/data';
import type { AgencyId } from '@payung/domain';
import type { ChunkWork } from './chunk-work.ts';

/**
 * Whether a row names somebody whom another agency, or another row of the list, has nominated already, surely or
 * perhaps. What the agency itself handed in before is no double: a list that is handed in again names everybody again.
 */
export function isDouble({ reasons }: RowOutcome, agency: AgencyId): boolean {
  if (reasons.some(({ code }) => code === 'kept-from-earlier')) return false;
  return reasons.some(
    (reason) =>
      (reason.code === 'duplicate-of' || reason.code === 'same-person-suspected') &&
      (reason.agency !== agency || reason.row !== null),
  );
}

export function doublesAmong(rows: readonly RowOutcome[], agency: AgencyId): number {
  return rows.filter((row) => isDouble(row, agency)).length;
}

/** Doubles in the pieces of a list but for this one, which counts its own. */
export async function doublesElsewhere(work: ChunkWork, but: ChunkRecord): Promise<number> {
  const chunks = await work.open.data.imports.chunks(work.record.id);
  return chunks.reduce(
    (sum, { chunk, doubles }) => sum + (chunk === but.chunk ? 0 : (doubles ?? 0)),
    0,
  );
}

/**
 * Whether more than half of a whole list is double, so that a person is asked before the rest of it is judged: it may
 * be another agency's list, or last year's. Once somebody said to go on, nobody is asked again.
 */
export function isMostlyDouble(
  { record }: ChunkWork,
  chunk: ChunkRecord,
  doubles: number,
): boolean {
  // whoever corrects rows has looked at them
  if (chunk.corrects !== undefined) return false;
  return record.goOn !== true && doubles * 2 > record.rowsRead;
}
