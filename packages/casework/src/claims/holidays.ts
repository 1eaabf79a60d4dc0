import { fileNew, fileOver } from '@payung/data';
import type { CalendarDate } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { ClaimReader } from './claim-access.ts';
import { type Holidays, holidaysShelf } from './claim-shelves.ts';

export interface HolidaysOfYear extends Pick<Holidays, 'version' | 'days' | 'legalBasis'> {
  readonly year: number;
}

/** Holidays and days off in common of a year; version 0 and none while nobody entered them. */
export async function showHolidays(
  service: Service,
  actor: ClaimReader,
  year: number,
): Promise<HolidaysOfYear> {
  const { data } = await regionOf(service, actor.tenant);
  const found = await data.shelves.one(holidaysShelf, String(year));
  const { version = 0, days = [], legalBasis = '' } = found ?? {};
  return { year, version, days, legalBasis };
}

/** Enters the days on which offices do not work, by which the insurer's working days are counted. */
export async function keepHolidays(
  service: Service,
  actor: RegionAdmin,
  request: Omit<HolidaysOfYear, 'version'> & {
    /** the version that was read; null over whatever there is */
    readonly version: number | null;
    readonly correlationId: string;
  },
): Promise<Result<HolidaysOfYear>> {
  const { data } = await regionOf(service, actor.tenant);
  const { year, version, legalBasis, correlationId } = request;
  const faults = request.days.flatMap((day, i) =>
    day.startsWith(`${year}-`) ? [] : [{ field: `days.${i}`, detail: `is no day of ${year}` }],
  );
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const days = [...new Set(request.days)].sort();
  const before = await data.shelves.one(holidaysShelf, String(year));
  const known = before?.version ?? 0;
  if (version !== null && known !== version) return refuse({ code: 'version-moved' });
  const filing = { act: 'holidays-kept' };
  const write =
    before === null
      ? fileNew(holidaysShelf, { id: String(year), version: 1, days, legalBasis }, filing)
      : fileOver(holidaysShelf, before, { days, legalBasis }, filing);
  const cause = causeOf(actor, correlationId);
  const result = await data.commit({ cause, lane: 'any', writes: [write] });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ year, version: known + 1, days, legalBasis });
}

/** Holidays of the year of a day and of the next, as a term that begins on it may meet them. */
export async function holidaysFrom(
  { data }: OpenRegion,
  day: CalendarDate,
): Promise<ReadonlySet<CalendarDate>> {
  const year = Number(day.slice(0, 4));
  const ids = [year, year + 1].map((one) => ({ id: String(one) }));
  const found = await data.shelves.some(holidaysShelf, ids);
  return new Set(found.flatMap((one) => one?.days ?? []));
}
