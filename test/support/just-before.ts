import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Lets another process act between what the next commit of a client rests on and the commit itself. */
export function justBefore(client: DynamoDBClient, act: () => Promise<unknown>): void {
  let isNext = true;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (request) => {
        if (isNext && commandName === 'TransactWriteItemsCommand') {
          isNext = false;
          await act();
        }
        return next(request);
      },
    { step: 'initialize', name: 'actsInBetween' },
  );
}
