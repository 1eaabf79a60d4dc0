import { splitNominationId } from '@payung/data';
import type { NominationId, PersonId } from '@payung/domain';
import { determinationShelf } from '../determination/index.ts';
import { linesOf } from '../determination/list-pieces.ts';
import type { OpenRegion } from '../service.ts';

/**
 * Everybody on a decision that came into force, each once, those who were struck as well, some hundred at a time: who
 * fell out is told too.
 */
export async function* everybodyDecided(
  open: OpenRegion,
): AsyncGenerator<Map<PersonId, NominationId>> {
  const seen = new Set<PersonId>();
  for (const one of (await open.data.shelves.all(determinationShelf)).reverse()) {
    if (one.state !== 'in-force') continue;
    for await (const lines of linesOf(open, one)) {
      const people = new Map<PersonId, NominationId>();
      for (const { nomination } of lines) {
        const { person } = splitNominationId(nomination);
        if (seen.has(person)) continue;
        seen.add(person);
        people.set(person, nomination);
      }
      if (people.size > 0) yield people;
    }
  }
}
