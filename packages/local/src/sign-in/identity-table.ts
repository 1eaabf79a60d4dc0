import {
  type AttributeValue,
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  ScanCommand,
  type ScanCommandOutput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { makeTable } from '@payung/data';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}
export type Item = Key & Record<string, unknown>;

/** One write of a transaction; it holds only under its condition. */
export interface Change {
  readonly put: Item;
  /**
   * `new`: nothing may be there; `living`: nothing that was marked as ended; a version: that one must be there;
   * absent: whatever is there
   */
  readonly over?: 'new' | 'living' | { readonly version: number };
}

/** The table of accounts, sessions and tokens. It exists on one machine only: in AWS, Cognito keeps all this. */
export interface IdentityTable {
  get(key: Key): Promise<Item | null>;
  list(pk: string, prefix: string, newestFirst?: boolean): Promise<Item[]>;
  /** @returns false when a condition did not hold; nothing is changed then */
  change(changes: readonly Change[]): Promise<boolean>;
  /** for seeding: no conditions, many at once */
  putMany(items: readonly Item[]): Promise<void>;
  remove(keys: readonly Key[]): Promise<void>;
}

export const identityTableName = 'payung-identity';
const TableName = identityTableName;
const mostConflicts = 8;

/** Creates the table unless it is there. */
export async function ensureIdentityTable(client: DynamoDBClient): Promise<void> {
  await makeTable(client, {
    TableName,
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

/** Removes what has expired. The reads do not rely on it; it keeps the file from growing for ever. */
export async function removeExpired(client: DynamoDBClient, now: number): Promise<void> {
  let after: Record<string, AttributeValue> | undefined;
  do {
    const found: ScanCommandOutput = await client.send(
      new ScanCommand({
        TableName,
        FilterExpression: 'expiresAt < :now',
        ExpressionAttributeValues: { ':now': { N: String(Math.floor(now / 1000)) } },
        ProjectionExpression: 'pk, sk',
        ExclusiveStartKey: after,
      }),
    );
    for (const Key of found.Items ?? []) {
      await client.send(new DeleteItemCommand({ TableName, Key }));
    }
    after = found.LastEvaluatedKey;
  } while (after !== undefined);
}

function itemOf(raw: Record<string, AttributeValue>): Item {
  const { pk = '', sk = '', ...rest } = unmarshall(raw);
  return { pk: String(pk), sk: String(sk), ...rest };
}

function actionOf({ put, over }: Change): TransactWriteItem {
  const base = { TableName, Item: marshall(put, { removeUndefinedValues: true }) };
  if (over === undefined) return { Put: base };
  if (over === 'new') return { Put: { ...base, ConditionExpression: 'attribute_not_exists(pk)' } };
  if (over === 'living') {
    return { Put: { ...base, ConditionExpression: 'attribute_not_exists(ended)' } };
  }
  return {
    Put: {
      ...base,
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': { N: String(over.version) } },
    },
  };
}

/** `true` refused by a condition, `false` another was at it in the same moment: to be tried again. */
function wasRefused(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
  if (codes.includes('ConditionalCheckFailed')) return true;
  if (codes.includes('TransactionConflict')) return false;
  throw error;
}

export function openIdentityTable(client: DynamoDBClient): IdentityTable {
  return {
    async get({ pk, sk }) {
      const Key = marshall({ pk, sk });
      const { Item } = await client.send(
        new GetItemCommand({ TableName, Key, ConsistentRead: true }),
      );
      return Item === undefined ? null : itemOf(Item);
    },
    async list(pk, prefix, newestFirst = false) {
      const found = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefix }),
          ConsistentRead: true,
          ScanIndexForward: !newestFirst,
          Limit: 500,
        }),
      );
      return (found.Items ?? []).map(itemOf);
    },
    async change(changes) {
      const TransactItems = changes.map(actionOf);
      for (let tries = 1; ; tries += 1) {
        try {
          await client.send(new TransactWriteItemsCommand({ TransactItems }));
          return true;
        } catch (error) {
          if (wasRefused(error)) return false;
          if (tries === mostConflicts) throw error;
        }
      }
    },
    async putMany(items) {
      for (let from = 0; from < items.length; from += 25) {
        const requests = items
          .slice(from, from + 25)
          .map((item) => ({ PutRequest: { Item: marshall(item) } }));
        await putAll(client, { [TableName]: requests });
      }
    },
    async remove(keys) {
      await Promise.all(
        keys.map(({ pk, sk }) =>
          client.send(new DeleteItemCommand({ TableName, Key: marshall({ pk, sk }) })),
        ),
      );
    },
  };
}

type Puts = NonNullable<BatchWriteItemCommandInput['RequestItems']>;

/** A database may put a part of a batch and leave the rest to be asked for again. */
async function putAll(client: DynamoDBClient, puts: Puts): Promise<void> {
  let open = puts;
  for (let tries = 1; Object.keys(open).length > 0; tries += 1) {
    if (tries > mostConflicts) throw new Error('the database leaves a part of a batch every time');
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteItemCommand({ RequestItems: open }),
    );
    open = UnprocessedItems;
  }
}
