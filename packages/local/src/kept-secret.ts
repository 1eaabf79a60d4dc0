import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from './start-refused.ts';

/**
 * A secret that is made once and kept for good in a file that only its owner may read.
 *
 * @param make makes it at first need
 * @returns its bytes. A process killed while making it leaves no half a secret behind: the file appears whole
 * or not at all.
 */
export function keptSecret(folder: string, name: string, make: () => Buffer): Buffer {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, make(), { mode: 0o600, flush: true });
  try {
    linkSync(unfinished, path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  } finally {
    unlinkSync(unfinished);
  }
  return readFileSync(path);
}
