import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { seededRandomness } from './seeded-randomness.ts';

/** Bodies of several parts are not handed on whole, so only what leads to them is slow. */
const isRead = (method: string): boolean => method === 'GET';

/**
 * Lets every question and every answer of the service take its time, so that what only stands because the line is
 * fast falls. Only where `SLOW_LINE` says how long at most, in ms; `SLOW_LINE_SEED` repeats a run.
 */
export async function slowLine(context: BrowserContext): Promise<void> {
  const longest = Number(process.env.SLOW_LINE ?? 0);
  if (longest === 0) return;
  const seed = Number(process.env.SLOW_LINE_SEED ?? 1);
  const random = seededRandomness(seed, { now: () => Date.now() });
  const wait = () => pause(random.fraction() * longest);
  await context.route(/\/(central\/|public\/)?v1\//, async (route) => {
    try {
      await wait();
      if (!isRead(route.request().method())) return await route.continue();
      const answer = await route.fetch();
      await wait();
      await route.fulfill({ response: answer });
    } catch {
      // the page was left meanwhile, and nobody waits for this any more
      await route.abort().catch(() => undefined);
    }
  });
}
