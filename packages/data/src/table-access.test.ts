import {
  BatchGetItemCommand,
  DynamoDBClient,
  InternalServerError,
  ProvisionedThroughputExceededException,
  QueryCommand,
  ResourceNotFoundException,
  TransactionCanceledException,
  TransactionInProgressException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { noConsumption } from './consumption.ts';
import { OutcomeUnknownError, TooBusyError } from './errors.ts';
import { contentionPolicy } from './retry.ts';
import { createTableAccess } from './table-access.ts';

const client = new DynamoDBClient({ region: 'local' });
const database = mockClient(client);
let waits: number[] = [];
let drawn = 0;

const open = () =>
  createTableAccess({
    client,
    consumption: noConsumption(),
    random: {
      ulid: () => {
        drawn += 1;
        return `token-${drawn}`;
      },
      bytes: (count) => new Uint8Array(count),
      fraction: () => 0.999,
    },
    pause: async (milliseconds) => void waits.push(milliseconds),
  });

beforeEach(() => {
  database.reset();
  waits = [];
  drawn = 0;
});

const metadata = { $metadata: {}, message: 'refused' };
const cancelledFor = (...codes: string[]): TransactionCanceledException =>
  new TransactionCanceledException({
    ...metadata,
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const throttle = new ProvisionedThroughputExceededException(metadata);
const action: TransactWriteItem = { Put: { TableName: 'registry', Item: { pk: { S: 'a' } } } };
const tries = (): number => database.commandCalls(TransactWriteItemsCommand).length;

describe('a transaction that meets another one', () => {
  it('is tried again until it goes through', async () => {
    database
      .on(TransactWriteItemsCommand)
      .rejectsOnce(cancelledFor('TransactionConflict'))
      .rejectsOnce(cancelledFor('None', 'TransactionConflict'))
      .resolves({});
    expect(await open().transact([action, action])).toEqual({ kind: 'done' });
    expect(tries()).toBe(3);
  });

  it('gives up after a bounded number of tries, having waited longer and longer', async () => {
    database.on(TransactWriteItemsCommand).rejects(cancelledFor('TransactionConflict'));
    await expect(open().transact([action])).rejects.toBeInstanceOf(TooBusyError);
    expect(tries()).toBe(contentionPolicy.tries);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(Math.max(...waits)).toBeLessThanOrEqual(contentionPolicy.longestWaitMs);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(5_000);
  });

  it('keeps its token over all tries, so that it is carried out once', async () => {
    database
      .on(TransactWriteItemsCommand)
      .rejectsOnce(new InternalServerError(metadata))
      .resolves({});
    await open().transact([action]);
    const tokens = database
      .commandCalls(TransactWriteItemsCommand)
      .map((call) => call.args[0].input.ClientRequestToken);
    expect(tokens).toEqual(['token-1', 'token-1']);
  });
});

describe('a transaction of which nobody knows whether it was carried out', () => {
  it.each([
    ['answered as a server error', new InternalServerError(metadata)],
    ['still under way', new TransactionInProgressException(metadata)],
  ])('is not called unwritten, once %s and then throttled to the end', async (_, error) => {
    database.on(TransactWriteItemsCommand).rejectsOnce(error).rejects(throttle);
    await expect(open().transact([action])).rejects.toBeInstanceOf(OutcomeUnknownError);
    expect(tries()).toBe(contentionPolicy.tries);
  });

  it('is called unwritten when every answer said so', async () => {
    database
      .on(TransactWriteItemsCommand)
      .rejectsOnce(throttle)
      .rejects(cancelledFor('TransactionConflict'));
    await expect(open().transact([action])).rejects.toBeInstanceOf(TooBusyError);
  });
});

describe('a transaction whose condition does not hold', () => {
  it('is not tried again and names the actions by their position', async () => {
    const error = cancelledFor('None', 'ConditionalCheckFailed', 'None', 'ConditionalCheckFailed');
    database.on(TransactWriteItemsCommand).rejects(error);
    const result = await open().transact([action, action, action, action]);
    expect(result).toEqual({ kind: 'refused', refused: new Set([1, 3]) });
    expect(tries()).toBe(1);
  });

  it('is refused even when it met another one at the same time', async () => {
    const error = cancelledFor('TransactionConflict', 'ConditionalCheckFailed');
    database.on(TransactWriteItemsCommand).rejects(error);
    expect(await open().transact([action, action])).toEqual({
      kind: 'refused',
      refused: new Set([1]),
    });
  });
});

describe('a throttled database', () => {
  it('is asked again for writes, reads and queries alike', async () => {
    database.on(TransactWriteItemsCommand).rejectsOnce(throttle).resolves({});
    database.on(BatchGetItemCommand).rejectsOnce(throttle).resolves({ Responses: {} });
    database.on(QueryCommand).rejectsOnce(throttle).resolves({ Items: [] });
    const access = open();
    expect(await access.transact([action])).toEqual({ kind: 'done' });
    expect(await access.getMany([{ table: 'registry', key: { pk: 'a', sk: 'b' } }])).toEqual([
      null,
    ]);
    expect(await access.query({ table: 'registry', partition: 'a' })).toMatchObject({ items: [] });
    expect(waits).toHaveLength(3);
  });

  it('is not asked for ever', async () => {
    database.on(QueryCommand).rejects(throttle);
    const query = open().query({ table: 'registry', partition: 'a' });
    await expect(query).rejects.toMatchObject({ name: 'TooBusyError', retryAfterSeconds: 2 });
    expect(database.commandCalls(QueryCommand)).toHaveLength(contentionPolicy.tries);
  });

  it('is told apart from a defect, which is not tried again', async () => {
    database.on(QueryCommand).rejects(new ResourceNotFoundException(metadata));
    const query = open().query({ table: 'registry', partition: 'a' });
    await expect(query).rejects.toBeInstanceOf(ResourceNotFoundException);
    expect(waits).toEqual([]);
  });
});

describe('keys that a batch left unprocessed', () => {
  const keyOf = (n: number) => ({ table: 'registry', key: { pk: `p${n}`, sk: 's' } });
  const stored = (n: number) => ({ pk: { S: `p${n}` }, sk: { S: 's' }, n: { N: String(n) } });

  it('are asked for again, and no item is dropped or out of place', async () => {
    const left = [{ pk: { S: 'p1' }, sk: { S: 's' } }];
    database
      .on(BatchGetItemCommand)
      .resolvesOnce({
        Responses: { registry: [stored(2), stored(0)] },
        UnprocessedKeys: { registry: { Keys: left } },
      })
      .resolves({ Responses: { registry: [stored(1)] } });
    const items = await open().getMany([0, 1, 2, 1].map(keyOf));
    expect(items.map((item) => item?.n)).toEqual([0, 1, 2, 1]);
    const [, second] = database.commandCalls(BatchGetItemCommand);
    expect(second?.args[0].input.RequestItems?.registry?.Keys).toEqual(left);
  });

  it('are not taken for absent when the database never gets to them', async () => {
    const Keys = [{ pk: { S: 'p0' }, sk: { S: 's' } }];
    database.on(BatchGetItemCommand).resolves({ UnprocessedKeys: { registry: { Keys } } });
    await expect(open().getMany([keyOf(0)])).rejects.toBeInstanceOf(TooBusyError);
  });

  it('come a hundred in one request at most', async () => {
    database.on(BatchGetItemCommand).resolves({ Responses: {} });
    await open().getMany(Array.from({ length: 250 }, (_, n) => keyOf(n)));
    const sizes = database
      .commandCalls(BatchGetItemCommand)
      .map((call) => call.args[0].input.RequestItems?.registry?.Keys?.length);
    expect(sizes).toEqual([100, 100, 50]);
  });
});
