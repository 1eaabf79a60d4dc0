import { describe, expect, it } from 'vitest';
import { oneAhead } from './one-ahead.ts';

async function allOf<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of results) all.push(one);
  return all;
}

describe('work on one piece ahead', () => {
  it('hands results on in the order of the pieces, so that a list is the same each time', async () => {
    const done: (() => void)[] = [];
    const results = allOf(
      oneAhead([1, 2], (n) => new Promise<number>((resolve) => done.push(() => resolve(n)))),
    );
    await expect.poll(() => done.length).toBe(2);
    done[1]?.();
    done[0]?.();
    expect(await results).toEqual([1, 2]);
  });

  it('begins no more than one piece ahead, so that memory stays flat', async () => {
    let begun = 0;
    const ahead: number[] = [];
    let used = 0;
    for await (const _ of oneAhead([1, 2, 3, 4, 5], async () => {
      begun += 1;
    })) {
      used += 1;
      ahead.push(begun - used);
    }
    expect(ahead).toEqual([1, 1, 1, 1, 0]);
  });

  it('tells of a failure when its turn has come, and of nothing after it', async () => {
    const seen: number[] = [];
    const walk = async () => {
      for await (const n of oneAhead([1, 2, 3], async (n) => {
        if (n > 1) throw new Error(`piece ${n}`);
        return n;
      })) {
        seen.push(n);
      }
    };
    await expect(walk()).rejects.toThrow('piece 2');
    expect(seen).toEqual([1]);
  });
});
