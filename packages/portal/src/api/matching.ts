import { Matching } from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './request.ts';

/** ms between two looks while something runs */
const look = 3000;

const at = (more: string) => `/v1/matching${more}`;

export const matchingQuery = queryOptions({
  queryKey: ['matching'],
  queryFn: ({ signal }) => ask(Matching, at(''), { signal }),
  refetchInterval: (query) => (isAtWork(query.state.data) ? look : false),
});

/** Whether something runs that changes the answer by itself. */
export function isAtWork(matching: Matching | undefined): boolean {
  if (matching === undefined) return false;
  const { pairUp, models } = matching;
  return (
    pairUp.state === 'due' ||
    pairUp.state === 'running' ||
    models.some(({ state }) => state === 'training')
  );
}

/** What an admin may have done; each answers how things stand then. */
export type MatchingAct =
  | { readonly act: 'pair-up' }
  | { readonly act: 'train' }
  | { readonly act: 'compare' | 'activate'; readonly model: string };

export function actOnMatching(act: MatchingAct): Promise<Matching> {
  switch (act.act) {
    case 'pair-up':
      return ask(Matching, at('/pair-up'), { method: 'POST' });
    case 'train':
      return ask(Matching, at('/models'), { method: 'POST' });
    case 'compare':
      return ask(Matching, at(`/models/${encodeURIComponent(act.model)}/compare`), {
        method: 'POST',
      });
    case 'activate':
      return ask(Matching, at('/active'), { method: 'PUT', json: { model: act.model } });
  }
}
