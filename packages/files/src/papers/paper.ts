import { createHash } from 'node:crypto';
import { createTags, type GroupRole, type Role, type Tags, unread } from './paper-tags.ts';
import { a4, createPdfFile, type PdfFile, pdfText, pdfTitle } from './pdf-file.ts';
import { printBytes, type Weight, widthOf } from './print-bytes.ts';

export interface TextStyle {
  /** points */
  readonly size: number;
  readonly weight?: Weight;
  /** where `x` lies on the text; left unless said otherwise */
  readonly align?: 'left' | 'centre' | 'right';
}

export interface PaperOptions {
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  /** YYYY-MM-DD; the file says that it was made at the beginning of this day */
  readonly madeOn: string;
  readonly demo: boolean;
  /**
   * Rows that it may have. Papers of more are not tagged for screen readers: tags cost more than the rows themselves, and
   * the workbook is the form to be read out. Few unless said otherwise.
   */
  readonly rows?: number;
}

/** A4 sheets of one paper, written one after another. Lengths are points; `y` counts down from the upper edge. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  /** left and right edges of what is printed */
  readonly left: number;
  readonly right: number;
  /** where a page begins, and the last `y` on it */
  readonly top: number;
  readonly bottom: number;
  newPage(): void;
  /** what `draw` prints is read out as this, in one piece; on one page */
  as(role: Role, draw: () => void): void;
  /** what `draw` prints is not read out: what was said on an earlier page */
  silently(draw: () => void): void;
  openGroup(role: GroupRole): void;
  closeGroup(): void;
  text(words: string, x: number, y: number, style: TextStyle): void;
  /** the same for a text of `printBytes` */
  print(bytes: string, x: number, y: number, style: TextStyle): void;
  /** a straight line, `thick` points */
  rule(x1: number, y1: number, x2: number, y2: number, thick: number): void;
  /** an empty box to be ticked, its upper left corner at x, y */
  box(x: number, y: number, side: number): void;
  /** pages are counted from 1 again, "Halaman 1 dari …", with this text at the foot of each */
  startCount(foot: string): void;
  taken(): Uint8Array[];
  finish(): Uint8Array[];
}

const margin = 36;
const footSize = 7;
const fontNames = { regular: 'F1', bold: 'F2' } as const;

/** rows up to which a paper is tagged */
const mostTaggedRows = 2_000;

const at = (n: number): string => String(Math.round(n * 100) / 100);

