import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeTable } from '../make-table.ts';

/** Creates the `crosscheck` table where it does not exist: for one machine and for tests. Safe to call again. */
export async function ensureCrossTable(client: DynamoDBClient, table: string): Promise<void> {
  await makeTable(client, {
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
  });
}
