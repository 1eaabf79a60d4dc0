import type { ReconciliationKind } from '@payung/domain';
import { openCursor, sealCursor } from '../cursor.ts';
import { readPiece } from '../file-mapping/sealed-pieces.ts';
import type { Page } from '../people-views.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type ExchangeReader, findExchange, findResult } from './exchange-access.ts';
import {
  type Exchange,
  type ExchangeResult,
  exchangeShelf,
  resultShelf,
} from './exchange-shelves.ts';
import { linePieces, type ResultLine } from './result-pieces.ts';

/** A file with what came back of it. */
export interface ExchangeView {
  readonly exchange: Exchange;
  readonly results: readonly ExchangeResult[];
}

/** Files that went to branches, the newest first. */
export async function listInsurerFiles(
  service: Service,
  actor: ExchangeReader,
  request: { readonly cursor: string | null; readonly limit: number },
): Promise<Result<Page<Exchange>>> {
  const { data } = await regionOf(service, actor.tenant);
  const scope = { route: 'exchanges', user: actor.user };
  const after = await openCursor(data.keys, scope, request.cursor);
  if (after === 'invalid') return refuse({ code: 'cursor-invalid' });
  const asked = { after, limit: request.limit, newestFirst: true };
  const { items, next } = await data.shelves.page(exchangeShelf, asked);
  return ok({ items, nextCursor: sealCursor(data.keys, scope, next) });
}

/** A file to a branch, with the results that came back for it. */
export async function showExchange(
  service: Service,
  actor: ExchangeReader,
  id: string,
): Promise<Result<ExchangeView>> {
  const found = await findExchange(service, actor, id);
  if (!found.ok) return found;
  const { open, exchange } = found.value;
  return ok({ exchange, results: await open.data.shelves.all(resultShelf, exchange.id) });
}

/** A result as far as it was read or applied: its counts, and none of its lines. */
export async function showExchangeResult(
  service: Service,
  actor: ExchangeReader,
  request: { readonly exchange: string; readonly id: string },
): Promise<Result<ExchangeResult>> {
  const found = await findResult(service, actor, request);
  return found.ok ? ok(found.value.result) : found;
}

/**
 * The reconciliation of a result line by line: what its rows come to in their order, who was refused, who is missing.
 * @param request.kind only the lines of one list; null for all of them
 */
export async function listReconciliation(
  service: Service,
  actor: ExchangeReader,
  request: {
    readonly exchange: string;
    readonly id: string;
    readonly kind: ReconciliationKind | null;
    readonly cursor: string | null;
    readonly limit: number;
  },
): Promise<Result<Page<ResultLine>>> {
  const found = await findResult(service, actor, request);
  if (!found.ok) return found;
  const { open, result } = found.value;
  if (result.removedOn !== undefined) {
    return refuse({ code: 'list-file-removed', on: result.removedOn });
  }
  const scope = { route: `exchange ${result.id} ${request.kind ?? 'all'}`, user: actor.user };
  const at = await openCursor(open.data.keys, scope, request.cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  const items: ResultLine[] = [];
  let next = at === null ? 0 : Number(at.at);
  while (next < result.told && items.length < request.limit) {
    const piece = Math.floor(next / linePieces.perPiece);
    const lines = await readPiece(service, open, linePieces, result.id, piece);
    for (const line of lines.slice(next - piece * linePieces.perPiece)) {
      if (items.length === request.limit) break;
      if (request.kind === null || line.kind === request.kind) items.push(line);
      next += 1;
    }
  }
  const rest = next < result.told ? { at: next } : null;
  return ok({ items, nextCursor: sealCursor(open.data.keys, scope, rest) });
}
