import type { CalendarDate } from '@payung/domain';
import { determinationShelf } from '../determination/determination-shelves.ts';
import type { OpenRegion } from '../service.ts';

/** The day of the region's first decision that was signed; rules of that day and later cannot be rewritten. */
export async function firstDetermination({ data }: OpenRegion): Promise<CalendarDate | null> {
  const all = await data.shelves.all(determinationShelf);
  const days = all.flatMap(({ signed }) => (signed === null ? [] : [signed.date]));
  return days.sort()[0] ?? null;
}
