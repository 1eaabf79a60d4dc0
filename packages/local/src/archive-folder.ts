import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JournalArchive } from '@payung/data';
import { systemCode } from './start-refused.ts';

function kept(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * What a bucket with object lock does in AWS, as far as a folder can: copies of the journal, none ever written over.
 * Other bytes under a key that is taken are put beside it, as a bucket would keep a further version.
 *
 * @param folder made at the first copy
 */
export function openArchiveFolder(folder: string): JournalArchive {
  return {
    async put(key, bytes) {
      if (!/^T\/[\w-]+(\/[\w.-]+)+$/.test(key) || key.includes('..')) {
        throw new Error('the key of a copy must be T/<tenant>/<name>');
      }
      let path = join(folder, key);
      const before = kept(path);
      if (before !== null) {
        if (before.equals(bytes)) return;
        const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
        path = path.replace(/(\.\w+)$/, `.${mark}$1`);
      }
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      const unfinished = `${path}.${process.pid}`;
      writeFileSync(unfinished, bytes, { mode: 0o600 });
      renameSync(unfinished, path);
    },
  };
}
