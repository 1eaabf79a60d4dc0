import type { Cause, NominationRecord } from '@payung/data';
import { TooBusyError } from '@payung/data';
import {
  isHeldOn,
  liesIn,
  type NominationId,
  UserId,
  type VerificationSheet,
  type VillageCode,
} from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { fileSheets, type SheetChange, sheetsAtOnce, turnsOf } from './file-sheets.ts';
import { planSheet } from './plan-sheet.ts';
import { folderOf, sheetShelf } from './sheet-shelf.ts';

const bySystem: Cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'verification',
  correlationId: 'verification',
};

const tries = 10;

/** Whether a region has sheets: without levels nobody is verified, and nothing need be read. */
export function verifies({ region }: OpenRegion): boolean {
  return region.verification !== undefined;
}

/** The sheets of some nominations, each where its worker lives now, or lived when it was looked at last. */
export async function sheetsOf(
  open: OpenRegion,
  records: readonly NominationRecord[],
  formerly: ReadonlyMap<NominationId, VillageCode | null> = new Map(),
): Promise<(VerificationSheet | null)[]> {
  const places = records.map(({ id, year, worker }) => {
    const village = formerly.get(id);
    return {
      id,
      folder: folderOf({ village: village === undefined ? worker.village : village, year }),
    };
  });
  const found = await open.data.shelves.some(sheetShelf, places);
  const moved = records.filter((record, i) => found[i] === null && formerly.has(record.id));
  if (moved.length === 0) return found;
  const again = await sheetsOf(open, moved);
  const byId = new Map(moved.map(({ id }, i) => [id, again[i] ?? null]));
  return records.map(({ id }, i) => found[i] ?? byId.get(id) ?? null);
}

/**
 * A village that proposed by itself is the office that proposed, not the agency whose card it draws on. Whoever is
 * officer of the worker's village and nominated a single worker for that agency did so for the village.
 */
async function unitOf(open: OpenRegion, record: NominationRecord): Promise<string | null> {
  const { village } = record.worker;
  if (record.source !== null || village === null) return null;
  if (open.region.villagesProposeFor !== record.agency) return null;
  const member = await open.data.members.one(record.by);
  const posts = (member?.posts ?? []).filter((post) => isHeldOn(post, record.since));
  const forVillage = posts.some(({ role, areas }) => role === 'village' && liesIn(village, areas));
  return forVillage ? village : null;
}

async function plan(
  open: OpenRegion,
  record: NominationRecord,
  sheet: VerificationSheet | null,
): Promise<SheetChange | null> {
  const unit = sheet === null ? await unitOf(open, record) : null;
  return planSheet({ region: open.region, today: open.today, unit }, record, sheet);
}

/**
 * Brings the sheets of some nominations to what these say now: made, ended, put before a level again, or begun anew.
 * Doing it again changes nothing.
 *
 * @param formerly where a worker lived before, who was just said to live elsewhere
 * @returns how many were written
 * @throws TooBusyError when the same sheets keep being written by others
 */
export async function refreshSheets(
  open: OpenRegion,
  ids: readonly NominationId[],
  formerly: ReadonlyMap<NominationId, VillageCode | null> = new Map(),
): Promise<number> {
  if (!verifies(open) || ids.length === 0) return 0;
  const records = await readRecords(open, ids);
  return refreshRecords(open, records, formerly);
}

/** The same for nominations that were just read; those of one village together cost least. */
export async function refreshRecords(
  open: OpenRegion,
  records: readonly NominationRecord[],
  formerly: ReadonlyMap<NominationId, VillageCode | null> = new Map(),
): Promise<number> {
  let written = 0;
  for (let from = 0; from < records.length; from += sheetsAtOnce) {
    written += await refreshSome(open, records.slice(from, from + sheetsAtOnce), formerly);
  }
  return written;
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
  formerly: ReadonlyMap<NominationId, VillageCode | null>,
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
  formerly: ReadonlyMap<NominationId, VillageCode | null>,
): Promise<number | 'rival'> {
  const places = records.map(({ worker, year }) => ({ village: worker.village, year }));
  return open.data.buckets.run(turnsOf(places), async () => {
    const sheets = await sheetsOf(open, records, formerly);
    const planned = await Promise.all(
      records.map((record, i) => plan(open, record, sheets[i] ?? null)),
    );
    const changes = planned.filter((change) => change !== null);
    const filed = await fileSheets(open, bySystem, changes);
    return filed === 'done' ? changes.length : 'rival';
  });
}

/**
 * The same after an act on a nomination. What cannot be done now is left to the sweep: the act itself is done, and its
 * answer must not say otherwise.
 */
export async function refreshSoon(
  open: OpenRegion,
  ids: readonly NominationId[],
  formerly?: ReadonlyMap<NominationId, VillageCode | null>,
): Promise<void> {
  try {
    await refreshSheets(open, ids, formerly);
  } catch (error) {
    if (!(error instanceof TooBusyError)) throw error;
  }
}
