import type { Claim, ClaimFamily, ClaimId } from '@payung/domain';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type ClaimReader, maySeeClaim } from './claim-access.ts';
import { claimFamilyShelf, claimIn, folderOfClaim } from './claim-shelves.ts';

export interface ClaimInReach {
  readonly open: OpenRegion;
  readonly claim: Claim;
}

/** A claim in the actor's reach; one beyond it answers as one that does not exist. */
export async function reachClaim(
  service: Service,
  actor: ClaimReader,
  id: ClaimId,
): Promise<Result<ClaimInReach>> {
  const open = await regionOf(service, actor.tenant);
  const claim = await claimIn(open, id);
  return claim === null || !maySeeClaim(actor, claim) ? notFound('claim') : ok({ open, claim });
}

/** The family of a claim; every claim has a record of it, empty at first, until its person is forgotten. */
export async function familyOf({ data }: OpenRegion, id: ClaimId): Promise<ClaimFamily> {
  return (await data.shelves.one(claimFamilyShelf, id, folderOfClaim(id))) ?? noFamily(id);
}

/** Nothing is known of the family yet, or any more. */
export function noFamily(id: ClaimId): ClaimFamily {
  return { id, version: 1, cause: null, heirs: [], children: [], account: null, words: [] };
}
