import type { RegistryWrite } from '@payung/data';
import { TooBusyError } from '@payung/data';
import type { PersonId, Worker } from '@payung/domain';
import { searchWords } from '../index-names.ts';
import type { OpenRegion } from '../service.ts';
import { rivalTries } from './person-case.ts';

type Findable = Pick<Worker, 'name' | 'village'>;
type DropWord = Extract<RegistryWrite, { write: 'drop-word' }>;

/** A person who is no longer to be found by what `gone` says, but for the words of `stays`. */
export interface Dropped {
  readonly person: PersonId;
  readonly gone: readonly Findable[];
  readonly stays: readonly Findable[];
}

/** Under which writers people stood in the index: a person's own id, or a piece of a list. */
export type Writers = ReadonlyMap<PersonId, ReadonlySet<string>>;

/** pieces of the index that are rewritten at once */
const atOnce = 20;

/**
 * Takes people out of the index of names and places. Each piece of the index is read and rewritten once for all of
 * them: those of one village stand in the same pieces. Done when a look under all keys of the ring, read anew for it,
 * finds nobody: while the look-up key changes, a piece may be carried over just before it is rewritten. Safe to repeat.
 * @throws TooBusyError when the same pieces keep being written by others
 */
export function dropWords(open: OpenRegion, people: readonly Dropped[]): Promise<Writers> {
  return dropEach(open, wordsOf(people));
}

/** Under which writers people stand in the index of names and places, while they are found by it. */
export async function writersOf(open: OpenRegion, people: readonly Dropped[]): Promise<Writers> {
  const writers = new Map<PersonId, Set<string>>();
  await open.data.keys.reread();
  for (const [word, persons] of wordsOf(people)) await dropsOf(open, word, persons, writers);
  return writers;
}

/** Takes one person out of the index of cards (KPJ), as `dropWords` does with names. */
export async function dropCards(
  open: OpenRegion,
  person: PersonId,
  words: readonly string[],
): Promise<void> {
  await dropEach(open, new Map(words.map((word) => [word, new Set([person])])));
}

async function dropEach(
  open: OpenRegion,
  byWord: ReadonlyMap<string, ReadonlySet<PersonId>>,
): Promise<Writers> {
  const writers = new Map<PersonId, Set<string>>();
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    await open.data.keys.reread();
    let found = false;
    for (const [word, persons] of byWord) {
      const drops = await dropsOf(open, word, persons, writers);
      for (let from = 0; from < drops.length; from += atOnce) {
        const some = drops.slice(from, from + atOnce);
        await open.data.commitQuietly(some);
        found = true;
      }
    }
    if (!found) return writers;
  }
  throw new TooBusyError(1);
}

function wordsOf(people: readonly Dropped[]): Map<string, Set<PersonId>> {
  const byWord = new Map<string, Set<PersonId>>();
  for (const { person, gone, stays } of people) {
    const kept = new Set(stays.flatMap(searchWords));
    for (const word of gone.flatMap(searchWords)) {
      if (kept.has(word)) continue;
      const persons = byWord.get(word) ?? new Set();
      byWord.set(word, persons.add(person));
    }
  }
  return byWord;
}

async function dropsOf(
  open: OpenRegion,
  word: string,
  gone: ReadonlySet<PersonId>,
  writers: Map<PersonId, Set<string>>,
): Promise<DropWord[]> {
  const { keys, protection } = open.data;
  const drops: DropWord[] = [];
  for (const digest of keys.digests('word', word)) {
    for (const { under, persons, kept } of await protection.wordPiecesOf(digest, gone)) {
      for (const person of persons.filter((one) => gone.has(one))) {
        writers.set(person, (writers.get(person) ?? new Set()).add(under));
      }
      const left = persons.filter((one) => !gone.has(one));
      drops.push({ write: 'drop-word', digest, under, seen: kept, left });
    }
  }
  return drops;
}
