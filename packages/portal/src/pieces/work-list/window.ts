/** Rows of a long list that stand in the page: from `first` up to, not with, `end`. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** rows kept above and below what is seen, so that a turn of the wheel meets no blank; each costs time at every page */
const beyond = 4;
/** the range moves in steps, since each move draws the table anew */
const step = 4;

/** px: how far the frame is scrolled, how high it is, and how high each row is. */
interface View {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** The rows of which something is seen. */
export function seenOf(count: number, { top, height, rowHeight }: View): Range {
  const first = Math.max(0, Math.floor(top / rowHeight));
  const end = Math.ceil((top + height) / rowHeight);
  return { first: Math.min(first, count), end: Math.min(end, count) };
}

/** Which rows to draw: those that are seen, and some around them. */
export function rangeOf(count: number, view: View): Range {
  const seen = seenOf(count, view);
  const first = Math.floor(Math.max(0, seen.first - beyond) / step) * step;
  const end = Math.ceil((seen.end + beyond) / step) * step;
  return { first: Math.min(first, count), end: Math.min(end, count) };
}

/** new rows drawn in the very picture that answers a key; on an old laptop more of them are felt as a wait */
const atOnce = 8;

/**
 * What of the seen rows answers a key at once: those that stand already, and as many new ones as take no time that is
 * felt. The rest follows in the next picture; the row with the focus is drawn anyway.
 */
export function firstOf(seen: Range, last: Range): Range {
  const isApart = seen.end <= last.first || last.end <= seen.first;
  if (isApart) return { first: seen.first, end: Math.min(seen.end, seen.first + atOnce) };
  return {
    first: Math.max(seen.first, last.first - atOnce),
    end: Math.min(seen.end, last.end + atOnce),
  };
}

/** A row to draw, or the height of so many that are not. */
export type Piece =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly from: number; readonly rows: number };

/** The rows of a range with the gaps around them; the row that has the focus is drawn wherever it is. */
export function piecesOf(count: number, range: Range, active: number): Piece[] {
  const drawn = Array.from({ length: range.end - range.first }, (_, at) => range.first + at);
  if (active >= 0 && active < count && (active < range.first || active >= range.end)) {
    if (active < range.first) drawn.unshift(active);
    else drawn.push(active);
  }
  const pieces: Piece[] = [];
  let next = 0;
  for (const index of drawn) {
    if (index > next) pieces.push({ kind: 'gap', from: next, rows: index - next });
    pieces.push({ kind: 'row', index });
    next = index + 1;
  }
  if (next < count) pieces.push({ kind: 'gap', from: next, rows: count - next });
  return pieces;
}

/** rows that go onto paper: some thirty sheets; whoever needs all of them takes the file */
const mostPrinted = 1_000;

/** How many of the loaded rows are printed. */
export function printedOf(count: number): number {
  return Math.min(count, mostPrinted);
}
