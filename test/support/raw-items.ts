import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { TenantKeys } from '@payung/data';

export type RawItem = Record<string, unknown>;

const rowsKey = /#I#(\w{26})$/;

function rowsContext(item: RawItem): string {
  const [, importId] = rowsKey.exec(String(item.pk)) ?? [];
  return `rows|${importId}|${item.chunk}|${item.batch}`;
}

const pageKey = /#M#([\w.-]+)$/;

/** What a match page is sealed under; null for any other item. */
function pageContext(item: RawItem): string | null {
  const [, digest] = pageKey.exec(String(item.pk)) ?? [];
  return digest === undefined ? null : `page|${digest}`;
}

/** The outcomes of a commit, and who stands on a page, as text, where an item holds them; any other item as it is. */
export function rowsOpened(keys: TenantKeys, item: RawItem): RawItem {
  const page = pageContext(item);
  if (page !== null && item.sealed instanceof Uint8Array) {
    return { ...item, sealed: keys.open(item.sealed, page) };
  }
  if (!(item.rows instanceof Uint8Array)) return item;
  return { ...item, rows: keys.open(item.rows, rowsContext(item)) };
}

/** The way back of `rowsOpened`. */
export function rowsSealed(keys: TenantKeys, item: RawItem): RawItem {
  const page = pageContext(item);
  if (page !== null && typeof item.sealed === 'string') {
    return { ...item, sealed: keys.seal(item.sealed, page) };
  }
  if (typeof item.rows !== 'string') return item;
  return { ...item, rows: keys.seal(item.rows, rowsContext(item)) };
}

/** Every item of a tenant in one table, as it lies there. Only tests read a table whole. */
export async function rawItems(
  client: DynamoDBClient,
  table: string,
  tenant: string,
): Promise<RawItem[]> {
  const items: RawItem[] = [];
  let after: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: 'begins_with(pk, :tenant)',
        ExpressionAttributeValues: { ':tenant': { S: `T#${tenant}#` } },
        ...(after === undefined ? {} : { ExclusiveStartKey: after }),
      }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
  return items;
}

/** Writes an item behind the back of the service. */
export async function forge(client: DynamoDBClient, table: string, item: RawItem): Promise<void> {
  await client.send(new PutItemCommand({ TableName: table, Item: marshall(item) }));
}

/** Removes an item behind the back of the service. */
export async function tear(client: DynamoDBClient, table: string, item: RawItem): Promise<void> {
  const Key = marshall({ pk: item.pk, sk: item.sk });
  await client.send(new DeleteItemCommand({ TableName: table, Key }));
}
