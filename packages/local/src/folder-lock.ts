import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { isAlive, startedAt } from './process-table.ts';
import { StartRefused, systemCode } from './start-refused.ts';

const Owner = z.object({ pid: z.int().min(1), startedAt: z.string().nullable() });
type Owner = z.infer<typeof Owner>;

function readOwner(path: string): Owner | null {
  try {
    return Owner.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** A process number is used again after a while: only number and start together tell who it was. */
function isRunning(owner: Owner | null): boolean {
  if (owner === null || !isAlive(owner.pid)) return false;
  return owner.startedAt === null || owner.startedAt === startedAt(owner.pid);
}

/** The lock appears whole or not at all: one that a killed process left half written could not be judged. */
function take(path: string): boolean {
  const owner: Owner = { pid: process.pid, startedAt: startedAt(process.pid) };
  const unfinished = `${path}.${process.pid}.new`;
  writeFileSync(unfinished, JSON.stringify(owner), { mode: 0o600 });
  try {
    linkSync(unfinished, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(unfinished);
  }
}

/** Removes a lock whose owner is gone, but puts back one that somebody else took in the same moment. */
function putAside(path: string): void {
  const aside = `${path}.${process.pid}.old`;
  try {
    renameSync(path, aside);
  } catch (error) {
    // somebody else put it aside first
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  if (isRunning(readOwner(aside))) renameSync(aside, path);
  else unlinkSync(aside);
}

/**
 * Makes this process the only one that serves a data folder.
 *
 * @returns gives the folder free again
 * @throws StartRefused when another one that still runs has it. What a killed one left is taken over.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'payung.lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (take(path)) return () => unlinkSync(path);
    const owner = readOwner(path);
    if (isRunning(owner)) {
      throw new StartRefused(
        `Payung is already running on the folder ${folder} (process ${owner?.pid}): stop it first, or choose another folder with DATA_DIR.`,
      );
    }
    putAside(path);
  }
  throw new StartRefused(`The folder ${folder} is being taken by another start: try again.`);
}
