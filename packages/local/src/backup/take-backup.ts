import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { databaseFile } from '../database-process.ts';
import { StartRefused } from '../start-refused.ts';
import { type BackupRecord, type Lackable, writeRecord } from './backup-record.ts';
import { copyDatabase, withCopiedDatabase } from './copied-database.ts';
import { digestsBelow, folderCopier } from './copied-files.ts';
import { isOfLists, lostParts, type WholeCopy } from './lost-parts.ts';
import { refusedByDisk } from './refused-by-disk.ts';

/** @throws StartRefused where there is nothing to copy, or no place for it */
function requirePlace(dataFolder: string, target: string): void {
  if (!existsSync(databaseFile(dataFolder))) {
    throw new StartRefused(
      `There are no data in the folder ${dataFolder}: name another one with --data.`,
    );
  }
  if (existsSync(target)) {
    throw new StartRefused(`${target} is there already: name a folder that is not.`);
  }
  if (!relative(dataFolder, target).startsWith('..')) {
    throw new StartRefused(
      `${target} lies in the data folder and would be lost with it: name one elsewhere.`,
    );
  }
}

/** The files of an erased list go before it is noted that they went. */
const whereErased = `
Before a file of a list is put back: an erasure that was stopped halfway takes it away on purpose, and back in its place it would bring back who was erased. Where an erasure did not end, ask for the erasure again, which notes what it took, then run this again; or take the copy with --lacking lists. A proof (lists/T/…/evidence/…) is noted as removed before it goes: put it back.`;

/** @throws StartRefused when the database of a copy names what is not beside it */
async function requireWhole(copy: WholeCopy, lacking: readonly Lackable[]): Promise<void> {
  const lost = await lostParts(copy, lacking);
  if (lost.length === 0) return;
  throw new StartRefused(
    `No copy was made, since the database names what the data folder does not hold:
${lost.map((fault) => `  ${fault}`).join('\n')}
Put it back from an earlier copy, then run this again. A key has to be the one that the data were written with: without it nobody could open the copy.${lost.some(isOfLists) ? whereErased : ''}
Lists or copies of the journal that are lost for good: --lacking lists, --lacking archive takes the copy without them, and says so in it.`,
  );
}

async function fill(
  dataFolder: string,
  copy: string,
  { now, lacking, copyMoment = copyDatabase }: BackupAsked,
): Promise<BackupRecord> {
  const copyFolders = folderCopier(dataFolder, copy);
  // before the database: what its moment names may be taken away while it is copied
  copyFolders();
  copyMoment(databaseFile(dataFolder), databaseFile(copy));
  // twice: a file that moved on while the others were looked at stood in its new place by then
  copyFolders();
  copyFolders();

  await requireWhole({ folder: copy, takenAt: now }, lacking);
  const record: BackupRecord = {
    version: 2,
    takenAt: new Date(now).toISOString(),
    rows: withCopiedDatabase(databaseFile(copy), (database) => database.rows()),
    files: Object.fromEntries(await digestsBelow(copy)),
    lacking: [...lacking],
  };
  writeRecord(copy, record);
  return record;
}

/** When a copy is taken, and what it may do without. */
export interface BackupAsked {
  /** milliseconds since 1970 */
  readonly now: number;
  /** parts that are known to be lost; none usually */
  readonly lacking: readonly Lackable[];
  /** copies one moment of the database from the first file to the second; as `copyDatabase` does unless given */
  readonly copyMoment?: (from: string, to: string) => void;
}

/**
 * Copies a data folder as it stands at one moment, while its service may go on. Whatever the database of that moment
 * names is in the copy, or there is none; keys are in it, so it is to be kept as they are.
 *
 * @param dataFolder absolute path
 * @param target absolute path of a folder that does not exist yet; it appears whole or not at all
 * @throws StartRefused saying what is wrong, all of it, and what to do
 */
export async function takeBackup(
  dataFolder: string,
  target: string,
  asked: BackupAsked,
): Promise<BackupRecord> {
  requirePlace(dataFolder, target);
  const unfinished = `${target}.unfinished`;
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    const record = await fill(dataFolder, unfinished, asked);
    renameSync(unfinished, target);
    return record;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw refusedByDisk(error, target);
  }
}
