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
import type { DeterminationLine, DeterminationPaper } from './paper-lines.ts';
import { block, letterhead, roomFor } from './paper-parts.ts';
import { beginTable } from './paper-table.ts';

/** points for a signature by hand */
const signatureRoom = 48;
const signatureWidth = 230;

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
  const [title = ''] = titleLines(paper);
  const sheets = openPaper({
    title: `${title} ${paper.number ?? ''}`,
    orientation,
    madeOn,
    demo,
    rows: paper.people,
  });
  sheets.startCount(`Lampiran keputusan nomor ${paper.number ?? '..........'}`);
  sheets.newPage();
  const columns = columnsOf(paper);
  const table = beginTable(sheets, columns, head(sheets, paper));
  const sums: PaperSums = { people: 0, months: 0 };
  for await (const line of lines) {
    count(sums, line);
    table.row(columns.map(({ cell }) => cell(line)));
    yield* sheets.taken();
  }
  tail(sheets, paper, sums, table.end());
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
  const named = block(sheets, [first], wide, { size: 10, weight: 'bold', align: 'centre' });
  return block(sheets, rest, { ...wide, y: named }, { size: 8.5, align: 'centre' }) + 8;
}

/** The sums and the signature, never parted from one another by a page's end. */
function tail(sheets: Paper, paper: DeterminationPaper, sums: PaperSums, from: number): void {
  const lines = sumLines(paper, sums);
  const signature = signatureLines(paper);
  const height = (lines.length + signature.length + 4) * 12 + signatureRoom;
  const y = roomFor(sheets, from, height);
  const wide = { x: sheets.left, y: y + 4, width: sheets.right - sheets.left };
  const below = block(sheets, lines, wide, { size: 9, weight: 'bold' });
  const at = { x: sheets.right - signatureWidth, width: signatureWidth };
  const gap = signature.indexOf('');
  const style = { size: 9, align: 'centre' } as const;
  const signed = block(sheets, signature.slice(0, gap), { ...at, y: below + 14 }, style);
  const name = { ...at, y: signed + signatureRoom };
  block(sheets, signature.slice(gap + 1), name, style);
}
