import { removeDoubleChecks } from '../double-check/remove-double-checks.ts';
import { beginPairUpAnew } from '../matching-upkeep/pair-up.ts';
import type { OpenRegion, Service } from '../service.ts';
import { removeHandOuts } from './remove-hand-outs.ts';

/**
 * Removes what was written of the whole region or of whole lists, and can be made again without the person. Safe to
 * repeat.
 * @throws TooBusyError when workers keep writing it
 */
export async function removeCopies(service: Service, open: OpenRegion): Promise<void> {
  await removeHandOuts(service, open);
  await removeDoubleChecks(service, open);
  await beginPairUpAnew(service, open);
}
