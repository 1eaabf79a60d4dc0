import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Local, startLocal } from '@payung/local';
import { vi } from 'vitest';
import { patient } from './patient.ts';
import { expectNothingPersonal } from './personal-data.ts';

interface DataFolder {
  readonly path: string;
  readonly at: (...names: string[]) => string;
  /** A folder that holds the same as one in it, `data` unless another is named, to be damaged. */
  readonly another: (of?: string) => string;
  readonly remove: () => void;
}

/** A folder of its own for the data of a machine, or of several, and how to take it away. */
export function aDataFolder(): DataFolder {
  const path = mkdtempSync(join(tmpdir(), 'payung-scenario-'));
  const at = (...names: string[]) => join(path, ...names);
  let made = 0;
  return {
    path,
    at,
    another(of = 'data') {
      made += 1;
      const copy = at(`${of}-${made}`);
      cpSync(at(of), copy, { recursive: true });
      return copy;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** The whole service in a folder of its own; `end` stops its processes and takes the folder away. */
export async function aLocalService(
  options: { readonly empty?: boolean } = {},
): Promise<{ address: string; end: () => Promise<void> }> {
  const folder = aDataFolder();
  const said: string[] = [];
  const onOutput = (text: string) => void said.push(text);
  const local = await startLocal({ ...options, dataDir: folder.path, onOutput });
  return {
    address: local.address,
    end: async () => {
      const endedBefore = local.isGone();
      await local.stop();
      folder.remove();
      expectNothingPersonal('log', said.join(''));
      if (endedBefore)
        throw new Error(`the service ended by itself:\n${said.join('').slice(-4_000)}`);
    },
  };
}

/** Ended; what nobody has taken notice of yet (a zombie, where there is /proc) has ended as well. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // it has followed the one before it already
    if (!isGone(pid)) throw error;
  }
}

/** Kills API, worker and database as a power cut would; resolves when none of the three is left. */
export async function cutPower(local: Local): Promise<void> {
  const pids = Object.values(local.pids).filter((pid) => pid !== null);
  for (const pid of pids) killed(pid);
  // the host is our child and its end an event; the other two were its children
  await local.stop();
  await vi.waitUntil(() => pids.every(isGone), { ...patient, interval: 20 });
}
