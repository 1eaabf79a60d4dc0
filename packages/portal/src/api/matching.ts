import { Matching, MatchModel } from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './request.ts';

/** ms between two looks while something runs */
export const matchingLook = 2000;

const at = (more: string) => `/v1/matching${more}`;

export const matchingQuery = queryOptions({
  queryKey: ['matching'],
  queryFn: ({ signal }) => ask(Matching, at(''), { signal }),
  refetchInterval: (query) => (isAtWork(query.state.data) ? matchingLook : false),
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

/** What an admin may have done about it. */
export type MatchingAct =
  | { readonly act: 'pair-up' }
  | { readonly act: 'train' }
  | { readonly act: 'compare' | 'activate'; readonly model: string };

export async function actOnMatching(act: MatchingAct): Promise<void> {
  switch (act.act) {
    case 'pair-up':
      await ask(Matching, at('/pair-ups'), { method: 'POST' });
      return;
    case 'train':
      await ask(MatchModel, at('/models'), { method: 'POST' });
      return;
    case 'compare':
      await ask(MatchModel, at(`/models/${encodeURIComponent(act.model)}/comparison`), {
        method: 'POST',
      });
      return;
    case 'activate':
      await ask(Matching, at('/model'), { method: 'PUT', json: { model: act.model } });
  }
}
