import { type Cause, fileOver } from '@payung/data';
import type { Leaver, NominationId } from '@payung/domain';
import { removeEvidence } from '../evidence/remove-evidence.ts';
import type { OpenRegion, Service } from '../service.ts';
import { leaverShelf } from './leaving-shelves.ts';

/** What was told of these nominations: that, when and why somebody left. */
export async function leavingsOf(
  { data }: OpenRegion,
  nominations: readonly { readonly id: NominationId }[],
): Promise<Leaver[]> {
  const found = await data.shelves.some(
    leaverShelf,
    nominations.map(({ id }) => ({ id })),
  );
  return found.filter((one) => one !== null);
}

/**
 * Takes the scans away that show that somebody left, and where they lived. Reason, day and money stay: they are the
 * books of the region, and name nobody. Safe to repeat.
 * @returns false when somebody else wrote one of them meanwhile; to be done again
 */
export async function forgetLeavers(
  service: Service,
  open: OpenRegion,
  nominations: readonly { readonly id: NominationId }[],
  cause: Cause,
): Promise<boolean> {
  for (const leaver of await leavingsOf(open, nominations)) {
    if (!(await removeEvidence(service, open, leaver.proof, cause))) return false;
    if (leaver.proof.length === 0 && leaver.village === null) continue;
    const change = { proof: [], village: null };
    const writes = [fileOver(leaverShelf, leaver, change, { act: 'forgotten' })];
    if ((await open.data.commit({ cause, lane: 'any', writes })).kind !== 'done') return false;
  }
  return true;
}
