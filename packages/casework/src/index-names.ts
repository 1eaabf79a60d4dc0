import type { IndexWord } from '@payung/data';
import {
  type AreaCode,
  type LedgerEntry,
  nameWords,
  type PersonId,
  type VillageCode,
} from '@payung/domain';
import type { NamedPerson } from './claim-plan.ts';

/** The word under which those who live in an area are found; no name has a colon. */
export function areaWord(area: AreaCode): string {
  return `area:${area}`;
}

/** Whether a word is one of a name, and not of an area or a card. */
export const isNameWord = (word: string): boolean => !word.includes(':');

/** A village and its district, the first eight characters of its code. */
export function areaWords(village: VillageCode | null): string[] {
  return village === null ? [] : [`area:${village}`, `area:${village.slice(0, 8)}`];
}

/** All words under which a person is found. */
export function searchWords({ name, village }: Pick<NamedPerson, 'name' | 'village'>): string[] {
  return [...nameWords(name), ...areaWords(village)];
}

/**
 * The writes by which people are found by words of their names and by where they live: one item a word, with
 * everybody who has it.
 * `under` keeps what two writers say of one word apart; the same writer writes the same again.
 */
export function nameWrites(under: string, people: Iterable<NamedPerson>): IndexWord[] {
  const byWord = new Map<string, Set<PersonId>>();
  for (const { person, name, village } of people) {
    for (const word of searchWords({ name, village })) {
      const persons = byWord.get(word) ?? new Set();
      byWord.set(word, persons.add(person));
    }
  }
  return [...byWord].map(([word, persons]) => ({
    write: 'index-word',
    word,
    under,
    persons: [...persons],
  }));
}

/** The word under which whoever has a participant card (KPJ) is found; writers of cards group its signs as they like. */
export function cardWord(cardNo: string): string {
  return `card:${cardNo.toUpperCase().replace(/[^0-9A-Z]/g, '')}`;
}

/** The words of all cards that the insurer ever gave a person, as long as they stand in the books. */
export function cardWords(ledger: { readonly entries: readonly LedgerEntry[] } | null): string[] {
  const cards = (ledger?.entries ?? []).flatMap((entry) =>
    entry.entry === 'registered' && entry.cardNo !== '' ? [cardWord(entry.cardNo)] : [],
  );
  return [...new Set(cards)];
}

/** The writes by which people are found by their cards. A card is one person's: its word has one item of theirs. */
export function cardWrites(
  people: Iterable<{ readonly person: PersonId; readonly words: readonly string[] }>,
): IndexWord[] {
  return [...people].flatMap(({ person, words }) =>
    words.map(
      (word): IndexWord => ({ write: 'index-word', word, under: person, persons: [person] }),
    ),
  );
}
