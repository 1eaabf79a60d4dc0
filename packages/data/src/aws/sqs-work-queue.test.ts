import { SendMessageCommand, SQSClient, SQSServiceException } from '@aws-sdk/client-sqs';
import { ImportId } from '@payung/domain';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { CorrelationId } from '../correlation-id.ts';
import { WorkNotSentError } from '../errors.ts';
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

describe('the number of a request', () => {
  const message = { kind: 'rotate', tenantId: kudus } as const;

  async function sentFor(id?: CorrelationId | null) {
    const sqs = mockClient(SQSClient);
    await sqsWorkQueue({ url, region, connections }).send(message, id);
    const [sent] = sqs.commandCalls(SendMessageCommand).map((call) => call.args[0].input);
    return sent;
  }

  it('goes beside the body, which the release before would put aside if it said more', async () => {
    const sent = await sentFor(CorrelationId.parse('JKJaXmPLvHcESHA='));
    expect(sent?.MessageAttributes).toEqual({
      correlationId: { DataType: 'String', StringValue: 'JKJaXmPLvHcESHA=' },
    });
    expect(JSON.parse(sent?.MessageBody ?? '')).toEqual(message);
  });

  it.each([undefined, null])('is left out where nobody asked (%s)', async (nobody) => {
    expect((await sentFor(nobody))?.MessageAttributes).toBeUndefined();
  });
});

describe('work that the queue did not say it took', () => {
  const refusal = (name: string, $fault: 'client' | 'server') =>
    new SQSServiceException({ name, $fault, $metadata: {}, message: 'AccountId 111122223333' });
  const cut = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

  it.each([
    ['throttled', refusal('RequestThrottled', 'client')],
    ['refused', refusal('AccessDeniedException', 'client')],
    ['failed', refusal('InternalFailure', 'server')],
    ['cut off', cut],
  ])(
    'is told by its kind, or an act that is done would be told as failed (%s)',
    async (_, error) => {
      mockClient(SQSClient).on(SendMessageCommand).rejects(error);
      const sending = sqsWorkQueue({ url, region, connections }).send({
        ...{ kind: 'rotate', tenantId: kudus },
      });
      await expect(sending).rejects.toThrow(new WorkNotSentError('rotate'));
      await expect(sending).rejects.toBeInstanceOf(WorkNotSentError);
    },
  );
});
