import { dateFrom } from './typed-date.ts';

/** Minutes east of Greenwich; the zones of Indonesia have no summer time. */
const minutesEast: Readonly<Record<string, number>> = {
  'Asia/Jakarta': 7 * 60,
  'Asia/Makassar': 8 * 60,
  'Asia/Jayapura': 9 * 60,
};

/** A date and a time (`10.42`) as typed in a zone of Indonesia, as an instant in UTC; null when it is none. */
export function typedMoment(date: string, time: string, timeZone: string): string | null {
  const day = dateFrom(date);
  const clock = /^(\d{1,2})[.:](\d{2})$/.exec(time.trim());
  const east = minutesEast[timeZone];
  if (day === null || clock === null || east === undefined) return null;
  const [hours, minutes] = [Number(clock[1]), Number(clock[2])];
  if (hours > 23 || minutes > 59) return null;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return new Date(midnight + (hours * 60 + minutes - east) * 60_000).toISOString();
}
