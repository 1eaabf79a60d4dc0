import { closeSync, createReadStream, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedKeys } from '@payung/matching';

/** The files of a region: its keys in order, its people's cards one after another, and where each card begins. */
export function regionFiles(folder: string) {
  return {
    keys: join(folder, 'region.keys'),
    cards: join(folder, 'region.cards'),
    offsets: join(folder, 'region.offsets'),
    list: join(folder, 'list.ndjson'),
  };
}

const bytesPerKey = 8;

/** Writes bytes whole, however many; one call of the system takes at most 2 GB. */
export function writeNumbers(path: string, numbers: BigUint64Array | Float64Array): void {
  const file = openSync(path, 'w');
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
  closeSync(file);
}

/** The region's sorted keys block by block, without ever holding all of them. */
export async function* readKeyBlocks(path: string): AsyncGenerator<PackedKeys> {
  let rest = Buffer.alloc(0);
  for await (const part of createReadStream(path, { highWaterMark: 2 ** 20 })) {
    const bytes = Buffer.concat([rest, part]);
    const whole = bytes.length - (bytes.length % bytesPerKey);
    // a copy begins where numbers of 8 bytes may begin
    const block = new Uint8Array(bytes.subarray(0, whole));
    rest = bytes.subarray(whole);
    yield { numbers: new BigUint64Array(block.buffer, 0, whole / bytesPerKey) };
  }
}

/** Reads single cards out of a file by where they begin. */
export function openCards(path: string, offsets: Float64Array) {
  const file = openSync(path, 'r');
  return {
    card(record: number): string {
      const from = offsets[record] ?? 0;
      const bytes = Buffer.alloc((offsets[record + 1] ?? from) - from);
      readSync(file, bytes, 0, bytes.length, from);
      return bytes.toString('utf8');
    },
    close: () => closeSync(file),
  };
}
