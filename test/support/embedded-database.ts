import { afterAll, beforeAll } from 'vitest';
import { startFaultProxy } from './fault-proxy.ts';
import { indexLateMs } from './late-index.ts';
import { seededRandomness } from './seeded-randomness.ts';
import { type StartedDatabase, startDatabase } from './start-database.ts';

/**
 * One database for the tests of a file; each test founds a region of its own in it. `test:data` names one that runs already
 * with `DATA_SUITE_ENDPOINT`, which all files share; each test has tables of its own there too, see `tablesOf`.
 */
export function embeddedDatabase(): { endpoint(): string } {
  let running: StartedDatabase | null = null;
  beforeAll(async () => {
    const elsewhere = process.env.DATA_SUITE_ENDPOINT;
    const database = elsewhere ? databaseElsewhere(elsewhere) : await startDatabase();
    const lateBy = indexLateMs();
    running = lateBy > 0 ? await withLateIndex(database, lateBy) : database;
  });
  afterAll(async () => {
    await running?.stop();
  });
  return {
    endpoint() {
      if (running === null) throw new Error('the database is there inside tests only');
      return running.endpoint;
    },
  };
}

/** It is not ours to stop. */
function databaseElsewhere(endpoint: string): StartedDatabase {
  const nothing = async () => undefined;
  return { endpoint, kill: nothing, stop: nothing };
}

/**
 * The same database, whose index is late as DynamoDB's is.
 *
 * @param lateBy milliseconds after which it shows what was written at the latest
 */
export async function withLateIndex(
  database: StartedDatabase,
  lateBy: number,
): Promise<StartedDatabase> {
  const chance = seededRandomness(lateBy, { now: () => 0 });
  const proxy = await startFaultProxy(database.endpoint, () => chance.fraction());
  proxy.reset(() => null, lateBy);
  const end = async (by: 'kill' | 'stop') => {
    await proxy.stop();
    await database[by]();
  };
  return { endpoint: proxy.endpoint, kill: () => end('kill'), stop: () => end('stop') };
}
