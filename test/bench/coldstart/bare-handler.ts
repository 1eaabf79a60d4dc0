import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

const client = new DynamoDBClient({});
const app = new Hono();
app.get('/things/:id', async (c) => {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: 'things', Key: { pk: { S: c.req.param('id') } } }),
  );
  return c.json({ found: Item !== undefined });
});

/** The least that an API over a table can be: what all others are measured against. */
export const handler = handle(app);
