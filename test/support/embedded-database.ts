import { afterAll, beforeAll } from 'vitest';
import { type StartedDatabase, startDatabase } from './start-database.ts';

/** One database for the tests of a file; each test founds a region of its own in it. */
export function embeddedDatabase(): { endpoint(): string } {
  let running: StartedDatabase | null = null;
  beforeAll(async () => {
    running = await startDatabase();
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
