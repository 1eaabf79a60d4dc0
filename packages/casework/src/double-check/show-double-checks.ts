import type { DoubleCheckRecord } from '@payung/data';
import type { ListReader } from '../actor.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import type { Page } from '../people-views.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type CheckedPair, pairsPerPiece, readPairs } from './check-files.ts';
import { asOfNow, maySeeCheck, visibleCheck } from './visible-check.ts';

/** One check of lists against one another; one of another agency answers as what does not exist. */
export async function showDoubleCheck(
  service: Service,
  actor: ListReader,
  id: string,
): Promise<Result<DoubleCheckRecord>> {
  const open = await regionOf(service, actor.tenant);
  const record = await visibleCheck(service, open, actor, id);
  return record === null ? notFound('double check') : ok(record);
}

/** checks that are read at once; those of other agencies are passed over */
const checksAtOnce = 50;

/** Checks of lists, newest first. */
export async function listDoubleChecks(
  service: Service,
  actor: ListReader,
  request: { cursor: string | null; limit: number },
): Promise<Result<Page<DoubleCheckRecord>>> {
  const { data } = await regionOf(service, actor.tenant);
  const scope = { route: 'double-checks', user: actor.user };
  const at = await openCursor(data.keys, scope, request.cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  const items: DoubleCheckRecord[] = [];
  let after = at;
  do {
    const limit = Math.min(checksAtOnce, request.limit - items.length);
    const page = await data.doubleChecks.checks({ after, limit });
    const mine = page.items.filter((record) => maySeeCheck(actor, record));
    items.push(...mine.map((record) => asOfNow(service, record)));
    after = page.next;
  } while (after !== null && items.length < request.limit);
  return ok({ items, nextCursor: sealCursor(data.keys, scope, after) });
}

type Band = CheckedPair['band'];

/** The pairs that a check found, the surest first. */
export async function listCheckedPairs(
  service: Service,
  actor: ListReader,
  id: string,
  request: { band: Band | null; cursor: string | null; limit: number },
): Promise<Result<Page<CheckedPair>>> {
  const open = await regionOf(service, actor.tenant);
  const record = await visibleCheck(service, open, actor, id);
  if (record === null) return notFound('double check');
  if (record.state !== 'done') return refuse({ code: 'report-not-ready', state: record.state });
  const scope = { route: `double-check ${id} ${request.band}`, user: actor.user };
  const at = await openCursor(open.data.keys, scope, request.cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  const { first, end } = placesOf(record, request.band);
  const from = at === null ? first : Number(at.at);
  const upTo = Math.min(end, from + request.limit);
  const items = await pairsBetween(service, open.data, record.id, from, upTo);
  if (items === null) return notFound('double check');
  const next = upTo < end ? { at: upTo } : null;
  return ok({ items, nextCursor: sealCursor(open.data.keys, scope, next) });
}

/** Where the pairs of a band stand among those that are kept: sure ones first. */
function placesOf(
  { counts }: DoubleCheckRecord,
  band: Band | null,
): { first: number; end: number } {
  const { match = 0, review = 0, left = 0 } = counts ?? {};
  const kept = match + review - left;
  const sure = Math.min(match, kept);
  switch (band) {
    case null:
      return { first: 0, end: kept };
    case 'match':
      return { first: 0, end: sure };
    case 'review':
      return { first: sure, end: kept };
  }
}

async function pairsBetween(
  { files }: Service,
  { keys, tenant }: Awaited<ReturnType<typeof regionOf>>['data'],
  check: string,
  from: number,
  upTo: number,
): Promise<CheckedPair[] | null> {
  const found: CheckedPair[] = [];
  for (let at = from; at < upTo; ) {
    const piece = Math.floor(at / pairsPerPiece);
    const pairs = await readPairs(files, keys, { tenant, check }, piece);
    // removed while it was being read
    if (pairs === null) return null;
    const begin = piece * pairsPerPiece;
    found.push(...pairs.slice(at - begin, upTo - begin));
    at = begin + pairsPerPiece;
  }
  return found;
}

/** All pairs that are kept of a check, in their order. */
export function allPairs(
  service: Service,
  data: Awaited<ReturnType<typeof regionOf>>['data'],
  record: DoubleCheckRecord,
): Promise<CheckedPair[] | null> {
  return pairsBetween(service, data, record.id, 0, placesOf(record, null).end);
}
