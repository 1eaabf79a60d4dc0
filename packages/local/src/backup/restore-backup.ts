import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyJournal } from '@payung/journal-check';
import { openAuditedDatabase } from '../audit/audited-database.ts';
import { auditedJournals } from '../audit/audited-journals.ts';
import { databaseFile } from '../database-process.ts';
import { StartRefused } from '../start-refused.ts';
import { BackupRecord, foldersBeside, recordFileOf, rowsIn, sha256Of } from './backup-record.ts';

/** What a restored folder holds, and what is wrong with it. */
export interface Restored {
  readonly takenAt: string;
  readonly rows: number;
  readonly journalEntries: number;
  /** tables whose rows are not as many as were backed up */
  readonly differing: readonly string[];
  /** of `audit:verify`, over all regions */
  readonly findings: number;
}

function recordOf(backup: string): BackupRecord {
  try {
    return BackupRecord.parse(JSON.parse(readFileSync(recordFileOf(backup), 'utf8')));
  } catch {
    throw new StartRefused(
      `${backup} is no backup, or one that was not finished: it has no backup.json that can be read.`,
    );
  }
}

/**
 * Makes a data folder anew from a backup, then verifies counts and journals.
 *
 * @param backup absolute path of a folder that `takeBackup` made
 * @param target absolute path of a data folder that does not exist yet
 * @throws StartRefused with one sentence
 */
export async function restoreBackup(backup: string, target: string): Promise<Restored> {
  const record = recordOf(backup);
  if (existsSync(target)) {
    throw new StartRefused(`${target} is there already: name a folder that is not.`);
  }
  if ((await sha256Of(databaseFile(backup))) !== record.sha256) {
    throw new StartRefused(
      `The database in ${backup} is not the one that was backed up: take another backup.`,
    );
  }
  mkdirSync(target, { recursive: true, mode: 0o700 });
  cpSync(databaseFile(backup), databaseFile(target));
  for (const folder of foldersBeside) {
    const from = join(backup, folder);
    if (existsSync(from)) cpSync(from, join(target, folder), { recursive: true });
  }
  const rows = rowsIn(databaseFile(target));
  const differing = Object.keys({ ...record.rows, ...rows }).filter(
    (table) => record.rows[table] !== rows[table],
  );
  const { entries, findings } = await verified(target);
  const { takenAt } = record;
  const sum = Object.values(rows).reduce((all, one) => all + one, 0);
  return { takenAt, rows: sum, journalEntries: entries, differing, findings };
}

async function verified(folder: string): Promise<{ entries: number; findings: number }> {
  const database = await openAuditedDatabase(folder, null);
  const sums = { entries: 0, findings: 0 };
  try {
    for (const { open } of await auditedJournals(database.endpoint, null)) {
      const { entries, findings } = await verifyJournal(await open());
      sums.entries += entries;
      sums.findings += findings.length;
    }
  } finally {
    await database.close();
  }
  return sums;
}
