import type { Paper } from './paper.ts';
import { block, blockHeight, roomFor } from './paper-parts.ts';

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

/** points of the narrowest sheet's lines */
const narrowest = 470;

/** Points that it takes on any sheet: sums and offices as they break into lines, and one line more. */
export function closingHeight({ lines, blocks, size = usualSize }: Closing): number {
  const sums = blockHeight(lines, narrowest, { size, weight: 'bold' });
  const above = Math.max(...blocks.map((one) => blockHeight(one.above, width, { size })));
  const below = Math.max(...blocks.map((one) => blockHeight(one.below, width, { size })));
  return sums + above + below + size * lineHeight + 4 + gap + signatureRoom;
}

/**
 * Sums and signatures, which no end of a page parts from one another.
 * @returns where they end
 */
export function writeClosing(paper: Paper, from: number, closing: Closing): number {
  const { lines, blocks, size = usualSize } = closing;
  const y = roomFor(paper, from, closingHeight(closing));
  paper.bookmark(lines.length === 0 ? 'Tanda tangan' : 'Jumlah dan tanda tangan', 2, y);
  const wide = { x: paper.left, y: y + 4, width: paper.right - paper.left };
  const below = block(paper, lines, wide, { size, weight: 'bold' }) + gap;
  const places = blocks.length === 2 ? [paper.left, paper.right - width] : [paper.right - width];
  const style = { size, align: 'centre' } as const;
  const offices = blocks.map(({ above }) => blockHeight(above, width, style));
  // the offices stand side by side, whatever stands above one of them
  const name = below + Math.max(...offices) + signatureRoom;
  let end = name;
  for (const [i, { above, below: signed }] of blocks.entries()) {
    const box = { x: places[i] ?? paper.left, width };
    block(paper, above, { ...box, y: name - signatureRoom - (offices[i] ?? 0) }, style);
    end = Math.max(end, block(paper, signed, { ...box, y: name }, style));
  }
  return end;
}
