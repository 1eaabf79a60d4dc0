import type { WorkMessage } from '@payung/data';
import { ImportId, TenantId } from '@payung/domain';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createLocalQueue } from '../src/local-queue.ts';

export const region = (number: number) =>
  TenantId.parse(`01KA3319KVDVSDEM${String(number).padStart(10, '0')}`);

/** A piece of a list of a region, by default of a list with one piece. */
export const messageOf = (number: number, chunk = 0): WorkMessage => ({
  kind: 'chunk',
  tenantId: region(number),
  importId: ImportId.parse('01KA3319KVDVSDEM0000000002'),
  chunk,
});

/** A clock that only moves when told to, with the timers that hang on it. */
function handClock() {
  let now = 0;
  const due: { at: number; action: () => void }[] = [];
  return {
    now: () => now,
    timers: {
      after(milliseconds: number, action: () => void) {
        const entry = { at: now + milliseconds, action };
        due.push(entry);
        return () => {
          const at = due.indexOf(entry);
          if (at >= 0) due.splice(at, 1);
        };
      },
    },
    async pass(milliseconds: number) {
      now += milliseconds;
      for (const entry of due.filter(({ at }) => at <= now)) {
        due.splice(due.indexOf(entry), 1);
        entry.action();
      }
      await settled();
    },
  };
}

/** Lets every promise that can settle do so. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A queue whose worker answers each message when told to, and never by itself. */
export function queueByHand(maxInFlight?: number, maxInFlightOfRegion?: number) {
  const clock = handClock();
  const events: SQSEvent[] = [];
  const answers: {
    done(): void;
    refuse(): void;
    die(): void;
  }[] = [];
  const dead: string[] = [];
  let id = 0;
  const queue = createLocalQueue({
    deliver: (event) =>
      new Promise<SQSBatchResponse>((resolve, reject) => {
        events.push(event);
        const itemIdentifier = event.Records[0]?.messageId ?? '';
        answers.push({
          done: () => resolve({ batchItemFailures: [] }),
          refuse: () => resolve({ batchItemFailures: [{ itemIdentifier }] }),
          die: () => reject(new Error('the worker is gone')),
        });
      }),
    now: clock.now,
    timers: clock.timers,
    newId() {
      id += 1;
      return `id-${id}`;
    },
    onDeadLetter: (code) => dead.push(code),
    visibilityTimeout: 60_000,
    ...(maxInFlight === undefined ? {} : { maxInFlight }),
    ...(maxInFlightOfRegion === undefined ? {} : { maxInFlightOfRegion }),
  });
  return { clock, queue, events, answers, dead };
}
