import {
  type AttributeValue,
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  type ConsumedCapacity,
  type DynamoDBClient,
  type KeysAndAttributes,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Consumption } from './consumption.ts';
import { OutcomeUnknownError, TooBusyError } from './errors.ts';
import { isThrottle, mayBeWritten } from './failed-requests.ts';
import { kindUnder, refuseNewer } from './newer-item.ts';
import { type PlainItem, readingOut } from './plain-items.ts';
import type { Randomness } from './ports.ts';
import type { Key } from './registry-keys.ts';
import { contentionPolicy, type Pause, type RetryPolicy, withRetries } from './retry.ts';
import { atOnce, type WriteTurns } from './write-turns.ts';

export type Item = PlainItem;

/** What a transaction came to. `refused` names the actions, by position, whose condition did not hold. */
export type TransactionResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refused: ReadonlySet<number> };

/** DynamoDB's own limit on actions in one transaction. */
export const actionLimit = 100;
const batchGetLimit = 100;
/** batches of one call under way: what came is read while the database looks for the rest */
const batchesAtOnce = 2;

export interface QueryPage {
  readonly items: Item[];
  readonly next: Item | null;
}

export interface QueryRequest {
  readonly table: string;
  readonly index?: string;
  readonly partition: string;
  /** the sort key begins with this */
  readonly prefix?: string;
  /** the sort key lies between these, both included */
  readonly between?: readonly [string, string];
  readonly after?: Item | null;
  readonly limit?: number;
  readonly newestFirst?: boolean;
  readonly consistent?: boolean;
}

/**
 * The few requests that the repositories make, with bounded retries and a count of what they cost. Each throws
 * NewerItemError where it meets an item that a later version wrote.
 */
export interface TableAccess {
  getMany(keys: readonly { table: string; key: Key }[]): Promise<(Item | null)[]>;
  query(request: QueryRequest): Promise<QueryPage>;
  /** how many items one request for them meets, without bringing them */
  count(request: QueryRequest): Promise<{ count: number; next: Item | null }>;
  /**
   * @throws TooBusyError when it was refused each time, so that nothing was written; OutcomeUnknownError when one of the
   * tries may have been carried out all the same
   */
  transact(actions: readonly TransactWriteItem[], policy?: RetryPolicy): Promise<TransactionResult>;
}

const cancelledForAWhile = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

function units(capacity: ConsumedCapacity[] | ConsumedCapacity | undefined): number {
  const all = Array.isArray(capacity) ? capacity : capacity === undefined ? [] : [capacity];
  return all.reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
}

export function createTableAccess(parts: {
  client: DynamoDBClient;
  consumption: Consumption;
  random: Randomness;
  pause: Pause;
  turns?: WriteTurns;
}): TableAccess {
  const { client, consumption, random, pause, turns = atOnce } = parts;

  async function contended<T>(
    request: () => Promise<{ done: T } | { again: unknown }>,
    policy: RetryPolicy = contentionPolicy,
  ): Promise<T> {
    return withRetries(
      async (count) => {
        consumption.requests += 1;
        if (count > 0) consumption.retries += 1;
        try {
          return await request();
        } catch (error) {
          if (isThrottle(error)) return { again: error };
          throw error;
        }
      },
      policy,
      random,
      pause,
    );
  }

  async function getSome(
    wanted: readonly { table: string; key: Key }[],
    found: Map<string, Item>,
  ): Promise<void> {
    let open = keysByTable(wanted);
    await contended(async () => {
      const command = new BatchGetItemCommand({
        RequestItems: open,
        ReturnConsumedCapacity: 'TOTAL',
      });
      const out = readingOut(command);
      const answer: BatchGetItemCommandOutput = await client.send(command);
      consumption.unitsRead += units(answer.ConsumedCapacity);
      for (const [table, items] of Object.entries(out.byTable ?? unread(answer))) {
        consumption.itemsRead += items.length;
        for (const item of ofThisVersion(items)) found.set(`${table}|${item.pk}|${item.sk}`, item);
      }
      open = answer.UnprocessedKeys ?? {};
      return Object.keys(open).length === 0 ? { done: true } : { again: 'unprocessed keys' };
    });
  }

  return {
    async getMany(keys) {
      const found = new Map<string, Item>();
      const distinct = [...new Map(keys.map((k) => [`${k.table}|${k.key.pk}|${k.key.sk}`, k]))];
      const wanted = distinct.map(([, one]) => one);
      let next = 0;
      async function getRest(): Promise<void> {
        while (next < wanted.length) {
          const some = wanted.slice(next, next + batchGetLimit);
          next += batchGetLimit;
          await getSome(some, found);
        }
      }
      await Promise.all(Array.from({ length: batchesAtOnce }, getRest));
      return keys.map(({ table, key }) => found.get(`${table}|${key.pk}|${key.sk}`) ?? null);
    },

    async query(request) {
      const command = new QueryCommand(queryInput(request));
      const out = readingOut(command);
      const answer = await contended(async () => ({ done: await client.send(command) }));
      const items = ofThisVersion(
        out.items ?? (answer.Items ?? []).map((item) => unmarshall(item)),
      );
      consumption.unitsRead += units(answer.ConsumedCapacity);
      consumption.itemsRead += items.length;
      return {
        items,
        next: answer.LastEvaluatedKey === undefined ? null : unmarshall(answer.LastEvaluatedKey),
      };
    },

    async count(request) {
      const answer = await contended(async () => ({
        done: await client.send(new QueryCommand({ ...queryInput(request), Select: 'COUNT' })),
      }));
      consumption.unitsRead += units(answer.ConsumedCapacity);
      return {
        count: answer.Count ?? 0,
        next: answer.LastEvaluatedKey === undefined ? null : unmarshall(answer.LastEvaluatedKey),
      };
    },

    async transact(actions, policy) {
      if (actions.length > actionLimit) throw new Error(`${actions.length} actions at once`);
      // one token for all tries: after a server error the first may have been carried out
      const token = random.ulid();
      let isUndecided = false;
      const written = contended<TransactionResult>(async () => {
        try {
          const command = new TransactWriteItemsCommand({
            TransactItems: [...actions],
            ClientRequestToken: token,
            ReturnConsumedCapacity: 'TOTAL',
          });
          // the client tries some answers again by itself, and tells only of the last
          command.middlewareStack.add(
            (next) => async (args) => {
              try {
                return await next(args);
              } catch (error) {
                isUndecided ||= mayBeWritten(error);
                throw error;
              }
            },
            { step: 'finalizeRequest', priority: 'low' },
          );
          // the turn begins when everything is ready to be sent: making a request of a hundred actions takes a while
          if (turns !== atOnce) {
            command.middlewareStack.add((next) => (args) => turns.run(() => next(args)), {
              step: 'deserialize',
              priority: 'low',
            });
          }
          const answer = await client.send(command);
          consumption.unitsWritten += units(answer.ConsumedCapacity);
          consumption.itemsWritten += actions.filter((a) => a.ConditionCheck === undefined).length;
          return { done: { kind: 'done' } as const };
        } catch (error) {
          isUndecided ||= mayBeWritten(error);
          return cancelled(error);
        }
      }, policy);
      return written.catch((error: unknown) => {
        throw isUndecided && error instanceof TooBusyError ? new OutcomeUnknownError(error) : error;
      });
    },
  };
}

