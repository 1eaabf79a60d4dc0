import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { connections, kudus, region } from './aws-fixtures.ts';
import { lambdaHandOver } from './lambda-hand-over.ts';

const lambda = mockClient(LambdaClient);
const functionName = 'payung-uji-monthly-run';
const handOver = lambdaHandOver({ functionName, region, connections });

beforeEach(() => lambda.reset());

it('a region is handed over without waiting for its night: waiting for all would take longer than a function may', async () => {
  lambda.on(InvokeCommand).resolves({ StatusCode: 202 });
  await handOver({ tenantId: kudus });
  const [sent] = lambda.commandCalls(InvokeCommand).map((call) => call.args[0].input);
  expect(sent).toMatchObject({ FunctionName: functionName, InvocationType: 'Event' });
  expect(Buffer.from(sent?.Payload as Uint8Array).toString()).toBe(`{"tenantId":"${kudus}"}`);
});

it('what was not taken over is told, or nobody knows that a night was left out', async () => {
  lambda.on(InvokeCommand).rejects(new Error('throttled'));
  await expect(handOver({ tenantId: kudus })).rejects.toThrow();
});
