import { type RegistryWrite, splitNominationId, takeOff } from '@payung/data';
import { CalendarDate, monthsAfter, type RetentionPeriods, todayIn } from '@payung/domain';
import { bySystem } from '../protection/retention-step.ts';
import { yearsKept } from '../protection/years-kept.ts';
import type { OpenRegion } from '../service.ts';
import { folderOf } from '../verification/sheet-shelf.ts';
import {
  actShelf,
  folderOfLoan,
  linesShelf,
  type Pack,
  packShelf,
  photoShelf,
  suggestionShelf,
  waitingShelf,
} from './pack-shelves.ts';

/** records taken off in one commit */
const atOnce = 20;

/**
 * Takes away what is known of loans once the period of lists is over: whom they lent, what became of each act, the key that
 * opens them, and suggestions that nobody looked at. Answers, and photos that became evidence, have periods of their own.
 * The loan itself goes last, so that a run that stopped finds it again. Safe to repeat.
 */
export async function removeOldLoans(
  open: OpenRegion,
  { listFileMonths }: RetentionPeriods,
): Promise<void> {
  const { region, today, data } = open;
  // loans of a year are made in it: of most years nothing has to be read
  const years = yearsKept(region).filter(
    (year) => today > monthsAfter(CalendarDate.parse(`${year}-01-01`), listFileMonths),
  );
  for (const year of years) {
    for (const { code: village } of region.villages) {
      const folder = folderOf({ village, year });
      const loans = await data.shelves.all(packShelf, folder);
      const old = loans.filter(({ expiresAt }) => {
        const ended = todayIn(region.timeZone, Date.parse(expiresAt));
        return today > monthsAfter(ended, listFileMonths);
      });
      if (old.length === 0) continue;
      // suggestions are found by their loans alone: these stay while one of those could not go
      if (!(await removeWaiting(open, folder, old))) continue;
      for (const loan of old) await removeLoan(open, folder, loan);
    }
  }
}

/** Suggestions of old loans that nobody took over or set aside. @returns whether all of them went */
async function removeWaiting(
  open: OpenRegion,
  folder: string,
  old: readonly Pack[],
): Promise<boolean> {
  const ids = new Set(old.map(({ id }) => id));
  const writes: RegistryWrite[] = [];
  for (const waiting of await open.data.shelves.all(waitingShelf, folder)) {
    const { person } = splitNominationId(waiting.nomination);
    const suggestion = await open.data.shelves.one(suggestionShelf, waiting.id, person);
    if (suggestion !== null && !ids.has(suggestion.pack)) continue;
    writes.push(takeOff(waitingShelf, waiting, { folder, act: null }));
    if (suggestion !== null) {
      writes.push(takeOff(suggestionShelf, suggestion, { folder: person, act: 'outdated' }));
    }
  }
  return commitAll(open, writes);
}

async function removeLoan(open: OpenRegion, folder: string, loan: Pack): Promise<void> {
  const { shelves } = open.data;
  const own = folderOfLoan(loan);
  const [acts, photos, lines] = await Promise.all([
    shelves.all(actShelf, own),
    shelves.all(photoShelf, own),
    shelves.one(linesShelf, loan.id, folder),
  ]);
  await commitAll(open, [
    ...acts.map((act) => takeOff(actShelf, act, { folder: own, act: null })),
    ...photos.map((photo) => takeOff(photoShelf, photo, { folder: own, act: null })),
    ...(lines === null ? [] : [takeOff(linesShelf, lines, { folder, act: null })]),
    takeOff(packShelf, loan, { folder, act: 'outdated' }),
  ]);
}

/** What was written meanwhile is met again the next night. @returns whether everything was written */
async function commitAll(open: OpenRegion, writes: readonly RegistryWrite[]): Promise<boolean> {
  for (let from = 0; from < writes.length; from += atOnce) {
    const some = writes.slice(from, from + atOnce);
    const result = await open.data.commit({ cause: bySystem, lane: 'any', writes: some });
    if (result.kind !== 'done') return false;
  }
  return true;
}
