import { removeHandOut } from '../control/hand-out-pieces.ts';
import type { OpenRegion, Service } from '../service.ts';

/** An archive is fetched in days, and can be asked for again. Milliseconds. */
export const handOutKeptMs: number = 30 * 24 * 60 * 60 * 1000;

/** Removes every archive of the whole region: somebody who stands in them is to be forgotten. Safe to repeat. */
export async function removeHandOuts(service: Service, open: OpenRegion): Promise<void> {
  for (const one of await open.data.founding.handOuts()) {
    await removeHandOut(service.files, open.data.tenant, one);
  }
}

/** Removes archives that nobody fetches any more, before they keep whom the calendar forgets. */
export async function removeOldHandOuts(service: Service, open: OpenRegion): Promise<void> {
  for (const one of await open.data.founding.handOuts()) {
    if (one.doneAt === null || service.clock.now() - Date.parse(one.doneAt) < handOutKeptMs)
      continue;
    await removeHandOut(service.files, open.data.tenant, one);
  }
}
