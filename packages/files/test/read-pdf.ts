import { inflateSync } from 'node:zlib';

/** A piece of a paper as a screen reader gets it. */
export interface Heard {
  readonly role: string;
  readonly alt: string | null;
  /** of the head of a table */
  readonly scope: string | null;
  readonly box: readonly number[] | null;
  /** bytes of Windows-1252 */
  readonly text: string;
  readonly kids: readonly Heard[];
}

/** A PDF of ours, read back by what it says about itself. */
export interface ReadPdf {
  readonly catalogue: string;
  /** what names the file to whoever does not open it: properties, XMP and bookmarks */
  readonly properties: string;
  readonly bookmarks: readonly string[];
  readonly pages: readonly { readonly body: string; readonly drawn: string }[];
  readonly fonts: readonly string[];
  /** what is read out, from the first word to the last; null for a paper that is not tagged */
  readonly heard: Heard | null;
}

interface PdfObject {
  readonly body: string;
  readonly stream: string;
}

/** Reads each object where the table at the end says that it begins. @throws where one is not there */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(bytes);
  const body = (number: number): string => objects.get(number)?.body ?? '';
  const file = Buffer.from(bytes).toString('latin1');
  const catalogue = body(referenceIn(file, 'Root'));
  const pages = numbersIn(body(referenceIn(catalogue, 'Pages')), 'Kids').map((number) => {
    const shown = numbersIn(body(number), 'Contents').map((one) => objects.get(one)?.stream ?? '');
    return { number, body: body(number), drawn: shown.join('\n') };
  });
  const root = referenceIn(catalogue, 'StructTreeRoot');
  const drawnOn = new Map(pages.map(({ number, drawn }) => [number, drawn]));
  const metadata = objects.get(referenceIn(catalogue, 'Metadata'))?.stream ?? '';
  const info = body(referenceIn(file, 'Info'));
  const bookmarks = [...objects.values()].flatMap((one) =>
    one.body.includes('/Dest[') ? [textIn(one.body, 'Title') ?? ''] : [],
  );
  const [top] = numbersIn(body(root), 'K');
  return {
    catalogue,
    properties: [
      metadata,
      info.replaceAll(/<FEFF[^>]*>/g, ''),
      textIn(info, 'Title'),
      ...bookmarks,
    ].join('\n'),
    bookmarks,
    pages,
    fonts: [...objects.values()].flatMap((one) =>
      one.body.includes('/Type/FontDescriptor') ? [one.body] : [],
    ),
    heard: top === undefined ? null : heardOf(top, body, drawnOn),
  };
}

/** All pieces of a kind, in the order in which they are heard. */
export function piecesOf(heard: Heard | null, role: string): Heard[] {
  if (heard === null) return [];
  const own = heard.role === role ? [heard] : [];
  return [...own, ...heard.kids.flatMap((kid) => piecesOf(kid, role))];
}

/** What is read out, piece by piece. */
export function saidIn(heard: Heard | null): string {
  if (heard === null) return '';
  return [heard.text, ...heard.kids.map(saidIn)].filter((text) => text !== '').join('\n');
}

function heardOf(
  number: number,
  body: (number: number) => string,
  drawnOn: ReadonlyMap<number, string>,
): Heard {
  const own = body(number);
  const role = /\/S\/(\w+)/.exec(own)?.[1] ?? '';
  const piece = /\/K\[(\d+)\]/.exec(own)?.[1];
  const drawn = drawnOn.get(referenceIn(own, 'Pg')) ?? '';
  const box = /\/BBox\[([^\]]*)\]/.exec(own)?.[1];
  return {
    role,
    alt: textIn(own, 'Alt'),
    scope: /\/Scope\/(\w+)/.exec(own)?.[1] ?? null,
    box: box === undefined ? null : box.split(' ').map(Number),
    text: piece === undefined ? '' : shownIn(pieceOf(drawn, piece)),
    kids: piece === undefined ? numbersIn(own, 'K').map((kid) => heardOf(kid, body, drawnOn)) : [],
  };
}

/** What a page draws between the marks of one piece. @throws when the page has no such piece */
function pieceOf(drawn: string, id: string): string {
  const from = drawn.indexOf(`<</MCID ${id}>> BDC`);
  if (from < 0) throw new Error(`piece ${id} is on no page`);
  return drawn.slice(from, drawn.indexOf('\nEMC', from));
}

function shownIn(drawn: string): string {
  const shown = [...drawn.matchAll(/\(((?:\\.|[^\\()])*)\) Tj/g)];
  return shown.map(([, text = '']) => text.replace(/\\(.)/g, '$1')).join('');
}

function referenceIn(text: string, entry: string): number {
  return Number(new RegExp(`/${entry} (\\d+) 0 R`).exec(text)?.[1] ?? Number.NaN);
}

function numbersIn(text: string, entry: string): number[] {
  const listed = new RegExp(`/${entry}\\[([^\\]]*)\\]`).exec(text)?.[1] ?? '';
  return [...listed.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

function textIn(text: string, entry: string): string | null {
  const units = new RegExp(`/${entry}<FEFF([0-9A-F]*)>`).exec(text)?.[1];
  return units === undefined ? null : Buffer.from(units, 'hex').swap16().toString('utf16le');
}

function objectsOf(bytes: Uint8Array): Map<number, PdfObject> {
  const text = Buffer.from(bytes).toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF/.exec(text.slice(-60))?.[1]);
  const found = new Map<number, PdfObject>();
  for (const [i, line] of text.slice(start).split('\n').slice(3).entries()) {
    if (!/^\d{10} 00000 n $/.test(line)) break;
    const from = Number(line.slice(0, 10));
    const opening = `${i + 1} 0 obj\n`;
    if (!text.startsWith(opening, from)) throw new Error(`object ${i + 1} is not where it is`);
    const body = text.slice(from + opening.length, text.indexOf('\n', from + opening.length));
    found.set(i + 1, { body, stream: streamOf(bytes, from + opening.length + body.length, body) });
  }
  return found;
}

function streamOf(bytes: Uint8Array, from: number, body: string): string {
  const length = /\/Length (\d+)>>$/.exec(body)?.[1];
  if (length === undefined) return '';
  const begin = from + '\nstream\n'.length;
  const content = bytes.subarray(begin, begin + Number(length));
  return Buffer.from(body.includes('/FlateDecode') ? inflateSync(content) : content).toString(
    'latin1',
  );
}
