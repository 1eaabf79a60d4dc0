import { type PdfFile, pdfTitle } from './pdf-file.ts';

/** A place in a paper that its reader can go to from a list beside the pages. */
export interface Bookmark {
  readonly title: string;
  /** 1 for parts of the paper, 2 for what lies in the part before it */
  readonly level: 1 | 2;
  /** number of the page's object */
  readonly page: number;
  /** points from the lower edge */
  readonly up: number;
}

interface Placed extends Bookmark {
  readonly number: number;
  readonly kids: Placed[];
}

/**
 * Writes the bookmarks of a paper (ISO 32000-1, 12.3.3).
 * @returns the entries of the catalogue; none for a paper that is seen at a glance
 */
export function writeBookmarks(
  file: PdfFile,
  bookmarks: readonly Bookmark[],
  pages: number,
): string {
  if (pages < 2 || bookmarks.length < 2) return '';
  const root = file.reserve();
  const parts: Placed[] = [];
  for (const bookmark of bookmarks) {
    const placed = { ...bookmark, number: file.reserve(), kids: [] };
    const part = bookmark.level === 2 ? parts.at(-1) : undefined;
    (part?.kids ?? parts).push(placed);
  }
  write(file, root, parts);
  file.put(`<</Type/Outlines${ends(parts)}/Count ${parts.length}>>`, root);
  return `/Outlines ${root} 0 R/PageMode/UseOutlines`;
}

const ends = (kids: readonly Placed[]): string =>
  kids.length === 0 ? '' : `/First ${kids[0]?.number} 0 R/Last ${kids.at(-1)?.number} 0 R`;

function write(file: PdfFile, parent: number, all: readonly Placed[]): void {
  for (const [i, { number, title, page, up, kids }] of all.entries()) {
    const before = i === 0 ? '' : `/Prev ${all[i - 1]?.number} 0 R`;
    const after = i === all.length - 1 ? '' : `/Next ${all[i + 1]?.number} 0 R`;
    // a negative count: closed until it is opened
    const inside = kids.length === 0 ? '' : `${ends(kids)}/Count -${kids.length}`;
    const place = `/Dest[${page} 0 R/XYZ null ${Math.round(up)} null]`;
    file.put(
      `<</Title${pdfTitle(title)}/Parent ${parent} 0 R${before}${after}${inside}${place}>>`,
      number,
    );
    write(file, number, kids);
  }
}
