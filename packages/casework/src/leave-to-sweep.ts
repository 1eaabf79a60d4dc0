import { type WorkMessage, WorkNotSentError, type WorkQueue } from '@payung/data';

/**
 * Which work the sweep asks for again while it is not done. The rest is asked for again by whoever asked: they are told
 * that it was not sent.
 */
const isSwept: Readonly<Record<WorkMessage['kind'], boolean>> = {
  inspect: true,
  chunk: true,
  'gather-verification': true,
  'double-check': true,
  determine: true,
  'make-bill': true,
  'apply-exchange': true,
  'pre-check': true,
  'count-day': true,
  'audit-payments': true,
  'compare-rules': true,
  'renew-year': true,
  'close-year': true,
  'pair-up': true,
  'train-model': true,
  'hand-out': true,
  found: false,
  rotate: false,
  're-key': false,
  'let-look-in': false,
  'compare-model': false,
  'cross-clear': false,
  'cross-encode': false,
  'renew-items': false,
};

/**
 * The same service for one request, or for one message: where the queue does not take work that is noted already, the
 * sweep asks for it within a minute, and the act that noted it stays told as done (ADR 44).
 *
 * @param told of what the queue did not take, for operators
 */
export function leaveToSweep<S extends { readonly queue: WorkQueue }>(
  service: S,
  told: (error: WorkNotSentError) => void,
): S {
  return {
    ...service,
    queue: {
      async send(message, ...rest) {
        try {
          await service.queue.send(message, ...rest);
        } catch (error) {
          if (!(error instanceof WorkNotSentError) || !isSwept[message.kind]) throw error;
          told(error);
        }
      },
    },
  };
}
