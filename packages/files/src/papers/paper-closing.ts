import type { Paper } from './paper.ts';
import { block, roomFor } from './paper-parts.ts';

/** Who signs by hand: place, day and office above the signature, name and number below it. */
export interface SignatureBlock {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** What stands below the last table of a paper: its sums, and one or two who sign. */
export interface Closing {
  readonly lines: readonly string[];
  readonly blocks: readonly [SignatureBlock] | readonly [SignatureBlock, SignatureBlock];
  /** points of its letters; those of a list unless said */
  readonly size?: number;
}

/** dots for a name that is written by hand */
export const nameByHand = '(........................................)';
/** below a name; not everybody who signs is a civil servant */
export const numberByHand = 'NIP .....................................';

/** points for a signature by hand, and a stamp */
const signatureRoom = 48;
const width = 230;
const usualSize = 9;
const lineHeight = 1.25;
const gap = 14;

/** Points that it takes, with one line more for an amount in words and one for an office that take two. */
export function closingHeight({ lines, blocks, size = usualSize }: Closing): number {
  const most = Math.max(...blocks.map(({ above, below }) => above.length + below.length));
  return (lines.length + most + 2) * size * lineHeight + 4 + gap + signatureRoom;
}

/** Sums and signatures, which no end of a page parts from one another. */
export function writeClosing(paper: Paper, from: number, closing: Closing): void {
  const { lines, blocks, size = usualSize } = closing;
  const y = roomFor(paper, from, closingHeight(closing));
  paper.bookmark(lines.length === 0 ? 'Tanda tangan' : 'Jumlah dan tanda tangan', 2, y);
  const wide = { x: paper.left, y: y + 4, width: paper.right - paper.left };
  const below = block(paper, lines, wide, { size, weight: 'bold' }) + gap;
  const own = Math.min(width, wide.width / 2 - 6);
  const places = blocks.length === 2 ? [paper.left, paper.right - own] : [paper.right - own];
  const style = { size, align: 'centre' } as const;
  const most = Math.max(...blocks.map(({ above }) => above.length));
  for (const [i, { above, below: signed }] of blocks.entries()) {
    // the offices stand side by side, whatever stands above one of them
    const top = below + (most - above.length) * size * lineHeight;
    const box = { x: places[i] ?? paper.left, y: top, width: own };
    const name = block(paper, above, box, style) + signatureRoom;
    block(paper, signed, { ...box, y: name }, style);
  }
}
