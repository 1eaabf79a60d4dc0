import { deflateSync } from 'node:zlib';

/** Points; A4 of ISO 216. */
export const a4 = { short: 595.28, long: 841.89 } as const;

/** A PDF file as it is written: object after object, nothing of a page is kept once it is out. */
export interface PdfFile {
  /** a number for what is written later */
  reserve(): number;
  /** writes an object; under a reserved number where one is given */
  put(body: string, as?: number): number;
  /** writes an object that carries a text of one byte a character, packed */
  putStream(entries: string, content: string, as?: number): number;
  /** writes an object that carries bytes which `deflate` packed */
  putPacked(entries: string, packed: Uint8Array, as?: number): number;
  /** writes an object that carries a text as it is, in UTF-8, for whoever searches files without opening them */
  putPlain(entries: string, text: string): number;
  /** writes what leads to the objects; nothing is added any more */
  end(trailer: { readonly root: number; readonly info: number; readonly id: string }): void;
  /** what was written since it was last asked for */
  taken(): Uint8Array[];
}

/** Binary characters in the second line tell programs that the file is no text (ISO 32000-1, 7.5.2). */
const opening = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

/** Begins a PDF file (ISO 32000-1). The same calls give the same bytes. */
export function createPdfFile(): PdfFile {
  const offsets: number[] = [];
  let ready: Uint8Array[] = [];
  let length = 0;

  function write(piece: Uint8Array): void {
    ready.push(piece);
    length += piece.length;
  }
  const writeText = (text: string): void => write(Buffer.from(text, 'latin1'));
  function reserve(): number {
    offsets.push(0);
    return offsets.length;
  }
  function begin(as: number | undefined): number {
    const number = as ?? reserve();
    offsets[number - 1] = length;
    writeText(`${number} 0 obj\n`);
    return number;
  }

  function putBytes(entries: string, bytes: Uint8Array, as?: number): number {
    const number = begin(as);
    writeText(`<<${entries}/Length ${bytes.length}>>\nstream\n`);
    write(bytes);
    writeText('\nendstream\nendobj\n');
    return number;
  }
  const putPacked: PdfFile['putPacked'] = (entries, packed, as) =>
    putBytes(`${entries}/Filter/FlateDecode`, packed, as);

  writeText(opening);
  return {
    reserve,
    put(body, as) {
      const number = begin(as);
      writeText(`${body}\nendobj\n`);
      return number;
    },
    putStream: (entries, content, as) =>
      putPacked(entries, deflateSync(Buffer.from(content, 'latin1')), as),
    putPacked,
    putPlain: (entries, text) => putBytes(entries, Buffer.from(text)),
    end({ root, info, id }) {
      const start = length;
      const lines = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
      const size = offsets.length + 1;
      writeText(`xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`);
      writeText(
        `trailer\n<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>\n`,
      );
      writeText(`startxref\n${start}\n%%EOF\n`);
    },
    taken() {
      const pieces = ready;
      ready = [];
      return pieces;
    },
  };
}

/** A text of one byte a character between parentheses. */
export function pdfText(bytes: string): string {
  return `(${/[\\()]/.test(bytes) ? bytes.replace(/[\\()]/g, '\\$&') : bytes})`;
}

/** Any text, for the properties of the file. */
export function pdfTitle(text: string): string {
  const units = Buffer.from(text.toWellFormed(), 'utf16le').swap16();
  return `<FEFF${units.toString('hex').toUpperCase()}>`;
}
