import {
  type ContributionSettingRequest,
  ContributionSettingView,
  ContributionsView,
  CoverAlertList,
} from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { ask } from './request.ts';

/** What the monthly looks at unpaid months met, the newest first. */
export const coverAlertsQuery = queryOptions({
  queryKey: ['cover', 'alerts'],
  queryFn: async ({ signal }) => (await ask(CoverAlertList, '/v1/cover-alerts', { signal })).items,
});

export type ContributionSetting = z.infer<typeof ContributionSettingView>;

/** What the region settled with its branch; version 0 while it settled nothing. */
export const contributionSettingQuery = queryOptions({
  queryKey: ['cover', 'setting'],
  queryFn: ({ signal }) => ask(ContributionSettingView, '/v1/contribution-setting', { signal }),
});

export function settleContributions(
  json: z.input<typeof ContributionSettingRequest>,
): Promise<ContributionSetting> {
  return ask(ContributionSettingView, '/v1/contribution-setting', { method: 'PUT', json });
}

export function contributionsQuery(nominationId: string) {
  return queryOptions({
    queryKey: ['cover', 'of', nominationId],
    queryFn: ({ signal }) =>
      ask(ContributionsView, `/v1/nominations/${encodeURIComponent(nominationId)}/contributions`, {
        signal,
      }),
  });
}
