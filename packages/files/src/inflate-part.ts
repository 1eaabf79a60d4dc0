import { Inflate } from 'fflate';
import { MAX_INFLATED_BYTES, MAX_INFLATION_RATIO, RATIO_COUNTS_FROM_BYTES } from './limits.ts';
import { UnreadableList } from './source-row.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Bytes that came out of all parts read so far; one budget for everything that one reading opens. */
export interface InflationBudget {
  used: number;
}

/** Compressed bytes handed over at once: at deflate's greatest ratio (1:1032) 4 MB come out. */
const STEP = 4 * 1024;

/**
 * The bytes of one part of a workbook, in pieces, counted as they really come out.
 * @throws UnreadableList `zip-bomb` past the limits, `broken-workbook` if the bytes do not inflate
 */
function* inflatePart(entry: ZipEntry, budget: InflationBudget): Generator<Uint8Array> {
  const { compressed } = entry;
  let produced = 0;
  const counted = (piece: Uint8Array): Uint8Array => {
    produced += piece.length;
    budget.used += piece.length;
    const swollen =
      produced > RATIO_COUNTS_FROM_BYTES && produced > compressed.length * MAX_INFLATION_RATIO;
    if (budget.used > MAX_INFLATED_BYTES || swollen) throw new UnreadableList({ code: 'zip-bomb' });
    return piece;
  };
  if (entry.method !== 0 && entry.method !== 8)
    throw new UnreadableList({ code: 'broken-workbook' });
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < compressed.length; at += STEP) {
    const step = compressed.subarray(at, at + STEP);
    if (entry.method === 0) pieces.push(step);
    else pushSafely(inflate, step, at + STEP >= compressed.length);
    for (const piece of pieces) yield counted(piece);
    pieces = [];
  }
}

function pushSafely(inflate: Inflate, step: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(step, isLast);
  } catch {
    throw new UnreadableList({ code: 'broken-workbook' });
  }
}

/** The text of one part, in pieces. Workbooks are UTF-8; a byte order mark may say otherwise. */
export function* partText(entry: ZipEntry, budget: InflationBudget): Generator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for (const piece of inflatePart(entry, budget)) {
    decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8');
    yield decoder.decode(piece, { stream: true });
  }
}
