import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenMs, inEvenTime } from './even-time.ts';

describe('the time of an answer', () => {
  it('is a whole number of steps, whatever the work took and however it ended', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 3_000 }), fc.boolean(), async (takes, fails) => {
        let now = 7;
        const time = {
          now: () => now,
          wait: async (ms: number) => {
            now += ms;
          },
        };
        const work = async () => {
          now += takes;
          if (fails) throw new Error('failed');
        };
        await inEvenTime(time, work).catch(() => undefined);
        expect((now - 7) % evenMs).toBe(0);
        expect(now - 7).toBeGreaterThanOrEqual(Math.max(evenMs, takes));
      }),
    );
  });
});
