import { MAX_BREAKS_IN_CELL, MAX_CELL_CHARACTERS, MAX_COLUMNS } from './limits.ts';

const QUOTE = 34;
const CR = 13;
const LF = 10;
const SPACE = 32;

export interface CsvRecord {
  /** physical line on which the record starts, counted from 1 */
  readonly row: number;
  /** at most MAX_COLUMNS */
  readonly cells: string[];
  /** cells the record really has */
  readonly count: number;
  /** cells up to the last that carries something */
  readonly width: number;
}

/** Where a scan stands in the text it was given. `end` = -1 asks for more text. */
interface Scan {
  readonly text: string;
  readonly delimiter: number;
  readonly isLast: boolean;
}

const NEEDS_MORE = -1;
const NOT_QUOTED = -2;

interface QuotedCell {
  /** position after the closing quotation mark, or NEEDS_MORE, or NOT_QUOTED */
  end: number;
  value: string;
  breaks: number;
}

/**
 * Records of a delimited text. A quotation mark that never closes, or closes only after a separator or a
 * line break followed by more text, is taken as an ordinary character, so that a stray one loses no row.
 */
export function* csvRecords(pieces: Iterable<string>, delimiter: string): Generator<CsvRecord> {
  const delimiterCode = delimiter.charCodeAt(0);
  let text = '';
  let wanted = 0;
  let line = 1;
  const iterator = pieces[Symbol.iterator]();
  for (;;) {
    const next = iterator.next();
    const isLast = next.done === true;
    if (!isLast) {
      text += next.value;
      // a record longer than one piece is scanned again only once the text has doubled
      if (text.length < wanted) continue;
    }
    const scan: Scan = { text, delimiter: delimiterCode, isLast };
    let at = 0;
    while (at < text.length) {
      const found = scanRecord(scan, at, line);
      if (found === null) break;
      yield found.record;
      at = found.end;
      line += found.lines;
    }
    text = text.slice(at);
    wanted = text.length * 2;
    if (isLast) return;
  }
}

function scanRecord(
  scan: Scan,
  start: number,
  line: number,
): { record: CsvRecord; end: number; lines: number } | null {
  const { text, delimiter } = scan;
  const cells: string[] = [];
  let count = 0;
  let width = 0;
  let lines = 1;
  let at = start;
  for (;;) {
    let cell: string | null = null;
    // some programs put a space after each separator, before the quotation mark too
    const opening = endOfSpaces(text, at);
    if (text.charCodeAt(opening) === QUOTE) {
      const quoted = scanQuoted(scan, opening);
      if (quoted.end === NEEDS_MORE) return null;
      if (quoted.end !== NOT_QUOTED) {
        cell = quoted.value;
        at = quoted.end;
        lines += quoted.breaks;
      }
    }
    if (cell === null) {
      const end = endOfPlain(text, at, delimiter);
      if (end === text.length && !scan.isLast) return null;
      cell = text.slice(at, end);
      at = end;
    }
    count += 1;
    if (cell !== '') width = count;
    if (count <= MAX_COLUMNS) cells.push(cell);
    if (at < text.length && text.charCodeAt(at) === delimiter) {
      at += 1;
      if (at === text.length && !scan.isLast) return null;
      continue;
    }
    const end = afterBreak(scan, at);
    if (end === NEEDS_MORE) return null;
    return { record: { row: line, cells, count, width }, end, lines };
  }
}

function endOfPlain(text: string, start: number, delimiter: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === LF || code === CR) break;
  }
  return at;
}

/** Position after the line break at `at`; \r\n, \n and a lone \r are one break each. */
function afterBreak(scan: Scan, at: number): number {
  const { text } = scan;
  if (at >= text.length) return scan.isLast ? at : NEEDS_MORE;
  if (text.charCodeAt(at) !== CR) return at + 1;
  if (at + 1 === text.length && !scan.isLast) return NEEDS_MORE;
  return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

const plain: QuotedCell = { end: NOT_QUOTED, value: '', breaks: 0 };
const unfinished: QuotedCell = { end: NEEDS_MORE, value: '', breaks: 0 };

function scanQuoted(scan: Scan, start: number): QuotedCell {
  const { text, delimiter } = scan;
  let breaks = 0;
  let separated = false;
  let doubled = false;
  const limit = Math.min(text.length, start + 1 + MAX_CELL_CHARACTERS * 2);
  for (let at = start + 1; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter) separated = true;
    else if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) {
      breaks += 1;
      if (breaks > MAX_BREAKS_IN_CELL) return plain;
    } else if (code === QUOTE) {
      if (at + 1 === text.length && !scan.isLast) return unfinished;
      if (text.charCodeAt(at + 1) === QUOTE) {
        doubled = true;
        at += 1;
        continue;
      }
      const end = endOfSpaces(text, at + 1);
      if (end === text.length && !scan.isLast) return unfinished;
      if (closes(text, end, delimiter)) {
        const inner = text.slice(start + 1, at);
        return { end, value: doubled ? inner.replaceAll('""', '"') : inner, breaks };
      }
      if (separated || breaks > 0) return plain;
    }
  }
  return limit < start + 1 + MAX_CELL_CHARACTERS * 2 && !scan.isLast ? unfinished : plain;
}

function endOfSpaces(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

function closes(text: string, at: number, delimiter: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === delimiter || code === LF || code === CR;
}
