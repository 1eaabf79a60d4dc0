import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import {
  type AttributeValue,
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { Hono } from 'hono';
import * as z from 'zod';

/*
 * The least API that asks the database the same: the requests that the service made for one operation, each as often,
 * those together that were together. No token, no rules, no keys, no journal of its own.
 */
const Asked = z.record(
  z.string(),
  z.array(z.array(z.object({ operation: z.string(), body: z.string() }))),
);
const { BARE_ENDPOINT: endpoint = '', BARE_ASKED: file = '' } = process.env;
const asked = Asked.parse(JSON.parse(readFileSync(file, 'utf8')));
const client = new DynamoDBClient({
  endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
client.middlewareStack.remove('loggerMiddleware');

/** Bytes travel as text. */
const revived = (text: string) =>
  JSON.parse(text, (name, value) =>
    name === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value,
  );

const Write = z.looseObject({ TransactItems: z.array(z.looseObject({})) });
const Put = z.object({
  TableName: z.string(),
  Item: z.record(z.string(), z.custom<AttributeValue>()),
});
const Touch = z.object({ TableName: z.string() });

/** The same number of actions and, of what is put, of bytes, each under a key that nothing has. */
function fresh(action: Record<string, unknown>) {
  const id = crypto.randomUUID();
  const put = Put.safeParse(action.Put);
  if (put.success) {
    return { Put: { TableName: put.data.TableName, Item: { ...put.data.Item, pk: { S: id } } } };
  }
  const { TableName } = Touch.parse(action.Update ?? action.Delete ?? action.ConditionCheck);
  return { Put: { TableName, Item: { pk: { S: id }, sk: { S: 'bare' } } } };
}

async function send({ operation, body }: { operation: string; body: string }): Promise<unknown> {
  const input = revived(body);
  switch (operation) {
    case 'GetItem':
      return client.send(new GetItemCommand(input));
    case 'Query':
      return client.send(new QueryCommand(input));
    case 'BatchGetItem':
      return client.send(new BatchGetItemCommand(input));
    case 'TransactWriteItems': {
      const TransactItems = Write.parse(input).TransactItems.map(fresh);
      return client.send(new TransactWriteItemsCommand({ TransactItems }));
    }
    default:
      throw new Error(`the bare app does not know ${operation}`);
  }
}

const app = new Hono();
app.all('/:operation', async (c) => {
  const groups = asked[c.req.param('operation')];
  if (groups === undefined) return c.notFound();
  if (c.req.method === 'POST') await c.req.json();
  let answers = 0;
  for (const group of groups) answers += (await Promise.all(group.map(send))).length;
  return c.json({ answers });
});

const server = createServer(async (incoming, outgoing) => {
  const body = incoming.method === 'POST' ? await buffer(incoming) : null;
  const answer = await app.fetch(
    new Request(`http://bare${incoming.url}`, { method: incoming.method ?? 'GET', body }),
  );
  outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
  outgoing.end(Buffer.from(await answer.arrayBuffer()));
});
server.listen(0, '127.0.0.1', () => {
  const bound = server.address();
  if (bound !== null && typeof bound !== 'string') process.send?.(bound.port);
});
process.on('disconnect', () => process.exit(0));
