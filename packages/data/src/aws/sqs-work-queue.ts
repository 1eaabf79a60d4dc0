import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { writeCorrelationId } from '../correlation-id.ts';
import { WorkNotSentError } from '../errors.ts';
import type { WorkQueue } from '../ports.ts';
import { writeWorkMessage } from '../work-message.ts';
import type { Connections } from './connections.ts';

/**
 * The work queue, a standard queue of SQS, reached under the function's own role: a message holds ids only. The
 * group of a message is its tenant: such a queue then serves tenants in turn, so that a region with forty lists
 * does not hold up one with a single list. Groups of a standard queue keep no order; lists keep their own
 * (design, decision 12). The number of the request that asked goes beside the body, as an attribute.
 */
export function sqsWorkQueue(parts: {
  url: string;
  region: string;
  connections: Connections;
}): WorkQueue {
  const { url, region, connections } = parts;
  const client = new SQSClient({ ...connections, region });
  return {
    async send(message, correlationId = null) {
      const command = new SendMessageCommand({
        QueueUrl: url,
        MessageBody: writeWorkMessage(message),
        MessageAttributes: correlationId === null ? undefined : writeCorrelationId(correlationId),
        MessageGroupId: message.tenantId,
      });
      try {
        await client.send(command);
      } catch (error) {
        throw new WorkNotSentError(message.kind, error);
      }
    },
  };
}
