import {
  type CalendarDate,
  type Claim,
  type ClaimFamily,
  lastStep,
  type PersonFacts,
  type PersonId,
} from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { claimFamilyShelf, claimShelf, folderOfClaim, personClaimsShelf } from './claim-shelves.ts';

export interface ClaimOfPerson {
  readonly claim: Claim;
  /** null once it was forgotten */
  readonly family: ClaimFamily | null;
}

/** All claims that were ever opened about a person, those that were withdrawn too, oldest first. */
export async function claimsOfPerson(
  { data }: OpenRegion,
  person: PersonId,
): Promise<ClaimOfPerson[]> {
  const known = await data.shelves.one(personClaimsShelf, 'claims', person);
  const places = (known?.claims ?? []).map(({ claim }) => ({
    folder: folderOfClaim(claim),
    id: claim,
  }));
  const [claims, families] = await Promise.all([
    data.shelves.some(claimShelf, places),
    data.shelves.some(claimFamilyShelf, places),
  ]);
  return claims.flatMap((claim, i) =>
    claim === null ? [] : [{ claim, family: families[i] ?? null }],
  );
}

/** What claims oblige the region to keep: open ones, settled ones for a time, and scholarships until their end. */
export function claimFacts(
  all: readonly ClaimOfPerson[],
): Pick<PersonFacts, 'claims' | 'scholarshipChildren'> {
  const living = all.filter(({ claim }) => claim.state !== 'withdrawn');
  return {
    claims: living.map(({ claim }) => ({ settledOn: settledOn(claim) })),
    scholarshipChildren: living.flatMap(({ claim, family }) =>
      claim.state === 'paid' || claim.state === 'granted'
        ? (family?.children ?? []).map(({ birthDate }) => birthDate)
        : [],
    ),
  };
}

/** The day on which the insurer paid or refused; null while it has not. */
function settledOn(claim: Claim): CalendarDate | null {
  if (claim.state === 'paid') return lastStep(claim, 'pay')?.on ?? null;
  return claim.state === 'refused' ? (lastStep(claim, 'refuse')?.on ?? null) : null;
}
