import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipPieces } from './zip-write.ts';

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

async function* arriving(pieces: readonly string[]): AsyncGenerator<string> {
  for (const piece of pieces) {
    await new Promise((resolve) => setImmediate(resolve));
    yield piece;
  }
}

async function zipped(parts: readonly (readonly [string, readonly string[]])[]) {
  const packed: Uint8Array[] = [];
  const later = parts.map(([name, pieces]) => [name, arriving(pieces)] as const);
  for await (const piece of zipPieces(later)) packed.push(piece);
  return new Uint8Array(Buffer.concat(packed));
}

describe('a zip file whose parts come piece by piece', () => {
  const long = Array.from({ length: 3_000 }, (_, i) => `baris ${i} ÷ ${'x'.repeat(40)}\n`);

  it('holds every piece of every part, also of an empty one and of one longer than it packs at once', async () => {
    const parts = unzipSync(
      await zipped([
        ['kosong', []],
        ['panjang', long],
      ]),
    );
    expect(Object.keys(parts)).toEqual(['kosong', 'panjang']);
    expect(text(parts.kosong)).toBe('');
    expect(text(parts.panjang)).toBe(long.join(''));
  });

  it('is the same file each time, since its seal is what a receipt names', async () => {
    expect(await zipped([['panjang', long]])).toEqual(await zipped([['panjang', long]]));
  });
});
