import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  type Dirent,
  lstatSync,
  mkdirSync,
  readdirSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { systemCode } from '../start-refused.ts';
import { foldersBeside } from './backup-record.ts';

/** What somebody is still writing: it appears under its own name once it is whole. */
const unfinished = /\.([0-9a-f]{12}\.part|\d+)$/;

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // taken away while its neighbours were looked at, or never made
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Paths below a folder of whatever is no folder, sorted, each from `root`. */
export function filesBelow(root: string, folder: string = root): string[] {
  return entriesOf(folder)
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(root, path) : [relative(root, path)];
    })
    .sort();
}

/** What tells one writing of a file from the next; null of one that is gone. */
function markOf(path: string): string | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.ino}.${stat.size}.${stat.mtimeMs}`;
}

/**
 * Copies the folders that belong to a database, again and again while people work.
 *
 * @param from a data folder
 * @returns copies what came or was changed since the last call. What was copied stays, also when it was taken away since.
 */
export function folderCopier(from: string, to: string): () => void {
  const copied = new Map<string, string>();
  function copy(name: string): void {
    const path = join(from, name);
    const mark = markOf(path);
    if (mark === null || copied.get(name) === mark) return;
    mkdirSync(dirname(join(to, name)), { recursive: true, mode: 0o700 });
    try {
      copyFileSync(path, join(to, name));
      copied.set(name, mark);
    } catch (error) {
      // taken away meanwhile: whatever stands in its place was there before, and is met by the next call
      if (systemCode(error) !== 'ENOENT') throw error;
    }
  }
  return () => {
    for (const folder of foldersBeside) {
      for (const name of filesBelow(from, join(from, folder))) {
        if (!unfinished.test(name)) copy(name);
      }
    }
  };
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}

/** SHA-256 of every file below a folder, hex, by its path from there; of what is no file, a word that is no digest. */
export async function digestsBelow(folder: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const name of filesBelow(folder)) {
    const path = join(folder, name);
    digests.set(name, lstatSync(path).isFile() ? await sha256Of(path) : 'no file');
  }
  return digests;
}
