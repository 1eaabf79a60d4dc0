import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { filesOfCheck, filesOfHandOut, namingShelves } from '@payung/casework';
import { type Item, keysOfRing, type TenantKeys } from '@payung/data';
import { TenantId } from '@payung/domain';
import { tables } from '../local-service.ts';
import { masterKeyFile, openMasterKey } from '../master-key-file.ts';
import type { CopiedDatabase } from './copied-database.ts';

/** Files that records name, below the folder of lists, and records that cannot be read. */
export interface NamedByRecords {
  readonly files: readonly string[];
  /** sentences without a full stop */
  readonly faults: readonly string[];
}

/** The keys of regions, by region. */
export type RegionKeys = ReadonlyMap<TenantId, TenantKeys>;

// the engine keeps each item in the very words of the protocol
const plain = (item: unknown): Item => unmarshall(item as Record<string, AttributeValue>);

const partsOf = (item: Item): string[] => String(item.pk).split('#');
const tenantOf = (item: Item): TenantId => TenantId.parse(partsOf(item)[1]);

/** The key rings of the regions of a copy, but of those that have ended: what they sealed is opened by nobody. */
export function ringsIn(copy: CopiedDatabase): Item[] {
  return [...copy.items(tables.tenancy, { pk: 'T#%#REGION', sk: 'SEALING-KEY' })]
    .map(plain)
    .filter(({ destroyed }) => destroyed === undefined || destroyed === null);
}

/**
 * The keys that rings hold, by the master key beside them; none where that is missing or another one, which is a fault
 * of its own.
 *
 * @param keysFolder folder of keys; none is made there
 * @param now milliseconds since 1970
 */
export async function keysOfRings(
  rings: readonly Item[],
  keysFolder: string,
  now: number,
): Promise<RegionKeys> {
  const opened = new Map<TenantId, TenantKeys>();
  // asked for without its file it would be made anew
  if (!existsSync(join(keysFolder, masterKeyFile))) return opened;
  for (const ring of rings) {
    const tenant = tenantOf(ring);
    try {
      opened.set(tenant, await keysOfRing(ring, tenant, openMasterKey(keysFolder), now));
    } catch {
      // whatever it says, this key opens nothing of the region
    }
  }
  return opened;
}

/** Reads the items of one kind, as far as their regions' keys are there. */
function eachOf(
  items: Iterable<unknown>,
  keys: RegionKeys,
  filesOf: (tenant: TenantId, item: Item, own: TenantKeys) => readonly string[],
): NamedByRecords {
  const files: string[] = [];
  const faults: string[] = [];
  for (const raw of items) {
    const item = plain(raw);
    const tenant = tenantOf(item);
    const own = keys.get(tenant);
    if (own === undefined) continue;
    try {
      files.push(...filesOf(tenant, item, own));
    } catch {
      // whatever it says, nobody can tell which files belong to it
      faults.push(`the record ${item.pk} ${item.sk}, which names files, cannot be read`);
    }
  }
  return { files, faults };
}

/** Whether anybody of a region was forgotten on the day of a moment or later. */
function forgottenSince(copy: CopiedDatabase, tenant: TenantId, at: string): boolean {
  // the day in a region is that of UTC or the next
  const day = at.slice(0, 10);
  for (const raw of copy.items(tables.registry, { pk: `T#${tenant}#P#%`, sk: 'PERSON' })) {
    const { anonymisedOn } = plain(raw);
    if (typeof anonymisedOn === 'string' && anonymisedOn >= day) return true;
  }
  return false;
}

/**
 * Files beside those of lists that the records of a copy name: proofs, what was read of results and answers, pairs of
 * lists that were checked, archives of regions but those that an erasure took away.
 *
 * @param now the moment of the copy, in milliseconds since 1970: what is kept for a while may be gone after it
 */
export function filesOfRecords(
  copy: CopiedDatabase,
  keys: RegionKeys,
  now: number,
): NamedByRecords {
  const sealed = namingShelves.map(({ shelf, filesOf }) =>
    eachOf(
      copy.items(tables.registry, { pk: `T#%#S#${shelf}#%`, sk: '%' }),
      keys,
      (tenant, item, own) => filesOf(tenant, partsOf(item)[4] ?? '', item, own),
    ),
  );
  const checks = eachOf(
    copy.items(tables.registry, { pk: 'T#%#CHECKS', sk: '%' }),
    keys,
    (tenant, item) => filesOfCheck(tenant, item, now),
  );
  const archives = eachOf(
    copy.items(tables.tenancy, { pk: 'T#%#REGION', sk: 'HANDOUT#%' }),
    keys,
    (tenant, item) => {
      const kept = filesOfHandOut(tenant, item, now);
      return kept === null || forgottenSince(copy, tenant, kept.doneAt) ? [] : [...kept.files];
    },
  );
  const all = [...sealed, checks, archives];
  return {
    files: all.flatMap(({ files }) => files),
    faults: all.flatMap(({ faults }) => faults),
  };
}
