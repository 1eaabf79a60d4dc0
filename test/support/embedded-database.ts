import { afterAll, beforeAll } from 'vitest';
import { type StartedDatabase, startDatabase } from './start-database.ts';

/**
 * One database for the tests of a file; each test founds a region of its own in it. `test:data` names one that runs already
 * with `DATA_SUITE_ENDPOINT`, which all files share; each test has tables of its own there too, see `tablesOf`.
 */
export function embeddedDatabase(): { endpoint(): string } {
  let running: StartedDatabase | null = null;
  beforeAll(async () => {
    const elsewhere = process.env.DATA_SUITE_ENDPOINT;
    running = elsewhere ? databaseElsewhere(elsewhere) : await startDatabase();
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
