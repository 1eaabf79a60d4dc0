import type { RegistryWrite, TenantKeys } from '@payung/data';
import { nameWords, type PersonId } from '@payung/domain';
import type { NamedPerson } from './claim-plan.ts';

/**
 * The writes by which people are found by words of their names: one item a word, with everybody who has it.
 * `under` keeps what two writers say of one word apart; the same writer writes the same again.
 */
export function nameWrites(
  keys: TenantKeys,
  under: string,
  people: Iterable<NamedPerson>,
): RegistryWrite[] {
  const byWord = new Map<string, Set<PersonId>>();
  for (const { person, name } of people) {
    for (const word of nameWords(name)) {
      const persons = byWord.get(word) ?? new Set();
      byWord.set(word, persons.add(person));
    }
  }
  return [...byWord].map(([word, persons]) => ({
    write: 'index-word',
    digest: keys.digest('word', word),
    under,
    persons: [...persons],
  }));
}
