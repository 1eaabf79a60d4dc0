import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/** What is told of a backup beside it, so that a restore can be held against it. */
export const BackupRecord = z.object({
  takenAt: z.iso.datetime(),
  /** of the copy of the database, hex */
  sha256: z.string(),
  /** rows of each table of the engine's file */
  rows: z.record(z.string(), z.int()),
});
export type BackupRecord = z.infer<typeof BackupRecord>;

export const recordFileOf = (folder: string): string => join(folder, 'backup.json');
/** Folders of a data folder that belong to its database: keys, files, copies of the journal. */
export const foldersBeside = ['keys', 'lists', 'archive'] as const;

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}

const Named = z.object({ name: z.string() });
const Counted = z.object({ rows: z.int() });

/** Rows of every table in a file of the engine, which nobody may be writing. */
export function rowsIn(file: string): Record<string, number> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all();
    return Object.fromEntries(
      tables.map((table) => {
        const { name } = Named.parse(table);
        const counted = database
          .prepare(`SELECT count(*) AS rows FROM "${name.replaceAll('"', '""')}"`)
          .get();
        return [name, Counted.parse(counted).rows];
      }),
    );
  } finally {
    database.close();
  }
}
