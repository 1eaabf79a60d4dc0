import { crc32, deflateSync } from 'node:zlib';

export interface PngShape {
  readonly width: number;
  readonly height: number;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  /** colour type of PNG: 0 grey, 2 colour, 3 by palette, 4 and 6 with opacity */
  readonly kind: 0 | 2 | 3 | 4 | 6;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  readonly isInterlaced?: boolean;
}

/** A PNG of these lines, each beginning with its filter. */
export function pngOf(shape: PngShape, lines: readonly (readonly number[])[]): Uint8Array {
  const { width, height, depth, kind, palette, transparency, isInterlaced = false } = shape;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, kind, 0, 0, isInterlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    part('IHDR', header),
    ...(palette === undefined ? [] : [part('PLTE', Uint8Array.from(palette))]),
    ...(transparency === undefined ? [] : [part('tRNS', Uint8Array.from(transparency))]),
    part('IDAT', deflateSync(Uint8Array.from(lines.flat()))),
    part('IEND', new Uint8Array()),
  ]);
}

function part(name: string, content: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Arms of 3 by 4 pixels, green and half seen. */
export const armsPng = pngOf(
  { width: 3, height: 4, depth: 8, kind: 6 },
  Array.from({ length: 4 }, () => [
    0,
    ...Array.from({ length: 3 }, () => [0, 160, 80, 128]).flat(),
  ]),
);
