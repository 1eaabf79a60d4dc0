import type { CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeTable } from './make-table.ts';
import type { Tables } from './ports.ts';

/** The one index on the hot path; keys only (design: write budget). */
export const byAgencyIndex = 'byAgency';

function definitions(tables: Tables): (CreateTableCommandInput & { TableName: string })[] {
  const keys: Pick<CreateTableCommandInput, 'KeySchema' | 'AttributeDefinitions' | 'BillingMode'> =
    {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    };
  return [
    { TableName: tables.tenancy, ...keys },
    { TableName: tables.journal, ...keys },
    {
      TableName: tables.registry,
      ...keys,
      AttributeDefinitions: [
        ...(keys.AttributeDefinitions ?? []),
        { AttributeName: 'gpk', AttributeType: 'S' },
        { AttributeName: 'gsk', AttributeType: 'S' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: byAgencyIndex,
          KeySchema: [
            { AttributeName: 'gpk', KeyType: 'HASH' },
            { AttributeName: 'gsk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    },
  ];
}

/**
 * Creates the tables that do not exist yet. For one machine and for tests; in AWS the stacks do it.
 * Safe to call again.
 */
export async function ensureTables(client: DynamoDBClient, tables: Tables): Promise<void> {
  for (const definition of definitions(tables)) await makeTable(client, definition);
}
