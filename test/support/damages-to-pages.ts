import { type Damage, plus, sk } from './damage.ts';
import type { RawItem } from './raw-items.ts';

/** A page on which one nomination stands alone. */
const ofOne = (item: RawItem): boolean => sk(item) === 'PAGE' && item.count === 1;

type Postings = [string, string[], string][];

/** The page with other postings; `rowsOpened` has made them text. */
function withPostings(item: RawItem, change: (all: Postings) => Postings): RawItem {
  const all: Postings = JSON.parse(String(item.sealed));
  return { ...item, sealed: JSON.stringify(change(all)) };
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
    to: (i) =>
      plus(
        withPostings(i, () => []),
        'count',
        -1,
      ),
    found: 'posting-missing',
  },
  {
    name: 'a page that counts one too many',
    table: 'registry',
    at: ofOne,
    to: (i) => plus(i, 'count', 1),
    found: 'page-count-differs',
  },
  {
    name: 'a page on which somebody stands who belongs elsewhere',
    table: 'registry',
    at: ofOne,
    to: (i) =>
      plus(
        withPostings(i, (all) => [
          ...all,
          ...all.map(([, ...rest]): Postings[number] => [`${'7'.repeat(26)}-1`, ...rest]),
        ]),
        'count',
        1,
      ),
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