/** @throws NewerItemError when a later version wrote any of them */
function ofThisVersion(items: Item[]): Item[] {
  for (const item of items) refuseNewer(kindUnder, item);
  return items;
}

/** The items that nobody read out of an answer's text. */
function unread({ Responses = {} }: BatchGetItemCommandOutput): Record<string, Item[]> {
  return Object.fromEntries(
    Object.entries(Responses).map(([table, items]) => [
      table,
      items.map((item) => unmarshall(item)),
    ]),
  );
}

function keysByTable(
  wanted: readonly { table: string; key: Key }[],
): Record<string, KeysAndAttributes> {
  const byTable: Record<string, KeysAndAttributes> = {};
  for (const [table, some] of Object.entries(Object.groupBy(wanted, (w) => w.table))) {
    byTable[table] = {
      Keys: (some ?? []).map(({ key }) => ({ pk: { S: key.pk }, sk: { S: key.sk } })),
      ConsistentRead: true,
    };
  }
  return byTable;
}

/** Sorts the reasons of a cancelled transaction: what to answer, what to try again, what to throw. */
function cancelled(error: unknown): { done: TransactionResult } | { again: unknown } {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const reasons = error.CancellationReasons ?? [];
  for (const { Item: stands } of reasons) {
    if (stands?.schemaVersion !== undefined) refuseNewer(kindUnder, unmarshall(stands));
  }
  const codes = reasons.map((reason) => reason.Code ?? 'None');
  const refused = new Set<number>();
  codes.forEach((code, position) => {
    if (code === 'ConditionalCheckFailed') refused.add(position);
  });
  if (refused.size > 0) return { done: { kind: 'refused', refused } };
  if (codes.some((code) => cancelledForAWhile.has(code))) return { again: error };
  throw error;
}

function queryInput(request: QueryRequest): QueryCommandInput {
  const [partitionKey, sortKey] = request.index === undefined ? ['pk', 'sk'] : ['gpk', 'gsk'];
  const values: Record<string, AttributeValue> = { ':p': { S: request.partition } };
  let condition = `${partitionKey} = :p`;
  if (request.prefix !== undefined) {
    condition += ` AND begins_with(${sortKey}, :s)`;
    values[':s'] = { S: request.prefix };
  } else if (request.between !== undefined) {
    condition += ` AND ${sortKey} BETWEEN :a AND :b`;
    values[':a'] = { S: request.between[0] };
    values[':b'] = { S: request.between[1] };
  }
  return {
    TableName: request.table,
    KeyConditionExpression: condition,
    ExpressionAttributeValues: values,
    ScanIndexForward: request.newestFirst !== true,
    ReturnConsumedCapacity: 'TOTAL',
    ...(request.index === undefined ? {} : { IndexName: request.index }),
    ...(request.after == null ? {} : { ExclusiveStartKey: marshall(request.after) }),
    ...(request.limit === undefined ? {} : { Limit: request.limit }),
    ...(request.consistent === true ? { ConsistentRead: true } : {}),
  };
}
