import {
  type Filed,
  oneFolder,
  type RegistryWrite,
  type Shelf,
  type TenantData,
} from '@payung/data';
import type { OpenRegion } from '../service.ts';

type Shelves = TenantData['shelves'];
type Kept = Pick<TenantData, 'shelves' | 'commit'>;

/** A region whose shelves are read once: what was read, or written by this worker, is not asked for again. */
export interface Remembered {
  readonly open: OpenRegion;
  /** everything is read anew from here on: another worker wrote meanwhile */
  forget(): void;
}

/**
 * Remembers records of shelves for a piece of work over some hundred people: several parts ask about the same ones,
 * and each transaction of a list goes on from what the one before has written. A remembered record that another worker
 * wrote meanwhile lets the transaction be refused by its version, as any other; then all is forgotten and read anew.
 */
export function remembering(open: OpenRegion): Remembered {
  const { forget, ...remembered } = rememberShelves(open.data);
  return { open: { ...open, data: { ...open.data, ...remembered } }, forget };
}

/** The same for the parts that remember. */
export function rememberShelves(data: Kept): Kept & Pick<Remembered, 'forget'> {
  /** by place, null where there is nothing */
  const records = new Map<string, Promise<unknown>>();
  /** ids by folder, of folders that were read whole */
  const folders = new Map<string, Promise<string[]>>();

  function forget(): void {
    records.clear();
    folders.clear();
  }

  function written(writes: readonly RegistryWrite[]): void {
    for (const write of writes) {
      if (write.write !== 'file-record' && write.write !== 'take-off-shelf') continue;
      const place = placeOf(write.shelf, write.folder, write.id);
      const isThere = write.write === 'file-record';
      if (!isThere || write.over === 0) folders.delete(placeOf(write.shelf, write.folder, ''));
      if (!records.has(place)) continue;
      records.set(place, Promise.resolve(isThere ? JSON.parse(write.text) : null));
    }
  }

  return {
    forget,
    shelves: { ...data.shelves, ...readsOf(data.shelves, records, folders) },
    async commit(request) {
      const result = await data.commit(request);
      if (result.kind === 'done') written(request.writes);
      else forget();
      return result;
    },
  };
}

function placeOf(shelf: string, folder: string, id: string): string {
  return `${shelf}|${folder}|${id}`;
}

function readsOf(
  shelves: Shelves,
  records: Map<string, Promise<unknown>>,
  folders: Map<string, Promise<string[]>>,
): Pick<Shelves, 'one' | 'some' | 'all'> {
  async function some<R extends Filed>(
    shelf: Shelf<R>,
    places: readonly { readonly folder?: string; readonly id: string }[],
  ): Promise<(R | null)[]> {
    const named = places.map(({ folder = oneFolder, id }) => ({
      place: placeOf(shelf.name, folder, id),
      folder,
      id,
    }));
    const unknown = named.filter(({ place }) => !records.has(place));
    if (unknown.length > 0) {
      const reading = shelves.some(shelf, unknown);
      for (const [i, { place }] of unknown.entries()) {
        const one = reading.then((found) => found[i] ?? null);
        // whoever asks meets the failure; nobody may
        one.catch(() => records.delete(place));
        records.set(place, one);
      }
    }
    return Promise.all(
      named.map(async ({ place }) => {
        const found = await records.get(place);
        // under this place lies what this shelf's own schema has read, or its own writer has made
        return (found ?? null) as R | null;
      }),
    );
  }

  return {
    some,
    async one(shelf, id, folder = oneFolder) {
      const [found = null] = await some(shelf, [{ folder, id }]);
      return found;
    },
    async all<R extends Filed>(shelf: Shelf<R>, folder: string = oneFolder): Promise<R[]> {
      const place = placeOf(shelf.name, folder, '');
      let ids = folders.get(place);
      if (ids === undefined) {
        const reading = shelves.all(shelf, folder);
        ids = reading.then((found) => {
          for (const one of found) {
            records.set(placeOf(shelf.name, folder, one.id), Promise.resolve(one));
          }
          return found.map(({ id }) => id);
        });
        ids.catch(() => folders.delete(place));
        folders.set(place, ids);
      }
      const known = await ids;
      const found = await some(
        shelf,
        known.map((id) => ({ folder, id })),
      );
      return found.filter((one) => one !== null);
    },
  };
}
