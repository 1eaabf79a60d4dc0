import { deflateSync } from 'node:zlib';
import type { PdfFile } from '../pdf-file.ts';
import { drawingOfSvg } from './drawing-of-svg.ts';
import { type Pixels, pixelsOfPng } from './pixels-of-png.ts';

/** The coat of arms of a region as it keeps it, and what it is called to whoever hears the paper. */
export interface Arms {
  readonly mediaType: 'image/svg+xml' | 'image/png';
  readonly content: Uint8Array;
  /** "Lambang Kabupaten Kudus" */
  readonly named: string;
}

/** Arms that lie in a file, to be drawn on its pages. */
export interface EmbeddedArms {
  readonly object: number;
  readonly named: string;
  /** of its height */
  readonly width: number;
}

/** pixels of a side that are still seen at the size of a letterhead: 22 mm at 600 dots an inch */
const mostPixels = 520;

/** Puts arms into a file. @returns null where there are none, or none that can be drawn: the paper goes without */
export function embedArms(file: PdfFile, arms: Arms | null): EmbeddedArms | null {
  if (arms === null) return null;
  const { mediaType, content, named } = arms;
  const put = mediaType === 'image/png' ? embedPixels(file, content) : embedDrawing(file, content);
  return put === null ? null : { ...put, named };
}

type Embedded = Pick<EmbeddedArms, 'object' | 'width'> | null;

/** A drawing stays one: its lines are sharp at any size. It is drawn into a square of one point, as pictures are. */
function embedDrawing(file: PdfFile, content: Uint8Array): Embedded {
  const drawing = drawingOfSvg(content);
  if (drawing === null) return null;
  const { width, height, operators } = drawing;
  const scale = `/Matrix[${(1 / width).toFixed(9)} 0 0 ${(1 / height).toFixed(9)} 0 0]`;
  const form = `/Type/XObject/Subtype/Form/BBox[0 0 ${width} ${height}]${scale}/Resources<<>>`;
  return { object: file.putStream(form, operators), width: width / height };
}

function embedPixels(file: PdfFile, content: Uint8Array): Embedded {
  const pixels = pixelsOfPng(content);
  if (pixels === null) return null;
  const { width, height, rgba } = shrunk(pixels);
  const rgb = Buffer.alloc(3 * width * height);
  const alpha = Buffer.alloc(width * height);
  for (let i = 0; i < width * height; i += 1) {
    rgb.set(rgba.subarray(4 * i, 4 * i + 3), 3 * i);
    alpha[i] = rgba[4 * i + 3] ?? 255;
  }
  const image = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8`;
  const mask = file.putPacked(`${image}/ColorSpace/DeviceGray`, deflateSync(alpha));
  const colours = `${image}/ColorSpace/DeviceRGB/SMask ${mask} 0 R`;
  return { object: file.putPacked(colours, deflateSync(rgb)), width: width / height };
}

/** The picture with no more pixels than are seen, each the mean of those that it stands for. */
function shrunk(pixels: Pixels): Pixels {
  const factor = Math.ceil(Math.max(pixels.width, pixels.height) / mostPixels);
  if (factor <= 1) return pixels;
  const width = Math.ceil(pixels.width / factor);
  const height = Math.ceil(pixels.height / factor);
  const rgba = new Uint8Array(4 * width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rgba.set(meanOf(pixels, x * factor, y * factor, factor), 4 * (y * width + x));
    }
  }
  return { width, height, rgba };
}

/** What is not seen counts for nothing in the mean of the colours. */
function meanOf({ width, height, rgba }: Pixels, left: number, top: number, side: number) {
  const sums = [0, 0, 0];
  let alpha = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + side, height); y += 1) {
    for (let x = left; x < Math.min(left + side, width); x += 1) {
      const [red = 0, green = 0, blue = 0, seen = 0] = rgba.subarray(4 * (y * width + x));
      for (const [n, one] of [red, green, blue].entries()) sums[n] = (sums[n] ?? 0) + one * seen;
      alpha += seen;
      count += 1;
    }
  }
  return [...sums.map((sum) => (alpha === 0 ? 255 : Math.round(sum / alpha))), alpha / count];
}
