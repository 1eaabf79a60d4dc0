import { setTimeout as pause } from 'node:timers/promises';
import { latencyFigures } from '../latencies.ts';
import { rounded } from '../verdict-line.ts';

/** One request of an operation, and its answer; throws when that is not what was asked for. */
export type Ask = () => Promise<unknown>;

export interface Load {
  readonly milliseconds: number[];
  seconds: number;
}

export const noLoad = (): Load => ({ milliseconds: [], seconds: 0 });

export interface Pressure {
  readonly atOnce: number;
  readonly seconds: number;
  /** between an answer and the next request; none unless given */
  readonly thinkMs?: number;
}

/** So many at once, each the next as soon as the last is answered, for a time. Adds to what was measured before. */
export async function press(
  ask: Ask,
  { atOnce, seconds, thinkMs = 0 }: Pressure,
  load: Load,
): Promise<void> {
  const begin = performance.now();
  const end = begin + seconds * 1_000;
  async function goOn(): Promise<void> {
    while (performance.now() < end) {
      const asked = performance.now();
      await ask();
      load.milliseconds.push(performance.now() - asked);
      if (thinkMs > 0) await pause(thinkMs);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, goOn));
  load.seconds += (performance.now() - begin) / 1_000;
}

export function loadFigures({ milliseconds, seconds }: Load) {
  return {
    requests: milliseconds.length,
    perSecond: rounded(milliseconds.length / seconds),
    ...latencyFigures(milliseconds),
  };
}
