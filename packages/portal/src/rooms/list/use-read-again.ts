import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readAgain, type Whereabouts } from '../../api/imports.ts';

/** Has the file of a list read again; the page then follows the list's new state by itself. */
export function useReadAgain(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (where: Whereabouts) => readAgain(id, where),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports', id] }),
  });
}
