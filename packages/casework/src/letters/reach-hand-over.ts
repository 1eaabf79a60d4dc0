import type { NominationRecord } from '@payung/data';
import {
  type CardHandOver,
  CardHandOverId,
  type CardLine,
  type VillageCode,
  villageOfHandOver,
} from '@payung/domain';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { isInReach, type LetterCarrier } from './letter-access.ts';
import { cardHandOverShelf } from './letter-shelves.ts';

export interface HandOverView {
  readonly open: OpenRegion;
  readonly handOver: CardHandOver;
  /** null for who was forgotten */
  readonly people: readonly { readonly line: CardLine; readonly record: NominationRecord | null }[];
}

/** A receipt in the actor's reach; one beyond it answers as one that does not exist. */
export async function reachHandOver(
  service: Service,
  actor: LetterCarrier,
  asked: string,
): Promise<Result<{ open: OpenRegion; handOver: CardHandOver }>> {
  const open = await regionOf(service, actor.tenant);
  const id = CardHandOverId.safeParse(asked);
  if (!id.success) return notFound('hand-over');
  const village: VillageCode = villageOfHandOver(id.data);
  if (!isInReach(actor, village)) return notFound('hand-over');
  const handOver = await open.data.shelves.one(cardHandOverShelf, id.data, village);
  return handOver === null ? notFound('hand-over') : ok({ open, handOver });
}

/** A receipt with the people on it. */
export async function withPeople(open: OpenRegion, handOver: CardHandOver): Promise<HandOverView> {
  const ids = handOver.lines.map(({ nomination }) => nomination);
  const records = await open.data.people.nominations(ids);
  const people = handOver.lines.map((line, i) => ({ line, record: records[i] ?? null }));
  return { open, handOver, people };
}
