import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Service } from '@payung/casework';
import { type TestService, testClient } from './test-service.ts';

/**
 * Lets another process act between what a commit of a client rests on and the commit itself.
 *
 * @param passed commits that go by before it
 */
export function justBefore(client: DynamoDBClient, act: () => Promise<unknown>, passed = 0): void {
  let seen = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (request) => {
        if (commandName === 'TransactWriteItemsCommand') {
          seen += 1;
          if (seen === passed + 1) await act();
        }
        return next(request);
      },
    { step: 'initialize', name: `actsBefore${passed}` },
  );
}

/** Another process of the region; `act` is done just before its commit after so many. */
export async function processActing(
  test: TestService,
  endpoint: string,
  act: () => Promise<unknown>,
  passed: number,
): Promise<Service> {
  const client = testClient(endpoint);
  const service = test.sibling({ client });
  await service.regions.open(test.tenant);
  justBefore(client, act, passed);
  return service;
}
