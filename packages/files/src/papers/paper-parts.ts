import type { Paper } from './paper.ts';
import type { Weight } from './paper-fonts.ts';
import type { Letterhead } from './paper-lines.ts';
import type { Role } from './paper-tags.ts';
import { printBytes, wrapped } from './print-bytes.ts';

interface BlockStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly align?: 'left' | 'centre' | 'right';
  /** what each line is to whoever hears it; a paragraph unless said */
  readonly role?: Role;
}

const mostLines = 12;

/** Lines of text one below the other from `y` on, each wrapped to the width; gives where they end. */
export function block(
  paper: Paper,
  lines: readonly string[],
  box: { readonly x: number; readonly y: number; readonly width: number },
  style: BlockStyle,
): number {
  const { size, weight = 'regular', align = 'left', role = 'P' } = style;
  const at = box.x + { left: 0, centre: box.width / 2, right: box.width }[align];
  let y = box.y;
  for (const line of lines) {
    const texts = wrapped(printBytes(line), { width: box.width, size, weight }, mostLines);
    paper.as(role, () => {
      for (const text of texts) {
        y += size * 1.25;
        paper.print(text, at, y, { size, weight, align });
      }
    });
  }
  return y;
}

/** How high `block` draws these lines, in points. */
export function blockHeight(
  lines: readonly string[],
  width: number,
  { size, weight = 'regular' }: BlockStyle,
): number {
  const box = { width, size, weight };
  const drawn = lines.map((line) => wrapped(printBytes(line), box, mostLines).length);
  return drawn.reduce((sum, some) => sum + some, 0) * size * 1.25;
}

/** points; some 20 mm */
const armsHeight = 56;
const widestArms = 90;
const armsGap = 8;

/**
 * The letterhead (kop surat) at the upper edge, above a double line: the arms at the left, the lines in the middle of the
 * sheet. @returns where it ends
 */
export function letterhead(paper: Paper, { lines }: Letterhead): number {
  if (lines.length === 0) return paper.top;
  const shape = paper.armsShape;
  const tall = shape === 0 ? 0 : Math.min(armsHeight, widestArms / shape);
  // as much is left free at both sides, so that the middle stays the middle
  const aside = tall === 0 ? 0 : tall * shape + armsGap;
  const box = { x: paper.left + aside, width: paper.right - paper.left - 2 * aside };
  const high = lines.reduce(
    (sum, line, i) => sum + blockHeight([line], box.width, headStyle(line, i)),
    0,
  );
  paper.arms(paper.left, paper.top, tall);
  let y = paper.top + Math.max(0, (tall - high) / 2);
  for (const [i, line] of lines.entries()) {
    y = block(paper, [i === 0 ? line.toUpperCase() : line], { ...box, y }, headStyle(line, i));
  }
  const end = Math.max(y, paper.top + tall) + 6;
  paper.rule(paper.left, end, paper.right, end, 1.4);
  paper.rule(paper.left, end + 2.2, paper.right, end + 2.2, 0.5);
  return end + 8;
}

/** Government and office stand in capitals and bold, the address below them. */
function headStyle(line: string, place: number) {
  const align = 'centre' as const;
  if (place === 0) return { size: 13, weight: 'bold', align } as const;
  const isOffice = line === line.toUpperCase() && /\p{L}/u.test(line);
  return isOffice ? ({ size: 11, weight: 'bold', align } as const) : { size: 9, align };
}

/** The page of a paper that has nothing to list: whose it is, what it would be, and that there is none. */
export function emptyPage(
  paper: Paper,
  {
    head,
    title,
    said,
  }: { readonly head: Letterhead; readonly title: string; readonly said: string },
): void {
  paper.startCount(title);
  paper.newPage();
  const box = { x: paper.left, width: paper.right - paper.left };
  const bold = { size: 12, weight: 'bold', align: 'centre', role: 'H1' } as const;
  const titled = block(
    paper,
    [title.toUpperCase()],
    { ...box, y: letterhead(paper, head) + 4 },
    bold,
  );
  block(paper, [said], { ...box, y: titled + 10 }, { size: 11, align: 'centre' });
}

/** Begins a new page unless so much room is left below `y`; gives where to go on. */
export function roomFor(paper: Paper, y: number, height: number): number {
  if (y + height <= paper.bottom) return y;
  paper.newPage();
  return paper.top;
}
