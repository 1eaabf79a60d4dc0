import type { PersonId } from '@payung/domain';
import type { TenantReading } from '../reading.ts';
import { readItem, WordItem } from '../records.ts';
import { wordPartition } from '../registry-keys.ts';
import { actionLimit, type Item, type QueryPage } from '../table-access.ts';
import {
  type KeptPeople,
  type PersonToken,
  peopleKept,
  personOf,
  tokensOf,
} from './packed-people.ts';

/** A place among the people of a word: a piece of its index, and how many of that piece were passed. */
export interface WordPosition {
  readonly under: string;
  readonly skip: number;
}

/** Some people of the index, each once. */
export interface PeopleFound {
  readonly persons: PersonId[];
  /** false when there may be more */
  readonly isWhole: boolean;
}

/** Some people of a word, named by its digest, each of whom takes an item: they were nominated one by one. */
export interface ScatteredPeople {
  readonly digest: string;
  readonly persons: readonly PersonId[];
}

/** What was found under some words. */
export interface FoundByWords extends PeopleFound {
  /** words that are read the slower for people who are worth laying together (`layTogether`), with as many as it takes at once */
  readonly scattered: readonly ScatteredPeople[];
}

/** Reads of the index of names, places and cards. Words are named by their digests. */
export interface WordReads {
  /** The people of a word; not all of them where there are more than `most`. */
  personsByWord(digest: string, most: number): Promise<PeopleFound>;
  /**
   * Whoever stands under all of these words. Of each about `most` people are read; a word with more of them leaves out
   * nobody as long as another was read whole.
   */
  personsByWords(digests: readonly string[], most: number): Promise<FoundByWords>;
  /**
   * The people of a word piece by piece, from the `skip`-th person of the piece `under` on, at most `limit`;
   * `next` is where to go on.
   */
  personsUnder(
    digest: string,
    from: WordPosition,
    limit: number,
  ): Promise<{ persons: { under: string; person: PersonId }[]; next: WordPosition | null }>;
}

/** pieces of a word read at once when its people are told one by one */
const piecesAtOnce = 25;
/** people one by one who are worth a transaction to be read as one piece from then on */
const fewestScattered = 64;
/** what one transaction takes, beside the epoch of the keys and the new piece */
const mostScattered = actionLimit - 2;
/** after every name that a piece can have */
const afterAll = '~';

/** Whoever has a piece of a word alone, as a single nomination writes it; null for one of a list. */
function standsAlone({ sk }: Item, kept: KeptPeople): PersonId | null {
  const [person, ...others] = kept instanceof Uint8Array ? [] : kept;
  return person !== undefined && others.length === 0 && person === sk ? person : null;
}

export function createWordReads({ tenant, tables, access }: TenantReading): WordReads {
  const keptIn = (item: Item): KeptPeople => readItem(WordItem, 'word', item).persons;

  async function readWord(digest: string, most: number) {
    const partition = wordPartition(tenant, digest);
    const found = new Set<PersonToken>();
    const scattered = { digest, persons: [] as PersonId[] };
    for (let after: Item | null = null; ; ) {
      const page: QueryPage = await access.query({ table: tables.registry, partition, after });
      for (const item of page.items) {
        const kept = keptIn(item);
        for (const one of tokensOf(kept)) found.add(one);
        const alone = standsAlone(item, kept);
        if (alone !== null && scattered.persons.length < mostScattered) {
          scattered.persons.push(alone);
        }
      }
      if (page.next === null) return { found, scattered, isWhole: true };
      if (found.size >= most) return { found, scattered, isWhole: false };
      after = page.next;
    }
  }

  async function personsByWords(digests: readonly string[], most: number): Promise<FoundByWords> {
    const words = await Promise.all(digests.map((digest) => readWord(digest, most)));
    const whole = words
      .filter(({ isWhole }) => isWhole)
      .sort((a, b) => a.found.size - b.found.size);
    const [rarest = words[0], ...others] = whole;
    const scattered = words.flatMap((word) =>
      word.scattered.persons.length < fewestScattered ? [] : [word.scattered],
    );
    if (rarest === undefined) return { persons: [], isWhole: true, scattered };
    const tokens = [...rarest.found].filter((one) => others.every(({ found }) => found.has(one)));
    return { persons: tokens.map(personOf), isWhole: rarest.isWhole, scattered };
  }

  return {
    personsByWords,
    async personsByWord(digest, most) {
      const { persons, isWhole } = await personsByWords([digest], most);
      return { persons, isWhole };
    },
    async personsUnder(digest, from, limit) {
      const page = await access.query({
        table: tables.registry,
        partition: wordPartition(tenant, digest),
        between: [from.under === '' ? ' ' : from.under, afterAll],
        limit: piecesAtOnce,
      });
      const persons: { under: string; person: PersonId }[] = [];
      for (const item of page.items) {
        const under = String(item.sk);
        const all = peopleKept(keptIn(item));
        const skip = under === from.under ? from.skip : 0;
        const some = all.slice(skip, skip + limit - persons.length);
        persons.push(...some.map((person) => ({ under, person })));
        if (skip + some.length < all.length) {
          return { persons, next: { under, skip: skip + some.length } };
        }
      }
      const last = page.items.at(-1);
      if (page.next === null || last === undefined) return { persons, next: null };
      return { persons, next: { under: String(last.sk), skip: Number.MAX_SAFE_INTEGER } };
    },
  };
}
