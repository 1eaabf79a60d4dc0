import type { JournalArchive } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { archiveEntries } from './journal/archive-entries.ts';
import type { Service } from './service.ts';

const entriesAtOnce = 200;

/**
 * Carries one lane of the journal into the projections, up to its entry `upTo`, from where they stand: an
 * event that was lost on the way is caught up with the next one. What is counted was copied into the archive before.
 * Answers how far the lane has come.
 */
export async function countJournal(
  service: Service,
  tenant: TenantId,
  lane: number,
  upTo: number,
  archive: JournalArchive | null = null,
): Promise<number> {
  const data = await service.database.tenant(tenant);
  let at = (await data.tally.positions())[lane] ?? 0;
  while (at < upTo) {
    const entries = await data.lane(lane, at, entriesAtOnce);
    if (entries.length === 0) throw new Error('the journal ends before the entry that was told of');
    if (archive !== null) await archiveEntries(archive, tenant, lane, entries);
    at = await data.tally.add(lane, entries);
  }
  return at;
}
