import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { verifyJournal } from '@payung/journal-check';
import { openAuditedDatabase } from '../audit/audited-database.ts';
import { auditedJournals } from '../audit/audited-journals.ts';
import { databaseFile } from '../database-process.ts';
import { StartRefused } from '../start-refused.ts';
import {
  foldersBeside,
  type Lackable,
  type ReadRecord,
  readRecord,
  recordName,
} from './backup-record.ts';
import { withCopiedDatabase } from './copied-database.ts';
import { digestsBelow } from './copied-files.ts';
import { isOfLists, lostParts } from './lost-parts.ts';
import { refusedByDisk } from './refused-by-disk.ts';

/** What a restored folder holds, and what is wrong with it. */
export interface Restored {
  readonly takenAt: string;
  /** what was held against its digest: an older record names the database alone */
  readonly held: 'every file' | 'the database';
  /** parts that were lost before the copy was taken */
  readonly lacking: readonly Lackable[];
  readonly rows: number;
  readonly journalEntries: number;
  /** tables whose rows are not as many as were backed up */
  readonly differing: readonly string[];
  /** of `audit:verify`, over all regions */
  readonly findings: number;
  /** what it cannot know of who was erased, and what to do before people work on it */
  readonly erasures: string;
}

/** A copy knows nothing of who was erased after it; one of an older release not even whose files it lacks for that. */
function erasuresUnknown({ takenAt, namesAll }: ReadRecord): string {
  const since = `Whoever was erased after ${takenAt} is here again. Ask each region for the erasures since then, and have them done anew before people work: the journal of the folder that was put aside names them (person, anonymised), and so do the letters by which they were asked for. Retention is done anew by the nightly run.`;
  if (namesAll) return since;
  return `${since} This copy is of a release up to 0.5.0, which took files after the database and named none: files of lists that it lacks may have been taken away by an erasure in between, and are not to be put back.`;
}

/** How a copy differs from what its record says, file by file. */
async function differences(backup: string, record: ReadRecord): Promise<string[]> {
  const found = await digestsBelow(backup);
  const missing = [...record.files.keys()].filter((name) => !found.has(name));
  const changed = [...record.files].filter(
    ([name, digest]) => found.has(name) && found.get(name) !== digest,
  );
  const added = record.namesAll
    ? [...found.keys()].filter((name) => name !== recordName && !record.files.has(name))
    : [];
  return [
    ...(record.wasChanged ? [`${recordName} was changed`] : []),
    ...missing.map((name) => `${name} is missing`),
    ...changed.map(([name]) => `${name} was changed`),
    ...added.map((name) => `${name} was added`),
  ];
}

/** @throws StartRefused naming everything that is wrong with a copy */
async function requireUnchanged(
  backup: string,
  record: ReadRecord,
  lacking: readonly Lackable[],
): Promise<void> {
  const differing = await differences(backup, record);
  // the database is read only once it is known to be the one that was copied
  const copy = { folder: backup, takenAt: Date.parse(record.takenAt) };
  const lost = differing.length > 0 ? [] : await lostParts(copy, lacking);
  const faults = [...differing, ...lost];
  if (faults.length === 0) return;
  throw new StartRefused(
    `${backup} is not what was backed up, and nothing was restored:
${faults.map((fault) => `  ${fault}`).join('\n')}
Put these files back as they were (those that were added: take them away), or take the backup before.${lost.length > 0 ? whereLost(lost) : ''}`,
  );
}

/** What was lost before the copy was taken, or while a release up to 0.5.0 took it. */
function whereLost(lost: readonly string[]): string {
  const ofErasure = `
A file of a list is not to be put back where somebody in it was erased while the copy was taken, or since: it would bring them back.`;
  return `${lost.some(isOfLists) ? ofErasure : ''}
Lists or copies of the journal that are lost for good: --lacking lists, --lacking archive restores without them.`;
}

function copyWhole(backup: string, target: string): void {
  const unfinished = `${target}.unfinished`;
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    mkdirSync(unfinished, { mode: 0o700 });
    cpSync(databaseFile(backup), databaseFile(unfinished));
    for (const folder of foldersBeside) {
      const from = join(backup, folder);
      // what has to be there was held against the record before
      if (existsSync(from)) cpSync(from, join(unfinished, folder), { recursive: true });
    }
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw refusedByDisk(error, target);
  }
}

/**
 * Makes a data folder anew from a backup, then verifies counts and journals.
 *
 * @param backup absolute path of a folder that `takeBackup` made, of this release or one before
 * @param target absolute path of a data folder that does not exist yet; it appears whole or not at all
 * @param lacking parts that are known to be lost, beside those that the copy says it lacks; none usually
 * @throws StartRefused when the copy is not as it was taken, with everything that is wrong; nothing is made then
 */
export async function restoreBackup(
  backup: string,
  target: string,
  lacking: readonly Lackable[] = [],
): Promise<Restored> {
  const record = readRecord(backup);
  if (existsSync(target)) {
    throw new StartRefused(`${target} is there already: name a folder that is not.`);
  }
  const lacked = [...new Set([...record.lacking, ...lacking])];
  await requireUnchanged(backup, record, lacked);
  copyWhole(backup, target);
  const rows = withCopiedDatabase(databaseFile(target), (database) => database.rows());
  const differing = Object.keys({ ...record.rows, ...rows }).filter(
    (table) => record.rows[table] !== rows[table],
  );
  const { entries, findings } = await verified(target);
  return {
    takenAt: record.takenAt,
    held: record.namesAll ? 'every file' : 'the database',
    lacking: lacked,
    rows: Object.values(rows).reduce((all, one) => all + one, 0),
    journalEntries: entries,
    differing,
    findings,
    erasures: erasuresUnknown(record),
  };
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
