import { type Cause, fileOver, type RegistryWrite, splitNominationId, takeOff } from '@payung/data';
import { type CardHandOver, type PersonId, villageOfHandOver } from '@payung/domain';
import { removeEvidence } from '../evidence/remove-evidence.ts';
import type { OpenRegion, Service } from '../service.ts';
import { cardHandOverShelf, messageShelf, personCardsShelf } from './letter-shelves.ts';

/**
 * Forgets what was written to a person: messages, card numbers, and who of the family received a card. The scan of a
 * paper stays while it proves what others received, and goes with the last of them. Safe to repeat.
 * @returns false when somebody else wrote one of the records meanwhile; to be done again
 */
export async function forgetLetters(
  service: Service,
  open: OpenRegion,
  person: PersonId,
  cause: Cause,
): Promise<boolean> {
  const { shelves } = open.data;
  const messages = await shelves.all(messageShelf, person);
  const cards = await shelves.one(personCardsShelf, 'cards', person);
  const ids = [...new Set((cards?.cards ?? []).map(({ handOver }) => handOver))];
  for (const id of ids) {
    const village = villageOfHandOver(id);
    const handOver = await shelves.one(cardHandOverShelf, id, village);
    if (handOver === null) continue;
    if (!(await leaveHandOver(service, open, { handOver, person, cause }))) return false;
  }
  const untold = { folder: person, act: null };
  const writes: RegistryWrite[] = [
    ...messages.map((one) => takeOff(messageShelf, one, untold)),
    ...(cards === null ? [] : [takeOff(personCardsShelf, cards, untold)]),
  ];
  if (writes.length === 0) return true;
  return (await open.data.commit({ cause, lane: 'any', writes })).kind === 'done';
}

async function leaveHandOver(
  service: Service,
  open: OpenRegion,
  about: {
    readonly handOver: CardHandOver;
    readonly person: PersonId;
    readonly cause: Cause;
  },
): Promise<boolean> {
  const { handOver, person, cause } = about;
  const lines = handOver.lines.map((line): CardHandOver['lines'][number] => {
    if (splitNominationId(line.nomination).person !== person) return line;
    const { answer } = line;
    const left = answer?.answer === 'family' ? { ...answer, name: '' } : answer;
    return { ...line, cardNo: '', answer: left };
  });
  // the files first: what is left of them is found as long as the record names them
  const isLast = lines.every(({ cardNo }) => cardNo === '');
  if (isLast && !(await removeEvidence(service, open, handOver.evidence, cause))) return false;
  const filing = { folder: handOver.village, act: 'forgotten' };
  const writes = [fileOver(cardHandOverShelf, handOver, { lines }, filing)];
  return (await open.data.commit({ cause, lane: 'any', writes })).kind === 'done';
}
