import { join } from 'node:path';
import {
  type AttributeValue,
  type DynamoDBClient,
  ListTablesCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { ensureTables, type Tables } from '@payung/data';
import { openFileDatabase } from './file-database.ts';

type RawItem = Record<string, AttributeValue>;
interface Put {
  readonly table: string;
  readonly item: RawItem;
}

/** What one TransactWriteItems may carry: 100 actions and 4 MB, less room for what surrounds the items. */
const actionLimit = 100;
const byteLimit = 3_000_000;
const inFlight = 4;
/** Items held in memory between reading (not measured) and writing (measured). */
const portion = 20_000;

const namesInService: Tables = {
  tenancy: 'payung-tenancy',
  registry: 'payung-registry',
  journal: 'payung-journal',
};

/** Accounts of this machine, and claims of cover across regions: no list writes there. */
const notCounted: readonly string[] = ['payung-identity', 'payung-crosscheck'];

function sizeOf(value: AttributeValue): number {
  if (value.S !== undefined) return value.S.length;
  if (value.B !== undefined) return value.B.byteLength;
  if (value.L !== undefined) return value.L.reduce((sum, one) => sum + sizeOf(one), 8);
  if (value.M !== undefined) return sizeOfItem(value.M);
  return 16;
}

function sizeOfItem(item: RawItem): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + name.length + sizeOf(value), 8);
}

/** Cuts items into transactions that the database takes. */
export function transactionsOf(puts: readonly Put[]): Put[][] {
  const transactions: Put[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const put of puts) {
    const size = sizeOfItem(put.item);
    const last = transactions.at(-1);
    if (last === undefined || last.length === actionLimit || bytes + size > byteLimit) {
      transactions.push([put]);
      bytes = size;
    } else {
      last.push(put);
      bytes += size;
    }
  }
  return transactions;
}

async function* everyItem(client: DynamoDBClient): AsyncGenerator<Put> {
  const { TableNames: all = [] } = await client.send(new ListTablesCommand({}));
  const tables = all.filter((name) => !notCounted.includes(name));
  const unknown = tables.filter((name) => !Object.values(namesInService).includes(name));
  if (unknown.length > 0) throw new Error(`raw writing does not know ${unknown.join(', ')}`);
  for (const table of tables) {
    let after: RawItem | undefined;
    do {
      const start = after === undefined ? {} : { ExclusiveStartKey: after };
      const page = await client.send(new ScanCommand({ TableName: table, ...start }));
      for (const item of page.Items ?? []) yield { table, item };
      after = page.LastEvaluatedKey;
    } while (after !== undefined);
  }
}

/** Writes with so many transactions under way at a time; gives the seconds it took. */
async function writePortion(client: DynamoDBClient, puts: readonly Put[]): Promise<number> {
  const waiting = transactionsOf(puts).map(
    (transaction) =>
      new TransactWriteItemsCommand({
        TransactItems: transaction.map(({ table, item }) => ({
          Put: { TableName: table, Item: item },
        })),
      }),
  );
  const begin = performance.now();
  async function work(): Promise<void> {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      await client.send(next);
    }
  }
  await Promise.all(Array.from({ length: inFlight }, work));
  return (performance.now() - begin) / 1_000;
}

/**
 * Writes every item that a stopped service left in its database once more into an empty one on the same disk,
 * with nothing but the SDK. Reading is not measured, nor is anything else done while writing is.
 */
export async function writeRaw(dataDir: string): Promise<{ items: number; seconds: number }> {
  const source = await openFileDatabase(join(dataDir, 'database.sqlite'));
  const target = await openFileDatabase(join(dataDir, 'raw.sqlite'));
  const total = { items: 0, seconds: 0 };
  try {
    await ensureTables(target.client, namesInService);
    let puts: Put[] = [];
    const write = async () => {
      total.items += puts.length;
      total.seconds += await writePortion(target.client, puts);
      puts = [];
    };
    for await (const put of everyItem(source.client)) {
      puts.push(put);
      if (puts.length === portion) await write();
    }
    await write();
  } finally {
    await Promise.all([source.stop(), target.stop()]);
  }
  return total;
}
