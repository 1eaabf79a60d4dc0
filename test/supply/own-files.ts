import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Folders in which nothing of the repository's own lies. */
const notOurs = new Set([
  'node_modules',
  '.git',
  '.data',
  '.cache',
  '.vitest',
  'dist',
  'cdk.out',
  'test-results',
]);

/** Paths of all files of the repository, from its root; what is installed, built or kept by a run is left out. */
export function ownFiles(root: string): string[] {
  const files: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!notOurs.has(entry.name)) walk(path);
        // a worktree's `.git` is a file
      } else if (entry.isFile() && entry.name !== '.git') files.push(relative(root, path));
    }
  };
  walk(root);
  return files.sort();
}
