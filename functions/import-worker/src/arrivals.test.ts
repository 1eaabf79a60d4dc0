import type { Service } from '@payung/casework';
import type { WorkMessage } from '@payung/data';
import { ImportId, TenantId } from '@payung/domain';
import type { Context, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { withArrivals } from './arrivals.ts';

const tenantId = TenantId.parse('01KA3319KVDVSDEM0000000001');
const importId = ImportId.parse('01KA3319KVDVSDEM0000000002');
const arrived = `T/${tenantId}/uploads/${importId}`;

/** The message that the rule of the bucket puts into the queue. */
const notice = (key: string) =>
  JSON.stringify({
    Records: [
      {
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:Put',
        s3: { bucket: { name: 'lists' }, object: { key } },
      },
    ],
  });

/** The front of a worker that hands back the messages named in `refused`, over a queue that can be out of order. */
function front(options: { queueFails?: boolean; refused?: string[] } = {}) {
  const { queueFails = false, refused = [] } = options;
  const sent: WorkMessage[] = [];
  const handedOn: string[] = [];
  const logged: string[] = [];
  const queue = {
    send: async (message: WorkMessage) => {
      if (queueFails) throw new Error('queue');
      sent.push(message);
    },
  };
  const handler = withArrivals(
    // an arrival needs nothing of a service but its queue
    { queue } as Service,
    { failed: (code) => logged.push(code) },
    async ({ Records }) => {
      handedOn.push(...Records.map(({ messageId }) => messageId));
      return { batchItemFailures: refused.map((itemIdentifier) => ({ itemIdentifier })) };
    },
  );
  const receive = (bodies: Record<string, string>) => {
    const Records = Object.entries(bodies).map(([messageId, body]) => ({ messageId, body }));
    // of a record only these two are read
    return handler({ Records } as SQSEvent, {} as Context);
  };
  return { receive, sent, handedOn, logged };
}

describe('a list that came through an upload address', () => {
  it('is read, or the agency waits for ever', async () => {
    const { receive, sent, handedOn } = front();
    expect(await receive({ a: notice(arrived) })).toEqual({ batchItemFailures: [] });
    expect(sent).toEqual([{ kind: 'inspect', tenantId, importId }]);
    expect(handedOn).toEqual([]);
  });

  it('comes again when it could not be started, and does not hold back what came with it', async () => {
    const { receive, handedOn, logged } = front({ queueFails: true, refused: ['c'] });
    const bodies = { a: notice(arrived), b: '{"kind":"chunk"}', c: 'rubbish' };
    expect(await receive(bodies)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'a' }, { itemIdentifier: 'c' }],
    });
    expect(handedOn).toEqual(['b', 'c']);
    expect(logged).toEqual(['ARRIVAL_FAILED']);
  });

  it('is told from files that this service wrote itself, which nobody reads as a list', async () => {
    const { receive, sent, handedOn } = front();
    await receive({ a: notice(`T/${tenantId}/imports/${importId}/source`) });
    expect([sent, handedOn]).toEqual([[], []]);
  });
});
