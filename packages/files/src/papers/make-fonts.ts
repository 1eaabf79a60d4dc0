import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

/**
 * Makes `font-files.ts` anew from an unpacked copy of the npm package @fontsource/arimo:
 * `node src/papers/make-fonts.ts <folder of the package>`. Run by hand; Arimo is as wide as Helvetica, letter by letter.
 */
const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('name the folder of the unpacked @fontsource/arimo');

/** what a PDF needs of a TrueType font; the rest lays out other scripts (ISO 32000-1, 9.9) */
const wanted = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];

/** Tables of a WOFF 1.0 file, unpacked. */
function tablesOf(woff: Buffer): Map<string, Buffer> {
  const count = woff.readUInt16BE(12);
  return new Map(
    Array.from({ length: count }, (_, i): [string, Buffer] => {
      const at = 44 + 20 * i;
      const [from, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
      const bytes = woff.subarray(from, (from ?? 0) + (packed ?? 0));
      return [woff.toString('latin1', at, at + 4), packed === length ? bytes : inflateSync(bytes)];
    }),
  );
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** A TrueType file of these tables. */
function trueType(tables: Map<string, Buffer>): Buffer {
  const kept = wanted.map((tag) => ({ tag, bytes: tables.get(tag) ?? Buffer.alloc(0) }));
  const power = Math.floor(Math.log2(kept.length));
  const head = Buffer.alloc(12 + 16 * kept.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(kept.length, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (kept.length - 2 ** power), 10);
  let offset = head.length;
  const bodies = kept.map(({ tag, bytes }, i) => {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    const at = 12 + 16 * i;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum(padded), at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...bodies]);
}

/** The glyph of a character by the table for Windows (format 4). */
function glyphOf(cmap: Buffer, code: number): number {
  const count = cmap.readUInt16BE(2);
  const entries = Array.from({ length: count }, (_, i) => 4 + 8 * i);
  const entry = entries.find((at) => cmap.readUInt32BE(at) === 0x00030001);
  if (entry === undefined) throw new Error('the font has no table of characters for Windows');
  const table = cmap.subarray(cmap.readUInt32BE(entry + 4));
  const size = table.readUInt16BE(6);
  for (let i = 0; i < size; i += 2) {
    const start = table.readUInt16BE(16 + size + i);
    if (code > table.readUInt16BE(14 + i) || code < start) continue;
    const delta = table.readUInt16BE(16 + 2 * size + i);
    const at = 16 + 3 * size + i;
    const range = table.readUInt16BE(at);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = table.readUInt16BE(at + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function fontOf(weight: number) {
  const file = join(source ?? '', 'files', `arimo-latin-${weight}-normal.woff`);
  const tables = tablesOf(readFileSync(file));
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`${file} has no table ${tag}`);
    return found;
  };
  const unit = table('head').readUInt16BE(18);
  const scaled = (n: number): number => Math.round((n * 1000) / unit);
  const wide = table('hhea').readUInt16BE(34);
  const letters = new TextDecoder('windows-1252');
  const widths = Array.from({ length: 224 }, (_, i) => {
    const code = letters.decode(Uint8Array.of(i + 32)).charCodeAt(0);
    const glyph = i + 32 === 127 ? 0 : glyphOf(table('cmap'), code);
    return glyph === 0 ? 0 : scaled(table('hmtx').readUInt16BE(4 * Math.min(glyph, wide - 1)));
  });
  const box = [36, 38, 40, 42].map((at) => scaled(table('head').readInt16BE(at)));
  const unpacked = trueType(tables);
  return {
    widths: widths.join(' '),
    box: box.join(' '),
    ascent: scaled(table('hhea').readInt16BE(4)),
    descent: scaled(table('hhea').readInt16BE(6)),
    capHeight: scaled(table('OS/2').readInt16BE(88)),
    length: unpacked.length,
    packed: deflateSync(unpacked, { level: 9 }).toString('base64'),
  };
}

const [regular, bold] = [fontOf(400), fontOf(700)];
const about = `/*
 * Made by make-fonts.ts from Arimo (SIL Open Font License 1.1, see LICENSE.md of this package); not written by hand.
 * Lengths are thousandths of the font size; widths are those of the characters 32 to 255 of Windows-1252, 0 where the
 * font has none. \`packed\` is the TrueType file, deflated, in base64.
 */`;
const target = new URL('font-files.ts', import.meta.url).pathname;
writeFileSync(
  target,
  `${about}\nexport const fontFiles = ${JSON.stringify({ regular, bold }, null, 2)} as const;\n`,
);
