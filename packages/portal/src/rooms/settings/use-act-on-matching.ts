import { useMutation, useQueryClient } from '@tanstack/react-query';
import { actOnMatching, matchingQuery } from '../../api/matching.ts';

/** Has something done about matching; what the service answers is how things stand then. */
export function useActOnMatching(onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: actOnMatching,
    onSuccess: (stands) => {
      queries.setQueryData(matchingQuery.queryKey, stands);
      onDone?.();
    },
    onError: () => queries.invalidateQueries({ queryKey: matchingQuery.queryKey }),
  });
}
