import type { Paper } from './paper.ts';
import { printBytes, wrapped } from './print-bytes.ts';

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
  /** draws the last lines; gives where the table ends */
  end(): number;
}

/** points of the letters of lists; papers that a family reads have larger ones */
const usualSize = 7;
/** from line to line, of the size */
const lineHeight = 8.6 / usualSize;
const padding = 2.4;
/** lines of one cell; a page holds several such rows */
const mostLines = 8;
const thin = 0.4;
const boxSide = 9;

interface Placed extends TableColumn {
  readonly x: number;
  readonly width: number;
}

/** Begins a table at `y` of the page at hand. @param size points of its letters */
export function beginTable(
  paper: Paper,
  columns: readonly TableColumn[],
  y: number,
  size = usualSize,
): PaperTable {
  const leading = size * lineHeight;
  const placed = placedColumns(paper, columns);
  let from = y;
  let now = y;

  function cellsOf(cells: readonly string[], weight: 'regular' | 'bold'): string[][] {
    return placed.map(({ width }, i) =>
      wrapped(printBytes(cells[i] ?? ''), { width: width - 2 * padding, size, weight }, mostLines),
    );
  }
  function draw(cells: readonly string[][], height: number, weight: 'regular' | 'bold'): void {
    for (const [i, { x, width, align = 'left', ticked = false }] of placed.entries()) {
      const isBox = ticked && weight === 'regular';
      if (isBox) paper.box(x + (width - boxSide) / 2, now + (height - boxSide) / 2, boxSide);
      const side = weight === 'bold' ? 'centre' : align;
      const at = { left: x + padding, centre: x + width / 2, right: x + width - padding }[side];
      // an empty cell is a cell, or those behind it are heard under the wrong heading
      paper.as(weight === 'bold' ? 'TH' : 'TD', () => {
        for (const [line, text] of (cells[i] ?? []).entries()) {
          if (text === '') continue;
          const down = now + padding + size + line * leading;
          paper.print(text, at, down, { size, weight, align: side });
        }
      });
    }
    now += height;
    paper.rule(paper.left, now, paper.right, now, thin);
  }
  const heightOf = (cells: readonly string[][]): number =>
    Math.max(...cells.map((lines) => lines.length)) * leading + 2 * padding;

  const headings = cellsOf(
    placed.map(({ heading }) => heading),
    'bold',
  );
  function head(): void {
    paper.rule(paper.left, now, paper.right, now, thin);
    draw(headings, heightOf(headings), 'bold');
  }
  function inRow(rowOf: () => void): void {
    paper.openGroup('TR');
    rowOf();
    paper.closeGroup();
  }
  function edges(): void {
    for (const { x } of placed) paper.rule(x, from, x, now, thin);
    paper.rule(paper.right, from, paper.right, now, thin);
  }

  paper.openGroup('Table');
  inRow(head);
  return {
    row(texts, minHeight = 0) {
      const cells = cellsOf(texts, 'regular');
      const height = Math.max(heightOf(cells), minHeight);
      if (now + height > paper.bottom) {
        edges();
        paper.newPage();
        from = paper.top;
        now = paper.top;
        // whoever hears the paper has heard them
        paper.silently(head);
      }
      inRow(() => draw(cells, height, 'regular'));
    },
    end() {
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
