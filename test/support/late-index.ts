import * as z from 'zod';

/** Milliseconds by which the index of `test:data --late-index` tells late, at most; 0 where it tells at once. */
export const indexLateMs = (): number => Number(process.env.DATA_SUITE_INDEX_LATE_MS ?? 0);

/** The key of an item, and of its row in the index where it has one, as the wire says them. */
const Text = z.object({ S: z.string() });
const Key = z.object({ pk: Text, sk: Text });
const Row = z.object({ ...Key.shape, gpk: Text, gsk: Text });
type Key = z.infer<typeof Key>;
type Row = z.infer<typeof Row>;

const Written = z.object({
  TableName: z.string(),
  Item: Key.optional(),
  Key: Key.optional(),
});
const Transaction = z.object({
  TransactItems: z.array(z.record(z.string(), Written)),
});

const Asked = z.object({
  TableName: z.string(),
  IndexName: z.string(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeValues: z.record(z.string(), Text),
  ScanIndexForward: z.boolean().default(true),
  ExclusiveStartKey: Row.optional(),
  Limit: z.int().optional(),
  Select: z.string().optional(),
});
type Asked = z.infer<typeof Asked>;

/** Items that exist among some keys, each with its row in the index where it has one. */
export type ReadNow = (table: string, keys: readonly Key[]) => Promise<readonly unknown[]>;

/** An index that holds what its table held some time ago, as DynamoDB's does, and not the embedded engine's. */
export interface LateIndex {
  /** Notes what a request may have written; to be called once it has, or may have, come to its end. */
  noteWrites(operation: string, body: Buffer): void;
  /** @returns the body of the answer to a query of an index; null for any other request */
  answer(operation: string, body: Buffer): Promise<Buffer | null>;
}

/** rows of a page where no limit was asked for: about as many as fit into 1 MB */
const pageRows = 4_000;
const readAtOnce = 100;

/** Index rows go by their sort key, and by nothing that anybody may rest on where these are the same. */
const placeOf = ({ gsk, pk, sk }: Row): string => `${gsk.S}\u0000${pk.S}\u0000${sk.S}`;
const inOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const nameOf = ({ pk, sk }: Key): string => `${pk.S}\u0000${sk.S}`;

const singleWrites = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);

function keysWritten(operation: string, body: Buffer): { table: string; key: Key }[] {
  const ofOne = ({ TableName: table, Item, Key: named }: z.infer<typeof Written>) => {
    const key = Item ?? named;
    return key === undefined ? [] : [{ table, key }];
  };
  if (singleWrites.has(operation)) return ofOne(Written.parse(JSON.parse(body.toString())));
  if (operation !== 'TransactWriteItems') return [];
  return Transaction.parse(JSON.parse(body.toString())).TransactItems.flatMap((action) =>
    Object.entries(action).flatMap(([kind, one]) => (kind === 'ConditionCheck' ? [] : ofOne(one))),
  );
}

function isMeant({ KeyConditionExpression: condition, ...asked }: Asked): (row: Row) => boolean {
  const { ':s': prefix, ':a': from, ':b': to } = asked.ExpressionAttributeValues;
  if (condition.includes('begins_with')) return ({ gsk }) => gsk.S.startsWith(prefix?.S ?? '');
  if (!condition.includes('BETWEEN')) return () => true;
  return ({ gsk }) => inOrder(gsk.S, from?.S ?? '') >= 0 && inOrder(gsk.S, to?.S ?? '') <= 0;
}

/** One page of an index, as the database would answer it. */
function pageOf(rows: Iterable<Row>, asked: Asked): object {
  const forward = asked.ScanIndexForward ? 1 : -1;
  const start = asked.ExclusiveStartKey;
  const meant = [...rows]
    .filter(isMeant(asked))
    .sort((a, b) => forward * inOrder(placeOf(a), placeOf(b)))
    .filter((row) => !start || forward * inOrder(placeOf(row), placeOf(start)) > 0);
  const Items = meant.slice(0, asked.Limit ?? pageRows);
  const last = Items.length === (asked.Limit ?? pageRows) ? Items.at(-1) : undefined;
  return {
    Count: Items.length,
    ScannedCount: Items.length,
    ...(asked.Select === 'COUNT' ? {} : { Items }),
    ...(last === undefined ? {} : { LastEvaluatedKey: last }),
    ConsumedCapacity: { TableName: asked.TableName, CapacityUnits: 0.5 },
  };
}

interface Pending {
  readonly table: string;
  readonly key: Key;
  readonly at: number;
  /** of the longest time, from 0 to 1 */
  readonly share: number;
}

/**
 * Keeps an index of its own over the tables behind a proxy that all writes go through: a row comes, moves and goes some
 * time after its item did, each by another time, so that the index may even show what never stood there at once.
 *
 * @param longest milliseconds after which what was written is to be seen at the latest; asked for each query
 * @param chance numbers in [0, 1): by which share of it a write is late
 */
export function lateIndex(
  readNow: ReadNow,
  longest: () => number,
  chance: () => number,
): LateIndex {
  const pending = new Map<string, Pending>();
  /** rows by table and partition, then by the key of their item */
  const partitions = new Map<string, Map<string, Row>>();
  const partitionOf = new Map<string, string>();
  let applying: Promise<void> = Promise.resolve();

  function show(table: string, key: Key, row: Row | null): void {
    const name = `${table}\u0000${nameOf(key)}`;
    const before = partitionOf.get(name);
    if (before !== undefined) partitions.get(before)?.delete(name);
    partitionOf.delete(name);
    if (row === null) return;
    const partition = `${table}\u0000${row.gpk.S}`;
    const rows = partitions.get(partition) ?? new Map<string, Row>();
    partitions.set(partition, rows.set(name, row));
    partitionOf.set(name, partition);
  }

  async function apply(table: string, part: readonly (readonly [string, Pending])[]) {
    // written again while it is read, it is due again
    for (const [name] of part) pending.delete(name);
    const keys = part.map(([, { key }]) => key);
    const items = await readNow(table, keys).catch((error: unknown) => {
      for (const [name, one] of part) pending.set(name, one);
      throw error;
    });
    const rows = new Map(
      items.flatMap((item) => {
        const row = Row.safeParse(item).data;
        return row === undefined ? [] : [[nameOf(row), row] as const];
      }),
    );
    for (const key of keys) show(table, key, rows.get(nameOf(key)) ?? null);
  }

  async function applyDue(): Promise<void> {
    const [now, most] = [performance.now(), longest()];
    const due = [...pending].filter(([, { at, share }]) => at + share * most <= now);
    for (const [table, some] of Map.groupBy(due, ([, one]) => one.table)) {
      for (let from = 0; from < some.length; from += readAtOnce) {
        await apply(table, some.slice(from, from + readAtOnce));
      }
    }
  }

  return {
    noteWrites(operation, body) {
      const now = performance.now();
      for (const { table, key } of keysWritten(operation, body)) {
        const name = `${table}\u0000${nameOf(key)}`;
        if (!pending.has(name)) pending.set(name, { table, key, at: now, share: chance() });
      }
    },
    async answer(operation, body) {
      if (operation !== 'Query') return null;
      const asked = Asked.safeParse(JSON.parse(body.toString())).data;
      if (asked === undefined) return null;
      applying = applying.catch(() => undefined).then(applyDue);
      await applying;
      const partition = asked.ExpressionAttributeValues[':p']?.S ?? '';
      const rows = partitions.get(`${asked.TableName}\u0000${partition}`)?.values() ?? [];
      return Buffer.from(JSON.stringify(pageOf(rows, asked)));
    },
  };
}
