import { useQueryClient } from '@tanstack/react-query';

/** After an answer, or a conflict: cases, people and quotas no longer stand as they were loaded. */
export function useForgetCases(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['cases', 'persons', 'nominations', 'quotas'].map((key) =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    );
}
