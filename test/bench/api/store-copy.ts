import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startDatabase } from '../../support/start-database.ts';
import type { FilledStore } from '../filled-store.ts';

/** A filled store to work with, under a database of its own. */
export interface StoreCopy {
  /** the service's folder */
  readonly folder: string;
  /** where its database listens */
  readonly endpoint: string;
  remove(): Promise<void>;
}

export async function copyOfStore(store: FilledStore): Promise<StoreCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-api-'));
  const drop = () => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(store.folder, folder, { recursive: true });
    // apart from the service's folder: it ends what it finds running over a database of its own
    const file = join(folder, 'engine', 'database.sqlite');
    mkdirSync(dirname(file));
    renameSync(join(folder, 'database.sqlite'), file);
    const { endpoint, stop } = await startDatabase(file);
    return {
      folder,
      endpoint,
      async remove() {
        await stop();
        drop();
      },
    };
  } catch (error) {
    drop();
    throw error;
  }
}
