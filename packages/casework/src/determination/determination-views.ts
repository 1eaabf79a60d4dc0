import type { NominationRecord } from '@payung/data';
import type { Determination, DeterminationId, DeterminedLine, LeftOut } from '@payung/domain';
import * as z from 'zod';
import type { ListReader } from '../actor.ts';
import { type CursorScope, openCursor, sealCursor } from '../cursor.ts';
import { nominationsOf } from '../nominations-of.ts';
import type { Page } from '../people-views.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import {
  type DeterminationReader,
  findDetermination,
  seesAgency,
  visibleDeterminations,
} from './determination-access.ts';
import { elsewhereShelf, leftOutShelf, type NotReadyLine } from './determination-shelves.ts';
import { linesPerPiece, notReadyPieceOf, pieceOf } from './list-pieces.ts';

export interface PageRequest {
  readonly cursor: string | null;
  readonly limit: number;
}

const Position = z.object({ at: z.int().min(0) });

/** Where a page begins; `invalid` for a cursor of something else. */
export async function beginOf(
  open: OpenRegion,
  scope: CursorScope,
  cursor: string | null,
): Promise<number | 'invalid'> {
  const opened = await openCursor(open.data.keys, scope, cursor);
  if (opened === 'invalid') return 'invalid';
  return opened === null ? 0 : Position.parse(opened).at;
}

/** The place of a list from which another page begins; null at its end. */
export function cursorAt(open: OpenRegion, scope: CursorScope, at: number | null): string | null {
  return sealCursor(open.data.keys, scope, at === null ? null : { at });
}

/** Decisions of the region, the newest first. */
export async function listDeterminations(
  service: Service,
  actor: DeterminationReader,
  { cursor, limit }: PageRequest,
): Promise<Result<Page<Determination>>> {
  const open = await regionOf(service, actor.tenant);
  const scope = { route: 'determinations', user: actor.user };
  const from = await beginOf(open, scope, cursor);
  if (from === 'invalid') return refuse({ code: 'cursor-invalid' });
  const all = await visibleDeterminations(open, actor);
  const nextCursor = cursorAt(open, scope, from + limit < all.length ? from + limit : null);
  return ok({ items: all.slice(from, from + limit), nextCursor });
}

/** One decision. */
export async function showDetermination(
  service: Service,
  actor: DeterminationReader,
  id: DeterminationId,
): Promise<Result<Determination>> {
  const found = await findDetermination(service, actor, id);
  return found.ok ? ok(found.value.determination) : found;
}

/** A line as it is shown: with what other regions said, and why it was left out of the effect. */
export interface LineView {
  readonly line: DeterminedLine;
  readonly casesElsewhere: readonly string[];
  readonly leftOut: LeftOut['reasons'] | null;
}

/**
 * Lines of a decision in their order, as far as the reader sees their agencies. A page may hold fewer than `limit`
 * although there are more.
 */
export async function listLines(
  service: Service,
  actor: ListReader,
  id: DeterminationId,
  { cursor, limit }: PageRequest,
): Promise<Result<{ open: OpenRegion; page: Page<LineView> }>> {
  const found = await findDetermination(service, actor, id);
  if (!found.ok) return found;
  const { open, determination } = found.value;
  const scope = { route: `lines ${id} ${determination.edition}`, user: actor.user };
  const from = await beginOf(open, scope, cursor);
  if (from === 'invalid') return refuse({ code: 'cursor-invalid' });
  const piece = await pieceOf(open, determination, Math.floor(from / linesPerPiece));
  const some = piece.slice(from % linesPerPiece).slice(0, limit);
  const { people, strikes } = determination.totals;
  const next = from + some.length < people + strikes && some.length > 0;
  const seen = some.filter(({ agency }) => seesAgency(actor, agency));
  const items = await lineViews(open, determination, seen);
  const at = next ? from + some.length : null;
  return ok({ open, page: { items, nextCursor: cursorAt(open, scope, at) } });
}

async function lineViews(
  open: OpenRegion,
  { id: folder }: Determination,
  lines: readonly DeterminedLine[],
): Promise<LineView[]> {
  const places = lines.map(({ nomination: id }) => ({ folder, id }));
  const [elsewhere, leftOut] = await Promise.all([
    open.data.shelves.some(elsewhereShelf, places),
    open.data.shelves.some(leftOutShelf, places),
  ]);
  return lines.map((line, i) => ({
    line,
    casesElsewhere: elsewhere[i]?.cases ?? [],
    leftOut: leftOut[i]?.reasons ?? null,
  }));
}

/** Somebody who is not ready; without a record when they were forgotten since. */
export interface NotReadyView {
  readonly nomination: NotReadyLine['nomination'];
  readonly agency: string | null;
  readonly record: NominationRecord | null;
  readonly reasons: NotReadyLine['reasons'];
}

/** Who could not be taken up by the last gathering or freezing, with all reasons, as far as the reader sees them. */
export async function listNotReady(
  service: Service,
  actor: ListReader,
  id: DeterminationId,
  { cursor, limit }: PageRequest,
): Promise<Result<{ open: OpenRegion; page: Page<NotReadyView> }>> {
  const found = await findDetermination(service, actor, id);
  if (!found.ok) return found;
  const { open, determination } = found.value;
  const scope = { route: `not ready ${id} ${determination.edition}`, user: actor.user };
  const from = await beginOf(open, scope, cursor);
  if (from === 'invalid') return refuse({ code: 'cursor-invalid' });
  const piece = await notReadyPieceOf(open, determination, Math.floor(from / linesPerPiece));
  const some = piece.slice(from % linesPerPiece).slice(0, limit);
  const records = await nominationsOf(
    open,
    some.map(({ nomination }) => nomination),
  );
  const items = some.flatMap(({ nomination, reasons }, i): NotReadyView[] => {
    const record = records[i] ?? null;
    const agency = record?.agency ?? null;
    if (agency !== null && !seesAgency(actor, agency)) return [];
    return [{ nomination, agency, record, reasons }];
  });
  const more = some.length > 0 && from + some.length < determination.notReady.people;
  const at = more ? from + some.length : null;
  return ok({ open, page: { items, nextCursor: cursorAt(open, scope, at) } });
}
