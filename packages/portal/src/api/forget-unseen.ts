import type { QueryClient } from '@tanstack/react-query';

/**
 * Forgets what is on no page, after an act that changed it: the page to which the act leads on then waits for what is so
 * now, and does not show for a moment what was so before. What stands on a page is asked for anew by who acted.
 *
 * @param names first words of the keys under which it is remembered; everything where there are none
 */
export function forgetUnseen(queries: QueryClient, ...names: readonly string[]): void {
  queries.removeQueries({
    predicate: (query) => {
      const isMeant = names.length === 0 || names.includes(String(query.queryKey[0]));
      return isMeant && query.getObserversCount() === 0;
    },
  });
}
