import { formulaSafe } from './formula-safe.ts';
import type { ReportCell, ReportLine } from './report-lines.ts';

const PIECE_CHARACTERS = 64 * 1024;
const breaks = /\r\n|\r|\n/g;

export interface CsvWriting {
  readonly delimiter: string;
  /** cells of the list may hold line breaks, as they did when it was read; otherwise they become spaces */
  readonly keepsBreaks: boolean;
}

/**
 * Delimited text in UTF-8 with byte order mark. Every line stands at its own number: gaps become empty lines.
 */
export function* csvBytes(lines: Iterable<ReportLine>, writing: CsvWriting): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '\ufeff';
  let at = 1;
  for (const line of lines) {
    const content = line.cells.map((cell) => csvCell(cell, writing)).join(writing.delimiter);
    if (content === '') continue;
    const gap = Math.max(0, line.row - at);
    text += '\r\n'.repeat(gap) + content;
    text += '\r\n';
    at += gap + 1 + (content.match(breaks)?.length ?? 0);
    if (text.length >= PIECE_CHARACTERS) {
      yield encoder.encode(text);
      text = '';
    }
  }
  yield encoder.encode(text);
}

function csvCell(cell: ReportCell, writing: CsvWriting): string {
  if (cell.rounded) return scientific(cell.text);
  const isKept = writing.keepsBreaks && !cell.isResult;
  return quoted(
    formulaSafe(isKept ? cell.text : cell.text.replace(breaks, ' ')),
    writing.delimiter,
  );
}

/** How a spreadsheet shows a number that lost digits: recognised as such when it is read again. */
function scientific(digits: string): string {
  return Number(digits).toExponential(5).replace('e', 'E');
}

export function quoted(text: string, delimiter: string): string {
  const needsQuotes =
    text.includes(delimiter) ||
    /["\r\n\t;,|]/.test(text) ||
    text.startsWith(' ') ||
    text.endsWith(' ');
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
