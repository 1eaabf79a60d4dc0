import type { DeterminationView } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { determinationQuery } from '../../api/determinations.ts';

/** Does something to a decision, and shows it as the service then has it. */
export function useAct<T>(
  id: string,
  act: (said: T) => Promise<DeterminationView>,
  onDone?: () => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (told) => {
      queries.setQueryData(determinationQuery(id).queryKey, told);
      onDone?.();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['determinations'] }),
  });
}
