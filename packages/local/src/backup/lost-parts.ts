import { join } from 'node:path';
import * as z from 'zod';
import { databaseFile } from '../database-process.ts';
import { tables } from '../local-service.ts';
import type { Lackable } from './backup-record.ts';
import { type CopiedDatabase, withCopiedDatabase } from './copied-database.ts';
import { filesBelow } from './copied-files.ts';
import { filesOfRecords, keysOfRings, ringsIn } from './files-of-records.ts';
import { countedByFirst } from './first-release.ts';
import { type NeededKey, neededKeys } from './needed-keys.ts';

const Text = z.object({ S: z.string() });
const Numeral = z.object({ N: z.coerce.number() });

const ListItem = z.object({
  pk: Text,
  state: Text,
  fileKey: Text,
  filesRemovedOn: z.unknown().optional(),
});
const PieceItem = z.object({ pk: Text, file: Text });
const TallyItem = z.object({ pk: Text, sk: Text, seq: Numeral });
const RingItem = z.object({ pk: Text, destroyed: z.unknown().optional() });

const listsFolder = 'lists';
const nothingNamed = { files: [], faults: [] };

const tenantIn = (pk: string): string => pk.split('#')[1] ?? '';

/** Regions that have ended: their keys are destroyed, and what they sealed is opened by nobody. */
function endedRegions(copy: CopiedDatabase): ReadonlySet<string> {
  const rings = [...copy.items(tables.tenancy, { pk: 'T#%#REGION', sk: 'SEALING-KEY' })];
  return new Set(
    rings
      .map((ring) => RingItem.parse(ring))
      .filter(({ destroyed }) => destroyed !== undefined)
      .map(({ pk }) => tenantIn(pk.S)),
  );
}

/** Not every list has a file: one may never have arrived, and a region's retention takes them away. */
const withFile: ReadonlySet<string> = new Set(['needs-mapping', 'running', 'paused', 'done']);

/** Files of lists that were read, as handed in and in pieces, as far as retention has not taken them away. */
function listFiles(copy: CopiedDatabase): string[] {
  const ended = endedRegions(copy);
  const kept = new Map<string, string>();
  for (const item of copy.items(tables.registry, { pk: 'T#%#I#%', sk: 'IMPORT' })) {
    const { pk, state, fileKey, filesRemovedOn } = ListItem.parse(item);
    if (!withFile.has(state.S) || filesRemovedOn !== undefined || ended.has(tenantIn(pk.S))) {
      continue;
    }
    kept.set(pk.S, fileKey.S);
  }
  const files = [...kept.values()];
  for (const item of copy.items(tables.registry, { pk: 'T#%#I#%', sk: 'CHUNK#%' })) {
    const { pk, file } = PieceItem.parse(item);
    if (kept.has(pk.S)) files.push(file.S);
  }
  return files;
}

/** Whether a sentence of `lostParts` tells of a file of a list. */
export const isOfLists = (fault: string): boolean => fault.startsWith(join(listsFolder, '/'));

/**
 * Lanes of the journal that lack the copy whose last entry is the last that was counted: since 0.2.0 entries are copied
 * before they are counted.
 */
function archiveFaults(copy: CopiedDatabase, folder: string): string[] {
  const counted = [...copy.items(tables.journal, { pk: 'T#%#TALLY', sk: 'LANE#%' })];
  return counted.flatMap((item) => {
    const { pk, sk, seq } = TallyItem.parse(item);
    const [tenant, lane] = [tenantIn(pk.S), sk.S.slice('LANE#'.length)];
    const path = join('archive', 'T', tenant, 'lanes', lane);
    const ending = new RegExp(`-${String(seq.N).padStart(10, '0')}(\\.[0-9a-f]{8})?\\.ndjson$`);
    if (filesBelow(join(folder, path)).some((name) => ending.test(name))) return [];
    if (countedByFirst(copy, { tenant, lane: Number(lane), seq: seq.N })) return [];
    return [`${path} lacks the copy that ends with entry ${seq.N}`];
  });
}

async function keyFaults(
  keys: readonly NeededKey[],
  there: ReadonlySet<string>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, opens } of keys) {
    const path = join('keys', name);
    if (!there.has(path)) faults.push(`${path} is missing`);
    else if (!(await opens()))
      faults.push(`${path} is not the key that these data were written with`);
  }
  return faults;
}

/** A moment of a database with what lies beside it. */
export interface WholeCopy {
  /** a folder of which nobody is writing the database */
  readonly folder: string;
  /** when it was taken, in milliseconds since 1970 */
  readonly takenAt: number;
}

/**
 * What the database of a copy names and that is not beside it. A service that was never handed a list has no such
 * folder, and nothing is missed: what is asked for follows from the items alone. What is made anew by itself is not
 * asked for.
 *
 * @param lacking parts that are known to be lost, and not asked for
 * @returns sentences without a full stop, each with a path in the folder or the place of a record
 */
export async function lostParts(
  { folder, takenAt }: WholeCopy,
  lacking: readonly Lackable[],
): Promise<string[]> {
  const there = new Set(filesBelow(folder));
  const keysFolder = join(folder, 'keys');
  const withLists = !lacking.includes('lists');
  const database = databaseFile(folder);
  const rings = withCopiedDatabase(database, ringsIn);
  const opened = await keysOfRings(rings, keysFolder, takenAt);
  const { keys, files, records, archive } = withCopiedDatabase(database, (copy) => ({
    keys: neededKeys(copy, keysFolder),
    files: withLists ? listFiles(copy) : [],
    records: withLists ? filesOfRecords(copy, opened, takenAt) : nothingNamed,
    archive: lacking.includes('archive') ? [] : archiveFaults(copy, folder),
  }));
  const lists = [...files, ...records.files]
    .map((key) => join(listsFolder, key))
    .filter((path) => !there.has(path))
    .map((path) => `${path} is missing`);
  return [...(await keyFaults(keys, there)), ...lists, ...records.faults, ...archive];
}
