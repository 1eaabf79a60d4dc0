import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ImportId } from '@payung/domain';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from 'vitest';
import { parseWorkMessage } from '../work-message.ts';
import { connections, kudus, region } from './aws-fixtures.ts';
import { sqsWorkQueue } from './sqs-work-queue.ts';

const url = 'https://sqs.ap-southeast-3.amazonaws.com/111122223333/payung-uji-imports';

it('groups work by tenant, so that one region with many lists does not hold up the others', async () => {
  const sqs = mockClient(SQSClient);
  const message = {
    kind: 'chunk',
    tenantId: kudus,
    importId: ImportId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X50'),
    chunk: 3,
  } as const;
  await sqsWorkQueue({ url, region, connections }).send(message);
  const [sent] = sqs.commandCalls(SendMessageCommand).map((call) => call.args[0].input);
  expect(sent).toMatchObject({ QueueUrl: url, MessageGroupId: kudus });
  expect(parseWorkMessage(sent?.MessageBody ?? '')).toEqual(message);
});
