import type { NominationRecord } from '@payung/data';
import { fileNew, fileOver, takeOff } from '@payung/data';
import {
  type ImportId,
  letsPeopleIn,
  type NominationId,
  type TenantId,
  type VillageCode,
} from '@payung/domain';
import { isHeld, leaseMs } from '../lease.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { sheetsAtOnce } from './file-sheets.ts';
import { dropMove, movesNoted } from './moved-workers.ts';
import { refreshRecords, refreshSheets, verifies } from './refresh-sheets.ts';
import { type Gathering, gatheringShelf } from './sheet-shelf.ts';

/** as which the gathering of everybody lies on its shelf */
const wholeRegion = 'region';
/** people whose nominations are held in memory before their sheets are made, village by village */
const mostHeld = 5_000;
/** people who moved whom one sweep looks after: a list may have said it of many */
const mostMovesInSweep = 450;
/** nominations read at once */
const step = 500;

/**
 * Notes that a list's people are to get their sheets. It is noted before the list is done, so that a process that ends
 * in between loses nobody.
 */
export async function noteGathering(open: OpenRegion, importId: ImportId | null): Promise<boolean> {
  if (!verifies(open)) return false;
  const id = importId ?? wholeRegion;
  const kept = await open.data.shelves.one(gatheringShelf, id);
  if (kept !== null && importId !== null) return true;
  const filing = { act: null };
  const write =
    kept === null
      ? fileNew(gatheringShelf, { id, version: 1, importId, leaseUntil: 0, doneOn: null }, filing)
      : fileOver(gatheringShelf, kept, { leaseUntil: 0, doneOn: null }, filing);
  // refused when another process noted the same
  await open.data.commitQuietly([write]);
  return true;
}

/** Notes it and sends the message. */
export async function askGathering(
  service: Service,
  open: OpenRegion,
  importId: ImportId | null,
): Promise<void> {
  if (!(await noteGathering(open, importId))) return;
  const tenantId = open.data.tenant;
  await service.queue.send({ kind: 'gather-verification', tenantId, importId });
}

/**
 * Sends again what nobody is at, and once a day a look over everybody: for whom the act that made them a nominee, or
 * changed their data, could not look after their sheet.
 */
export async function resendGatherings(service: Service, open: OpenRegion): Promise<number> {
  if (!verifies(open)) return 0;
  await settleMoves(service, open);
  const now = service.clock.now();
  const tenantId = open.data.tenant;
  const noted = await open.data.shelves.all(gatheringShelf);
  const whole = noted.find(({ id }) => id === wholeRegion);
  const isDue = whole === undefined || whole.doneOn === null || whole.doneOn < open.today;
  const lists = noted.filter(
    ({ importId, leaseUntil }) => importId !== null && !isHeld(leaseUntil, now),
  );
  for (const { importId } of lists) {
    await service.queue.send({ kind: 'gather-verification', tenantId, importId });
  }
  if (!isDue || isHeld(whole?.leaseUntil ?? 0, now)) return lists.length;
  await noteGathering(open, null);
  await service.queue.send({ kind: 'gather-verification', tenantId, importId: null });
  return lists.length + 1;
}

/**
 * Looks once more after the sheets of who moved, when nobody can be at work any more who read where they lived before.
 */
async function settleMoves({ clock }: Service, open: OpenRegion): Promise<void> {
  const moves = await movesNoted(open);
  const old = moves.filter(({ at }) => at + leaseMs < clock.now()).slice(0, mostMovesInSweep);
  for (let from = 0; from < old.length; from += sheetsAtOnce) {
    const some = old.slice(from, from + sheetsAtOnce);
    await refreshSheets(
      open,
      some.map(({ id }) => id),
    );
    // refused where one of them moved again: then it is looked after again
    await open.data.commitQuietly(some.map(dropMove));
  }
}

/**
 * Makes the sheets of a list's people, or looks over everybody's. Safe to repeat: who has a sheet that fits is passed
 * over, so that work that was cut off goes on where it stood.
 */
export async function gatherVerification(
  service: Service,
  tenant: TenantId,
  importId: ImportId | null,
): Promise<void> {
  // by levels that were read before others were set, it would begin anew what goes by the new ones
  service.regions.forget(tenant);
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing) || !verifies(open)) return;
  const taken = await take(service, open, importId ?? wholeRegion);
  if (taken === null) return;
  const ids = importId === null ? everybody(open) : ofList(open, importId);
  // by id: several rows of a list may name one nomination
  const held = new Map<NominationId, NominationRecord>();
  for await (const some of ids) {
    for (const record of await open.data.people.nominations([...new Set(some)])) {
      if (record !== null) held.set(record.id, record);
    }
    if (held.size < mostHeld) continue;
    await fileByVillage(open, held.values());
    held.clear();
  }
  await fileByVillage(open, held.values());
  await finish(open, taken);
}

/** Those of one village together, so that a transaction moves the counts of one village. */
async function fileByVillage(open: OpenRegion, records: Iterable<NominationRecord>): Promise<void> {
  const villages = new Map<VillageCode | null, NominationRecord[]>();
  for (const record of records) {
    const { village } = record.worker;
    const kept = villages.get(village);
    if (kept === undefined) villages.set(village, [record]);
    else kept.push(record);
  }
  for (const some of villages.values()) await refreshRecords(open, some);
}

async function* ofList(open: OpenRegion, importId: ImportId): AsyncGenerator<NominationId[]> {
  for (const { chunk } of await open.data.imports.chunks(importId)) {
    const rows = await open.data.imports.rowsOfChunk(importId, chunk);
    yield rows.flatMap(({ nominationId }) => (nominationId === undefined ? [] : [nominationId]));
  }
}

async function* everybody(open: OpenRegion): AsyncGenerator<NominationId[]> {
  for (const { id: agency } of open.region.agencies) {
    const all = await open.data.whole.indexedNominations(agency, open.region.schemeYear.year);
    for (let from = 0; from < all.length; from += step) {
      yield all.slice(from, from + step).map(({ id }) => id);
    }
  }
}

/** Takes the work for this worker; null while another is at it, or when it is done. */
async function take(service: Service, open: OpenRegion, id: string): Promise<Gathering | null> {
  const noted = await open.data.shelves.one(gatheringShelf, id);
  const now = service.clock.now();
  if (noted === null || isHeld(noted.leaseUntil, now)) return null;
  const leaseUntil = now + leaseMs;
  const write = fileOver(gatheringShelf, noted, { leaseUntil }, { act: null });
  const result = await open.data.commitQuietly([write]);
  return result.kind === 'done' ? { ...noted, leaseUntil, version: noted.version + 1 } : null;
}

async function finish(open: OpenRegion, taken: Gathering): Promise<void> {
  const write =
    taken.importId === null
      ? fileOver(gatheringShelf, taken, { leaseUntil: 0, doneOn: open.today }, { act: null })
      : takeOff(gatheringShelf, taken, { act: null });
  // refused when it was noted anew meanwhile: then it is done again
  await open.data.commitQuietly([write]);
}
