import { type RawItem, rawItems, rowsOpened } from './raw-items.ts';
import type { TestService } from './test-service.ts';

/**
 * What only grows: versions, trails, the number of entries behind a card, and the numbers it has drawn. A reason is
 * asked for also when an answer is taken back; sealed sections differ each time they are sealed.
 */
const grows = new Set(['version', 'trail', 'moves', 'lastNumber', 'reason', 'sealed', 'endedWhy']);

/**
 * The registry of a region as it stands: people, nominations, guards, cards, waiting lists, pages and cases; without
 * the entries of the ledger and kept answers, which are history.
 */
export async function registryOf(test: TestService): Promise<string[]> {
  const { keys } = await test.service.database.tenant(test.tenant);
  const items = await rawItems(test.client, test.tables.registry, test.tenant);
  return items
    .filter(({ pk, sk }) => !String(sk).startsWith('MOVE#') && !/#K#/.test(String(pk)))
    .map((item: RawItem) => {
      const opened = rowsOpened(keys, item);
      const isOpened = typeof opened.sealed === 'string';
      const fields = Object.entries(opened).filter(
        ([field]) => !grows.has(field) || (field === 'sealed' && isOpened),
      );
      return JSON.stringify(
        fields.sort(([a], [b]) => (a < b ? -1 : 1)),
        inOrder,
      );
    })
    .sort();
}

/** Objects with their fields in one order, whatever order the database gives them. */
function inOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
