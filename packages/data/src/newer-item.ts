import { NewerItemError } from './errors.ts';
import type { PlainItem } from './plain-items.ts';

/**
 * The newest form of an item that this version reads and writes. Raised only by what the version before would read
 * wrongly: what it passes over, or finds missing without harm, is no new form (ADR 0049).
 */
export const schemaVersion = 1;

/** By the letter of the partition and the first word of the sort key; see the key files. */
const kinds: Readonly<Record<string, string>> = {
  'P PERSON': 'person',
  'P NOM': 'nomination',
  'P CASE': 'case pointer',
  'C CASE': 'case',
  'G GUARD': 'guard',
  'M PAGE': 'match page',
  'Q SUMS': 'quota card',
  'Q MOVE': 'quota movement',
  'Q WAIT': 'waiting number',
  'I IMPORT': 'list',
  'I CHUNK': 'piece of a list',
  'I ROWS': 'rows of a list',
  'K KEY': 'kept answer',
  'J HEAD': 'journal lane',
  'MEMBERS USER': 'member',
  'REGION PROFILE': 'region',
  'REGION STANDING': 'standing',
  'REGION SEALING-KEY': 'key ring',
};

/** What kind of item lies under a key, in words for operators; of a shelf its name. No id is in it. */
export function kindUnder({ pk, sk }: { readonly pk: unknown; readonly sk: unknown }): string {
  const [, letter = 'other', shelf] =
    /^T#[0-9A-Z]{26}#([A-Z-]+)(?:#([a-z][a-z-]+)#)?/.exec(String(pk)) ?? [];
  if (letter === 'S' && shelf !== undefined) return shelf;
  const [word = ''] = /^[A-Z-]+(?=#|$)/.exec(String(sk)) ?? [];
  const words = `${letter} ${word}`.trim();
  return kinds[words] ?? words;
}

/**
 * Stops at an item that a later version wrote, before anything of it is understood.
 *
 * @param kind as errors name it, or how it is told by the item's key
 * @throws NewerItemError naming kind and version, never what stands in the item
 */
export function refuseNewer(kind: string | typeof kindUnder, item: PlainItem): void {
  const { schemaVersion: found } = item;
  if (typeof found !== 'number' || found <= schemaVersion) return;
  const named = typeof kind === 'string' ? kind : kind({ pk: item.pk, sk: item.sk });
  throw new NewerItemError(named, found, schemaVersion);
}
