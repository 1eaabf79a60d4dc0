import {
  OwnCoverAnswer,
  type OwnCoverRequest,
  PublicMonthView,
  PublicOwnCoverView,
  PublicRegionView,
} from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { ask } from './request.ts';

const at = (region: string, more = '') => `/public/v1/regions/${encodeURIComponent(region)}${more}`;

/** Where the coat of arms of a region lies that tells everybody something. */
export function publicLogo(region: string): string {
  return at(region, '/logo');
}

/** What a region told everybody. Asked for without a token, by whoever comes. */
export function publicRegionQuery(region: string) {
  return queryOptions({
    queryKey: ['public', region],
    queryFn: ({ signal }) => ask(PublicRegionView, at(region), { signal }),
  });
}

export function publicMonthQuery(region: string, month: string) {
  return queryOptions({
    queryKey: ['public', region, month],
    queryFn: ({ signal }) =>
      ask(PublicMonthView, at(region, `/months/${encodeURIComponent(month)}`), { signal }),
  });
}

export function publicOwnCoverQuery(region: string) {
  return queryOptions({
    queryKey: ['public', region, 'own-cover'],
    queryFn: ({ signal }) => ask(PublicOwnCoverView, at(region, '/own-cover'), { signal }),
  });
}

/** NIK and fact travel in the body and are kept nowhere: not in an address, a cache or a draft. */
export function askOwnCover(
  region: string,
  json: z.input<typeof OwnCoverRequest>,
): Promise<OwnCoverAnswer> {
  const path = `/public/v1/own-cover/${encodeURIComponent(region)}`;
  return ask(OwnCoverAnswer, path, { method: 'POST', json });
}
