import { existsSync } from 'node:fs';
import { databaseFile, otherDatabase, servesFile, startDatabase } from '../database-process.ts';
import { lockFolder } from '../folder-lock.ts';
import { commandLine, processesWhere } from '../process-table.ts';
import { StartRefused } from '../start-refused.ts';

export interface AuditedDatabase {
  readonly endpoint: string;
  /** ends what was started for the audit, and nothing else */
  close(): Promise<void>;
}

/** Where a database that already runs over this file answers; null when none does. */
function runningOver(file: string): string | null {
  for (const pid of processesWhere(servesFile(file))) {
    const words = commandLine(pid) ?? [];
    const port = words[words.indexOf('--port') + 1];
    if (port !== undefined) return `http://127.0.0.1:${port}`;
  }
  return null;
}

/**
 * The database over a data folder: the one that runs there, else one started for as long as the audit lasts.
 *
 * @throws StartRefused with one sentence when there are no data, or the database does not start
 */
export async function openAuditedDatabase(
  dataFolder: string,
  otherEndpoint: string | null,
): Promise<AuditedDatabase> {
  if (otherEndpoint !== null) return { endpoint: otherEndpoint, close: async () => undefined };
  const file = databaseFile(dataFolder);
  if (!existsSync(file)) {
    throw new StartRefused(
      `There are no data in the folder ${dataFolder}: name another one with --data.`,
    );
  }
  const running = runningOver(file);
  if (running !== null) return { ...otherDatabase(running), close: async () => undefined };
  // nobody may start the service over the same file meanwhile
  const unlock = lockFolder(dataFolder);
  try {
    const database = await startDatabase(dataFolder);
    return {
      endpoint: database.endpoint,
      async close() {
        await database.stop();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
