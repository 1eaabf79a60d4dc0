import { type Cause, fileOver, type RegistryWrite, takeOff } from '@payung/data';
import type { PersonId } from '@payung/domain';
import { removeEvidence } from '../evidence/remove-evidence.ts';
import type { OpenRegion, Service } from '../service.ts';
import { claimFamilyShelf, claimShelf, folderOfClaim, personClaimsShelf } from './claim-shelves.ts';
import { claimsOfPerson } from './claims-of-person.ts';

/**
 * Forgets whom claims were about: the papers, the family, and by what they are found under the person. That there was a
 * claim, and what the insurer paid, stays, so that every sum stays as it was. Safe to repeat.
 * @returns false when somebody else wrote one of them meanwhile; to be done again
 */
export async function forgetClaims(
  service: Service,
  open: OpenRegion,
  person: PersonId,
  cause: Cause,
): Promise<boolean> {
  const known = await open.data.shelves.one(personClaimsShelf, 'claims', person);
  if (known === null) return true;
  for (const { claim, family } of await claimsOfPerson(open, person)) {
    const scans = [
      ...claim.papers.map(({ evidence }) => evidence),
      ...claim.scholarships.flatMap(({ evidence }) => evidence),
    ];
    if (!(await removeEvidence(service, open, scans, cause))) return false;
    const folder = folderOfClaim(claim.id);
    const scholarships = claim.scholarships.map((one) => ({ ...one, evidence: [] }));
    const change = { papers: [], scholarships, village: null };
    const writes: RegistryWrite[] = [
      fileOver(claimShelf, claim, change, { folder, act: 'forgotten' }),
      ...(family === null ? [] : [takeOff(claimFamilyShelf, family, { folder, act: null })]),
    ];
    if ((await open.data.commit({ cause, lane: 'any', writes })).kind !== 'done') return false;
  }
  const writes = [takeOff(personClaimsShelf, known, { folder: person, act: null })];
  return (await open.data.commit({ cause, lane: 'any', writes })).kind === 'done';
}
