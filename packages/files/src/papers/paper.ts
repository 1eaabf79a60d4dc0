import { type Arms, embedArms } from './arms/embed-arms.ts';
import { type Bookmark, writeBookmarks } from './paper-bookmarks.ts';
import { embedFonts, fontNames, type Weight } from './paper-fonts.ts';
import { writeProperties } from './paper-properties.ts';
import { createTags, type GroupRole, type Role, type Tags, unread } from './paper-tags.ts';
import { a4, createPdfFile, type PdfFile, pdfText } from './pdf-file.ts';
import { printBytes, widthOf } from './print-bytes.ts';
import { printable } from './printable.ts';

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
  /** points to each edge; those of lists unless said */
  readonly margin?: number;
  /** YYYY-MM-DD; the file says that it was made at the beginning of this day */
  readonly madeOn: string;
  readonly demo: boolean;
  /**
   * Rows that it may have. Papers of more are not tagged for screen readers: tags cost more than the rows themselves, and
   * the workbook is the form to be read out. Few unless said otherwise.
   */
  readonly rows?: number;
  /** for the letterhead */
  readonly arms?: Arms | null;
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
  /** a place to go to: 1 for parts of the paper, 2 for what lies in them. Nobody is named in it */
  bookmark(title: string, level: 1 | 2, y: number): void;
  /** width of the arms for their height; 0 where there are none */
  readonly armsShape: number;
  /** draws them, their upper left corner at x, y */
  arms(x: number, y: number, height: number): void;
  text(words: string, x: number, y: number, style: TextStyle): void;
  /** the same for a text of `printBytes` */
  print(bytes: string, x: number, y: number, style: TextStyle): void;
  /** a grey ground for what is printed on it afterwards */
  ground(x: number, y: number, width: number, height: number): void;
  /** a straight line, `thick` points */
  rule(x1: number, y1: number, x2: number, y2: number, thick: number): void;
  /** an empty box to be ticked, its upper left corner at x, y */
  box(x: number, y: number, side: number): void;
  /** pages are counted from 1 again, "Halaman 1 dari …", with this text at the foot of each */
  startCount(foot: string): void;
  taken(): Uint8Array[];
  finish(): Uint8Array[];
}

/** room to bind sheets that stand upright; wide ones need their width */
const margins = { portrait: 42, landscape: 36 } as const;
const footSize = 7.5;

/** rows up to which a paper is tagged */
const mostTaggedRows = 2_000;

const at = (n: number): string => String(Math.round(n * 100) / 100);

/** A page that is drawn, but for its foot. */
interface DrawnPage {
  readonly foot: number;
  /** its place in the count */
  readonly page: number;
}

