import type { Timers } from './timers.ts';

/**
 * Does something again and again, `every` milliseconds after the last time ended, so never twice at once.
 *
 * @returns calls it off and resolves when the one under way has ended
 */
export function repeat(
  every: number,
  task: () => Promise<void>,
  timers: Timers,
): () => Promise<void> {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let callOff: (() => void) | null = null;
  const plan = () => {
    callOff = timers.after(every, () => {
      running = task().then(() => {
        if (!stopped) plan();
      });
    });
  };
  plan();
  return async () => {
    stopped = true;
    callOff?.();
    await running;
  };
}
