import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** After an answer: what is shown of sheets, of people and of who may be protected is asked for again. */
export function useForgetSheets(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await Promise.all(
      ['verification', 'eligibility', 'nominations', 'persons'].map((part) =>
        queries.invalidateQueries({ queryKey: [part] }),
      ),
    );
  }, [queries]);
}
