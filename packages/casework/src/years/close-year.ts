import { fileNew } from '@payung/data';
import {
  type Determination,
  programmeYearsOf,
  type Region,
  type YearClosing,
  yearNominatedFor,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { determinationShelf } from '../determination/determination-shelves.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { rewriteProfile } from '../settings/rewrite-profile.ts';
import { yearClosingShelf } from './year-closing-shelf.ts';

/**
 * Closes a programme year that is over: nobody is nominated for it any more, and whoever was and has not been determined
 * lapses, step by step outside the request. Refused while people are nominated for it or for a year before, and while a
 * decision of that year is under way.
 */
export async function closeYear(
  service: Service,
  actor: RegionAdmin,
  request: { readonly year: number; readonly correlationId: string },
): Promise<Result<null>> {
  const { year, correlationId } = request;
  const open = await regionOf(service, actor.tenant);
  const at = nowOf(service);
  const changed = await rewriteProfile(service, actor, correlationId, async (region, today) => {
    const detail = whyNot(region, year) ?? (await whatIsOpen(open, year));
    if (detail !== null)
      return refuse({ code: 'request-faults', faults: [{ field: 'year', detail }] });
    const closing = { version: 1, lapsed: 0, by: actor.user, at, finishedAt: null };
    return ok({
      after: { ...region, programmeYears: closedOn(region, year, today) },
      act: 'year-closed',
      told: { year: String(year) },
      writes: [fileNew(yearClosingShelf, { id: String(year), ...closing }, { act: null })],
    });
  });
  if (!changed.ok) return changed;
  await sendClosing(service, open, year);
  return ok(null);
}

function closedOn(
  region: Region,
  year: number,
  day: OpenRegion['today'],
): NonNullable<Region['programmeYears']> {
  return programmeYearsOf(region).map((one) =>
    one.year === year ? { ...one, closedOn: day } : one,
  );
}

function whyNot(region: Region, year: number): string | null {
  const own = programmeYearsOf(region).find((one) => one.year === year);
  if (own === undefined) return `the year ${year} was not opened`;
  if (own.closedOn !== undefined) return `the year ${year} was closed on ${own.closedOn}`;
  const { year: now } = yearNominatedFor(region);
  return year < now ? null : `people are nominated for ${now}: only an earlier year is closed`;
}

/** Decisions that would lose their people. */
async function whatIsOpen({ data }: OpenRegion, year: number): Promise<string | null> {
  const under = (await data.shelves.all(determinationShelf)).filter((one) => isOpen(one, year));
  if (under.length === 0) return null;
  return `decisions of ${year} are under way: ${under.map(({ title }) => title).join(', ')}`;
}

function isOpen(one: Determination, year: number): boolean {
  return one.year === year && one.state !== 'in-force' && one.state !== 'cancelled';
}

export async function sendClosing(
  service: Service,
  { data }: OpenRegion,
  year: number,
): Promise<void> {
  await service.queue.send({ kind: 'close-year', tenantId: data.tenant, year });
}

/**
 * How long after a year was closed it is looked through once more, in milliseconds: a process that read the rules before
 * may nominate for it until it reads them anew, and a piece of a list begun then goes on to its end.
 */
const lastNominatedMs = 10 * 60_000;

/** Whether somebody may stand in a closed year who did not lapse yet; never again after it was looked through twice. */
export function isToLookThrough({ at, finishedAt }: YearClosing, now: number): boolean {
  if (finishedAt === null) return true;
  const last = Date.parse(at) + lastNominatedMs;
  return Date.parse(finishedAt) < last && now >= last;
}

/** Sends again what a lost message left undone. Answers how many messages were sent. */
export async function resendClosings(service: Service, open: OpenRegion): Promise<number> {
  const all = await open.data.shelves.all(yearClosingShelf);
  const undone = all.filter((one) => isToLookThrough(one, service.clock.now()));
  for (const { id } of undone) await sendClosing(service, open, Number(id));
  return undone.length;
}
