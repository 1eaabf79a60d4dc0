import * as z from 'zod';
import { UnreadableItemError } from '../errors.ts';
import type { TenantReading } from '../reading.ts';
import { readItem, schemaVersion } from '../records.ts';
import type { TenantKeys } from '../sealing.ts';
import type { Item } from '../table-access.ts';
import { type Filed, oneFolder, type Shelf } from './shelf.ts';
import { filedContext, mayStandAt, shelfKey, shelfPartition } from './shelf-keys.ts';

export interface FolderPage<R> {
  readonly items: R[];
  readonly next: Item | null;
}

/** What a region's offices keep on their shelves. Reads are consistent. */
export interface ShelfReads {
  /** null when there is none, also for an id that nothing can have */
  one<R extends Filed>(shelf: Shelf<R>, id: string, folder?: string): Promise<R | null>;
  /** in the order asked for; null where there is none */
  some<R extends Filed>(
    shelf: Shelf<R>,
    places: readonly { readonly folder?: string; readonly id: string }[],
  ): Promise<(R | null)[]>;
  /** a page of one folder, by id */
  page<R extends Filed>(
    shelf: Shelf<R>,
    asked: { folder?: string; after: Item | null; limit: number; newestFirst?: boolean },
  ): Promise<FolderPage<R>>;
  /** a whole folder, by id; for folders that are small, or work outside requests */
  all<R extends Filed>(shelf: Shelf<R>, folder?: string): Promise<R[]>;
}

const FiledItem = z.object({
  schemaVersion: z.literal(schemaVersion),
  sk: z.string(),
  version: z.int(),
  sealed: z.instanceof(Uint8Array),
});

const atOnce = 500;

/**
 * A record out of its item, wherever that was read.
 *
 * @param keys those of the region
 * @throws UnreadableItemError naming the shelf and the fields, never what stands in them
 */
export function readFiled<R extends Filed>(
  shelf: Shelf<R>,
  folder: string,
  item: Item,
  keys: Pick<TenantKeys, 'open'>,
): R {
  const { sk, version, sealed } = readItem(FiledItem, shelf.name, item);
  const text = keys.open(sealed, filedContext(shelf.name, folder, sk));
  const parsed = shelf.schema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.'));
    throw new UnreadableItemError(shelf.name, fields.join(', '));
  }
  if (parsed.data.version !== version) throw new UnreadableItemError(shelf.name, 'version');
  return parsed.data;
}

export function createShelfReads({ tenant, keys, tables, access }: TenantReading): ShelfReads {
  const table = tables.registry;
  const recordOf = <R extends Filed>(shelf: Shelf<R>, folder: string, item: Item): R =>
    readFiled(shelf, folder, item, keys);

  async function page<R extends Filed>(
    shelf: Shelf<R>,
    asked: { folder?: string; after: Item | null; limit: number; newestFirst?: boolean },
  ): Promise<FolderPage<R>> {
    const { folder = oneFolder, after, limit, newestFirst = false } = asked;
    const partition = shelfPartition(tenant, shelf.name, folder);
    const found = await access.query({
      table,
      partition,
      after,
      limit,
      newestFirst,
      consistent: true,
    });
    const items = found.items.map((item) => recordOf(shelf, folder, item));
    return { items, next: found.next };
  }

  async function some<R extends Filed>(
    shelf: Shelf<R>,
    places: readonly { readonly folder?: string; readonly id: string }[],
  ): Promise<(R | null)[]> {
    const named = places.map(({ folder = oneFolder, id }) => ({ folder, id }));
    const standing = named.filter(({ folder, id }) => mayStandAt(folder, id));
    const items = await access.getMany(
      standing.map(({ folder, id }) => ({ table, key: shelfKey(tenant, shelf.name, folder, id) })),
    );
    const found = new Map(standing.map((place, i) => [place, items[i] ?? null]));
    return named.map((place) => {
      const item = found.get(place) ?? null;
      return item === null ? null : recordOf(shelf, place.folder, item);
    });
  }

  return {
    some,
    page,
    async one(shelf, id, folder = oneFolder) {
      const [found = null] = await some(shelf, [{ folder, id }]);
      return found;
    },
    async all<R extends Filed>(shelf: Shelf<R>, folder: string = oneFolder): Promise<R[]> {
      const records: R[] = [];
      let after: Item | null = null;
      do {
        const found: FolderPage<R> = await page(shelf, { folder, after, limit: atOnce });
        records.push(...found.items);
        after = found.next;
      } while (after !== null);
      return records;
    },
  };
}
