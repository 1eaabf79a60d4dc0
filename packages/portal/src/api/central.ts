import {
  BreakGlass,
  BreakGlassList,
  CentralBreachList,
  CentralHome,
  CentralMe,
  HandOut,
  Overview,
  PlaceDetail,
  PlaceList,
  RegionDetail,
  RegionList,
  TemplateList,
  UsageList,
} from '@payung/contract';
import { LogoText } from '@payung/domain';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

const at = (path: string) => `/central/v1${path}`;
const regionAt = (id: string, more = '') => at(`/regions/${encodeURIComponent(id)}${more}`);

export const centralMeQuery = queryOptions({
  queryKey: ['central', 'me'],
  queryFn: ({ signal }) => ask(CentralMe, at('/me'), { signal }),
  staleTime: 10 * 60_000,
});

export const centralHomeQuery = queryOptions({
  queryKey: ['central', 'home'],
  queryFn: ({ signal }) => ask(CentralHome, at('/home'), { signal }),
});

export const regionsQuery = queryOptions({
  queryKey: ['central', 'regions'],
  queryFn: async ({ signal }) => (await ask(RegionList, at('/regions'), { signal })).items,
});

export function regionDetailQuery(id: string) {
  return queryOptions({
    queryKey: ['central', 'regions', id],
    queryFn: ({ signal }) => ask(RegionDetail, regionAt(id), { signal }),
  });
}

/** Regencies and cities whose name or code holds these words; none are asked for before something is typed. */
export function placesQuery(words: string) {
  return queryOptions({
    queryKey: ['central', 'places', words],
    queryFn: ({ signal }) =>
      ask(PlaceList, withQuery(at('/places'), { query: words, limit: 20 }), { signal }),
    enabled: words.length > 1,
    staleTime: 60_000,
  });
}

export function placeQuery(code: string) {
  return queryOptions({
    queryKey: ['central', 'place', code],
    queryFn: ({ signal }) =>
      ask(PlaceDetail, at(`/places/${encodeURIComponent(code)}`), { signal }),
    staleTime: 10 * 60_000,
  });
}

export const templatesQuery = queryOptions({
  queryKey: ['central', 'templates'],
  queryFn: async ({ signal }) => (await ask(TemplateList, at('/templates'), { signal })).items,
  staleTime: 10 * 60_000,
});

export const overviewQuery = queryOptions({
  queryKey: ['central', 'overview'],
  queryFn: ({ signal }) => ask(Overview, at('/overview'), { signal }),
});

/** @param month `YYYY-MM` */
export function usageQuery(month: string) {
  return queryOptions({
    queryKey: ['central', 'usage', month],
    queryFn: async ({ signal }) =>
      (await ask(UsageList, withQuery(at('/usage'), { month }), { signal })).items,
  });
}

export const breakGlassQuery = queryOptions({
  queryKey: ['central', 'break-glass'],
  queryFn: async ({ signal }) => (await ask(BreakGlassList, at('/break-glass'), { signal })).items,
});

export const centralBreachesQuery = queryOptions({
  queryKey: ['central', 'breaches'],
  queryFn: async ({ signal }) => (await ask(CentralBreachList, at('/breaches'), { signal })).items,
});

const Logo = LogoText;

export function logoQuery(id: string) {
  return queryOptions({
    queryKey: ['central', 'regions', id, 'logo'],
    queryFn: ({ signal }) => ask(Logo, regionAt(id, '/logo'), { signal }),
  });
}

export function askForRegion(regencyCode: string): Promise<RegionDetail> {
  return ask(RegionDetail, at('/regions'), { method: 'POST', json: { regencyCode } });
}

/** What is prepared of a region before its founding; each is kept by the service at once. */
export type Preparation = 'papers' | 'settings' | 'logo' | 'first-admin';

export function prepare(id: string, what: Preparation, json: object): Promise<RegionDetail> {
  return ask(RegionDetail, regionAt(id, `/${what}`), { method: 'PUT', json });
}

export type Move =
  | 'provision'
  | 'activate'
  | 'suspend'
  | 'resume'
  | 'offboard'
  | 'archive'
  | 'holds'
  | `holds/${string}/lift`;

/** Moves a region on its way. `json` holds the version that was looked at, and a reason where one is asked for. */
export function move(id: string, what: Move, json: object): Promise<RegionDetail> {
  return ask(RegionDetail, regionAt(id, `/${what}`), { method: 'POST', json });
}

export function recordReceipt(id: string, json: object): Promise<RegionDetail> {
  return ask(RegionDetail, regionAt(id, '/receipt'), { method: 'PUT', json });
}

export function askHandOut(id: string): Promise<HandOut> {
  return ask(HandOut, regionAt(id, '/hand-outs'), { method: 'POST' });
}

export function askBreakGlass(json: object): Promise<BreakGlass> {
  return ask(BreakGlass, at('/break-glass'), { method: 'POST', json });
}

export function actOnBreakGlass(id: string, what: 'approve' | 'end'): Promise<BreakGlass> {
  return ask(BreakGlass, at(`/break-glass/${encodeURIComponent(id)}/${what}`), { method: 'POST' });
}

export async function openBreaches(json: object) {
  return (await ask(CentralBreachList, at('/breaches'), { method: 'POST', json })).items;
}
