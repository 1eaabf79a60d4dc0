import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceInUseException,
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
  try {
    const made = await client.send(new CreateTableCommand(definition));
    if (made.TableDescription?.TableStatus === 'ACTIVE') return;
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: longestWait, minDelay: 1 }, { TableName });
}
