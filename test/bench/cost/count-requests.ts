import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

/** Requests to the database and what it charges for them. */
export interface Asked {
  requests: number;
  unitsWritten: number;
  unitsRead: number;
}

const Capacity = z.object({ CapacityUnits: z.number().optional() });
const Answer = z.object({
  ConsumedCapacity: z.union([z.array(Capacity), Capacity]).optional(),
});

function unitsIn(output: unknown): number {
  const { ConsumedCapacity: told } = Answer.parse(output);
  const all = Array.isArray(told) ? told : told === undefined ? [] : [told];
  return all.reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
}

const writes = /^(?:TransactWriteItems|PutItem|UpdateItem|DeleteItem|BatchWriteItem)Command$/;
const reads = /^(?:TransactGetItems|GetItem|BatchGetItem|Query|Scan)Command$/;

/**
 * Counts everything that is asked through a client, also what no tenant's own counter sees: who holds a regency, lists
 * of tenants, what each region used.
 */
export function countRequests(client: DynamoDBClient): Readonly<Asked> {
  const asked: Asked = { requests: 0, unitsWritten: 0, unitsRead: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const name = String(context.commandName);
      const isWrite = writes.test(name);
      if (!isWrite && !reads.test(name)) return next(args);
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      asked.requests += 1;
      const result = await next(args);
      asked[isWrite ? 'unitsWritten' : 'unitsRead'] += unitsIn(result.output);
      return result;
    },
    { step: 'initialize', name: 'countedForItsCost' },
  );
  return asked;
}
