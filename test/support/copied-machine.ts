import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkInvariants } from '@payung/casework';
import { openLocalService } from '@payung/local';
import { takeBackup } from '@payung/local/backup';
import { vi } from 'vitest';
import { asTenant } from './invented-region.ts';
import { patient } from './patient.ts';
import { startDatabase } from './start-database.ts';

const digestOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder with its digest, by its path from there. */
export function filesIn(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const named = files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [relative(folder, path), digestOf(readFileSync(path))] as const;
  });
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Waits until the journal of a running machine was copied, which follows what is done a moment later. */
export async function journalCopied(folder: string): Promise<void> {
  const archive = join(folder, 'archive');
  await vi.waitUntil(
    () =>
      existsSync(archive) && Object.keys(filesIn(archive)).some((name) => name.endsWith('.ndjson')),
    { ...patient, interval: 50 },
  );
}

/** What an operator is told who backs a data folder up, or that it was taken. @param now milliseconds since 1970 */
export const backupSays = (data: string, now: number): Promise<string> =>
  takeBackup(data, `${data}-copy`, { now, lacking: [] }).then(
    () => 'taken',
    (error: unknown) => (error instanceof Error ? error.message : 'no error'),
  );

/** Every item of every table of one machine, read without the engine: a digest by table and key. */
export function itemsIn(folder: string): Record<string, string> {
  const database = new DatabaseSync(join(folder, 'database.sqlite'), { readOnly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE name LIKE 'payung-%' AND type = 'table'")
      .all()
      .map(({ name }) => String(name))
      .filter((name) => !name.includes('::'));
    const items = tables.flatMap((table) =>
      database
        .prepare(`SELECT pk, sk, item_json FROM "${table}" ORDER BY pk, sk`)
        .all()
        .map(({ pk, sk, item_json }) => [`${table} ${pk} ${sk}`, digestOf(String(item_json))]),
    );
    return Object.fromEntries(items);
  } finally {
    database.close();
  }
}

/** What contradicts itself in a region of a data folder that nobody serves; nothing when all is well. */
export async function contradictionsIn(folder: string, tenant: string): Promise<unknown[]> {
  const { endpoint, stop } = await startDatabase(join(folder, 'database.sqlite'));
  try {
    const queue = { send: async () => undefined };
    const { service } = openLocalService({ dataFolder: folder, endpoint, queue, address: '' });
    return await checkInvariants(service, asTenant(tenant));
  } finally {
    await stop();
  }
}
