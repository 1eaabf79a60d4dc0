import type { BillView } from '@payung/contract';
import { passesTreasury } from '@payung/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { billQuery } from '../../api/bills.ts';
import { fundingQuery } from '../../api/cohorts.ts';

/** Whether the money of a bill passes the treasury (SPP, SPM, SP2D); nearly all of it does. */
export function useThroughTreasury({ funding }: Pick<BillView, 'funding'>): boolean {
  const { data } = useQuery(fundingQuery);
  const kind = data?.find(({ id }) => id === funding)?.kind;
  return kind === undefined || passesTreasury(kind);
}

/** Does something to a bill, and shows it as the service then has it. */
export function useBillAct<T>(
  id: string,
  act: (said: T) => Promise<BillView>,
  onDone?: () => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (told) => {
      queries.setQueryData(billQuery(id).queryKey, told);
      onDone?.();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['bills'] }),
  });
}
