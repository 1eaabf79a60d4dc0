import type { JournalArchive } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { archiveEntries } from './journal/archive-entries.ts';
import type { Service } from './service.ts';

const entriesAtOnce = 200;

/**
 * Carries one lane of the journal into the projections, up to its entry `upTo`, from where they stand: an
 * event that was lost on the way is caught up with the next one. What is counted was copied into the archive before.
 * Answers how far the lane has come. Needs no key of the tenant: nothing sealed stands in a journal.
 */
export async function countJournal(
  service: Service,
  tenant: TenantId,
  lane: number,
  upTo: number,
  archive: JournalArchive | null = null,
): Promise<number> {
  const journal = await service.database.journal(tenant);
  let at = (await journal.tally.positions())[lane] ?? 0;
  while (at < upTo) {
    const entries = await journal.lane(lane, at, entriesAtOnce);
    if (entries.length === 0) throw new Error('the journal ends before the entry that was told of');
    if (archive !== null) await archiveEntries(archive, tenant, lane, entries);
    at = await journal.tally.add(lane, entries);
  }
  return at;
}
