import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPartsOf, readAhead } from './read-ahead.ts';

async function* given<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

async function allOf<T>(generator: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of generator) all.push(one);
  return all;
}

describe('reading ahead', () => {
  it('gives every part once and in its order, or somebody would stand on a list twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat()), async (parts) => {
        const read = readAhead(given(parts), async (part) => `read ${part}`);
        expect(await allOf(read)).toEqual(parts.map((part) => `read ${part}`));
      }),
    );
  });

  it('begins the next part before the one at hand is done, and never more than that', async () => {
    const begun: number[] = [];
    const read = readAhead([1, 2, 3, 4], async (part) => {
      begun.push(part);
      return part;
    });
    expect((await read.next()).value).toBe(1);
    expect(begun).toEqual([1, 2]);
    expect((await read.next()).value).toBe(2);
    expect(begun).toEqual([1, 2, 3]);
  });

  it('tells of a part that could not be read, after those before it', async () => {
    const read = readAhead([1, 2, 3], async (part) => {
      if (part === 2) throw new Error('gone');
      return part;
    });
    expect((await read.next()).value).toBe(1);
    await expect(read.next()).rejects.toThrow('gone');
  });
});

describe('parts of one size', () => {
  it('hold everybody in their order', async () => {
    const some = fc.array(fc.array(fc.nat(), { maxLength: 9 }));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), some, async (size, all) => {
        const parts = await allOf(inPartsOf(size, given(all)));
        expect(parts.flat()).toEqual(all.flat());
        for (const part of parts.slice(0, -1)) expect(part).toHaveLength(size);
        expect(parts.at(-1)?.length ?? 1).toBeGreaterThan(0);
      }),
    );
  });
});
