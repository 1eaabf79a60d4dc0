import { type WorkMessage, WorkNotSentError } from '@payung/data';
import { describe, expect, it } from 'vitest';
import { messageOf, region, settled } from '../test/queue-by-hand.ts';
import type { FromWorker } from './worker-messages.ts';
import { sendThroughHost } from './worker-sending.ts';

const piece = messageOf(1);
const founding: WorkMessage = { kind: 'found', tenantId: region(1) };
const notSent = (kind: WorkMessage['kind']) => new WorkNotSentError(kind);

/** A worker whose host says nothing by itself, and what the host was told. */
function withHost() {
  const told: FromWorker[] = [];
  const queue = sendThroughHost(async (message) => void told.push(message));
  return { queue, told };
}

describe('work that a worker sends through its host', () => {
  it('is sent only once the host says so: told as sent before, a piece that the queue refused would be lost', async () => {
    const { queue, told } = withHost();
    let isSent = false;
    const sending = queue.send(piece).then(() => {
      isSent = true;
    });
    await settled();
    expect([isSent, told]).toEqual([
      false,
      [{ type: 'send', sending: 1, message: piece, correlationId: null }],
    ]);
    queue.hear(1, true);
    await sending;
    expect(isSent).toBe(true);
  });

  it('is each told its own answer, whichever comes first', async () => {
    const { queue } = withHost();
    const [one, other] = [queue.send(piece), queue.send(founding)];
    const refused = expect(other).rejects.toEqual(notSent('found'));
    queue.hear(2, false);
    await refused;
    queue.hear(1, true);
    await one;
  });

  it('is not sent where the host is gone: whoever waited for its word would wait for ever, and the sweep asks for it', async () => {
    const queue = sendThroughHost(() => Promise.reject(new Error('channel closed')));
    await expect(queue.send(founding)).rejects.toEqual(notSent('found'));
  });

  it('fails once: a word of the host that comes all the same ends no worker by an error that nobody catches', async () => {
    const unheard: unknown[] = [];
    const onUnheard = (error: unknown) => void unheard.push(error);
    process.on('unhandledRejection', onUnheard);
    const queue = sendThroughHost(() => Promise.reject(new Error('channel closed')));
    await expect(queue.send(piece)).rejects.toEqual(notSent('chunk'));
    queue.hear(1, false);
    queue.hear(7, false);
    await settled();
    process.off('unhandledRejection', onUnheard);
    expect(unheard).toEqual([]);
  });
});
