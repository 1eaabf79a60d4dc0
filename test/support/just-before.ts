import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

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
