import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { isConflict } from '../../words/problems.ts';
import type { Standing, Versioned } from './use-standing.ts';

/** How what a form was opened over is saved, and where what stands is kept on this page. */
interface Saving<T extends Versioned, Asked> {
  readonly queryKey: QueryKey;
  readonly save: (asked: Asked) => Promise<T>;
  /** what else has to happen once it is saved */
  readonly onSaved?: (saved: T) => unknown;
}

/**
 * Saves over the version that the form was opened over. Where somebody else was faster, what stands now is read anew:
 * both are shown, and nothing that was written is lost.
 */
export function useSaving<T extends Versioned, Asked>(
  { takeOver }: Standing<T>,
  { queryKey, save, onSaved }: Saving<T, Asked>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSuccess: (saved) => {
      takeOver(saved);
      queries.setQueryData(queryKey, saved);
      return onSaved?.(saved);
    },
    onError: (error) => {
      if (isConflict(error)) void queries.invalidateQueries({ queryKey });
    },
  });
}
