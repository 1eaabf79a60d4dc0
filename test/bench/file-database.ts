import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDatabase } from '../support/start-database.ts';

export interface FileDatabase {
  readonly client: DynamoDBClient;
  stop(): Promise<void>;
}

/** The embedded database over one file, started as the service starts it. */
export async function openFileDatabase(file: string): Promise<FileDatabase> {
  const { endpoint, stop } = await startDatabase(file);
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  // as the service does it: nobody reads that log
  client.middlewareStack.remove('loggerMiddleware');
  return { client, stop };
}
