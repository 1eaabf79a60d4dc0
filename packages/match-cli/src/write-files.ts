import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileTroubleText } from './file-trouble.ts';
import type { Problem } from './problems.ts';

export interface FileToWrite {
  readonly path: string;
  readonly text: string;
}

/** What would keep a file from being written, asked before the long work begins. */
export function problemsOfTarget(path: string): Problem[] {
  const folder = dirname(path);
  try {
    if (!statSync(folder).isDirectory()) return [{ where: folder, text: 'is no folder.' }];
    accessSync(folder, constants.W_OK);
  } catch (error) {
    return [{ where: folder, text: `folder of the output: ${fileTroubleText(error)}` }];
  }
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? [{ where: path, text: 'is a folder; name a file in it.' }] : [];
}

/**
 * Writes all of the files or none: each beside its place first, then all are put there.
 *
 * @throws as the file system does; what stood there before is still there then
 */
export function writeAll(files: readonly FileToWrite[]): void {
  const drafts = files.map(({ path, text }) => ({
    path,
    text,
    draft: `${path}.${process.pid}.tmp`,
  }));
  try {
    for (const { draft, text } of drafts) writeFileSync(draft, text);
    for (const { draft, path } of drafts) renameSync(draft, path);
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true });
  }
}
