import { setTimeout as pause } from 'node:timers/promises';
import { readProcesses } from './process-figures.ts';

const lookEvery = 1_000;
/** looks in a row that must find next to nothing written */
const quietLooks = 5;
/** items a look: counts of use are written now and then, whatever else rests */
const nextToNothing = 3;
const longestMs = 30 * 60_000;

async function written(address: string): Promise<number> {
  const { consumption } = await readProcesses(address);
  return consumption.main.itemsWritten + (consumption.worker?.itemsWritten ?? 0);
}

/**
 * Waits until a service has nothing more to do: after a list is finished its sheets and pairs are still made, and a
 * store that is stopped before would make them while somebody measures.
 *
 * @throws Error when it still works after half an hour
 */
export async function untilQuiet(address: string): Promise<void> {
  const begin = performance.now();
  let before = await written(address);
  for (let quiet = 0; quiet < quietLooks; ) {
    if (performance.now() - begin > longestMs) throw new Error('the service does not come to rest');
    await pause(lookEvery);
    const now = await written(address);
    const since = now - before;
    // a worker that was started again counts anew: fewer than before is no rest
    quiet = since >= 0 && since <= nextToNothing ? quiet + 1 : 0;
    before = now;
  }
}
