import { useMutation, useQueryClient } from '@tanstack/react-query';
import { actOnMatching, matchingQuery } from '../../api/matching.ts';

/** Has something done about matching, and looks how things stand then. */
export function useActOnMatching(onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: actOnMatching,
    onSuccess: () => onDone?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: matchingQuery.queryKey }),
  });
}
