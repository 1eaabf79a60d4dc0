import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Local, startLocal } from '@payung/local';
import { vi } from 'vitest';

/** A data folder of its own, and how to take it away. */
export function aDataFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'payung-scenario-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The whole service in a folder of its own; `end` stops its processes and takes the folder away. */
export async function aLocalService(): Promise<{ address: string; end: () => Promise<void> }> {
  const folder = aDataFolder();
  const local = await startLocal({ dataDir: folder.path });
  return {
    address: local.address,
    end: async () => {
      await local.stop();
      folder.remove();
    },
  };
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

/** Kills API, worker and database as a power cut would; resolves when none of the three is left. */
export async function cutPower(local: Local): Promise<void> {
  const pids = Object.values(local.pids).filter((pid) => pid !== null);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  // the host is our child and its end an event; the other two were its children
  await local.stop();
  await vi.waitUntil(() => pids.every(isGone), { timeout: 10_000, interval: 20 });
}
