import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { openWithoutKeys } from './audit/without-keys.ts';
import { masterKeyFile } from './master-key-file.ts';
import { StartRefused } from './start-refused.ts';

async function hasRegions(endpoint: string): Promise<boolean> {
  const { client, regions } = openWithoutKeys(endpoint);
  try {
    return (await regions.tenants()).length > 0;
  } catch (error) {
    // a first start: its tables are made next
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  } finally {
    client.destroy();
  }
}

/**
 * For a start: a key that is missing is made, which is right for the first one and hides a loss ever after.
 *
 * @param keysFolder folder of keys; none is made there
 * @throws StartRefused when there are regions and not the key under which theirs are wrapped
 */
export async function refuseLostKey(endpoint: string, keysFolder: string): Promise<void> {
  if (existsSync(join(keysFolder, masterKeyFile)) || !(await hasRegions(endpoint))) return;
  throw new StartRefused(
    `There is no ${masterKeyFile} in ${keysFolder}, and the database holds regions that only the one it was written with opens: put that file back from a backup, or name the data folder that it lies in with DATA_DIR.`,
  );
}
