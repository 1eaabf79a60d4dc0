import type { Filed, Item, RegistryWrite, Shelf } from '@payung/data';
import {
  type CalendarDate,
  type Instant,
  monthsAfter,
  type RetentionPeriods,
  todayIn,
} from '@payung/domain';
import { bySystem } from '../protection/retention-step.ts';
import type { OpenRegion } from '../service.ts';

/** What was read of a file that came back. */
interface Reading extends Filed {
  readonly state: 'preview' | 'applying' | 'applied' | 'discarded';
  readonly at: Instant;
  readonly removedOn?: CalendarDate | undefined;
}

/** Where files lie, what came back of each, and how that is put away and removed. */
interface Readings<F extends Filed, R extends Reading> {
  readonly files: Shelf<F>;
  /** the folder is the file */
  readonly readings: Shelf<R>;
  readonly putAway: (reading: R) => RegistryWrite;
  readonly removed: (reading: R) => RegistryWrite;
  readonly removePieces: (reading: R) => Promise<void>;
}

const filesAtOnce = 50;

/**
 * Removes what was read of files that came back once the period of lists is over: rows that counted for nobody hold
 * words about people. What counted stays with each person. Safe to repeat.
 */
export async function removeOldReadings<F extends Filed, R extends Reading>(
  open: OpenRegion,
  periods: RetentionPeriods,
  of: Readings<F, R>,
): Promise<void> {
  let after: Item | null = null;
  do {
    const page: { items: F[]; next: Item | null } = await open.data.shelves.page(of.files, {
      after,
      limit: filesAtOnce,
    });
    for (const { id } of page.items) {
      for (const reading of await open.data.shelves.all(of.readings, id)) {
        if (isOver(open, periods, reading)) await removeReading(open, of, reading);
      }
    }
    after = page.next;
  } while (after !== null);
}

function isOver(
  { region, today }: OpenRegion,
  { listFileMonths }: RetentionPeriods,
  { at, state, removedOn }: Reading,
): boolean {
  if (removedOn !== undefined || state === 'applying') return false;
  return today > monthsAfter(todayIn(region.timeZone, Date.parse(at)), listFileMonths);
}

/**
 * The pieces first: a run that is stopped in between finds the answer again. One that nobody let count is put away now
 * and removed by the next run, so that nobody lets it count while it goes.
 */
async function removeReading<F extends Filed, R extends Reading>(
  open: OpenRegion,
  { putAway, removed, removePieces }: Readings<F, R>,
  reading: R,
): Promise<void> {
  const isPutAway = reading.state === 'preview';
  if (!isPutAway) await removePieces(reading);
  const write = isPutAway ? putAway(reading) : removed(reading);
  // refused when somebody let it count in this moment: the next run looks again
  await open.data.commit({ cause: bySystem, lane: 'any', writes: [write] });
}
