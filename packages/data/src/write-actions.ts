import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall, type NativeAttributeValue } from '@aws-sdk/util-dynamodb';
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

/** Puts an item that must not exist yet, or was over by `at` (seconds since 1970) and only not taken away. */
export function putUnlessKept(table: string, item: Item, at: number): TransactWriteItem {
  return {
    Put: {
      TableName: table,
      Item: asAttributes(item),
      ConditionExpression: 'attribute_not_exists(pk) OR #expiresAt <= :at',
      ExpressionAttributeNames: { '#expiresAt': 'expiresAt' },
      ExpressionAttributeValues: { ':at': { N: String(at) } },
    },
  };
}

/** Puts an item, whatever stood there. Only for items that no other writer shares. */
export function put(table: string, item: Item): TransactWriteItem {
  return { Put: { TableName: table, Item: asAttributes(item) } };
}

/** Replaces an item that must still be at `version`. */
export function putOver(table: string, item: Item, version: number): TransactWriteItem {
  return {
    Put: {
      TableName: table,
      Item: asAttributes(item),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': { N: String(version) } },
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

export function update(table: string, key: Key, words: UpdateWords): TransactWriteItem {
  return {
    Update: {
      TableName: table,
      Key: keyAttributes(key),
      UpdateExpression: words.change,
      ConditionExpression: words.condition,
      ExpressionAttributeNames: namesIn(words.change, words.condition),
      ...(words.values === undefined
        ? {}
        : { ExpressionAttributeValues: asAttributes(words.values) }),
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
      ConditionExpression: words.condition,
      ExpressionAttributeNames: namesIn(words.condition),
      ...(words.values === undefined
        ? {}
        : { ExpressionAttributeValues: asAttributes(words.values) }),
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
      ConditionExpression: words.condition,
      ExpressionAttributeNames: namesIn(words.condition),
      ...(words.values === undefined
        ? {}
        : { ExpressionAttributeValues: asAttributes(words.values) }),
    },
  };
}