/** Begins a paper. Its first page begins with `newPage`, after `startCount`. */
export function openPaper(options: PaperOptions): Paper {
  const { orientation, demo } = options;
  const margin = options.margin ?? margins[orientation];
  const [width, height] = orientation === 'portrait' ? [a4.short, a4.long] : [a4.long, a4.short];
  const file = createPdfFile();
  const fonts = embedFonts(file);
  const arms = embedArms(file, options.arms ?? null);
  const pictures = arms === null ? '' : `/XObject<</Arms ${arms.object} 0 R>>`;
  const resources = file.put(`<</Font${fonts}${pictures}>>`);
  const tree = file.reserve();
  const tags = (options.rows ?? 0) > mostTaggedRows ? null : createTags(file);
  const pages: number[] = [];
  const bookmarks: Bookmark[] = [];
  let page = 0;
  /** whether what is printed lies in a piece already */
  let isInside = false;
  let content: string[] | null = null;
  let count: { text: string; drawn: DrawnPage[] } = { text: '', drawn: [] };

  function closePage(): void {
    if (content === null) return;
    const stream = file.putStream('', content.join('\n'));
    const foot = file.reserve();
    count.drawn.push({ foot, page: count.drawn.length + 1 });
    const box = `/MediaBox[0 0 ${at(width)} ${at(height)}]/Resources ${resources} 0 R`;
    const shown = `${box}${tags?.pageEntries() ?? ''}/Contents[${stream} 0 R ${foot} 0 R]`;
    pages.push(file.put(`<</Type/Page/Parent ${tree} 0 R${shown}>>`, page));
    content = null;
  }
  /** How many pages there are is known last: their feet are written then. */
  function closeCount(): void {
    closePage();
    for (const { foot, page } of count.drawn) {
      file.putStream('', footOf(count.text, page, count.drawn.length), foot);
    }
    count = { text: '', drawn: [] };
  }
  function footOf(text: string, page: number, total: number): string {
    const number = printBytes(`Halaman ${page} dari ${total}`);
    const from = width - margin - widthOf(number, footSize, 'regular');
    const texts = [textAt(printBytes(text), margin, margin - 8), textAt(number, from, margin - 8)];
    return [unread.begin, ...texts, unread.end].join('\n');
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

  /** That people are invented is heard once and seen on every page. */
  function markDemo(): void {
    const bold = { size: 9, weight: 'bold', align: 'centre' } as const;
    const mark = () => paper.text('DATA CONTOH', width / 2, margin + 4, bold);
    if (pages.length === 0) as('P', mark);
    else silently(mark);
  }

  const paper: Paper = {
    width,
    height,
    left: margin,
    right: width - margin,
    top: margin + (demo ? 14 : 0),
    bottom: height - margin - 12,
    startCount(text) {
      closeCount();
      count.text = text;
    },
    newPage() {
      closePage();
      content = [];
      page = file.reserve();
      tags?.startPage(page);
      if (demo) markDemo();
    },
    as,
    silently,
    openGroup: (role) => tags?.openGroup(role),
    closeGroup: () => tags?.closeGroup(),
    bookmark: (title, level, y) => void bookmarks.push({ title, level, page, up: height - y }),
    armsShape: arms?.width ?? 0,
    arms(x, y, tall) {
      if (arms === null) return;
      const wide = tall * arms.width;
      const up = height - y - tall;
      const shown = `q ${at(wide)} 0 0 ${at(tall)} ${at(x)} ${at(up)} cm /Arms Do Q`;
      const box = [x, up, x + wide, up + tall] as const;
      if (tags === null) put(shown);
      else marked(tags.piece('Figure', { named: arms.named, box }), () => put(shown));
    },
    text(words, x, y, style) {
      paper.print(printBytes(words), x, y, style);
    },
    print(bytes, x, y, { size, weight = 'regular', align = 'left' }) {
      const wide = align === 'left' ? 0 : widthOf(bytes.trimEnd(), size, weight);
      const from = align === 'centre' ? x - wide / 2 : x - wide;
      as('P', () => put(textAt(bytes, from, height - y, size, weight)));
    },
    ground(x, y, wide, tall) {
      const box = `${at(x)} ${at(height - y - tall)} ${at(wide)} ${at(tall)}`;
      silently(() => put(`0.93 g ${box} re f 0 g`));
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
      endPaper(file, { ...options, tree, pages, bookmarks, tagged: tags?.end() ?? '' });
      return file.taken();
    },
  };
  return paper;
}

/** Draws bytes of `printBytes`, their lower left corner at x, y counted from below. */
function textAt(
  bytes: string,
  x: number,
  y: number,
  size: number = footSize,
  weight: Weight = 'regular',
): string {
  return `BT /${fontNames[weight]} ${size} Tf ${at(x)} ${at(y)} Td ${pdfText(bytes)} Tj ET`;
}

interface EndedPaper extends PaperOptions {
  readonly tree: number;
  readonly pages: readonly number[];
  readonly bookmarks: readonly Bookmark[];
  readonly tagged: string;
}

function endPaper(file: PdfFile, { title, madeOn, tree, pages, bookmarks, tagged }: EndedPaper) {
  const kids = pages.map((page) => `${page} 0 R`).join(' ');
  file.put(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`, tree);
  const places = writeBookmarks(file, bookmarks, pages.length);
  writeProperties(file, tree, { title: printable(title), madeOn, tagged, bookmarks: places });
}
