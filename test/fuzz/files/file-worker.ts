import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import * as z from 'zod';
import { hostileFile } from './hostile-file.ts';
import { takeIn } from './take-in.ts';

const { seed, from, to, withBombs, clock } = z
  .object({
    seed: z.int(),
    from: z.int(),
    to: z.int(),
    withBombs: z.boolean(),
    /** [0] the case at work: whoever waits for it sees it stand still */
    clock: z.instanceof(SharedArrayBuffer),
  })
  .parse(workerData);

const place = new Int32Array(clock);
const files = hostileFile(withBombs);

/** ms of work since then, however busy the machine is with other things */
function workSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1_000;
}

for (let at = from; at < to; at += 1) {
  Atomics.store(place, 0, at);
  const [bytes = new Uint8Array()] = fc.sample(files, { seed: seed + at, numRuns: 1 });
  const began = process.threadCpuUsage();
  try {
    const ends = takeIn(bytes);
    parentPort?.postMessage({
      at,
      ms: workSince(began),
      rss: process.memoryUsage.rss(),
      ends,
    });
  } catch (error) {
    const what = error instanceof Error ? `${error.stack}`.slice(0, 600) : String(error);
    parentPort?.postMessage({ at, ms: workSince(began), rss: 0, thrown: what });
  }
}
