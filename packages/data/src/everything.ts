import type { Item, QueryPage, QueryRequest, TableAccess } from './table-access.ts';

/**
 * All that a request means, page after page.
 * @param request with a `limit`, so many items at most
 * @throws NewerItemError at an item that a later version wrote
 */
export async function everything(
  access: Pick<TableAccess, 'query'>,
  { limit, ...request }: Omit<QueryRequest, 'after'>,
): Promise<Item[]> {
  const all: Item[] = [];
  let after: Item | null = null;
  do {
    const left = limit === undefined ? {} : { limit: limit - all.length };
    const page: QueryPage = await access.query({ ...request, ...left, after });
    all.push(...page.items);
    after = page.next;
  } while (after !== null && (limit === undefined || all.length < limit));
  return all;
}
