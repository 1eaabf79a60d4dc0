import type { EntryRecord, JournalArchive } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { entryLine } from '@payung/journal-check';

const inName = (seq: number): string => String(seq).padStart(10, '0');

/** Copies entries of a lane that follow each other into the archive, as lines that can be verified by themselves. */
export async function archiveEntries(
  archive: JournalArchive,
  tenant: TenantId,
  lane: number,
  entries: readonly EntryRecord[],
): Promise<void> {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return;
  const folder = `T/${tenant}/lanes/${String(lane).padStart(2, '0')}`;
  const lines = entries.map((entry) => entryLine(tenant, lane, entry)).join('');
  await archive.put(
    `${folder}/${inName(first.seq)}-${inName(last.seq)}.ndjson`,
    Buffer.from(lines),
  );
}
