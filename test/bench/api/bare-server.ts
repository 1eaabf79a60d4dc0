import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import {
  type AttributeValue,
  BatchGetItemCommand,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { createGateway, type GatewayOptions, localClient, systemTimers } from '@payung/local';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import * as z from 'zod';

/*
 * The least API that asks the database the same and answers its caller the same: the requests that the service made for
 * one operation, each as often, those together that were together. No token, no rules, no keys, no journal of its own.
 */
const Exchanges = z.record(
  z.string(),
  z.object({
    asked: z.array(z.array(z.object({ operation: z.string(), body: z.string() }))),
    answer: z.json(),
  }),
);
const { BARE_ENDPOINT: endpoint = '', BARE_EXCHANGES: file = '' } = process.env;
const exchanges = Exchanges.parse(JSON.parse(readFileSync(file, 'utf8')));
// the service's own: neither signs what a database of one machine does not check
const client = localClient(endpoint);

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
const Touch = z.object({
  TableName: z.string(),
  ExpressionAttributeValues: z.record(z.string(), z.custom<AttributeValue>()).default({}),
});

/** The same number of actions and of bytes written, each under a key that nothing has. */
function fresh(action: Record<string, unknown>) {
  const id = crypto.randomUUID();
  const put = Put.safeParse(action.Put);
  if (put.success) {
    return { Put: { TableName: put.data.TableName, Item: { ...put.data.Item, pk: { S: id } } } };
  }
  const checked = Touch.safeParse(action.ConditionCheck);
  const Key = { pk: { S: id }, sk: { S: 'bare' } };
  if (checked.success) {
    const { TableName } = checked.data;
    const ConditionExpression = 'attribute_not_exists(pk)';
    return { ConditionCheck: { TableName, Key, ConditionExpression } };
  }
  const touch = Touch.parse(action.Update ?? action.Delete);
  const values = Object.entries(touch.ExpressionAttributeValues);
  const written = Object.fromEntries(values.map(([name, value]) => [name.slice(1), value]));
  return { Put: { TableName: touch.TableName, Item: { ...written, ...Key } } };
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
  const exchange = exchanges[c.req.param('operation')];
  if (exchange === undefined) return c.notFound();
  if (c.req.method === 'POST') await c.req.json();
  for (const group of exchange.asked) await Promise.all(group.map(send));
  return c.json(exchange.answer);
});

// behind the same gateway: both are functions that answer its events, and what stands before them is no part of either
const gateway = createGateway({
  // the same event; the two type packages differ in how they write optional members
  handler: handle(app) as unknown as GatewayOptions['handler'],
  functionName: 'bare',
  now: Date.now,
  newId: () => crypto.randomUUID(),
  timers: systemTimers,
  onFailure: (error) => {
    throw error;
  },
});
const server = createServer((incoming, outgoing) => void gateway(incoming, outgoing));
server.listen(0, '127.0.0.1', () => {
  const bound = server.address();
  if (bound !== null && typeof bound !== 'string') process.send?.(bound.port);
});
process.on('disconnect', () => process.exit(0));
