import type { RegionDetail } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Move, move, regionDetailQuery } from '../../api/central.ts';

/** Moves a region on its way; afterwards everything the centre shows of regions is asked for anew. */
export function useMove(region: RegionDetail, onDone?: () => void) {
  const queries = useQueryClient();
  const { id, version } = region;
  return useMutation({
    mutationFn: (sent: { readonly what: Move; readonly more?: object }) =>
      move(id, sent.what, { ...sent.more, version }),
    onSuccess: (changed) => {
      queries.setQueryData(regionDetailQuery(id).queryKey, changed);
      onDone?.();
    },
    // also after a refusal: somebody else may have moved it
    onSettled: () => queries.invalidateQueries({ queryKey: ['central'] }),
  });
}
