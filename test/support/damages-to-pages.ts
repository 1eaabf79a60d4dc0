import { type Damage, sk } from './damage.ts';
import type { RawItem } from './raw-items.ts';

type Postings = [string, string[], string][];

/** What stands on a page; `rowsOpened` has made it text. */
function postingsOf(item: RawItem): Postings {
  const all: Postings = JSON.parse(String(item.sealed));
  return all;
}

/** A page on which one nomination stands alone; how many stand there is told by who does. */
const ofOne = (item: RawItem): boolean => sk(item) === 'PAGE' && postingsOf(item).length === 1;

function withPostings(item: RawItem, change: (all: Postings) => Postings): RawItem {
  return { ...item, sealed: JSON.stringify(change(postingsOf(item))) };
}

/** Damages to the pages by which the same person is found. */
export const damagesToPages: Damage[] = [
  {
    name: 'a vanished page',
    table: 'registry',
    at: ofOne,
    to: () => null,
    found: 'posting-missing',
  },
  {
    name: 'a page from which somebody vanished',
    table: 'registry',
    at: ofOne,
    to: (i) => withPostings(i, () => []),
    found: 'posting-missing',
  },
  {
    name: 'a page that counts one too many',
    table: 'registry',
    at: ofOne,
    to: (i) => ({ ...i, count: 2 }),
    found: 'page-count-differs',
  },
  {
    name: 'a page on which somebody stands who belongs elsewhere',
    table: 'registry',
    at: ofOne,
    to: (i) =>
      withPostings(i, (all) => [
        ...all,
        ...all.map(([, ...rest]): Postings[number] => [`${'7'.repeat(26)}-1`, ...rest]),
      ]),
    found: 'posting-of-nobody',
  },
  {
    name: 'a page that says something else of somebody than the nomination',
    table: 'registry',
    at: ofOne,
    to: (i) => withPostings(i, (all) => all.map(([id, tags, card]) => [id, tags, `${card}9`])),
    found: 'posting-differs',
  },
];