/** Begins a paper. Its first page begins with `newPage`, after `startCount`. */
export function openPaper(options: PaperOptions): Paper {
  const upright = options.orientation === 'portrait';
  const [width, height] = upright ? [a4.short, a4.long] : [a4.long, a4.short];
  const file = createPdfFile();
  const fonts = fontsIn(file);
  const tree = file.reserve();
  const tags = (options.rows ?? 0) > mostTaggedRows ? null : createTags(file);
  const pages: number[] = [];
  let page = 0;
  /** whether what is printed lies in a piece already */
  let isInside = false;
  let content: string[] | null = null;
  let count = { page: 0, total: 0, foot: '' };

  function closePage(): void {
    if (content === null) return;
    const stream = file.putStream('', content.join('\n'));
    const box = `/MediaBox[0 0 ${at(width)} ${at(height)}]`;
    const resources = `/Resources<</Font${fonts}/XObject<</Total ${count.total} 0 R>>>>`;
    const tagged = tags?.pageEntries() ?? '';
    const shown = `${box}${resources}${tagged}/Contents ${stream} 0 R`;
    pages.push(file.put(`<</Type/Page/Parent ${tree} 0 R${shown}>>`, page));
    content = null;
  }
  /** The number of pages, which is known last, is a picture that every page shows. */
  function closeCount(): void {
    closePage();
    if (count.total === 0) return;
    const total = String(count.page);
    const box = `/Type/XObject/Subtype/Form/BBox[0 -3 40 ${footSize + 3}]`;
    const shown = `BT /F1 ${footSize} Tf 0 0 Td ${pdfText(total)} Tj ET`;
    file.putStream(`${box}/Resources<</Font${fonts}>>`, shown, count.total);
  }
  const put = (operator: string): void => void content?.push(operator);
  function marked({ begin, end }: ReturnType<Tags['piece']>, draw: () => void): void {
    if (isInside || tags === null) {
      draw();
      return;
    }
    put(begin);
    isInside = true;
    draw();
    isInside = false;
    put(end);
  }
  const as = (role: Role, draw: () => void): void =>
    isInside || tags === null ? draw() : marked(tags.piece(role), draw);
  const silently = (draw: () => void): void => marked(unread, draw);

  /** What stands on every page, and is no part of what it says. */
  function marginal(): void {
    if (options.demo) {
      const bold = { size: 9, weight: 'bold', align: 'centre' } as const;
      paper.text('DATA CONTOH', width / 2, margin + 4, bold);
    }
    paper.text(count.foot, margin, height - margin, { size: footSize });
    const number = `Halaman ${count.page} dari `;
    const from = width - margin - 24 - widthOf(number, footSize, 'regular');
    paper.text(number, from, height - margin, { size: footSize });
    put(`q 1 0 0 1 ${at(width - margin - 24)} ${at(margin)} cm /Total Do Q`);
  }

  const paper: Paper = {
    width,
    height,
    left: margin,
    right: width - margin,
    top: margin + (options.demo ? 14 : 0),
    bottom: height - margin - 12,
    startCount(foot) {
      closeCount();
      count = { page: 0, total: file.reserve(), foot };
    },
    newPage() {
      closePage();
      content = [];
      page = file.reserve();
      tags?.startPage(page);
      count.page += 1;
      silently(marginal);
    },
    as,
    silently,
    openGroup: (role) => tags?.openGroup(role),
    closeGroup: () => tags?.closeGroup(),
    text(words, x, y, style) {
      paper.print(printBytes(words), x, y, style);
    },
    print(bytes, x, y, { size, weight = 'regular', align = 'left' }) {
      const wide = align === 'left' ? 0 : widthOf(bytes, size, weight);
      const from = align === 'centre' ? x - wide / 2 : x - wide;
      const place = `${at(from)} ${at(height - y)}`;
      as('P', () => put(`BT /${fontNames[weight]} ${size} Tf ${place} Td ${pdfText(bytes)} Tj ET`));
    },
    rule(x1, y1, x2, y2, thick) {
      const [from, to] = [`${at(x1)} ${at(height - y1)}`, `${at(x2)} ${at(height - y2)}`];
      silently(() => put(`${thick} w ${from} m ${to} l S`));
    },
    box(x, y, side) {
      silently(() => put(`0.6 w ${at(x)} ${at(height - y - side)} ${side} ${side} re S`));
    },
    taken: () => file.taken(),
    finish() {
      closeCount();
      const kids = pages.map((page) => `${page} 0 R`).join(' ');
      file.put(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`, tree);
      endFile(file, tree, options, tags?.end() ?? '');
      return file.taken();
    },
  };
  return paper;
}

function fontsIn(file: PdfFile): string {
  const numbers = ['Helvetica', 'Helvetica-Bold'].map((name) =>
    file.put(`<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`),
  );
  return `<<${numbers.map((number, i) => `/F${i + 1} ${number} 0 R`).join('')}>>`;
}

function endFile(
  file: PdfFile,
  tree: number,
  { title, madeOn }: PaperOptions,
  tagged: string,
): void {
  const shown = '/Lang(id-ID)/ViewerPreferences<</DisplayDocTitle true>>';
  const root = file.put(`<</Type/Catalog/Pages ${tree} 0 R${shown}${tagged}>>`);
  const made = `(D:${madeOn.replaceAll('-', '')}000000Z)`;
  const info = file.put(`<</Title${pdfTitle(title)}/Producer(Payung)/CreationDate${made}>>`);
  const id = createHash('sha256').update(`${title}|${madeOn}`).digest('hex').slice(0, 32);
  file.end({ root, info, id });
}
