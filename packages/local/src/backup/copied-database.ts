import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { StartRefused } from '../start-refused.ts';

/** Milliseconds for which a copy waits while the engine writes. */
const patience = 30_000;

/**
 * One moment of the database, whoever writes meanwhile.
 *
 * @param from file of the engine, which may be at work on it
 * @param to a file that does not exist yet
 * @throws StartRefused when the file is no database, or there is no room for the copy
 */
export function copyDatabase(from: string, to: string): void {
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

const Named = z.object({ name: z.string() });
const Counted = z.object({ rows: z.int() });
const Kept = z.object({ item_json: z.string() });

/** A copy of the engine's file, which nobody is writing, read without the engine. */
export interface CopiedDatabase {
  /** rows of every table of the file */
  rows(): Record<string, number>;
  /**
   * Items of a table of the service, in the words of the database's own protocol, bytes as bytes; none of a table that
   * an earlier release did not know.
   *
   * @param keys LIKE patterns of partition and sort key, both strings
   */
  items(table: string, keys: { readonly pk: string; readonly sk: string }): Iterable<unknown>;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** An attribute that is called so holds another object, never text. */
const withBytes = (name: string, value: unknown): unknown =>
  name === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value;
/** How the engine (dynoxide 1.2.1) keeps a key that is a string. */
const storedKey = (pattern: string): string => `S:${pattern}`;

/** @returns what `read` made of the copy, which is closed again */
export function withCopiedDatabase<T>(file: string, read: (copy: CopiedDatabase) => T): T {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const names = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all()
      .map((table) => Named.parse(table).name);
    return read({
      rows() {
        const counted = names.map((name) => {
          const count = database.prepare(`SELECT count(*) AS rows FROM ${quoted(name)}`).get();
          return [name, Counted.parse(count).rows] as const;
        });
        return Object.fromEntries(counted);
      },
      *items(table, { pk, sk }) {
        if (!names.includes(table)) return;
        const found = database
          .prepare(`SELECT item_json FROM ${quoted(table)} WHERE pk LIKE ? AND sk LIKE ?`)
          .iterate(storedKey(pk), storedKey(sk));
        for (const row of found) yield JSON.parse(Kept.parse(row).item_json, withBytes);
      },
    });
  } finally {
    database.close();
  }
}
