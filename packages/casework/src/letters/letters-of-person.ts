import { splitNominationId } from '@payung/data';
import {
  type CardHandOverId,
  type CardLine,
  type PersonId,
  type SentMessage,
  villageOfHandOver,
} from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { cardHandOverShelf, messageShelf, personCardsShelf } from './letter-shelves.ts';

/** What went to one person or the family. */
export interface LettersOfPerson {
  readonly cards: readonly { readonly handOver: CardHandOverId; readonly line: CardLine }[];
  readonly messages: readonly SentMessage[];
}

/** Cards and messages of a person, to be handed out to them with everything else. */
export async function lettersOfPerson(
  { data: { shelves } }: OpenRegion,
  person: PersonId,
): Promise<LettersOfPerson> {
  const known = await shelves.one(personCardsShelf, 'cards', person);
  const ids = [...new Set((known?.cards ?? []).map(({ handOver }) => handOver))];
  const places = ids.map((id) => ({ folder: villageOfHandOver(id), id }));
  const found = await shelves.some(cardHandOverShelf, places);
  const cards = found.flatMap((handOver) =>
    (handOver?.lines ?? []).flatMap((line) =>
      handOver !== null && splitNominationId(line.nomination).person === person
        ? [{ handOver: handOver.id, line }]
        : [],
    ),
  );
  return { cards, messages: await shelves.all(messageShelf, person) };
}
