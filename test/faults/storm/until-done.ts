import { setTimeout as pause } from 'node:timers/promises';
import type * as z from 'zod';
import type { Desk } from '../../stories/story-desk.ts';

const lookEvery = 150;
/** Milliseconds in which work must come to its end. */
const patienceMs = 240_000;

/** Looks until somebody finds what was hoped for. */
export async function until<T>(
  what: string | (() => string),
  look: () => Promise<T | null>,
): Promise<T> {
  const last = performance.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > last)
      throw new Error(`${typeof what === 'string' ? what : what()} did not come to its end`);
    await pause(lookEvery);
  }
}

/** Asks for a step of something until it was taken; of a step that was taken already the service says so itself. */
export async function step<T>(
  desk: Desk,
  path: string,
  view: z.ZodType<T>,
  isDone: (now: T) => boolean,
  ask: (now: T) => readonly [path: string, body?: unknown] | null,
  by: Desk = desk,
): Promise<T> {
  return until(path, async () => {
    const now = await desk.ask('GET', path, view);
    if (isDone(now)) return now;
    const asked = ask(now);
    if (asked !== null) await by.answer('POST', `${path}/${asked[0]}`, asked[1]);
    return null;
  });
}
