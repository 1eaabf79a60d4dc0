import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';

/** Seconds for a table to come up; the slowest engine that was tried takes one. */
const longestWait = 60;

/**
 * Makes a table where it does not exist, and answers once it takes writes: only the embedded engine has it ready at once.
 * Safe to call again, and by several processes at a time.
 */
export async function makeTable(
  client: DynamoDBClient,
  definition: CreateTableCommandInput & { readonly TableName: string },
): Promise<void> {
  const { TableName } = definition;
  // asked first: that a table is there already the client takes for a fault that passes, and asks for it four times
  if (await isThere(client, TableName)) return;
  try {
    const made = await client.send(new CreateTableCommand(definition));
    if (made.TableDescription?.TableStatus === 'ACTIVE') return;
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: longestWait, minDelay: 1 }, { TableName });
}

async function isThere(client: DynamoDBClient, TableName: string): Promise<boolean> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    return Table?.TableStatus === 'ACTIVE';
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}
