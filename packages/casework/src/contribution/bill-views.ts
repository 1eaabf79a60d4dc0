import type { NominationRecord } from '@payung/data';
import type { Bill, BillId } from '@payung/domain';
import type { MoneyReader } from '../cohort/index.ts';
import { beginOf, cursorAt, type PageRequest } from '../determination/determination-views.ts';
import { nominationsOf } from '../nominations-of.ts';
import type { Page } from '../people-views.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { findBill } from './bill-access.ts';
import { pieceId } from './claim-lines.ts';
import {
  type BillLine,
  type BillSuccessor,
  billLinesShelf,
  billShelf,
  billSuccessorShelf,
  type LeftOffLine,
  leftOffShelf,
} from './contribution-shelves.ts';

/** Bills of the region, the newest first. */
export async function listBills(
  service: Service,
  actor: MoneyReader,
  { cursor, limit }: PageRequest,
): Promise<Result<Page<Bill>>> {
  const open = await regionOf(service, actor.tenant);
  const scope = { route: 'bills', user: actor.user };
  const from = await beginOf(open, scope, cursor);
  if (from === 'invalid') return refuse({ code: 'cursor-invalid' });
  const all = (await open.data.shelves.all(billShelf)).reverse();
  const nextCursor = cursorAt(open, scope, from + limit < all.length ? from + limit : null);
  return ok({ items: all.slice(from, from + limit), nextCursor });
}

/** A bill, without its lines. */
export async function showBill(
  service: Service,
  actor: MoneyReader,
  id: BillId,
): Promise<Result<Bill>> {
  const found = await findBill(service, actor, id);
  return found.ok ? ok(found.value.bill) : found;
}

/** A line with who it is about; null once the person was forgotten. */
export interface BillLineView {
  readonly line: BillLine;
  readonly record: NominationRecord | null;
}

/** Lines of a bill in their order, some sixty a page; the page says whether there are more. */
export async function listBillLines(
  service: Service,
  actor: MoneyReader,
  id: BillId,
  cursor: string | null,
): Promise<Result<{ open: OpenRegion; page: Page<BillLineView> }>> {
  const found = await findBill(service, actor, id);
  if (!found.ok) return found;
  const { open, bill } = found.value;
  const scope = { route: `bill lines ${id}`, user: actor.user };
  const at = await beginOf(open, scope, cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  const piece =
    at < bill.pieces ? await open.data.shelves.one(billLinesShelf, pieceId(at), id) : null;
  const lines = piece?.lines ?? [];
  const records = await nominationsOf(
    open,
    lines.map(({ nomination }) => nomination),
  );
  const items = lines.map((line, i) => ({ line, record: records[i] ?? null }));
  const nextCursor = cursorAt(open, scope, at + 1 < bill.pieces ? at + 1 : null);
  return ok({ open, page: { items, nextCursor } });
}

/** Somebody who took over months that a bill had paid for another; the record is null once they were forgotten. */
export interface BillSuccessorView {
  readonly successor: BillSuccessor;
  readonly record: NominationRecord | null;
}

/** Whoever took over months of a bill, by the amendment; a bill has some dozens at most. */
export async function listBillSuccessors(
  service: Service,
  actor: MoneyReader,
  id: BillId,
): Promise<Result<{ open: OpenRegion; items: BillSuccessorView[] }>> {
  const found = await findBill(service, actor, id);
  if (!found.ok) return found;
  const { open } = found.value;
  const all = await open.data.shelves.all(billSuccessorShelf, id);
  const records = await nominationsOf(
    open,
    all.map(({ nomination }) => nomination),
  );
  const items = all.map((successor, i) => ({ successor, record: records[i] ?? null }));
  return ok({ open, items });
}

/** Who is not on a bill although its cohort covers them, with the reason. */
export async function listOffBill(
  service: Service,
  actor: MoneyReader,
  id: BillId,
  cursor: string | null,
): Promise<Result<Page<LeftOffLine>>> {
  const found = await findBill(service, actor, id);
  if (!found.ok) return found;
  const { open, bill } = found.value;
  const scope = { route: `bill left off ${id}`, user: actor.user };
  const at = await beginOf(open, scope, cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  const piece =
    at < bill.leftOffPieces ? await open.data.shelves.one(leftOffShelf, pieceId(at), id) : null;
  const nextCursor = cursorAt(open, scope, at + 1 < bill.leftOffPieces ? at + 1 : null);
  return ok({ items: piece?.lines ?? [], nextCursor });
}
