import type { DoubleCheckRecord, Item } from '@payung/data';
import { importFileKeys } from '../import-files.ts';
import type { OpenRegion, Service } from '../service.ts';
import { mostPairs, removePairs } from './check-files.ts';

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

/** The files go first: a run that is stopped in between finds the check again. */
async function removeCheck(
  service: Service,
  { data }: OpenRegion,
  before: DoubleCheckRecord,
): Promise<void> {
  if (before.state === 'removed') return;
  const { counts } = before;
  const pairs = counts === null ? mostPairs : counts.match + counts.review - counts.left;
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
  await data.commitQuietly([
    { write: 'move-double-check', before, change: { state: 'removed', lists, notes: [] } },
  ]);
}
