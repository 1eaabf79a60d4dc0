import type { PersonId } from '@payung/domain';
import { namedIn } from '../claim-plan.ts';
import { ledgersOf } from '../contribution/cover-of.ts';
import { cardWords, cardWrites, nameWrites } from '../index-names.ts';
import type { OpenRegion } from '../service.ts';
import { type Dropped, dropCards, dropWords } from './drop-words.ts';
import { caseOf, type PersonCase } from './person-case.ts';

/** What a person is found by, to be taken out of the index. */
export function wordsOf({ person, nominations }: PersonCase): Dropped {
  return { person: person.id, gone: nominations.map(({ worker }) => worker), stays: [] };
}

/** The words of the cards that the insurer gave a person, by their books. */
export async function cardWordsOf(open: OpenRegion, person: PersonId): Promise<string[]> {
  const [ledger = null] = await ledgersOf(open, [person]);
  return cardWords(ledger);
}

/**
 * Whoever is there after all is found by every name and card, as before; whoever was forgotten is not, also where that
 * was done in this very moment.
 */
export async function findAgain(open: OpenRegion, person: PersonId): Promise<void> {
  const found = await caseOf(open, person);
  if (found === null) return;
  const named = found.nominations.map(({ worker }) => namedIn(person, worker));
  const words = await cardWordsOf(open, person);
  const cards = cardWrites([{ person, words }]);
  await open.data.indexWords([...nameWrites(person, named), ...cards]);
  // who forgot them after they were read took out what stood there then
  if ((await caseOf(open, person)) === null) await takeOut(open, found, words);
}

/** Takes somebody out of the index of names and places, and of these cards. Safe to repeat. */
export async function takeOut(
  open: OpenRegion,
  found: PersonCase,
  cards: readonly string[],
): Promise<void> {
  await dropWords(open, [wordsOf(found)]);
  await dropCards(open, found.person.id, cards);
}
