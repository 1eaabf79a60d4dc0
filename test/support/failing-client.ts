import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { testClient } from './test-service.ts';

/** What a process sees when it is cut off at a request to the database. */
export class CutOff extends Error {}

/** What becomes of a process in between two of its requests. */
export async function cutOff(): Promise<never> {
  throw new CutOff();
}

/**
 * A client that is cut off at its n-th request, before it reaches the database or after, and at every one that
 * follows: nothing of that process goes on.
 */
export function clientCutOffAt(
  endpoint: string,
  request: number,
  when: 'before' | 'after',
): { readonly client: DynamoDBClient; isCutOff(): boolean } {
  const client = testClient(endpoint, 1);
  let count = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      count += 1;
      if (count > request || (count === request && when === 'before')) throw new CutOff();
      const answer = await next(args);
      if (count === request) throw new CutOff();
      return answer;
    },
    { step: 'initialize', name: 'cutOff' },
  );
  return { client, isCutOff: () => count >= request };
}
