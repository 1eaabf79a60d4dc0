import type { Paper } from './paper.ts';
import { printBytes, widthOf, wrapped } from './print-bytes.ts';

export interface TableColumn {
  readonly heading: string;
  /** share of the table's width */
  readonly share: number;
  /** of its cells; headings stand in the middle. Numbers stand to the right */
  readonly align?: 'left' | 'centre' | 'right';
  /** cells are boxes to be ticked */
  readonly ticked?: boolean;
}

/** A table that goes on from page to page, with its headings on each. */
export interface PaperTable {
  /** @param minHeight points, for rows that are filled in by hand */
  row(cells: readonly string[], minHeight?: number): void;
  /**
   * Draws the last lines, where they fit on one page with what follows.
   * @param room points that follow, so that no signature stands on a page without a line of what is signed
   * @returns where the table ends
   */
  end(room?: number): number;
}

/** points of the letters of lists; papers that a family reads have larger ones */
const usualSize = 7.5;
/** from line to line, of the size */
const lineHeight = 1.23;
const padding = 2.6;
/** lines of one cell, enough for a name of 200 letters; a page holds two such rows */
const mostLines = 24;
/** lines that no end of a page parts from what follows the table */
const lastTogether = 3;
const thin = 0.4;
const boxSide = 9;
/** pages from one bookmark of a long list to the next */
const pagesToBookmark = 5;

interface Row {
  readonly cells: readonly string[][];
  readonly height: number;
  /** points above the first line: a row that is high for the hand has its words, as its boxes, in the middle */
  readonly above: number;
}

interface Placed extends TableColumn {
  readonly x: number;
  readonly width: number;
}

/** Points of a column that does not break these words. @param size points of its letters */
export const cellWidth = (words: string, size: number): number =>
  widthOf(printBytes(words), size, 'regular') + 2 * padding + 0.5;

/** Begins a table at `y` of the page at hand. @param size points of its letters */
export function beginTable(
  paper: Paper,
  columns: readonly TableColumn[],
  y: number,
  size = usualSize,
): PaperTable {
  const leading = size * lineHeight;
  const placed = placedColumns(paper, columns);
  const isNumbered = columns[0]?.heading === 'No.';
  let from = y;
  let now = y;
  let turns = 0;
  /** rows on the page at hand; null until the head is drawn */
  let rowsHere: number | null = null;
  const held: Row[] = [];

  function rowOf(texts: readonly string[], weight: 'regular' | 'bold', minHeight = 0): Row {
    const cells = placed.map(({ width }, i) => {
      const box = { width: width - 2 * padding, size, weight };
      return wrapped(printBytes(texts[i] ?? ''), box, mostLines);
    });
    const lines = Math.max(...cells.map((own) => own.length));
    const height = Math.max(lines * leading + 2 * padding, minHeight);
    return { cells, height, above: (height - lines * leading) / 2 };
  }
  function draw({ cells, height, above }: Row, weight: 'regular' | 'bold'): void {
    const isHead = weight === 'bold';
    if (isHead) paper.ground(paper.left, now, paper.right - paper.left, height);
    for (const [i, { x, width, align = 'left', ticked = false }] of placed.entries()) {
      const lines = cells[i] ?? [];
      if (ticked && !isHead) {
        paper.box(x + (width - boxSide) / 2, now + (height - boxSide) / 2, boxSide);
      }
      const side = isHead ? 'centre' : align;
      const at = { left: x + padding, centre: x + width / 2, right: x + width - padding }[side];
      const free = isHead ? (height - lines.length * leading) / 2 : above;
      // an empty cell is a cell, or those behind it are heard under the wrong heading
      paper.as(isHead ? 'TH' : 'TD', () => {
        for (const [line, text] of lines.entries()) {
          if (text === '') continue;
          const down = now + free + size + line * leading;
          paper.print(text, at, down, { size, weight, align: side });
        }
      });
    }
    now += height;
    paper.rule(paper.left, now, paper.right, now, thin);
  }
  const headings = rowOf(
    placed.map(({ heading }) => heading),
    'bold',
  );
  function head(): void {
    paper.rule(paper.left, now, paper.right, now, thin);
    draw(headings, 'bold');
    rowsHere = 0;
  }
  function inRow(drawn: () => void): void {
    paper.openGroup('TR');
    drawn();
    paper.closeGroup();
  }
  function edges(): void {
    for (const { x } of placed) paper.rule(x, from, x, now, thin);
    paper.rule(paper.right, from, paper.right, now, thin);
  }
  function newPage(): void {
    paper.newPage();
    from = paper.top;
    now = paper.top;
  }
  /** Goes on with this row on the next page. */
  function turn({ cells }: Row): void {
    edges();
    newPage();
    turns += 1;
    if (isNumbered && turns % pagesToBookmark === 0) {
      paper.bookmark(`Mulai nomor ${cells[0]?.[0] ?? ''}`, 2, now);
    }
    // whoever hears the paper has heard them
    paper.silently(head);
  }
  function place(row: Row): void {
    if (rowsHere === null) {
      if (now + headings.height + row.height > paper.bottom) newPage();
      inRow(head);
    } else if (now + row.height > paper.bottom) {
      turn(row);
    }
    inRow(() => draw(row, 'regular'));
    rowsHere = (rowsHere ?? 0) + 1;
  }

  paper.openGroup('Table');
  return {
    row(texts, minHeight = 0) {
      held.push(rowOf(texts, 'regular', minHeight));
      const next = held.length > lastTogether ? held.shift() : undefined;
      if (next !== undefined) place(next);
    },
    end(room = 0) {
      const [first] = held;
      const rest = held.reduce((sum, { height }) => sum + height, room);
      const fits = now + rest <= paper.bottom;
      const fitsOnNext = paper.top + headings.height + rest <= paper.bottom;
      if (first !== undefined && rowsHere && !fits && fitsOnNext) turn(first);
      for (const row of held) place(row);
      if (rowsHere === null) inRow(head);
      edges();
      paper.closeGroup();
      return now;
    },
  };
}

function placedColumns(paper: Paper, columns: readonly TableColumn[]): Placed[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const unit = (paper.right - paper.left) / shares;
  let x = paper.left;
  return columns.map((column) => {
    const width = column.share * unit;
    const place = { ...column, x, width };
    x += width;
    return place;
  });
}
