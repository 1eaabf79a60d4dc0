import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { RawItem } from '../support/raw-items.ts';

/** The demo's Kudus, whose items are kept. */
const kudus = '01KA3319KVDVSDEM0000000001';

/** An item as it lies there. */
export async function shown(client: DynamoDBClient, table: string, { pk, sk }: RawItem) {
  const Key = marshall({ pk, sk });
  const { Item } = await client.send(
    new GetItemCommand({ TableName: table, Key, ConsistentRead: true }),
  );
  return Item === undefined ? null : unmarshall(Item);
}

async function setVersion(client: DynamoDBClient, table: string, key: RawItem, version: number) {
  await client.send(
    new UpdateItemCommand({
      TableName: table,
      Key: marshall({ pk: key.pk, sk: key.sk }),
      UpdateExpression: 'SET schemaVersion = :v',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':v': { N: String(version) } },
    }),
  );
}

/** Marks an item of Kudus as a later release would, and answers it as it lies there then. */
export async function putNewer(client: DynamoDBClient, table: string, under: string, sk: string) {
  const key = { pk: `T#${kudus}#${under}`, sk };
  await setVersion(client, table, key, 2);
  const item = await shown(client, table, key);
  if (item === null) throw new Error('there is no such item');
  return item;
}

/** Puts the item back into the form that this release knows. */
export function putBack(client: DynamoDBClient, table: string, item: RawItem): Promise<void> {
  return setVersion(client, table, item, 1);
}
