import { splitNominationId } from '@payung/data';
import {
  type CardHandOver,
  type CardHandOverId,
  type CardLine,
  type PersonId,
  villageOfHandOver,
} from '@payung/domain';
import type { Finding, WholeTenant } from '../check-invariants-reading.ts';
import type { OpenRegion } from '../service.ts';
import { cardHandOverShelf, type PersonCards, personCardsShelf } from './letter-shelves.ts';

/** people read at once */
const atOnce = 200;

/** Cards against the receipts on which they stand: each as its paper says it, and on one paper at a time. */
export async function checkLetters(open: OpenRegion, whole: WholeTenant): Promise<Finding[]> {
  const { shelves } = open.data;
  const papers = new Map<CardHandOverId, CardHandOver | null>();
  const findings: Finding[] = [];
  const people = [...whole.people.keys()];
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce);
    const places = some.map((folder) => ({ folder, id: 'cards' }));
    for (const [i, record] of (await shelves.some(personCardsShelf, places)).entries()) {
      const person = some[i];
      if (record === null || person === undefined) continue;
      for (const { handOver: id } of record.cards) {
        if (papers.has(id)) continue;
        papers.set(id, await shelves.one(cardHandOverShelf, id, villageOfHandOver(id)));
      }
      findings.push(...checkCards(person, record, papers));
    }
  }
  return findings;
}

function checkCards(
  person: PersonId,
  { cards }: PersonCards,
  papers: ReadonlyMap<CardHandOverId, CardHandOver | null>,
): Finding[] {
  const key = `cards ${person}`;
  const differing = cards.flatMap(({ cardNo, handOver, state }) => {
    const line = papers
      .get(handOver)
      ?.lines.find(
        (one) => one.cardNo === cardNo && splitNominationId(one.nomination).person === person,
      );
    const found = line === undefined ? 'nothing' : stateOf(line);
    return found === state ? [] : [{ code: 'card-differs', key, expected: state, found }];
  });
  const held = cards.filter(({ state }) => state !== 'returned').map(({ cardNo }) => cardNo);
  const twice = held.length - new Set(held).size;
  return twice === 0
    ? differing
    : [...differing, { code: 'card-on-two-papers', key, expected: 0, found: twice }];
}

function stateOf({ answer }: CardLine): PersonCards['cards'][number]['state'] {
  if (answer === null) return 'listed';
  return answer.answer === 'returned' ? 'returned' : 'received';
}
