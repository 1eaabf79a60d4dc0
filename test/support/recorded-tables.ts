import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { testClient } from './test-service.ts';

/** A client that keeps the text of everything it is asked for. */
export function recordedTables(endpoint: string): {
  readonly client: DynamoDBClient;
  readonly requests: readonly string[];
} {
  const client = testClient(endpoint);
  const requests: string[] = [];
  client.middlewareStack.add(
    (next) => async (args) => {
      requests.push(JSON.stringify(args.input));
      return next(args);
    },
    { step: 'initialize', name: 'recorded' },
  );
  return { client, requests };
}
