import { csvRecords } from './csv-records.ts';
import { decodePieces, detectEncoding } from './csv-text.ts';
import { withoutTextMark } from './formula-safe.ts';
import { MAX_LINES } from './limits.ts';
import { type SourceRow, UnreadableList } from './source-row.ts';

const delimiters = [';', ',', '\t', '|'] as const;
type Delimiter = (typeof delimiters)[number];

const SAMPLED_RECORDS = 60;
const SAMPLED_BYTES = 256 * 1024;

export interface CsvShape {
  readonly encoding: ReturnType<typeof detectEncoding>;
  readonly delimiter: Delimiter;
}

/**
 * Encoding and separator of a delimited text. The separator is the one that cuts most of the first lines
 * into the same number of cells; a first line `sep=;` settles it.
 */
export function csvShapeOf(bytes: Uint8Array): CsvShape {
  const encoding = detectEncoding(bytes);
  const sample = [...decodePieces(bytes.subarray(0, SAMPLED_BYTES), encoding)];
  const declared = /^sep=([;,\t|])/i.exec((sample[0] ?? '').slice(0, 6))?.[1];
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    if (delimiter === declared) return { encoding, delimiter };
    const score = evenness(sample, delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return { encoding, delimiter: best };
}

/** Cells of the commonest width above one, over the first records. */
function evenness(sample: readonly string[], delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  let seen = 0;
  for (const record of csvRecords(sample, delimiter)) {
    seen += 1;
    if (seen > SAMPLED_RECORDS) break;
    if (record.count > 1) widths.set(record.count, (widths.get(record.count) ?? 0) + 1);
  }
  let score = 0;
  for (const [width, count] of widths) score = Math.max(score, count * width);
  return score;
}

/** Every line of the file that is not wholly empty, in order. */
export function* csvRows(bytes: Uint8Array, shape: CsvShape): Generator<SourceRow> {
  for (const record of csvRecords(decodePieces(bytes, shape.encoding), shape.delimiter)) {
    if (record.row > MAX_LINES)
      throw new UnreadableList({ code: 'too-many-lines', limit: MAX_LINES });
    const { cells } = record;
    for (let at = 0; at < cells.length; at += 1) cells[at] = plainCell(cells[at] ?? '');
    yield { row: record.row, cells, facts: null, hidden: false, width: record.width };
  }
}

/** What keeps a spreadsheet program from taking a NIK for a number: `="3319…"`. */
function plainCell(cell: string): string {
  if (cell.charCodeAt(0) === 61) return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
  return withoutTextMark(cell);
}
