import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoRegions } from '@payung/local';
import { countFrom } from './caller-arguments.ts';
import { openFileDatabase } from './file-database.ts';
import { inventJournal, journalTables } from './invent-journal.ts';
import { measureJournal } from './measure-journal.ts';
import { type BenchResult, printTable } from './verdict-line.ts';

const options = {
  entries: { type: 'string', default: '10000,100000' },
} as const;

/** Seconds for 100,000 entries read from the embedded database, items included. */
const slowest = 120;

/** `bench journal`: how long it takes to verify a whole journal, in memory and from the database. */
export async function journalCommand(args: string[]): Promise<BenchResult> {
  const { values } = parseArgs({ args, options });
  const sizes = values.entries.split(',').map((text) => countFrom('entries', text));
  const [demo] = demoRegions;
  if (demo === undefined) throw new Error('there is no demo region');
  const runs = [];
  for (const entries of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'payung-journal-'));
    const database = await openFileDatabase(join(folder, 'database.sqlite'));
    try {
      const journal = await inventJournal(database.client, demo.region, entries);
      const figures = await measureJournal(database.client, journalTables, demo.region, journal);
      printTable(`a journal of ${entries} entries`, { ...figures });
      runs.push(figures);
    } finally {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const ok = runs.every(
    ({ findings, entries, wholeSeconds }) =>
      findings === 0 && wholeSeconds <= (slowest * Math.max(entries, 10_000)) / 100_000,
  );
  return { ok, limits: { findings: 0, wholeSecondsFor100000: slowest }, runs };
}
