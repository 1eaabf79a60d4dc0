import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

/** Units that went to the hottest keys of one kind. */
export interface HeatOfKind {
  /** as keys of this kind begin, ids taken out */
  readonly kind: string;
  readonly keys: number;
  readonly units: number;
  /** of the one key that was written most */
  readonly hottest: number;
}

export interface KeyHeat {
  /** forgets what was written until now */
  begin(): void;
  /** hottest first */
  told(): HeatOfKind[];
}

const Text = z.object({ S: z.string() });
const Named = z.object({ TableName: z.string() });
const Action = z.union([
  z.object({ Put: Named.extend({ Item: z.record(z.string(), z.unknown()) }) }),
  z.object({
    Update: Named.extend({
      Key: z.object({ pk: Text, sk: Text }),
      ExpressionAttributeValues: z.record(z.string(), z.unknown()).optional(),
    }),
  }),
  z.object({ Delete: Named.extend({ Key: z.object({ pk: Text }) }) }),
  z.object({ ConditionCheck: Named.extend({ Key: z.object({ pk: Text }) }) }),
]);
const Written = z.object({ TransactItems: z.array(Action) });

const kilobyte = 1_024;
/** of a written kilobyte in a transaction; an index takes one */
const unitsInTransaction = 2;
/** keys of the index begin so, after their tenant */
const ofIndex = /^T#[^#]+#(?:A#|IMPORTS$|BUCKETS$|CASES)/;

/** Ids in keys are told apart by their shape and left out: what is told names no person. */
function kindOf(table: string, key: string): string {
  const own = key
    .replace(/^T#[^#]+#/, '')
    .replace(/[0-9A-HJKMNP-TV-Z]{26}/g, '·')
    .replace(/#[A-Za-z0-9_-]{16,}.*$/, '#·')
    .replace(/(J)#\d\d$/, '$1#·')
    .replace(/^(A)#.*$/, '$1#· (index)');
  return `${table.replace(/^.*-/, '')} ${own}`;
}

const textIn = (value: unknown): string | null => {
  const { success, data } = Text.safeParse(value);
  return success ? data.S : null;
};

function sizeOf(value: unknown): number {
  return JSON.stringify(value, (_, one: unknown) =>
    one instanceof Uint8Array ? 'x'.repeat(one.byteLength) : one,
  ).length;
}

/** Adds up what is written to each key that the service's own key builders make. */
export function watchKeys(client: DynamoDBClient): KeyHeat {
  const units = new Map<string, Map<string, number>>();

  function add(table: string, key: string, more: number): void {
    const kind = kindOf(table, key);
    const keys = units.get(kind) ?? new Map<string, number>();
    units.set(kind, keys.set(key, (keys.get(key) ?? 0) + more));
  }

  function write(table: string, key: string, bytes: number, values: readonly unknown[]): void {
    add(table, key, unitsInTransaction * Math.max(1, Math.ceil(bytes / kilobyte)));
    for (const value of values) {
      const text = textIn(value);
      if (text !== null && ofIndex.test(text)) add(table, text, 1);
    }
  }

  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      if (context.commandName !== 'TransactWriteItemsCommand') return result;
      for (const action of Written.parse(args.input).TransactItems) {
        if ('Put' in action) {
          const { TableName, Item } = action.Put;
          write(TableName, textIn(Item.pk) ?? '', sizeOf(Item), Object.values(Item));
        } else if ('Update' in action) {
          const { TableName, Key, ExpressionAttributeValues = {} } = action.Update;
          // the whole item is written, however little of it changes
          const { Item = {} } = await client.send(new GetItemCommand({ TableName, Key }));
          write(TableName, Key.pk.S, sizeOf(Item), Object.values(ExpressionAttributeValues));
        } else {
          const { TableName, Key } = 'Delete' in action ? action.Delete : action.ConditionCheck;
          write(TableName, Key.pk.S, 1, []);
        }
      }
      return result;
    },
    { step: 'initialize', name: 'watchedKeys' },
  );
  return {
    begin: () => units.clear(),
    told: () =>
      [...units]
        .map(([kind, keys]) => ({
          kind,
          keys: keys.size,
          units: [...keys.values()].reduce((sum, one) => sum + one, 0),
          hottest: Math.max(...keys.values()),
        }))
        .sort((one, other) => other.hottest - one.hottest),
  };
}
