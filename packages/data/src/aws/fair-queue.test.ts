import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ImportId, TenantId } from '@payung/domain';
import { mockClient } from 'aws-sdk-client-mock';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connections, kudus, malang, region } from './aws-fixtures.ts';
import { sqsWorkQueue } from './sqs-work-queue.ts';

/** Messages that the event source has in work at once (`listsAtOnce` of the import worker's stack). */
const inWorkAtOnce = 20;

/**
 * A standard queue with message groups as AWS describes it ("Amazon SQS fair queues"): a group becomes noisy when it
 * has a disproportionate share of the messages in work, and messages of quiet groups are then handed out first.
 * Nothing caps a noisy group while no other waits, and a quiet group's message never interrupts one in work.
 */
function fairQueue(atOnce: number) {
  const waiting: string[] = [];
  const inWork: string[] = [];
  const isNoisy = (group: string) => {
    const groups = new Set([...waiting, ...inWork]).size;
    return inWork.filter((one) => one === group).length > atOnce / groups;
  };
  return {
    /** a message without a group stands for itself alone */
    send: (group = 'no group') => void waiting.push(group),
    /** hands out one; undefined when every place is taken or nothing waits */
    receive() {
      if (inWork.length >= atOnce || waiting.length === 0) return undefined;
      const quiet = waiting.findIndex((group) => !isNoisy(group));
      const [group] = waiting.splice(Math.max(0, quiet), 1);
      if (group !== undefined) inWork.push(group);
      return group;
    },
    done: (which: number) => void inWork.splice(which % inWork.length, 1),
  };
}

const large = kudus;
const url = 'https://sqs.ap-southeast-3.amazonaws.com/111122223333/payung-uji-imports';

/** The service's own queue port over such a queue: what it names as the group decides. */
function opened() {
  const queue = fairQueue(inWorkAtOnce);
  const sqs = mockClient(SQSClient);
  sqs.on(SendMessageCommand).callsFake(({ MessageGroupId }) => {
    queue.send(MessageGroupId);
    return {};
  });
  const port = sqsWorkQueue({ url, region, connections });
  const importId = ImportId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X50');
  const send = (tenantId: TenantId, chunk = 0) =>
    port.send({ kind: 'chunk', tenantId, importId, chunk });
  return { queue, send };
}

/** 200 pieces of 500 rows, all of one region, and every place of the event source taken by them. */
async function crowded() {
  const { queue, send } = opened();
  for (let piece = 0; piece < 200; piece += 1) await send(large, piece);
  while (queue.receive() !== undefined);
  return { queue, send };
}

describe('the work of a region beside one that has 100,000 rows waiting', () => {
  it('begins with the next place that becomes free, whichever pieces ended before', async () => {
    const ends = fc.array(fc.nat(19), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(ends, async (which) => {
        const { queue, send } = await crowded();
        for (const end of which) {
          queue.done(end);
          queue.receive();
        }
        await send(malang);
        queue.done(0);
        expect(queue.receive()).toBe(malang);
      }),
      { numRuns: 20 },
    );
  });

  it('begins for each of many regions before the large one goes on', async () => {
    const { queue, send } = await crowded();
    const late = Array.from({ length: 15 }, (_, n) =>
      TenantId.parse(`01KA3319KVDVSDEM${String(n).padStart(10, '0')}`),
    );
    for (const tenant of late) await send(tenant);
    const begun = late.map(() => {
      queue.done(0);
      return queue.receive();
    });
    expect(begun).toEqual(late);
  });
});
