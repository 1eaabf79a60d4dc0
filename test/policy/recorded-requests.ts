import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { resources } from '@payung/infra/policies';
import * as z from 'zod';

/** One thing that was asked of AWS, as IAM sees it: without what it was for. */
export interface Asked {
  /** under a session of this tenant; null for the function's own credentials */
  readonly session: string | null;
  readonly action: string;
  /** ARN; of a key of KMS the statement that names it */
  readonly resource: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

export interface Recorder {
  readonly asked: Asked[];
  add(asked: Asked): void;
}

/** Keeps each distinct request once. */
export function recorder(): Recorder {
  const known = new Set<string>();
  const asked: Asked[] = [];
  return {
    asked,
    add(one) {
      const name = JSON.stringify(one);
      if (!known.has(name)) asked.push(one);
      known.add(name);
    },
  };
}

const Keyed = z.looseObject({ pk: z.object({ S: z.string() }) });
const Query = z.object({
  TableName: z.string(),
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeValues: z.record(z.string(), z.looseObject({ S: z.string().optional() })),
});
const OneItem = z.object({
  TableName: z.string(),
  Key: Keyed.optional(),
  Item: Keyed.optional(),
});
const BatchGet = z.object({
  RequestItems: z.record(z.string(), z.object({ Keys: z.array(Keyed) })),
});
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), OneItem)) });

interface ItemRequest {
  readonly action: string;
  readonly table: string;
  readonly index?: string | undefined;
  readonly partitions: readonly string[];
}

function oneItem(action: string, given: unknown): ItemRequest {
  const { TableName: table, Key, Item } = OneItem.parse(given);
  const partition = (Key ?? Item)?.pk.S;
  return { action, table, partitions: partition === undefined ? [] : [partition] };
}

const inTransactions: Readonly<Record<string, string>> = {
  ConditionCheck: 'ConditionCheckItem',
  Delete: 'DeleteItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
};

/**
 * What IAM is asked for a command of the database. A transaction is authorised as the single actions in it.
 *
 * @throws for a command that nothing of ours sends, so that a new kind cannot pass unseen
 */
function itemRequests(command: string, input: unknown): ItemRequest[] {
  switch (command) {
    case 'CreateTableCommand':
      return []; // for one machine only
    case 'BatchGetItemCommand':
      return Object.entries(BatchGet.parse(input).RequestItems).map(([table, { Keys }]) => ({
        action: 'BatchGetItem',
        table,
        partitions: [...new Set(Keys.map(({ pk }) => pk.S))],
      }));
    case 'QueryCommand': {
      const { TableName, IndexName, KeyConditionExpression, ExpressionAttributeValues } =
        Query.parse(input);
      const [, value = ''] = /^#?g?pk = (:\w+)/.exec(KeyConditionExpression) ?? [];
      const partition = ExpressionAttributeValues[value]?.S;
      if (partition === undefined) throw new Error('a query without a partition');
      return [{ action: 'Query', table: TableName, index: IndexName, partitions: [partition] }];
    }
    case 'TransactWriteItemsCommand':
      return Transaction.parse(input).TransactItems.flatMap((item) =>
        Object.entries(item).map(([kind, action]) => oneItem(inTransactions[kind] ?? kind, action)),
      );
    case 'DeleteItemCommand':
    case 'GetItemCommand':
    case 'PutItemCommand':
    case 'UpdateItemCommand':
      return [oneItem(command.replace('Command', ''), input)];
    default:
      throw new Error(`what IAM is asked for a ${command} is not known here`);
  }
}

const byName = z.enum(['tenancy', 'registry', 'journal', 'crosscheck']);

/** Records what a client asks. Tables of tests are named `<table>-<number>`. */
export function recordClient(
  client: DynamoDBClient,
  session: string | null,
  into: Recorder,
): DynamoDBClient {
  client.middlewareStack.add(
    (next, context) => (args) => {
      for (const asked of itemRequests(String(context.commandName), args.input)) {
        const table = resources.table(byName.parse(asked.table.replace(/-\d+$/, '')));
        into.add({
          session,
          action: `dynamodb:${asked.action}`,
          resource: asked.index === undefined ? table : `${table}/index/${asked.index}`,
          context: { 'dynamodb:LeadingKeys': asked.partitions },
        });
      }
      return next(args);
    },
    { step: 'initialize', name: 'recorded' },
  );
  return client;
}
