import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { databaseFile } from '../database-process.ts';
import { StartRefused } from '../start-refused.ts';

/** Parts beside the database that a copy may lack when somebody said so; without its keys nobody could open it. */
export const lackable = ['lists', 'archive'] as const;
export type Lackable = (typeof lackable)[number];
/** Folders of a data folder that belong to its database: keys, files, copies of the journal. */
export const foldersBeside = ['keys', ...lackable] as const;

const version = 2;
const Rows = z.record(z.string(), z.int());
const Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** What is told of a backup beside it, so that a restore can be held against it. */
const BackupRecord = z.strictObject({
  version: z.literal(version),
  takenAt: z.iso.datetime(),
  /** rows of each table of the engine's file */
  rows: Rows,
  /** SHA-256 of every file of the copy but this one, by its path in the copy */
  files: z.record(z.string(), Hex),
  /** parts that were lost before the copy was taken, as whoever took it knew */
  lacking: z.array(z.enum(lackable)),
});
export type BackupRecord = z.infer<typeof BackupRecord>;

/** Up to 0.5.0: the digest of the database alone. */
const OlderRecord = z.strictObject({ takenAt: z.iso.datetime(), sha256: Hex, rows: Rows });

/** A record as it was read again. */
export interface ReadRecord {
  readonly takenAt: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly files: ReadonlyMap<string, string>;
  readonly lacking: readonly Lackable[];
  /** false of older ones, which name the database alone */
  readonly namesAll: boolean;
  /** the record itself is not as it was written */
  readonly wasChanged: boolean;
}

export const recordName = 'backup.json';
const recordFileOf = (folder: string): string => join(folder, recordName);

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes the record with a digest of its own, so that a changed one is seen too. */
export function writeRecord(folder: string, record: BackupRecord): void {
  const digest = digestOf(JSON.stringify(record));
  writeFileSync(recordFileOf(folder), JSON.stringify({ ...record, digest }), {
    mode: 0o600,
    flush: true,
  });
}

function textOf(folder: string): string | null {
  try {
    return readFileSync(recordFileOf(folder), 'utf8');
  } catch {
    return null;
  }
}

const Digested = z.looseObject({ digest: z.unknown().optional() });

function parsed(text: string): z.infer<typeof Digested> | null {
  try {
    return Digested.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * The record of a copy, of this release or of one before.
 *
 * @throws StartRefused when there is none, when it cannot be read, or when a later release wrote it
 */
export function readRecord(folder: string): ReadRecord {
  const text = textOf(folder);
  const read = text === null ? null : parsed(text);
  if (read === null) {
    throw new StartRefused(
      `${folder} is no backup, or one that was not finished: it has no ${recordName} that can be read.`,
    );
  }
  const { digest, ...rest } = read;
  const older = OlderRecord.safeParse(digest === undefined ? rest : read);
  if (older.success) {
    const { takenAt, sha256, rows } = older.data;
    const files = new Map([[databaseFile('.'), sha256]]);
    return { takenAt, rows, files, lacking: [], namesAll: false, wasChanged: false };
  }
  const wasChanged =
    digest !== digestOf(JSON.stringify(rest)) || JSON.stringify({ ...rest, digest }) !== text;
  const known = BackupRecord.safeParse(rest);
  if (known.success) {
    const { takenAt, rows, files, lacking } = known.data;
    const named = new Map(Object.entries(files));
    return { takenAt, rows, files: named, lacking, namesAll: true, wasChanged };
  }
  throw new StartRefused(
    wasChanged
      ? `${recordName} in ${folder} is not as it was written: take the backup before.`
      : `${folder} was made by a later release: restore it with that one.`,
  );
}
