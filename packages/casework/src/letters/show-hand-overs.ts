import type { CardHandOver, VillageCode } from '@payung/domain';
import { openCursor, sealCursor } from '../cursor.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { type LetterCarrier, reachVillage } from './letter-access.ts';
import { cardHandOverShelf } from './letter-shelves.ts';
import { whoWaits } from './make-hand-over.ts';
import { type HandOverView, reachHandOver, withPeople } from './reach-hand-over.ts';

export interface HandOverPage {
  readonly open: OpenRegion;
  readonly items: readonly CardHandOver[];
  readonly waiting: number;
  readonly nextCursor: string | null;
}

/** The receipts of a village, the newest first, and how many cards stand on none. */
export async function listHandOvers(
  service: Service,
  actor: LetterCarrier,
  asked: { readonly village: VillageCode; readonly cursor: string | null; readonly limit: number },
): Promise<Result<HandOverPage>> {
  const reached = await reachVillage(service, actor, asked.village);
  if (!reached.ok) return reached;
  const { open } = reached.value;
  const { shelves, keys } = open.data;
  const scope = { route: `card-hand-overs ${asked.village}`, user: actor.user };
  const after = await openCursor(keys, scope, asked.cursor);
  if (after === 'invalid') return refuse({ code: 'cursor-invalid' });
  const page = { folder: asked.village, after, limit: asked.limit, newestFirst: true };
  const { items, next } = await shelves.page(cardHandOverShelf, page);
  const waiting = (await whoWaits(open, asked.village)).length;
  return ok({ open, items, waiting, nextCursor: sealCursor(keys, scope, next) });
}

/** A receipt with everybody on it. */
export async function showHandOver(
  service: Service,
  actor: LetterCarrier,
  id: string,
): Promise<Result<HandOverView>> {
  const reached = await reachHandOver(service, actor, id);
  if (!reached.ok) return reached;
  return ok(await withPeople(reached.value.open, reached.value.handOver));
}
