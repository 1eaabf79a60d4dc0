import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Connections } from './connections.ts';

/**
 * Hands a piece of work over to a function, which does it later and answers nobody. Lambda keeps it until the function
 * has room.
 *
 * @throws the SDK's error when it was not taken over
 */
export function lambdaHandOver(parts: {
  readonly functionName: string;
  readonly region: string;
  readonly connections: Connections;
}): (payload: object) => Promise<void> {
  const { functionName: FunctionName, region, connections } = parts;
  const client = new LambdaClient({ ...connections, region });
  return async (payload) => {
    const Payload = Buffer.from(JSON.stringify(payload), 'utf8');
    await client.send(new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload }));
  };
}
