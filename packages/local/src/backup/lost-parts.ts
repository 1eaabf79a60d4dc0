import { join } from 'node:path';
import * as z from 'zod';
import { databaseFile } from '../database-process.ts';
import { tables } from '../local-service.ts';
import type { Lackable } from './backup-record.ts';
import { type CopiedDatabase, withCopiedDatabase } from './copied-database.ts';
import { filesBelow } from './copied-files.ts';
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
  return files.map((key) => join(listsFolder, key));
}

/** Whether a sentence of `lostParts` tells of a file of a list. */
export const isOfLists = (fault: string): boolean => fault.startsWith(join(listsFolder, '/'));

/** Copies of the journal of which the last entry is one that was counted: it is copied before it is counted. */
function archivedLanes(copy: CopiedDatabase): { readonly lane: string; readonly last: string }[] {
  const counted = [...copy.items(tables.journal, { pk: 'T#%#TALLY', sk: 'LANE#%' })];
  return counted.map((item) => {
    const { pk, sk, seq } = TallyItem.parse(item);
    const lane = join('archive', 'T', tenantIn(pk.S), 'lanes', sk.S.slice('LANE#'.length));
    return { lane, last: String(seq.N).padStart(10, '0') };
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

/**
 * What the database of a copy names and that is not beside it. A service that was never handed a list has no such
 * folder, and nothing is missed: what is asked for follows from the items alone. Proofs, hand-outs and what is made
 * anew by itself are not asked for: only sealed records tell of them.
 *
 * @param folder a whole copy, of which nobody is writing the database
 * @param lacking parts that are known to be lost, and not asked for
 * @returns sentences without a full stop, each with a path in the folder
 */
export async function lostParts(folder: string, lacking: readonly Lackable[]): Promise<string[]> {
  const there = new Set(filesBelow(folder));
  const { keys, files, lanes } = withCopiedDatabase(databaseFile(folder), (copy) => ({
    keys: neededKeys(copy, join(folder, 'keys')),
    files: lacking.includes('lists') ? [] : listFiles(copy),
    lanes: lacking.includes('archive') ? [] : archivedLanes(copy),
  }));
  const lists = files.filter((path) => !there.has(path)).map((path) => `${path} is missing`);
  const archive = lanes.flatMap(({ lane, last }) => {
    const ending = new RegExp(`-${last}(\\.[0-9a-f]{8})?\\.ndjson$`);
    const names = filesBelow(join(folder, lane));
    return names.some((name) => ending.test(name))
      ? []
      : [`${lane} lacks the copy that ends with entry ${Number(last)}`];
  });
  return [...(await keyFaults(keys, there)), ...lists, ...archive];
}
