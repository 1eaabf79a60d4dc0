import { fileNew, fileOver } from '@payung/data';
import { type CalendarDate, nobodyCounted, type UserId } from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import type { PageRequest } from '../determination/determination-views.ts';
import { nowOf } from '../now.ts';
import type { Page } from '../people-views.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { FiguresMaker, FiguresReader } from './figures-access.ts';
import { type CountRecord, countShelf, freshWalk } from './figures-shelves.ts';
import { newestOf } from './newest-first.ts';

/** The id of the count of a day; a word keeps the two days from reading like a NIK. */
export function countId(day: CalendarDate, since: CalendarDate): string {
  return `${day}.since.${since}`;
}

/**
 * Has people counted for a day: work outside the request, read it again until `work` is null. A day that was counted
 * before is counted anew, with all that is known now; one that is being counted is left to it.
 */
export async function askCount(
  service: Service,
  actor: FiguresMaker,
  request: {
    readonly day: CalendarDate;
    readonly since: CalendarDate;
    readonly correlationId: string;
  },
): Promise<Result<CountRecord>> {
  const open = await regionOf(service, actor.tenant);
  const { day, since, correlationId } = request;
  const faults = [
    ...(day > open.today ? [{ field: 'day', detail: `lies after today, ${open.today}` }] : []),
    ...(since > day ? [{ field: 'since', detail: `lies after ${day}, the day counted` }] : []),
  ];
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const id = countId(day, since);
  const before = await open.data.shelves.one(countShelf, id);
  if (before !== null && before.work !== null) return ok(before);
  const fresh = freshCount(service, { day, since }, actor.user);
  const write =
    before === null
      ? fileNew(countShelf, { id, version: 1, ...fresh }, { act: 'count-asked' })
      : fileOver(countShelf, before, fresh, { act: 'count-asked' });
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [write],
  });
  if (result.kind !== 'done') return refuse({ code: 'version-moved' });
  await sendCount(service, open, id);
  return ok({ id, version: (before?.version ?? 0) + 1, ...fresh });
}

/** A count that has met nobody yet, as of now. */
export function freshCount(
  service: Service,
  { day, since }: Pick<CountRecord, 'day' | 'since'>,
  askedBy: UserId,
): Omit<CountRecord, 'id' | 'version'> {
  const known = nowOf(service);
  return {
    day,
    since,
    known,
    count: nobodyCounted,
    people: 0,
    work: freshWalk,
    askedBy,
    pieces: 0,
  };
}

/** Lets a count begin or go on; should the message be lost, the sweep sends another. */
export async function sendCount(
  service: Service,
  { data }: OpenRegion,
  count: string,
): Promise<void> {
  await service.queue.send({ kind: 'count-day', tenantId: data.tenant, count });
}

/** A count of people, finished or under way. */
export async function showCount(
  service: Service,
  actor: FiguresReader,
  id: string,
): Promise<Result<CountRecord>> {
  const { data } = await regionOf(service, actor.tenant);
  const found = await data.shelves.one(countShelf, id);
  return found === null ? notFound('count') : ok(found);
}

/** All counts, of the latest day first. */
export async function listCounts(
  service: Service,
  actor: FiguresReader,
  asked: PageRequest,
): Promise<Result<Page<CountRecord>>> {
  return newestOf(await regionOf(service, actor.tenant), countShelf, actor, asked);
}
