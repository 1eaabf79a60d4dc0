import { fileOver, type NominationRecord, type RegistryWrite } from '@payung/data';
import { nextState } from '@payung/domain';
import type { OpenRegion, Service } from '../service.ts';
import { sendClosing } from './close-year.ts';
import { yearClosingShelf } from './year-closing-shelf.ts';

/** Closings that are not done with any more. */
interface GoingOn {
  readonly writes: readonly RegistryWrite[];
  readonly years: readonly number[];
}

/**
 * Lets the closing of a year go on for somebody whom it passed over, since their data was restricted: once that is
 * lifted they lapse like everybody. To be committed with what lifts it; `sendGoingOn` follows.
 */
export async function goOnClosing(
  { data }: OpenRegion,
  nominations: readonly NominationRecord[],
): Promise<GoingOn> {
  const undecided = nominations.filter(({ state }) => nextState(state, 'lapse') !== null);
  const years = [...new Set(undecided.map(({ year }) => year))];
  const found = await data.shelves.some(
    yearClosingShelf,
    years.map((year) => ({ id: String(year) })),
  );
  const closings = found.filter((one) => one !== null);
  return {
    writes: closings.map((one) =>
      fileOver(yearClosingShelf, one, { finishedAt: null }, { act: null }),
    ),
    years: closings.map(({ id }) => Number(id)),
  };
}

/** Lets the work begin. Should a message be lost, the sweep sends another. */
export async function sendGoingOn(
  service: Service,
  open: OpenRegion,
  { years }: GoingOn,
): Promise<void> {
  for (const year of years) await sendClosing(service, open, year);
}
