import { RegionLook, type RegionLookChange } from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './request.ts';

/** How the region shows itself; asked for once in a while only. */
export const lookQuery = queryOptions({
  queryKey: ['region', 'look'],
  queryFn: ({ signal }) => ask(RegionLook, '/v1/region/look', { signal }),
  staleTime: 10 * 60_000,
});

export function changeLook(json: RegionLookChange): Promise<RegionLook> {
  return ask(RegionLook, '/v1/region/look', { method: 'PUT', json });
}
