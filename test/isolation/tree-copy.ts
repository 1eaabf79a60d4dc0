import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The sources as they stand, in a folder of their own: what is broken there is broken nowhere else. */
export interface TreeCopy {
  readonly folder: string;
  remove(): void;
}

export function copyTree(root: string): TreeCopy {
  const folder = mkdtempSync(join(tmpdir(), 'payung-mutants-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  for (const file of files) cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const file of files.filter((name) => name.endsWith('/package.json'))) {
    const own = join(dirname(file), 'node_modules');
    // links of the workspace lead, being relative, to the copy's own packages
    if (existsSync(join(root, own))) {
      cpSync(join(root, own), join(folder, own), { recursive: true, verbatimSymlinks: true });
    }
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
