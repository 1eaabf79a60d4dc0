import { errorTrace, type JournalArchive } from '@payung/data';

export type ArchiveLog = (code: 'ARCHIVE_FAILED', facts: { key: string; error: string }) => void;

/** An archive that says when it takes a copy no more, and fails all the same. Keys hold ids and numbers only. */
export function toldArchive(archive: JournalArchive, log: ArchiveLog): JournalArchive {
  return {
    async put(key, bytes) {
      try {
        await archive.put(key, bytes);
      } catch (error) {
        log('ARCHIVE_FAILED', { key, error: errorTrace(error) });
        throw error;
      }
    },
  };
}
