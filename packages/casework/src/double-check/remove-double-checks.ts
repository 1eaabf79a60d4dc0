import { type DoubleCheckRecord, type Item, TooBusyError } from '@payung/data';
import { importFileKeys } from '../import-files.ts';
import type { OpenRegion, Service } from '../service.ts';
import { keptPairsOf, mostPairs, removePairs } from './check-files.ts';

const atOnce = 50;

async function* allChecks({ data }: OpenRegion): AsyncGenerator<DoubleCheckRecord> {
  let after: Item | null = null;
  do {
    const page: Awaited<ReturnType<typeof data.doubleChecks.checks>> =
      await data.doubleChecks.checks({ after, limit: atOnce });
    yield* page.items;
    after = page.next;
  } while (after !== null);
}

/**
 * Removes what checks of lists found, and the files that were handed in for them alone: somebody who may stand in them
 * is to be forgotten, and a check can be asked for again. Safe to repeat.
 */
export async function removeDoubleChecks(service: Service, open: OpenRegion): Promise<void> {
  for await (const record of allChecks(open)) await removeCheck(service, open, record);
}

/** Removes what lies longer than it may be looked at. */
export async function removeOldDoubleChecks(service: Service, open: OpenRegion): Promise<void> {
  const now = service.clock.now();
  for await (const record of allChecks(open)) {
    if (Date.parse(record.expiresAt) <= now) await removeCheck(service, open, record);
  }
}

/** each further try means that a worker moved the check in the same moment */
const tries = 8;

/** @throws TooBusyError when workers keep moving the check */
async function removeCheck(
  service: Service,
  open: OpenRegion,
  record: DoubleCheckRecord,
): Promise<void> {
  let now: DoubleCheckRecord | null = record;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    if (now === null || now.state === 'removed' || (await tryToRemove(service, open, now))) return;
    // its worker may have kept pairs since
    now = await open.data.doubleChecks.check(record.id);
  }
  throw new TooBusyError(1);
}

/** The files go first: a run that is stopped in between finds the check again. */
async function tryToRemove(
  service: Service,
  { data }: OpenRegion,
  before: DoubleCheckRecord,
): Promise<boolean> {
  const { counts } = before;
  const pairs = counts === null ? mostPairs : keptPairsOf(counts);
  await removePairs(service.files, { tenant: data.tenant, check: before.id }, pairs);
  for (const { importId, file } of before.lists) {
    if (importId !== null) continue;
    await service.files.remove(importFileKeys.raw(data.tenant, file));
    await service.files.remove(importFileKeys.source(data.tenant, file));
  }
  const lists = before.lists.map((list, i) => ({
    ...list,
    fileName: `daftar-${i + 1}`,
    faults: [],
  }));
  const removed = await data.commitQuietly([
    { write: 'move-double-check', before, change: { state: 'removed', lists, notes: [] } },
  ]);
  return removed.kind === 'done';
}
