import { ContributionsView, CoverAlertList } from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './request.ts';

/** What the monthly looks at unpaid months met, the newest first. */
export const coverAlertsQuery = queryOptions({
  queryKey: ['cover', 'alerts'],
  queryFn: async ({ signal }) => (await ask(CoverAlertList, '/v1/cover-alerts', { signal })).items,
});

export function contributionsQuery(nominationId: string) {
  return queryOptions({
    queryKey: ['cover', 'of', nominationId],
    queryFn: ({ signal }) =>
      ask(ContributionsView, `/v1/nominations/${encodeURIComponent(nominationId)}/contributions`, {
        signal,
      }),
  });
}
