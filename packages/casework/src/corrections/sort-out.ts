import type { ChunkRecord, ImportRecord } from '@payung/data';
import { type CandidateField, correctableFields } from '@payung/domain';
import { candidateFromTexts } from '@payung/files';
import type { ChunkRow } from '../import-files.ts';
import type { OpenRegion, Service } from '../service.ts';
import { type StandingRow, standingRows } from './standing-rows.ts';
import { reasonsIn } from './tally.ts';

/** What one row is to say instead; fields that are not named stay as they were handed in. */
export interface Correction {
  readonly row: number;
  /** the piece whose answer was looked at: a row that somebody corrected meanwhile is not overwritten */
  readonly piece: number;
  readonly texts: Readonly<Partial<Record<CandidateField, string>>>;
}

/** Why one row of a request was left as it was. */
export type LeftRow =
  | { readonly row: number; readonly why: 'unknown' | 'not-open' | 'twice' }
  /** `piece`: the answer that a new try has to rest on, where the same fields are still open */
  | { readonly row: number; readonly why: 'corrected-meanwhile'; readonly piece?: number }
  | { readonly row: number; readonly why: 'field-not-open'; readonly field: CandidateField };

/** Corrections that can be taken, with the rows as they stand, and the others. */
export interface SortedOut {
  readonly rows: readonly ChunkRow[];
  readonly found: readonly StandingRow[];
  readonly left: readonly LeftRow[];
}

/** Which rows can be taken, in the order of the file, and why the others are left. */
export async function sortedOut(
  service: Service,
  open: OpenRegion,
  record: ImportRecord,
  chunks: readonly ChunkRecord[],
  corrections: readonly Correction[],
): Promise<SortedOut> {
  const standing = standingRows(service, open, record.id, chunks);
  const rows: ChunkRow[] = [];
  const found: StandingRow[] = [];
  const left: LeftRow[] = [];
  const seen = new Set<number>();
  for (const correction of [...corrections].sort((a, b) => a.row - b.row)) {
    const { row } = correction;
    const now = await standing.find(row);
    const why = seen.has(row) ? { row, why: 'twice' as const } : whyLeft(correction, now);
    if (why !== null || now === null) {
      left.push(why ?? { row, why: 'unknown' });
      continue;
    }
    seen.add(row);
    found.push(now);
    rows.push(correctedRow(now, correction.texts));
  }
  return { rows, found, left };
}

function whyLeft(correction: Correction, now: StandingRow | null): LeftRow | null {
  const { row } = correction;
  if (now === null) return { row, why: 'unknown' };
  // of a row whose correction waits to be judged the piece is known as well
  if (now.outcome === null) return { row, why: 'corrected-meanwhile' };
  const { outcome, reasons } = now.outcome;
  const open = correctableFields({ outcome, reasons: reasonsIn(reasons) });
  if (now.piece !== correction.piece) {
    const isOpen = fieldsIn(correction.texts).every((field) => open.includes(field));
    return { row, why: 'corrected-meanwhile', ...(isOpen ? { piece: now.piece } : {}) };
  }
  if (open.length === 0) return { row, why: 'not-open' };
  for (const field of fieldsIn(correction.texts)) {
    if (!open.includes(field)) return { row, why: 'field-not-open', field };
  }
  return null;
}

function fieldsIn(texts: Correction['texts']): CandidateField[] {
  // Object.keys widens the keys of a record that has none but candidate fields
  return Object.keys(texts) as CandidateField[];
}

/** The row as it was, with the corrected cells read by the very readers that read the cells of a list. */
function correctedRow(before: StandingRow, texts: Correction['texts']): ChunkRow {
  const read = candidateFromTexts(texts);
  const fields = fieldsIn(texts);
  const cells = Object.fromEntries(fields.map((field) => [field, read[field]]));
  return {
    row: before.row,
    candidate: { ...before.candidate, ...cells },
    corrected: [...new Set([...before.corrected, ...fields])],
    ...(before.reviewed === null ? {} : { reviewed: before.reviewed }),
  };
}
