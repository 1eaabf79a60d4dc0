import { fileNew, fileOver, type RegistryWrite, TooBusyError } from '@payung/data';
import {
  type CardHandOver,
  CardHandOverId,
  cardInLedger,
  mostOnHandOver,
  type VillageCode,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { ledgersOf } from '../contribution/index.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { type LetterCarrier, reachVillage } from './letter-access.ts';
import { cardHandOverShelf, type PersonCards, personCardsShelf } from './letter-shelves.ts';
import { peopleOfVillage, type Villager } from './people-of-village.ts';
import type { HandOverView } from './reach-hand-over.ts';

/** Somebody whose card waits to be handed over. */
interface Waiting extends Villager {
  readonly cardNo: string;
  readonly cards: PersonCards | null;
}

/** tries before others who list the same people are too many */
const tries = 6;

/** Everybody in a village whose card came from the insurer and stands on no receipt, by neighbourhood and name. */
export async function whoWaits(open: OpenRegion, village: VillageCode): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  for await (const some of peopleOfVillage(open, village)) {
    const persons = some.map(({ person }) => person);
    const [ledgers, known] = await Promise.all([
      ledgersOf(open, persons),
      open.data.shelves.some(
        personCardsShelf,
        persons.map((folder) => ({ folder, id: 'cards' })),
      ),
    ]);
    for (const [i, villager] of some.entries()) {
      const cardNo = cardInLedger(ledgers[i] ?? null);
      const cards = known[i] ?? null;
      if (cardNo !== null && !isOnReceipt(cards, cardNo)) {
        waiting.push({ ...villager, cardNo, cards });
      }
    }
  }
  const keyed = waiting.map((one) => ({ one, key: orderOf(one) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ one }) => one);
}

function isOnReceipt(cards: PersonCards | null, cardNo: string): boolean {
  return cards?.cards.some((one) => one.cardNo === cardNo && one.state !== 'returned') ?? false;
}

function orderOf({ person, record: { worker } }: Villager): string {
  return `${worker.rw ?? '~'}|${worker.rt ?? '~'}|${worker.name}|${person}`;
}

/**
 * Makes a receipt (BAST) of the next cards of a village, as many as one paper takes. A card stands on one receipt at a
 * time, however many clerks ask: who asks again gets the next ones.
 * @returns the receipt, and how many cards of the village still wait; `state-forbids` when none does
 */
export async function makeHandOver(
  service: Service,
  actor: LetterCarrier,
  request: { readonly village: VillageCode; readonly correlationId: string },
): Promise<Result<{ view: HandOverView; waiting: number }>> {
  const reached = await reachVillage(service, actor, request.village);
  if (!reached.ok) return reached;
  const { open } = reached.value;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const waiting = await whoWaits(open, request.village);
    const some = waiting.slice(0, mostOnHandOver);
    if (some.length === 0) {
      return refuse({ code: 'state-forbids', detail: 'no card of this village waits' });
    }
    const handOver = paperFor(service, actor, open, { village: request.village, some });
    const filing = { folder: request.village, act: 'cards-listed' };
    const result = await open.data.commit({
      cause: causeOf(actor, request.correlationId),
      lane: 'any',
      writes: [fileNew(cardHandOverShelf, handOver, filing), ...listed(handOver.id, some)],
    });
    if (result.kind === 'done') {
      const people = handOver.lines.map((line, i) => ({ line, record: some[i]?.record ?? null }));
      return ok({ view: { open, handOver, people }, waiting: waiting.length - some.length });
    }
  }
  throw new TooBusyError(1);
}

function paperFor(
  service: Service,
  actor: LetterCarrier,
  { today: madeOn }: OpenRegion,
  { village, some }: { readonly village: VillageCode; readonly some: readonly Waiting[] },
): CardHandOver {
  return {
    id: CardHandOverId.parse(`${village}-${service.random.ulid()}`),
    version: 1,
    village,
    madeOn,
    by: actor.user,
    lines: some.map(({ record, cardNo }, i) => ({
      no: i + 1,
      nomination: record.id,
      cardNo,
      answer: null,
      by: null,
      at: null,
    })),
    evidence: [],
  };
}

function listed(handOver: CardHandOverId, people: readonly Waiting[]): RegistryWrite[] {
  return people.map(({ person, cardNo, cards }) => {
    const entry = { cardNo, handOver, state: 'listed' } as const;
    const filing = { folder: person, act: null };
    return cards === null
      ? fileNew(personCardsShelf, { id: 'cards', version: 1, cards: [entry] }, filing)
      : fileOver(personCardsShelf, cards, { cards: [...cards.cards, entry] }, filing);
  });
}
