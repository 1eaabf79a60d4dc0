import type { Cause } from '@payung/data';
import type { OpenRegion, Service } from '../service.ts';
import { removeEvidence } from './remove-evidence.ts';
import { dropNote, mayLieUntil, unusedNoted } from './unused-evidence.ts';
import { evidenceOf } from './use-evidence.ts';

/** Removes files that never arrived, and those that nobody used as proof: they show people, and prove nothing. */
export async function removeUnused(
  service: Service,
  open: OpenRegion,
  cause: Cause,
): Promise<void> {
  const now = service.clock.now();
  const noted = await unusedNoted(open);
  for (const one of noted.filter(({ until }) => until < now)) {
    const [evidence = null] = await evidenceOf(open, [one.id]);
    const isUnused = evidence !== null && mayLieUntil(evidence, now) !== null;
    // somebody uses it in this moment: the next run sees whether they did
    if (isUnused && !(await removeEvidence(service, open, [one.id], cause))) continue;
    await open.data.commitQuietly([dropNote(one)]);
  }
}
