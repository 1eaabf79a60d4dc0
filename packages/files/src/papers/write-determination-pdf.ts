import { columnsOf } from './determination-columns.ts';
import {
  count,
  type PaperSums,
  signatureLines,
  subjectLines,
  sumLines,
  titleLines,
} from './determination-words.ts';
import { openPaper, type Paper } from './paper.ts';
import { type Closing, closingHeight, writeClosing } from './paper-closing.ts';
import type { DeterminationLine, DeterminationPaper } from './paper-lines.ts';
import { block, letterhead } from './paper-parts.ts';

import { beginTable } from './paper-table.ts';

/**
 * The attachment of a decision (lampiran SK) as PDF: A4, letterhead, headings on each page, sums with the amount in
 * words, and who signs in which capacity (domain-rules 5.4, 7.3, 7.4). Pages leave as they are full. The same lines
 * and options give the same bytes.
 *
 * @param lines in the order of the decision
 * @throws when the lines do not come to what `paper` says
 */
export async function* writeDeterminationPdf(
  lines: Iterable<DeterminationLine> | AsyncIterable<DeterminationLine>,
  paper: DeterminationPaper,
): AsyncGenerator<Uint8Array> {
  const { audience, demo, madeOn } = paper;
  const orientation = paper.orientation ?? (audience === 'full' ? 'landscape' : 'portrait');
  const sheets = openPaper({
    title: titleOf(paper),
    orientation,
    madeOn,
    demo,
    rows: paper.people,
    arms: paper.letterhead.arms,
  });
  sheets.startCount(footOf(paper));
  sheets.newPage();
  const columns = columnsOf(paper);
  const table = beginTable(sheets, columns, head(sheets, paper));
  const sums: PaperSums = { people: 0, months: 0 };
  for await (const line of lines) {
    count(sums, line);
    table.row(columns.map(({ cell }) => cell(line)));
    yield* sheets.taken();
  }
  const closing = closingOf(paper, sums);
  writeClosing(sheets, table.end(closingHeight(closing)), closing);
  yield* sheets.finish();
}

/** Letterhead, title at the right, and what is listed; gives where the list begins. */
function head(sheets: Paper, paper: DeterminationPaper): number {
  const below = letterhead(sheets, paper.letterhead);
  const half = (sheets.right - sheets.left) / 2;
  const box = { x: sheets.left + half, y: below, width: half };
  const titled = block(sheets, titleLines(paper), box, { size: 8.5 });
  const wide = { x: sheets.left, y: titled + 8, width: sheets.right - sheets.left };
  const [first = '', ...rest] = subjectLines(paper);
  sheets.bookmark(titleOf(paper), 1, below);
  const bold = { size: 10, weight: 'bold', align: 'centre', role: 'H1' } as const;
  const named = block(sheets, [first], wide, bold);
  return block(sheets, rest, { ...wide, y: named }, { size: 8.5, align: 'centre' }) + 8;
}

/** On every page: a sheet of a draft must not be taken for one of the attachment. */
const footOf = ({ number, isDraft = false }: DeterminationPaper): string =>
  isDraft ? 'Rancangan lampiran keputusan' : `Lampiran keputusan nomor ${number ?? '..........'}`;

function titleOf(paper: DeterminationPaper): string {
  const [title = ''] = titleLines(paper);
  return `${title} ${paper.number === null ? '(rancangan)' : `nomor ${paper.number}`}`;
}

function closingOf(paper: DeterminationPaper, sums: PaperSums): Closing {
  const signature = signatureLines(paper);
  const gap = signature.indexOf('');
  const block = { above: signature.slice(0, gap), below: signature.slice(gap + 1) };
  return { lines: sumLines(paper, sums), blocks: [block] };
}
