import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall, type NativeAttributeValue } from '@aws-sdk/util-dynamodb';
import { schemaVersion } from './newer-item.ts';
import type { Key } from './registry-keys.ts';
import type { Item } from './table-access.ts';

function asAttributes(item: Item): Record<string, AttributeValue> {
  return marshall(item, { removeUndefinedValues: true });
}

function keyAttributes(key: Key): Record<string, AttributeValue> {
  return { pk: { S: key.pk }, sk: { S: key.sk } };
}

/** Puts an item that must not exist yet. */
export function putNew(table: string, item: Item): TransactWriteItem {
  return {
    Put: {
      TableName: table,
      Item: asAttributes(item),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}

/**
 * What every write over an item asks for beside its own condition: that no later version wrote what stands there. The
 * item comes back with a refusal, so that this is told apart from a condition that did not hold.
 */
const notNewer = '(attribute_not_exists(#schemaVersion) OR #schemaVersion <= :knownSchema)';
const knownSchema = { ':knownSchema': { N: String(schemaVersion) } };
const tellingWhy = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

/** Puts an item that must not exist yet, or was over by `at` (seconds since 1970) and only not taken away. */
export function putUnlessKept(table: string, item: Item, at: number): TransactWriteItem {
  const condition = 'attribute_not_exists(pk) OR #expiresAt <= :at';
  return {
    Put: {
      TableName: table,
      Item: asAttributes(item),
      ...held({ condition, values: { ':at': at } }),
    },
  };
}

/** Puts an item, whatever this version or an earlier one has left there. Only for items that no other writer shares. */
export function put(table: string, item: Item): TransactWriteItem {
  return {
    Put: {
      TableName: table,
      Item: asAttributes(item),
      ConditionExpression: notNewer,
      ExpressionAttributeNames: namesIn(notNewer),
      ExpressionAttributeValues: knownSchema,
      ...tellingWhy,
    },
  };
}

/** Replaces an item that must still be at `version`. */
export function putOver(table: string, item: Item, version: number): TransactWriteItem {
  return {
    Put: {
      TableName: table,
      Item: asAttributes(item),
      ...held({ condition: '#version = :version', values: { ':version': version } }),
    },
  };
}

/** The attributes that expressions name with `#`. */
function namesIn(...expressions: string[]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [whole, name = ''] of expressions.join(' ').matchAll(/#(\w+)/g)) names[whole] = name;
  return names;
}

export interface UpdateWords {
  /** e.g. `SET #state = :next`; every attribute is written with `#`, since hundreds of words are reserved */
  readonly change: string;
  /** never absent: an update without a condition could move what somebody else moved */
  readonly condition: string;
  readonly values?: Record<string, NativeAttributeValue>;
}

/** The condition of a write with its names and values, and that no later version wrote what it is about. */
function held({ condition, values = {} }: Omit<UpdateWords, 'change'>, change = '') {
  const whole = `(${condition}) AND ${notNewer}`;
  return {
    ConditionExpression: whole,
    ExpressionAttributeNames: namesIn(change, whole),
    ExpressionAttributeValues: { ...asAttributes(values), ...knownSchema },
    ...tellingWhy,
  };
}

export function update(table: string, key: Key, words: UpdateWords): TransactWriteItem {
  return {
    Update: {
      TableName: table,
      Key: keyAttributes(key),
      UpdateExpression: words.change,
      ...held(words, words.change),
    },
  };
}

/** Changes nothing; the transaction holds only while the condition does. */
export function check(
  table: string,
  key: Key,
  words: Omit<UpdateWords, 'change'>,
): TransactWriteItem {
  return {
    ConditionCheck: {
      TableName: table,
      Key: keyAttributes(key),
      ...held(words),
    },
  };
}

/** Removes an item, there or not. Only for items that nobody reads or writes any more. */
export function removeAnyway(table: string, key: Key): TransactWriteItem {
  return { Delete: { TableName: table, Key: keyAttributes(key) } };
}

export function remove(
  table: string,
  key: Key,
  words: Omit<UpdateWords, 'change'>,
): TransactWriteItem {
  return {
    Delete: {
      TableName: table,
      Key: keyAttributes(key),
      ...held(words),
    },
  };
}
