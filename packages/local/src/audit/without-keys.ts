import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type Database,
  type MasterKey,
  openDatabase,
  systemClock,
  systemRandomness,
} from '@payung/data';
import { localClient, tables } from '../local-service.ts';

const closed = async (): Promise<never> => {
  throw new Error('nothing sealed is opened here');
};
/** What is sealed stays so: no key is needed, and none is made. */
const noKeys: MasterKey = { wrap: closed, unwrap: closed };

/** The database of this machine for whoever reads what is not sealed: which regions there are, and their journals. */
export function openWithoutKeys(endpoint: string): {
  readonly client: DynamoDBClient;
  readonly regions: Database['regions'];
} {
  const client = localClient(endpoint);
  const { regions } = openDatabase({
    clientFor: async () => client,
    directory: client,
    tables,
    masterKey: noKeys,
    clock: systemClock,
    random: systemRandomness,
  });
  return { client, regions };
}
