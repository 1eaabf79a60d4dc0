import { inflateSync } from 'node:zlib';

/** A picture, row by row from its upper left corner: red, green, blue and opacity of each pixel, 0 to 255. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const signature = '89504e470d0a1a0a';
/** pixels of a side; a picture of few bytes may unpack to more than a function can hold */
const longestSide = 2_048;
const gray = 0;
const colour = 2;
const indexed = 3;
const grayAndAlpha = 4;
const colourAndAlpha = 6;
const samplesOf = new Map([
  [gray, 1],
  [colour, 3],
  [indexed, 1],
  [grayAndAlpha, 2],
  [colourAndAlpha, 4],
]);
/** where each pass of an interlaced picture begins and how far apart its pixels lie: x, y, across, down */
const interlaced = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const inOnePass = [[0, 0, 1, 1]] as const;

interface Png {
  readonly width: number;
  readonly height: number;
  /** bits of a sample */
  readonly depth: number;
  readonly kind: number;
  readonly samples: number;
  readonly isInterlaced: boolean;
  readonly palette: Uint8Array;
  readonly transparency: Buffer;
  readonly packed: Buffer;
}

/** The pixels of a PNG (ISO/IEC 15948); null for what is none, is damaged, or is larger than arms need to be. */
export function pixelsOfPng(bytes: Uint8Array): Pixels | null {
  const png = partsOf(Buffer.from(bytes));
  if (png === null) return null;
  const { width, height } = png;
  const rgba = new Uint8Array(4 * width * height);
  const passes = png.isInterlaced ? interlaced : inOnePass;
  const sizes = passes.map(([x, y, across, down]) => ({
    ...{ x, y, across, down },
    columns: Math.max(0, Math.ceil((width - x) / across)),
    rows: Math.max(0, Math.ceil((height - y) / down)),
  }));
  const lineOf = (columns: number): number =>
    columns === 0 ? 0 : 1 + Math.ceil((columns * png.samples * png.depth) / 8);
  const length = sizes.reduce((sum, { columns, rows }) => sum + rows * lineOf(columns), 0);
  const lines = inflated(png.packed, length);
  if (lines === null) return null;
  let at = 0;
  for (const { x, y, across, down, columns, rows } of sizes) {
    const line = lineOf(columns);
    if (line === 0) continue;
    const part = lines.subarray(at, at + rows * line);
    at += rows * line;
    if (!unfilter(part, line, Math.max(1, (png.samples * png.depth) / 8))) return null;
    for (let row = 0; row < rows; row += 1) {
      const own = part.subarray(row * line + 1, (row + 1) * line);
      for (let i = 0; i < columns; i += 1) {
        const to = 4 * ((y + row * down) * width + x + i * across);
        if (!setPixel(rgba, to, own, i, png)) return null;
      }
    }
  }
  return { width, height, rgba };
}

function partsOf(bytes: Buffer): Png | null {
  if (bytes.subarray(0, 8).toString('hex') !== signature || bytes.length < 33) return null;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth = 0, kind = 0, , , interlace = 0] = bytes.subarray(24, 29);
  const samples = samplesOf.get(kind);
  const isSized = [width, height].every((side) => side > 0 && side <= longestSide);
  if (samples === undefined || !isSized || ![1, 2, 4, 8, 16].includes(depth)) return null;
  if (interlace > 1 || (depth < 8 && samples > 1)) return null;
  const lines: Uint8Array[] = [];
  let palette = new Uint8Array();
  let transparency = Buffer.alloc(0);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const part = Buffer.from(bytes.subarray(at + 8, at + 8 + length));
    if (name === 'IDAT') lines.push(part);
    if (name === 'PLTE') palette = part;
    if (name === 'tRNS') transparency = part;
    at += 12 + length;
  }
  const packed = Buffer.concat(lines);
  const isInterlaced = interlace === 1;
  return { width, height, depth, kind, samples, isInterlaced, palette, transparency, packed };
}

/** What was packed; null unless it is as long as the picture says. */
function inflated(packed: Buffer, length: number): Buffer | null {
  try {
    const lines = inflateSync(packed, { maxOutputLength: length + 1 });
    return lines.length === length ? lines : null;
  } catch {
    // a damaged picture is no picture; whoever asks hears so
    return null;
  }
}

/** Adds to each byte what was taken off it (section 9.2); false for a filter that does not exist. */
function unfilter(lines: Buffer, line: number, step: number): boolean {
  for (let from = 0; from < lines.length; from += line) {
    const filter = lines[from] ?? 0;
    if (filter > 4) return false;
    for (let i = 1; i < line; i += 1) {
      const left = i > step ? (lines[from + i - step] ?? 0) : 0;
      const above = from > 0 ? (lines[from + i - line] ?? 0) : 0;
      const corner = from > 0 && i > step ? (lines[from + i - line - step] ?? 0) : 0;
      lines[from + i] = (lines[from + i] ?? 0) + guessed(filter, left, above, corner);
    }
  }
  return true;
}

function guessed(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [left, above, corner].map((one) => Math.abs(left + above - corner - one));
  if (a === undefined || b === undefined || c === undefined) return 0;
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** @returns false for a place of the palette that does not exist */
function setPixel(rgba: Uint8Array, to: number, line: Buffer, column: number, png: Png): boolean {
  const { depth, kind, samples, palette, transparency } = png;
  const sample = (n: number): number => {
    const bit = (column * samples + n) * depth;
    if (depth === 16) return line.readUInt16BE(bit / 8);
    return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
  };
  const scaled = (n: number): number => Math.round((sample(n) * 255) / (2 ** depth - 1));
  if (kind === indexed) {
    const place = sample(0);
    if (3 * place + 3 > palette.length) return false;
    rgba.set(palette.subarray(3 * place, 3 * place + 3), to);
    rgba[to + 3] = transparency[place] ?? 255;
    return true;
  }
  const isColour = kind === colour || kind === colourAndAlpha;
  for (let n = 0; n < 3; n += 1) rgba[to + n] = scaled(isColour ? n : 0);
  const isCut =
    transparency.length >= 2 * samples &&
    Array.from({ length: samples }, (_, n) => n).every(
      (n) => sample(n) === transparency.readUInt16BE(2 * n),
    );
  const hasAlpha = kind === grayAndAlpha || kind === colourAndAlpha;
  rgba[to + 3] = hasAlpha ? scaled(samples - 1) : isCut ? 0 : 255;
  return true;
}
