import { type ChunkRecord, TooBusyError } from '@payung/data';
import type { NominationId } from '@payung/domain';
import type { ChunkWork } from '../chunk-work.ts';
import { endOne } from '../end-nomination.ts';
import type { ChunkRow } from '../import-files.ts';

const tries = 8;
/** read by the clerks of the agency, beside the nomination that ended */
const why = 'tidak memenuhi syarat menurut isian yang diperbaiki';

/**
 * Takes back what waits for a look although its row, put right, names somebody who may not be nominated: nobody is to
 * decide over data that was found to be wrong. What is no longer waiting, or is restricted, stays. Safe to repeat.
 * @throws TooBusyError when the same people keep being written by others
 */
export async function withdrawReviewed(
  work: ChunkWork,
  chunk: ChunkRecord,
  rows: readonly ChunkRow[],
): Promise<void> {
  const waiting = rows.flatMap(({ row, reviewed }) =>
    reviewed === undefined ? [] : [{ row, reviewed }],
  );
  if (chunk.corrects === undefined || waiting.length === 0) return;
  const kept = await work.open.data.imports.rowsOfChunk(work.record.id, chunk.chunk);
  const out = new Set(kept.flatMap((one) => (one.outcome === 'ineligible' ? [one.row] : [])));
  for (const { row, reviewed } of waiting) if (out.has(row)) await withdraw(work, reviewed);
}

async function withdraw(
  { service, open, cause, record: list }: ChunkWork,
  id: NominationId,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const [record = null] = await open.data.people.nominations([id]);
    if (record?.state !== 'in-review' || record.agency !== list.agency) return;
    if (record.restricted !== undefined) return;
    const done = await endOne(service, open, {
      record,
      state: 'withdrawn',
      act: 'withdraw',
      why,
      cause,
      sees: () => false,
      also: () => [],
    });
    if (done !== 'rival') return;
  }
  throw new TooBusyError(1);
}
