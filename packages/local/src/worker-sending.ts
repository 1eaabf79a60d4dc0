import { type WorkMessage, WorkNotSentError, type WorkQueue } from '@payung/data';
import type { FromWorker } from './worker-messages.ts';

interface Awaited {
  readonly kind: WorkMessage['kind'];
  resolve(): void;
  reject(error: WorkNotSentError): void;
}

/** The queue as a worker reaches it: in the process of its host, which says of each message whether it was taken. */
export interface SendingThroughHost extends WorkQueue {
  /** What the host said of one message. */
  hear(sending: number, isTaken: boolean): void;
}

/** @param tell reaches the host, or rejects */
export function sendThroughHost(tell: (message: FromWorker) => Promise<void>): SendingThroughHost {
  const awaited = new Map<number, Awaited>();
  let last = 0;
  return {
    async send(message, correlationId = null) {
      last += 1;
      const sending = last;
      const answered = new Promise<void>((resolve, reject) => {
        awaited.set(sending, { kind: message.kind, resolve, reject });
      });
      try {
        await tell({ type: 'send', sending, message, correlationId });
      } catch {
        // nobody is there who could say whether it was taken
        awaited.delete(sending);
        throw new WorkNotSentError(message.kind);
      }
      return answered;
    },
    hear(sending, isTaken) {
      const one = awaited.get(sending);
      awaited.delete(sending);
      if (isTaken) one?.resolve();
      else one?.reject(new WorkNotSentError(one.kind));
    },
  };
}
