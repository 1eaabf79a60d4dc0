import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@payung/data';
import { openWithoutKeys } from './audit/without-keys.ts';
import { masterKeyFile } from './master-key-file.ts';
import { prepareTables } from './seed/found-demo.ts';
import { StartRefused } from './start-refused.ts';

async function refuseLostKey(regions: Database['regions'], keysFolder: string): Promise<void> {
  if (existsSync(join(keysFolder, masterKeyFile))) return;
  if ((await regions.tenants()).length === 0) return;
  throw new StartRefused(
    `There is no ${masterKeyFile} in ${keysFolder}, and the database holds regions that only the one it was written with opens: put that file back from a backup, or name the data folder that it lies in with DATA_DIR.`,
  );
}

/**
 * Makes the tables that are not there yet, before any key is opened: one that is missing is made then, which is right at the
 * first start and would hide a loss ever after.
 *
 * @param keysFolder folder of keys; none is made there
 * @throws StartRefused when the database does not answer, or holds regions and not the key that theirs are wrapped under
 */
export async function prepareData(endpoint: string, keysFolder: string): Promise<void> {
  const { client, regions } = openWithoutKeys(endpoint);
  try {
    await prepareTables(client, endpoint);
    await refuseLostKey(regions, keysFolder);
  } finally {
    client.destroy();
  }
}
