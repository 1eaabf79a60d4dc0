import type { NominationRecord } from '@payung/data';
import { type CountedGroup, isInPart, type PeopleFigure } from '@payung/domain';
import * as z from 'zod';
import { openCursor, sealCursor } from '../cursor.ts';
import { pieceId } from '../determination/list-pieces.ts';
import { nominationsOf } from '../nominations-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { FiguresReader } from './figures-access.ts';
import {
  type CountedLine,
  type CountRecord,
  countedLinesShelf,
  countShelf,
} from './figures-shelves.ts';

/** Which of the people that were counted are asked for. */
interface CountedAsked {
  readonly id: string;
  readonly figure: PeopleFigure;
  /** null: all that the figure counts */
  readonly part: { readonly group: CountedGroup; readonly key: string } | null;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface CountedView {
  readonly open: OpenRegion;
  readonly count: CountRecord;
  /** `record` is null for who is not known any more */
  readonly items: { readonly line: CountedLine; readonly record: NominationRecord | null }[];
  readonly nextCursor: string | null;
}

/** records read for one page at most: some two thousand people */
const mostPieces = 5;

const Position = z.object({ piece: z.int().min(0), line: z.int().min(0) });
type Position = z.infer<typeof Position>;

/**
 * The people behind a figure of a count, as they were counted: gone through to the end they are as many as it says. A page
 * may hold fewer than asked for although there are more.
 * @returns `state-forbids` while people are counted, and for a count of before people were kept with it
 */
export async function listCounted(
  service: Service,
  actor: FiguresReader,
  asked: CountedAsked,
): Promise<Result<CountedView>> {
  const open = await regionOf(service, actor.tenant);
  const count = await open.data.shelves.one(countShelf, asked.id);
  if (count === null) return notFound('count');
  if (count.work !== null) {
    return refuse({ code: 'state-forbids', detail: 'people are still being counted' });
  }
  if (count.pieces === null) {
    const detail = 'this day was counted before people were kept with it: have it counted again';
    return refuse({ code: 'state-forbids', detail });
  }
  const { figure, part } = asked;
  // a count that was made anew has other people: cursors of before lead nowhere
  const scope = {
    route: `counted ${count.id} ${count.known} ${figure} ${part?.group} ${part?.key}`,
    user: actor.user,
  };
  const opened = await openCursor(open.data.keys, scope, asked.cursor);
  if (opened === 'invalid') return refuse({ code: 'cursor-invalid' });
  const from = opened === null ? { piece: 0, line: 0 } : Position.parse(opened);
  const { lines, next } = await linesFrom(open, { ...asked, pieces: count.pieces }, from);
  const records = await nominationsOf(
    open,
    lines.map(({ nomination }) => nomination),
  );
  const items = lines.map((line, i) => ({ line, record: records[i] ?? null }));
  return ok({ open, count, items, nextCursor: sealCursor(open.data.keys, scope, next) });
}

/** Lines of a figure from a place on: a page full, or what some records hold. */
async function linesFrom(
  open: OpenRegion,
  { id, pieces, figure, part, limit }: CountedAsked & { readonly pieces: number },
  from: Position,
): Promise<{ lines: CountedLine[]; next: Position | null }> {
  const districts = new Map<string, string>(
    open.region.villages.map(({ code, districtCode }) => [code, districtCode]),
  );
  const district = (village: string) => districts.get(village) ?? null;
  const isAsked = (line: CountedLine): boolean =>
    line.counts.includes(figure) && (part === null || isInPart(line.part, part, district));
  const end = Math.min(pieces, from.piece + mostPieces);
  const lines: CountedLine[] = [];
  let { line: begin } = from;
  for (let piece = from.piece; piece < end; piece += 1) {
    const found = await open.data.shelves.one(countedLinesShelf, pieceId(piece), id);
    const own = found?.lines ?? [];
    for (let at = begin; at < own.length; at += 1) {
      if (lines.length >= limit) return { lines, next: { piece, line: at } };
      const line = own[at];
      if (line !== undefined && isAsked(line)) lines.push(line);
    }
    begin = 0;
  }
  return { lines, next: end < pieces ? { piece: end, line: 0 } : null };
}
