import type { PersonId } from '@payung/domain';
import type { OpenRegion } from './service.ts';

/** people of one word who are read, so that two common words still lead to the few who have both */
const reach = 20_000;

/**
 * Whoever stands under all of these words of the index: the words themselves are looked at later.
 *
 * @returns `isCut` when each word has more people than are read: others may have them all
 */
export async function peopleUnder(
  { data: { keys, people } }: OpenRegion,
  words: readonly string[],
): Promise<{ readonly persons: readonly PersonId[]; readonly isCut: boolean }> {
  const digests = words.map((word) => keys.digest('word', word));
  const { persons, isWhole } = await people.personsByWords(digests, reach);
  return { persons, isCut: !isWhole };
}
