import { allLanes, type TenantData } from '@payung/data';
import { type CalendarDate, startOfDay, type UserId } from '@payung/domain';
import { parsePosition } from '@payung/journal-check';
import * as z from 'zod';
import { openCursor, sealCursor } from '../cursor.ts';
import type { Page } from '../people-views.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type JournalLine, linesOf, newestFirst } from './journal-line.ts';
import { type JournalReader, lineFor } from './journal-reader.ts';
import { clockSlackMs, lastBefore } from './lane-bounds.ts';

export interface JournalFilter {
  readonly user: UserId | null;
  /** what was done, e.g. `moved`, or to what kind of thing, e.g. `nomination` */
  readonly act: string | null;
  /** id of a nomination, person, list, quota card or user; of a person, their nominations too */
  readonly item: string | null;
  /** a day in the region; null for all */
  readonly day: CalendarDate | null;
}

export interface JournalQuery extends JournalFilter {
  readonly cursor: string | null;
  readonly limit: number;
}

/** Most entries that one request looks at; a page may then hold fewer than asked for although there are more. */
const mostLookedAt = 2_000;
const entriesAtOnce = 50;

/** One lane on its way back in time. */
interface Front {
  readonly lane: number;
  /** the next entry to be fetched; 0 at the lane's beginning */
  next: number;
  lines: JournalLine[];
}

const Position = z.object({ fronts: z.array(z.int().min(0)).length(allLanes.length) });

/**
 * The journal, newest first, across all lanes. Entries of different lanes are put together by their times; of one
 * item they are exact, since each stands in the order of its versions in `personHistory`. An auditor of some agencies
 * sees what was done for these.
 */
export async function listJournal(
  service: Service,
  reader: JournalReader,
  query: JournalQuery,
): Promise<Result<Page<JournalLine>>> {
  const { data, region } = await regionOf(service, reader.tenant);
  const { user, act, item, day } = query;
  const scope = { route: `journal ${user} ${act} ${item} ${day}`, user: reader.user };
  const opened = await openCursor(data.keys, scope, query.cursor);
  if (opened === 'invalid') return refuse({ code: 'cursor-invalid' });
  const span =
    day === null
      ? always
      : {
          from: startOfDay(region.timeZone, day),
          to: startOfDay(region.timeZone, day, 1),
        };
  const starts = opened === null ? await startsOf(data, span.to) : Position.parse(opened).fronts;
  const fronts = allLanes.map((lane): Front => ({ lane, next: starts[lane] ?? 0, lines: [] }));
  const shown = (line: JournalLine): JournalLine[] => {
    const seen = isIn(span, line) ? lineFor(reader, line) : null;
    return seen !== null && fits(seen, query) ? [seen] : [];
  };
  const items: JournalLine[] = [];
  let left = mostLookedAt;
  let line: JournalLine | null = null;
  while (items.length < query.limit && left > 0) {
    line = await takeNewest(data, fronts, span.from);
    if (line === null) break;
    left -= 1;
    items.push(...shown(line));
  }
  const next = line === null ? null : placeOf(fronts);
  return ok({ items, nextCursor: sealCursor(data.keys, scope, next) });
}

/** Moments in milliseconds since 1970, the second one excluded. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const always: Span = { from: 0, to: Number.POSITIVE_INFINITY };

function isIn({ from, to }: Span, { at }: JournalLine): boolean {
  const moment = Date.parse(at);
  return moment >= from && moment < to;
}

/** Where the next page begins; null when every lane has come to its beginning. */
function placeOf(fronts: readonly Front[]): { fronts: number[] } | null {
  const left = fronts.map(({ next, lines: [line] }) =>
    line === undefined ? next : (parsePosition(line.position)?.seq ?? next),
  );
  return left.every((seq) => seq === 0) ? null : { fronts: left };
}

async function startsOf(data: TenantData, to: number): Promise<number[]> {
  if (to !== Number.POSITIVE_INFINITY) return lastBefore(data, to + clockSlackMs);
  return (await data.journal.reads.heads()).map((head) => head?.seq ?? 0);
}

/** Takes the newest line of all lanes; null when all have come to their beginning, or to the day's. */
async function takeNewest(
  data: TenantData,
  fronts: readonly Front[],
  from: number,
): Promise<JournalLine | null> {
  await Promise.all(
    fronts.map(async (front) => {
      if (front.lines.length > 0 || front.next === 0) return;
      const page = await data.journal.reads.pageBack(front.lane, front.next, entriesAtOnce);
      front.lines = linesOf(page);
      front.next = Math.max((page.at(-1)?.place ?? 1) - 1, 0);
    }),
  );
  const [front] = fronts.filter(({ lines }) => lines.length > 0).sort((a, b) => compareFirst(a, b));
  const [line] = front?.lines ?? [];
  if (front === undefined || line === undefined) return null;
  if (Date.parse(line.at) < from - clockSlackMs) return null;
  front.lines = front.lines.slice(1);
  return line;
}

function compareFirst({ lines: [a] }: Front, { lines: [b] }: Front): number {
  return a === undefined || b === undefined ? 0 : newestFirst(a, b);
}

function fits(line: JournalLine, { user, act, item }: JournalFilter): boolean {
  if (user !== null && line.actor.user !== user) return false;
  return line.changes.some(
    (change) =>
      (act === null || change.act === act || change.of === act) &&
      (item === null || change.id === item || change.id.startsWith(`${item}-`)),
  );
}
