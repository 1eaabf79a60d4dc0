import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@payung/data';
import { openWithoutKeys } from './audit/without-keys.ts';
import { withCopiedDatabase } from './backup/copied-database.ts';
import { keyFiles, neededKeys } from './backup/needed-keys.ts';
import { masterKeyFile } from './master-key-file.ts';
import { prepareTables } from './seed/found-demo.ts';
import { StartRefused } from './start-refused.ts';

/** Keys that are not there and that what a database holds needs. */
async function lostKeys(
  regions: Database['regions'],
  keysFolder: string,
  file: string | null,
): Promise<string[]> {
  const isGone = (name: string) => !existsSync(join(keysFolder, name));
  // looked for in the items only where one is gone: that goes through all of them
  if (!keyFiles.some(isGone)) return [];
  if (file !== null) {
    const needed = withCopiedDatabase(file, (database) => neededKeys(database, keysFolder));
    return needed.map(({ name }) => name).filter(isGone);
  }
  const holdsRegions = (await regions.tenants()).length > 0;
  return isGone(masterKeyFile) && holdsRegions ? [masterKeyFile] : [];
}

function refuseLost(lost: readonly string[], keysFolder: string): void {
  if (lost.length === 0) return;
  throw new StartRefused(
    `There is no ${lost.join(', no ')} in ${keysFolder}, and the database holds what was written with it and with no other: put back from a backup what is missing, or name the data folder that it lies in with DATA_DIR (docs/operations/restore-one-machine.md).`,
  );
}

/**
 * Makes the tables that are not there yet, before any key is opened: one that is missing is made then, which is right at the
 * first start and would hide a loss ever after.
 *
 * @param keysFolder folder of keys; none is made there
 * @param file of the embedded database, which nobody writes yet; null when somebody else runs it, whose regions alone
 * are asked for then
 * @throws StartRefused when the database does not answer, or needs keys that are gone: all of them are named
 */
export async function prepareData(
  endpoint: string,
  keysFolder: string,
  file: string | null,
): Promise<void> {
  const { client, regions } = openWithoutKeys(endpoint);
  try {
    await prepareTables(client, endpoint);
    refuseLost(await lostKeys(regions, keysFolder, file), keysFolder);
  } finally {
    client.destroy();
  }
}
