import type { Determination } from '@payung/domain';
import { rawItems } from './raw-items.ts';
import type { TestService } from './test-service.ts';

const ofLists = [
  'determined-lines',
  'not-determined',
  'met-for-determination',
  'determination-grounds',
  'list-leftovers',
];

/** Where records of a region's lists lie, but those of the writing that counts; each place once. */
export async function listRemains(
  { client, tables, tenant }: TestService,
  { id, edition }: Pick<Determination, 'id' | 'edition'>,
): Promise<string[]> {
  const items = await rawItems(client, tables.registry, tenant);
  const places = new Set(items.map(({ pk }) => String(pk).split('#S#')[1] ?? ''));
  for (const shelf of ['determined-lines', 'not-determined']) {
    places.delete(`${shelf}#${id}.${edition}`);
  }
  return [...places].filter((one) => ofLists.some((shelf) => one.startsWith(`${shelf}#`))).sort();
}
