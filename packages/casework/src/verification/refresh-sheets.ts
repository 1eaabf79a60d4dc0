import type { Cause, NominationRecord } from '@payung/data';
import { TooBusyError } from '@payung/data';
import type { NominationId, VerificationSheet } from '@payung/domain';
import { afterCommit } from '../after-commit.ts';
import type { OpenRegion } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import {
  confirmedAtOnce,
  fileSheets,
  type SheetChange,
  sheetsAtOnce,
  turnsOf,
} from './file-sheets.ts';
import { type Formerly, formerlyOf, movesNoted } from './moved-workers.ts';
import { planSheet } from './plan-sheet.ts';
import { proposingVillage } from './proposing-village.ts';
import { folderOf, sheetShelf } from './sheet-shelf.ts';

const bySystem: Cause = {
  actor: systemActor,
  source: 'verification',
  correlationId: 'verification',
};

const tries = 10;

/** Whether a region has sheets: without levels nobody is verified, and nothing need be read. */
export function verifies({ region }: OpenRegion): boolean {
  return region.verification !== undefined;
}

/** The sheets of some nominations, each where its worker lives now. */
export function sheetsOf(
  open: OpenRegion,
  records: readonly NominationRecord[],
): Promise<(VerificationSheet | null)[]> {
  const places = records.map(({ id, year, worker: { village } }) => ({
    id,
    folder: folderOf({ village, year }),
  }));
  return open.data.shelves.some(sheetShelf, places);
}

/** The sheets that lie where workers lived before. */
export async function sheetsLeft(
  open: OpenRegion,
  records: readonly NominationRecord[],
  formerly: Formerly,
): Promise<ReadonlyMap<NominationId, readonly VerificationSheet[]>> {
  const places = records.flatMap(({ id, year, worker }) =>
    (formerly.get(id) ?? [])
      .filter((village) => village !== worker.village)
      .map((village) => ({ id, folder: folderOf({ village, year }) })),
  );
  const found = places.length === 0 ? [] : await open.data.shelves.some(sheetShelf, places);
  const left = new Map<NominationId, VerificationSheet[]>();
  for (const sheet of found) {
    if (sheet !== null) left.set(sheet.id, [...(left.get(sheet.id) ?? []), sheet]);
  }
  return left;
}

/** What becomes of a sheet, and of those that lie where the worker lived before: one goes along, no second stays. */
async function plan(
  open: OpenRegion,
  record: NominationRecord,
  here: VerificationSheet | null,
  left: readonly VerificationSheet[],
): Promise<SheetChange[]> {
  const sheet = here ?? left[0] ?? null;
  const unit = sheet === null ? await proposingVillage(open, record) : null;
  const change = planSheet({ region: open.region, today: open.today, unit }, record, sheet);
  const second = left.filter((one) => one !== sheet);
  return [
    ...(change === null ? [] : [change]),
    ...second.map((before): SheetChange => ({ before, after: null, act: 'moved' })),
  ];
}

/**
 * Brings the sheets of some nominations to what these say now: made, ended, put before a level again, or begun anew.
 * Doing it again changes nothing.
 *
 * @returns how many were written
 * @throws TooBusyError when the same sheets keep being written by others
 */
export async function refreshSheets(
  open: OpenRegion,
  ids: readonly NominationId[],
): Promise<number> {
  if (!verifies(open) || ids.length === 0) return 0;
  return refreshRecords(open, await readRecords(open, ids));
}

/** The same for nominations that were just read; those of one village together cost least. */
export async function refreshRecords(
  open: OpenRegion,
  records: readonly NominationRecord[],
): Promise<number> {
  const formerly = formerlyOf(await movesNoted(open));
  const atOnce = isOneVillage(records) && formerly.size === 0 ? confirmedAtOnce : sheetsAtOnce;
  let written = 0;
  for (let from = 0; from < records.length; from += atOnce) {
    written += await refreshSome(open, records.slice(from, from + atOnce), formerly);
  }
  return written;
}

function isOneVillage(records: readonly NominationRecord[]): boolean {
  return (
    new Set(records.map(({ worker, year }) => folderOf({ village: worker.village, year }))).size ===
    1
  );
}

async function readRecords(
  open: OpenRegion,
  ids: readonly NominationId[],
): Promise<NominationRecord[]> {
  return (await open.data.people.nominations(ids)).filter((record) => record !== null);
}

async function refreshSome(
  open: OpenRegion,
  given: readonly NominationRecord[],
  formerly: Formerly,
): Promise<number> {
  let records = given;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const done = await tryRefresh(open, records, formerly);
    if (done !== 'rival') return done;
    records = await readRecords(
      open,
      given.map(({ id }) => id),
    );
  }
  throw new TooBusyError(1);
}

async function tryRefresh(
  open: OpenRegion,
  records: readonly NominationRecord[],
  formerly: Formerly,
): Promise<number | 'rival'> {
  const places = records.map(({ worker, year }) => ({ village: worker.village, year }));
  return open.data.buckets.run(turnsOf(places), async () => {
    const [sheets, left] = await Promise.all([
      sheetsOf(open, records),
      sheetsLeft(open, records, formerly),
    ]);
    const planned = await Promise.all(
      records.map((record, i) => plan(open, record, sheets[i] ?? null, left.get(record.id) ?? [])),
    );
    const changes = planned.flat();
    const filed = await fileSheets(open, bySystem, changes);
    return filed === 'done' ? changes.length : 'rival';
  });
}

/**
 * The same after an act on a nomination. What cannot be done now is left to the sweep: the act itself is done, and its
 * answer must not say otherwise.
 */
export async function refreshSoon(open: OpenRegion, ids: readonly NominationId[]): Promise<void> {
  await afterCommit(() => refreshSheets(open, ids));
}
