import type { TenantKeys } from '@payung/data';
import { type RawItem, rawItems, rowsOpened } from './raw-items.ts';
import type { TestService } from './test-service.ts';

const ulid = /[0-9A-HJKMNP-TV-Z]{26}/g;
const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

interface Opened {
  readonly nikDigest: string;
  readonly nik: string;
}

/** Which NIK is behind each keyed hash; hashes differ from region to region, people do not. */
function digestsOf(items: readonly RawItem[], keys: TenantKeys): Map<string, string> {
  const opened = items.flatMap((item): Opened[] => {
    if (item.sk !== 'PERSON' || !(item.sealed instanceof Uint8Array)) return [];
    return [
      { nikDigest: String(item.nikDigest), nik: keys.open(item.sealed, `person|${item.id}`) },
    ];
  });
  return new Map(opened.map(({ nikDigest, nik }) => [nikDigest, nik]));
}

/** What drawn ids stand for: the person of a NIK, in the order of nothing but the people themselves. */
function namesOfIds(items: readonly RawItem[], niks: Map<string, string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const item of items) {
    if (item.sk !== 'PERSON') continue;
    names.set(String(item.id), `person ${niks.get(String(item.nikDigest))}`);
  }
  return names;
}

const notCompared = new Set([
  'sealed',
  'layout',
  'fileName',
  'endedWhy',
  'leaseUntil',
  'fence',
  'expiresAt',
  'hash',
  'prev',
  'body',
  'seq',
  'counts',
  // lanes and numbers of entries
  'trail',
  // the number of entries behind a quota card; the checker counts them
  'moves',
]);

/** The same value with the fields of every object in the order of their names. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)]));
}

/** A match page by who stands on it: its key is a hash of what they share, and a card tells when it was made. */
function pageByPeople(item: RawItem): RawItem {
  const all: [string, string[], string][] = JSON.parse(String(item.sealed));
  const postings = all.map(([nomination, tags, card]) => {
    const [agency, _at, ...rest] = card.split('\t');
    return [nomination, tags, agency, ...rest].join(' ');
  });
  const { pk: _, sealed: __, ...facts } = item;
  // how often it was written depends on where commits were cut
  return { ...facts, version: 0, postings };
}

/** The nominations of a case in the order of the people, not of the ids that were drawn for them. */
const pair = /(person \d+-\d+)~(person \d+-\d+)/g;
const sortedPair = (_: string, one: string, other: string): string => [one, other].sort().join('~');

/**
 * All that is kept of a region as sorted lines, without what chance and time decide: drawn ids become the
 * people they stand for, instants and lanes disappear. Two runs that did the same have the same dump.
 */
export async function canonicalDump(test: TestService): Promise<string[]> {
  const { keys } = await test.service.database.tenant(test.tenant);
  const items = await rawItems(test.client, test.tables.registry, test.tenant);
  const niks = digestsOf(items, keys);
  const names = namesOfIds(items, niks);
  const told = (text: string): string =>
    [...niks]
      .reduce((rest, [digest, nik]) => rest.replaceAll(digest, `nik ${nik}`), text)
      .replace(ulid, (id) => names.get(id) ?? '<id>')
      .replace(instant, '<time>')
      .replace(pair, sortedPair)
      .replace(/#\d+\.\d+\.(?=[a-z])/g, '#<place>.');
  return items
    .filter(({ pk }) => !/#(W|K)#/.test(String(pk)))
    .map((item) => {
      // a list's version also counts how often its reading was begun
      const opened = rowsOpened(keys, item);
      const counted =
        'fileKey' in item
          ? { ...item, version: 0, readings: 0 }
          : item.sk === 'PAGE'
            ? pageByPeople(opened)
            : opened;
      const fields = Object.entries(counted).filter(([field]) => !notCompared.has(field));
      return told(JSON.stringify(inOrder(Object.fromEntries(fields))));
    })
    .sort();
}
