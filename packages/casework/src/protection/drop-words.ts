import type { RegistryWrite } from '@payung/data';
import { TooBusyError } from '@payung/data';
import type { PersonId, Worker } from '@payung/domain';
import { searchWords } from '../index-names.ts';
import type { OpenRegion } from '../service.ts';
import { rivalTries } from './person-case.ts';

type Findable = Pick<Worker, 'name' | 'village'>;

/** pieces of the index that are rewritten at once */
const atOnce = 20;

/**
 * Takes a person out of the index of names and places wherever `gone` put them, but for the words of `stays`.
 * Answers under which writers they stood: a person's own id, or a piece of a list. Safe to repeat.
 * @throws TooBusyError when the same pieces keep being written by others
 */
export async function dropWords(
  open: OpenRegion,
  person: PersonId,
  gone: readonly Findable[],
  stays: readonly Findable[],
): Promise<ReadonlySet<string>> {
  const kept = new Set(stays.flatMap(searchWords));
  const words = [...new Set(gone.flatMap(searchWords))].filter((word) => !kept.has(word));
  const writers = new Set<string>();
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const drops = await dropsOf(open, person, words);
    for (const { under } of drops) writers.add(under);
    let refused = false;
    for (let from = 0; from < drops.length; from += atOnce) {
      const some: RegistryWrite[] = drops.slice(from, from + atOnce);
      refused ||= (await open.data.commitQuietly(some)).kind === 'refused';
    }
    if (!refused) return writers;
  }
  throw new TooBusyError(1);
}

async function dropsOf(
  open: OpenRegion,
  person: PersonId,
  words: readonly string[],
): Promise<Extract<RegistryWrite, { write: 'drop-word' }>[]> {
  const { keys, protection } = open.data;
  const drops: Extract<RegistryWrite, { write: 'drop-word' }>[] = [];
  for (const digest of words.flatMap((word) => keys.digests('word', word))) {
    for (const { under, persons } of await protection.wordPiecesOf(digest, person)) {
      const left = persons.filter((one) => one !== person);
      drops.push({ write: 'drop-word', digest, under, seen: persons, left });
    }
  }
  return drops;
}
