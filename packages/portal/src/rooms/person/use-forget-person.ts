import { useQueryClient } from '@tanstack/react-query';

/** After an act, or a conflict: what was loaded about a person, lists of people, cases and quotas no longer holds. */
export function useForgetPerson(personId: string): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['persons', personId] }),
      queries.invalidateQueries({ queryKey: ['nominations'] }),
      queries.invalidateQueries({ queryKey: ['quotas'] }),
      queries.invalidateQueries({ queryKey: ['cases'] }),
    ]);
}
