import { letsPeopleIn, type PersonId } from '@payung/domain';
import { isNameWord } from './index-names.ts';
import type { OpenRegion } from './service.ts';

/** people of one word who are read, so that two common words still lead to the few who have both */
const reach = 20_000;

/**
 * Whoever stands under all of these words of the index: the words themselves are looked at later.
 *
 * @returns `isCut` when each word has more people than are read: others may have them all
 */
export async function peopleUnder(
  open: OpenRegion,
  words: readonly string[],
): Promise<{ readonly persons: readonly PersonId[]; readonly isCut: boolean }> {
  const { keys, people } = open.data;
  const digests = new Map(words.map((word) => [keys.digest('word', word), word]));
  const { persons, isWhole, scattered } = await people.personsByWords([...digests.keys()], reach);
  // the pieces of an area tell on which list somebody lives there, and stay
  const [first] = scattered.filter(({ digest }) => isNameWord(digests.get(digest) ?? ''));
  if (first !== undefined && letsPeopleIn(open.standing)) await open.data.layTogether(first);
  return { persons, isCut: !isWhole };
}
