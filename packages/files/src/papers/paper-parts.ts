import type { Paper } from './paper.ts';
import type { Role } from './paper-tags.ts';
import { printBytes, type Weight, wrapped } from './print-bytes.ts';

interface BlockStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly align?: 'left' | 'centre';
  /** what it is to whoever hears it; by its look unless said */
  readonly role?: Role;
}

/** points from which bold lines are the heading of the whole paper */
const headingFrom = 10;

function roleOf({ size, weight, align, role }: BlockStyle): Role {
  if (role !== undefined) return role;
  if (weight !== 'bold') return 'P';
  return size >= headingFrom && align === 'centre' ? 'H1' : 'H2';
}

const mostLines = 12;

/** Lines of text one below the other from `y` on, each wrapped to the width; gives where they end. */
export function block(
  paper: Paper,
  lines: readonly string[],
  box: { readonly x: number; readonly y: number; readonly width: number },
  style: BlockStyle,
): number {
  const { size, weight = 'regular', align = 'left' } = style;
  const at = align === 'centre' ? box.x + box.width / 2 : box.x;
  let y = box.y;
  for (const line of lines) {
    const texts = wrapped(printBytes(line), { width: box.width, size, weight }, mostLines);
    paper.as(roleOf(style), () => {
      for (const text of texts) {
        y += size * 1.25;
        paper.print(text, at, y, { size, weight, align });
      }
    });
  }
  return y;
}

/** The letterhead (kop surat) at the upper edge, above a double line; gives where it ends. */
export function letterhead(paper: Paper, lines: readonly string[]): number {
  if (lines.length === 0) return paper.top;
  const width = paper.right - paper.left;
  const [first = '', ...rest] = lines;
  const box = { x: paper.left, y: paper.top, width };
  const below = block(paper, [first], box, {
    size: 12,
    weight: 'bold',
    align: 'centre',
    role: 'P',
  });
  const end = block(paper, rest, { ...box, y: below }, { size: 9, align: 'centre' }) + 6;
  paper.rule(paper.left, end, paper.right, end, 1.4);
  paper.rule(paper.left, end + 2.2, paper.right, end + 2.2, 0.5);
  return end + 8;
}

/** Begins a new page unless so much room is left below `y`; gives where to go on. */
export function roomFor(paper: Paper, y: number, height: number): number {
  if (y + height <= paper.bottom) return y;
  paper.newPage();
  return paper.top;
}
