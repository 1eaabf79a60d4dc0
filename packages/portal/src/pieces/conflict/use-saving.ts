import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { isConflict } from '../../words/problems.ts';
import { headingAfterwards } from '../page-head.tsx';
import type { Standing, Versioned } from './use-standing.ts';

/** How what a form was opened over is saved, and where what stands is kept on this page. */
interface Saving<T extends Versioned, Asked> {
  readonly queryKey: QueryKey;
  readonly save: (asked: Asked) => Promise<T>;
  /** what else has to happen once it is saved; `toHeading` leaves the focus with whoever went on meanwhile */
  readonly onSaved?: (saved: T, toHeading: () => void) => unknown;
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
    onMutate: headingAfterwards,
    onSuccess: (saved, _asked, toHeading) => {
      takeOver(saved);
      queries.setQueryData(queryKey, saved);
      return onSaved?.(saved, toHeading);
    },
    onError: (error) => {
      if (isConflict(error)) void queries.invalidateQueries({ queryKey });
    },
  });
}
