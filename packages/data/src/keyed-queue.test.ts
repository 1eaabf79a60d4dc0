import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyedQueue } from './keyed-queue.ts';

describe('callers that share a key', () => {
  it('go one after another, in their order, and never wait for each other for ever', async () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(keys, { maxLength: 8 }), async (s, callers) => {
        const queue = createKeyedQueue();
        const inside = new Map<string, number>();
        const order: number[] = [];
        const runs = callers.map((wanted, caller) =>
          queue.run(wanted, async () => {
            const mine = new Set(wanted);
            for (const key of mine) {
              expect(inside.get(key) ?? 0).toBe(0);
              inside.set(key, 1);
            }
            await s.schedule(Promise.resolve(), `caller ${caller}`);
            for (const key of mine) inside.set(key, 0);
            order.push(caller);
          }),
        );
        await s.waitFor(Promise.all(runs));
        const onA = order.filter(
          (caller) => callers[caller]?.length === 1 && callers[caller]?.[0] === 'a',
        );
        expect(onA).toEqual([...onA].sort((x, y) => x - y));
        expect(order).toHaveLength(callers.length);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('go on after one of them failed', async () => {
    const queue = createKeyedQueue();
    const failing = queue.run(['a'], () => Promise.reject(new Error('failed')));
    await expect(failing).rejects.toThrow('failed');
    expect(await queue.run(['a'], async () => 'next')).toBe('next');
  });
});
