import { type Cause, fileOver, splitNominationId } from '@payung/data';
import type { Leaver, NominationId, PersonId } from '@payung/domain';
import { removeEvidence } from '../evidence/remove-evidence.ts';
import type { OpenRegion, Service } from '../service.ts';
import { type LeavingTakenBack, leaverShelf, leavingTakenBackShelf } from './leaving-shelves.ts';

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

/** Leavings that were told wrongly and taken back, oldest first. */
export function leavingsTakenBack(
  { data }: OpenRegion,
  person: PersonId,
): Promise<LeavingTakenBack[]> {
  return data.shelves.all(leavingTakenBackShelf, person);
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
  const people = new Set(nominations.map(({ id }) => splitNominationId(id).person));
  for (const person of people) {
    if (!(await forgetWords(open, person, cause))) return false;
  }
  return true;
}

/** What somebody wrote about a leaving that was none may say anything of the person. */
async function forgetWords(open: OpenRegion, person: PersonId, cause: Cause): Promise<boolean> {
  const words = (await leavingsTakenBack(open, person)).filter(({ why }) => why !== '');
  const filing = { folder: person, act: 'forgotten' };
  const writes = words.map((one) => fileOver(leavingTakenBackShelf, one, { why: '' }, filing));
  if (writes.length === 0) return true;
  return (await open.data.commit({ cause, lane: 'any', writes })).kind === 'done';
}
