import { addDays, type CalendarDate, firstDayOf, monthAfter, type PersonId } from '@payung/domain';
import { coverShelf } from '../cohort/cohort-shelves.ts';
import type { OpenRegion } from '../service.ts';

/** The last day on which decisions in force put somebody under cover; null where none did. */
export async function coveredUntil(
  { data }: OpenRegion,
  person: PersonId,
): Promise<CalendarDate | null> {
  const cover = await data.shelves.one(coverShelf, 'spans', person);
  const ends = (cover?.spans ?? [])
    .filter(({ months }) => months > 0)
    .map((span) => addDays(firstDayOf(monthAfter(span)), -1));
  return ends.sort().at(-1) ?? null;
}
