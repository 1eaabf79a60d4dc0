import type { ClaimDetail } from '@payung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { claimQuery } from '../../api/claims.ts';

/** Shows a claim as the service answered it, and lets the lists be asked for again. */
export function useKeepClaim(): (claim: ClaimDetail) => Promise<void> {
  const queries = useQueryClient();
  return async (claim) => {
    queries.setQueryData(claimQuery(claim.claimId).queryKey, claim);
    await queries.invalidateQueries({ queryKey: ['claims', 'list'] });
  };
}
