import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile } from '../database-process.ts';
import { StartRefused } from '../start-refused.ts';
import {
  type BackupRecord,
  foldersBeside,
  recordFileOf,
  rowsIn,
  sha256Of,
} from './backup-record.ts';

/** Milliseconds for which a copy waits while the engine writes. */
const patience = 30_000;

/**
 * One moment of the database, whoever writes meanwhile.
 *
 * @throws StartRefused when the file is no database, or there is no room for the copy
 */
function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { readOnly: true, timeout: patience });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } catch (error) {
    throw new StartRefused(
      `The database ${from} cannot be copied: see whether the disk is full and whether the file is one of Payung's.`,
      error,
    );
  } finally {
    database.close();
  }
}

/**
 * Copies a data folder as it stands at one moment, while its service may go on. Files are copied after the database,
 * so that whatever the copy names is there; keys are in it, so it is to be kept as they are.
 *
 * @param dataFolder absolute path
 * @param target absolute path of a folder that does not exist yet; it appears whole or not at all
 * @param now in milliseconds since 1970
 * @throws StartRefused with one sentence
 */
export async function takeBackup(
  dataFolder: string,
  target: string,
  now: number,
): Promise<BackupRecord> {
  const file = databaseFile(dataFolder);
  if (!existsSync(file)) {
    throw new StartRefused(
      `There are no data in the folder ${dataFolder}: name another one with --data.`,
    );
  }
  if (existsSync(target)) {
    throw new StartRefused(`${target} is there already: name a folder that is not.`);
  }
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const copy = databaseFile(unfinished);
  copyDatabase(file, copy);
  for (const folder of foldersBeside) {
    const from = join(dataFolder, folder);
    if (existsSync(from)) cpSync(from, join(unfinished, folder), { recursive: true });
  }
  const record = {
    takenAt: new Date(now).toISOString(),
    sha256: await sha256Of(copy),
    rows: rowsIn(copy),
  };
  writeFileSync(recordFileOf(unfinished), JSON.stringify(record), { mode: 0o600 });
  renameSync(unfinished, target);
  return record;
}
