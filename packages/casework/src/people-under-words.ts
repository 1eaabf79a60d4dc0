import type { PersonId } from '@payung/domain';
import type { OpenRegion } from './service.ts';

/** people of one word who are read, so that two common words still lead to the few who have both */
const reach = 20_000;

/**
 * Whoever stands under all of these words of the index, as far as what was read of each is whole: the words themselves
 * are looked at later.
 *
 * @returns `isCut` when each word has more people than are read: others may have them all
 */
export async function peopleUnder(
  { data: { keys, people } }: OpenRegion,
  words: readonly string[],
): Promise<{ readonly persons: readonly PersonId[]; readonly isCut: boolean }> {
  const sets = await Promise.all(
    words.map((word) => people.personsByWord(keys.digest('word', word), reach)),
  );
  const whole = sets
    .filter(({ isWhole }) => isWhole)
    .sort((a, b) => a.persons.length - b.persons.length);
  const [rarest = sets[0], ...rest] = whole;
  if (rarest === undefined) return { persons: [], isCut: false };
  const others = rest.map(({ persons }) => new Set(persons));
  const persons = rarest.persons.filter((id) => others.every((ids) => ids.has(id)));
  return { persons, isCut: !rarest.isWhole };
}
