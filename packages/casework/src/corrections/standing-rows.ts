import type { ChunkRecord, RowOutcome } from '@payung/data';
import type { Candidate, CandidateField, ImportId, NominationId } from '@payung/domain';
import { type ChunkRow, readChunk } from '../import-files.ts';
import type { OpenRegion, Service } from '../service.ts';
import { newestPieces } from './tally.ts';

/** A row as it stands now: what it says, what became of it, and the piece in which that was said. */
export interface StandingRow {
  readonly row: number;
  readonly piece: number;
  readonly candidate: Candidate;
  /** fields that were corrected before */
  readonly corrected: readonly CandidateField[];
  /** what somebody is to look at since the row was judged before; null where nothing waits for that */
  readonly reviewed: NominationId | null;
  /** null while a correction of it waits to be judged */
  readonly outcome: RowOutcome | null;
}

/** A list whose pieces are read at most once, however many of its rows are asked for. */
export interface StandingRows {
  find(row: number): Promise<StandingRow | null>;
  /** outcomes of one piece, with what its rows say */
  piece(chunk: ChunkRecord): Promise<readonly StandingRow[]>;
}

/** Rows of one list; none is held longer than the request lasts. */
export function standingRows(
  service: Service,
  open: OpenRegion,
  id: ImportId,
  chunks: readonly ChunkRecord[],
): StandingRows {
  const newest = newestPieces(chunks);
  const originals = chunks.filter(({ corrects }) => corrects === undefined);
  const read = new Map<number, Promise<StandingRow[]>>();

  async function readPiece(chunk: ChunkRecord): Promise<StandingRow[]> {
    const [rows, outcomes] = await Promise.all([
      readChunk(service.files, open.data.keys, chunk.file),
      open.data.imports.rowsOfChunk(id, chunk.chunk),
    ]);
    const byRow = new Map(outcomes.map((outcome) => [outcome.row, outcome]));
    return rows.map(({ row, candidate, corrected = [], reviewed }: ChunkRow) => {
      const outcome = byRow.get(row) ?? null;
      return {
        row,
        piece: chunk.chunk,
        candidate,
        corrected,
        reviewed:
          outcome?.outcome === 'review' ? (outcome.nominationId ?? null) : (reviewed ?? null),
        outcome,
      };
    });
  }

  function piece(chunk: ChunkRecord): Promise<StandingRow[]> {
    const known = read.get(chunk.chunk) ?? readPiece(chunk);
    read.set(chunk.chunk, known);
    return known;
  }

  return {
    piece,
    async find(row) {
      const corrected = newest.get(row);
      const inPiece = async (chunk: ChunkRecord): Promise<StandingRow | null> =>
        (await piece(chunk)).find((one) => one.row === row) ?? null;
      const own = chunks.find(({ chunk }) => chunk === corrected);
      if (own !== undefined) return inPiece(own);
      for (const chunk of originals) {
        if (chunk.lastRow !== undefined && chunk.lastRow < row) continue;
        const found = await inPiece(chunk);
        // pieces cut before their last row was kept are looked through one after the other
        if (found !== null || chunk.lastRow !== undefined) return found;
      }
      return null;
    },
  };
}
