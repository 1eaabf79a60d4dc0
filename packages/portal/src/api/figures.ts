import {
  CountedPage,
  CountList,
  CountView,
  DenominatorList,
  type DenominatorRequest,
  DenominatorView,
  MoneyView,
  MonthView,
  OfficialMonthList,
  OfficialView,
  OwnCoverSetting,
  type OwnCoverSettingRequest,
  PlanView,
  PublicationView,
} from '@payung/contract';
import type { PeopleFigure } from '@payung/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import type { CountedPart } from '../words/counted.ts';
import { allPages } from './all-pages.ts';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

/** ms between two looks while people are counted */
const look = 1_000;
/** people that a page of a figure brings */
const peopleAtOnce = 100;

const ofMonth = (month: string, more = '') =>
  `/v1/figures/months/${encodeURIComponent(month)}${more}`;

export const denominatorsQuery = queryOptions({
  queryKey: ['figures', 'denominators'],
  queryFn: async ({ signal }) =>
    (await ask(DenominatorList, '/v1/figures/denominators', { signal })).items,
});

export function citeDenominator(json: z.input<typeof DenominatorRequest>) {
  return ask(DenominatorView, '/v1/figures/denominators', { method: 'POST', json });
}

export const countsQuery = queryOptions({
  queryKey: ['figures', 'counts'],
  queryFn: ({ signal }) =>
    allPages((cursor) => ask(CountList, withQuery('/v1/figures/counts', { cursor }), { signal })),
  refetchInterval: ({ state: { data } }) =>
    data?.some(({ isCounting }) => isCounting) ? look : false,
});

export function askCount(json: { day: string; since: string }): Promise<CountView> {
  return ask(CountView, '/v1/figures/counts', { method: 'POST', json });
}

/** The people behind a figure of a count; counted anew, they are asked for anew. */
export function countedQuery(
  { id, figures: { known } }: CountView,
  figure: PeopleFigure,
  part: CountedPart | null,
) {
  const among = part === null ? {} : { group: part.group, part: part.key };
  return infiniteQueryOptions({
    queryKey: ['figures', 'counted', id, known, figure, among],
    queryFn: ({ pageParam, signal }) =>
      ask(
        CountedPage,
        withQuery(`/v1/figures/counts/${encodeURIComponent(id)}/people`, {
          figure,
          ...among,
          limit: peopleAtOnce,
          cursor: pageParam,
        }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
    // who was counted once does not change
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export const officialMonthsQuery = queryOptions({
  queryKey: ['figures', 'months'],
  queryFn: async ({ signal }) =>
    (await ask(OfficialMonthList, '/v1/figures/months', { signal })).items,
});

/** @param counted when its people were counted last: with another count it is asked for anew */
export function monthQuery(month: string, since: string, counted: string) {
  return queryOptions({
    queryKey: ['figures', 'month', month, since, counted],
    queryFn: ({ signal }) => ask(MonthView, withQuery(ofMonth(month), { since }), { signal }),
  });
}

export function freezeMonth(month: string, since: string) {
  return ask(OfficialView, ofMonth(month, '/official'), { method: 'POST', json: { since } });
}

export function reportPath(
  month: string,
  format: 'pdf' | 'xlsx',
  which: 'official' | 'live',
): string {
  return withQuery(ofMonth(month, '/report'), { format, which });
}

export function moneyQuery(year: number) {
  return queryOptions({
    queryKey: ['figures', 'money', year],
    queryFn: ({ signal }) => ask(MoneyView, withQuery('/v1/figures/money', { year }), { signal }),
  });
}

export interface PlanAsked {
  readonly kind: string;
  /** hundredths of a percent */
  readonly goal: number;
  /** rupiah for one person and month */
  readonly tariff: number;
  readonly months: number;
  readonly covered: number | undefined;
  readonly of: number | undefined;
  readonly budget: number | undefined;
}
export type Plan = z.infer<typeof PlanView>;

export function planCoverage(asked: PlanAsked): Promise<Plan> {
  return ask(PlanView, withQuery('/v1/figures/plan', { ...asked }));
}

export const publicationQuery = queryOptions({
  queryKey: ['figures', 'publication'],
  queryFn: ({ signal }) => ask(PublicationView, '/v1/figures/publication', { signal }),
});

export function settlePublication(
  json: Pick<PublicationView, 'isOpen' | 'version'>,
): Promise<PublicationView> {
  return ask(PublicationView, '/v1/figures/publication', { method: 'PUT', json });
}

export const ownCoverSettingQuery = queryOptions({
  queryKey: ['figures', 'own-cover'],
  queryFn: ({ signal }) => ask(OwnCoverSetting, '/v1/figures/own-cover', { signal }),
});

export function settleOwnCover(
  json: z.input<typeof OwnCoverSettingRequest>,
): Promise<OwnCoverSetting> {
  return ask(OwnCoverSetting, '/v1/figures/own-cover', { method: 'PUT', json });
}
