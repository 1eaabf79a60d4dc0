import { CorrelationId, readCorrelationId, type WorkMessage } from '@payung/data';
import { ImportId, TenantId } from '@payung/domain';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createLocalQueue } from './local-queue.ts';

const region = (number: number) =>
  TenantId.parse(`01KA3319KVDVSDEM${String(number).padStart(10, '0')}`);

/** A piece of a list of a region, by default of a list with one piece. */
const messageOf = (number: number, chunk = 0): WorkMessage => ({
  kind: 'chunk',
  tenantId: region(number),
  importId: ImportId.parse('01KA3319KVDVSDEM0000000002'),
  chunk,
});

const message = messageOf(1);

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
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function setUp(maxInFlight?: number, maxInFlightOfRegion?: number) {
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

describe('the local queue', () => {
  it('hands the worker one record of the shape that SQS has, so that one handler serves both', () => {
    const { queue, events } = setUp();
    queue.send(message);
    expect(events).toHaveLength(1);
    expect(events[0]?.Records).toHaveLength(1);
    expect(events[0]?.Records[0]).toMatchObject({
      body: JSON.stringify(message),
      eventSource: 'aws:sqs',
      attributes: { ApproximateReceiveCount: '1', MessageGroupId: message.tenantId },
      messageAttributes: {},
    });
  });

  it('hands a refused message out again after a pause, and a done one never', async () => {
    const { queue, events, answers, clock } = setUp();
    queue.send(message);
    answers[0]?.refuse();
    await settled();
    expect(events).toHaveLength(1);
    await clock.pass(250);
    expect(events).toHaveLength(2);
    expect(events[1]?.Records[0]?.attributes.ApproximateReceiveCount).toBe('2');
    answers[1]?.done();
    await clock.pass(1_000_000);
    expect(events).toHaveLength(2);
    expect(queue.inFlight()).toBe(0);
  });

  it('keeps a list going when the worker dies or falls silent', async () => {
    const { queue, events, answers, clock } = setUp();
    queue.send(message);
    answers[0]?.die();
    await settled();
    await clock.pass(250);
    expect(events).toHaveLength(2);
    await clock.pass(60_000);
    await clock.pass(500);
    expect(events).toHaveLength(3);
  });

  it('pays no heed to an answer that comes after the message was handed out again', async () => {
    const { queue, answers, clock } = setUp();
    queue.send(message);
    await clock.pass(60_000);
    await clock.pass(250);
    answers[0]?.done();
    await settled();
    expect(queue.inFlight()).toBe(1);
    answers[1]?.done();
    await settled();
    expect(queue.inFlight()).toBe(0);
  });

  it('puts a message aside after five receives and keeps it', async () => {
    const { queue, events, answers, clock, dead } = setUp();
    queue.send(message);
    for (let receive = 0; receive < 5; receive += 1) {
      answers[receive]?.refuse();
      await settled();
      await clock.pass(30_000);
    }
    expect(events).toHaveLength(5);
    expect(dead).toEqual(['received-too-often']);
    expect(queue.deadLetters()).toEqual([
      { body: JSON.stringify(message), tenantId: message.tenantId },
    ]);
  });

  it('hands out again what was put aside once its cause is mended, and that succeeds once', async () => {
    const { queue, events, answers, clock } = setUp();
    queue.send(message);
    for (let receive = 0; receive < 5; receive += 1) {
      answers[receive]?.refuse();
      await settled();
      await clock.pass(30_000);
    }
    expect(queue.redrive()).toBe(1);
    expect(queue.deadLetters()).toEqual([]);
    answers[5]?.done();
    await settled();
    await clock.pass(600_000);
    expect([events.length, queue.waiting(), queue.inFlight()]).toEqual([6, 0, 0]);
    expect(queue.redrive()).toBe(0);
  });

  it('keeps the number of the request through refusals and a redrive, or what failed cannot be joined to who asked', async () => {
    const { queue, events, answers, clock } = setUp();
    const asked = CorrelationId.parse('01KA3319KVDVSDEM0000000009');
    queue.send(message, asked);
    for (let receive = 0; receive < 5; receive += 1) {
      answers[receive]?.refuse();
      await settled();
      await clock.pass(30_000);
    }
    expect(queue.redrive()).toBe(1);
    const told = events.map(({ Records: [record] }) =>
      readCorrelationId(record?.messageAttributes),
    );
    expect(told).toEqual(Array(6).fill(asked));
    expect(events[0]?.Records[0]?.body).toBe(JSON.stringify(message));
  });

  it('sends nothing twice that the sweep has sent again before it was redriven', async () => {
    const { queue, answers, clock } = setUp(1);
    queue.send(message);
    for (let receive = 0; receive < 5; receive += 1) {
      answers[receive]?.refuse();
      await settled();
      await clock.pass(30_000);
    }
    queue.send(messageOf(2));
    queue.send(message);
    expect(queue.redrive()).toBe(1);
    expect(queue.waiting()).toBe(1);
  });

  it('keeps the last thousand put aside, so that a fault that stays does not fill the memory', async () => {
    const { queue, answers, clock, dead } = setUp();
    for (let sent = 0; sent < 1_005; sent += 1) queue.send(messageOf(1, sent));
    for (let settledUpTo = 0; dead.length < 1_005; ) {
      for (; settledUpTo < answers.length; settledUpTo += 1) answers[settledUpTo]?.refuse();
      await settled();
      await clock.pass(30_000);
    }
    expect(queue.deadLetters()).toHaveLength(1_000);
  });

  it('has at most eight messages in flight and hands out the next when one is done', async () => {
    const { queue, events, answers } = setUp();
    for (let sent = 0; sent < 20; sent += 1) queue.send(messageOf(sent));
    expect(events).toHaveLength(8);
    answers[3]?.done();
    await settled();
    expect(events).toHaveLength(9);
    expect(queue.waiting()).toBe(11);
  });

  it('hands out nothing more once it drains, and tells when the last is done', async () => {
    const { queue, events, answers } = setUp(1);
    queue.send(message);
    queue.send(message);
    let empty = false;
    void queue.drain().then(() => {
      empty = true;
    });
    await settled();
    expect(empty).toBe(false);
    answers[0]?.done();
    await settled();
    expect(empty).toBe(true);
    expect(events).toHaveLength(1);
  });

  const regionOf = (event: SQSEvent | undefined) => event?.Records[0]?.attributes.MessageGroupId;
  /** messages of one piece each, as 200 lists of one region send them together */
  const largeImport = 200;

  it('works on two lists of a region at once, and keeps the place of the others free meanwhile', async () => {
    const { queue, events, answers } = setUp();
    for (let sent = 0; sent < largeImport; sent += 1) queue.send(messageOf(1, sent));
    expect(events).toHaveLength(2);
    for (let done = 0; done < largeImport; done += 1) {
      expect(events.length - done).toBeLessThanOrEqual(2);
      answers[done]?.done();
      await settled();
    }
    expect(events).toHaveLength(largeImport);
    expect(queue.waiting()).toBe(0);
  });

  it('begins the list of another region at once, although one has 100,000 rows waiting', () => {
    const { queue, events } = setUp();
    for (let sent = 0; sent < largeImport; sent += 1) queue.send(messageOf(1, sent));
    queue.send(messageOf(2));
    expect(events.map(regionOf)).toEqual([region(1), region(1), region(2)]);
  });

  it('serves regions in turn when every place is taken: what waits of one never counts for another', async () => {
    const { queue, events, answers } = setUp(1);
    for (let sent = 0; sent < largeImport; sent += 1) queue.send(messageOf(1, sent));
    for (const other of [2, 3, 4]) queue.send(messageOf(other));
    for (let done = 0; done < 6; done += 1) {
      answers[done]?.done();
      await settled();
    }
    expect(events.map(regionOf)).toEqual([1, 1, 2, 3, 4, 1, 1].map(region));
  });

  it('gives the place of a refused message free until it comes again', async () => {
    const { queue, events, answers, clock } = setUp(8, 1);
    queue.send(messageOf(1));
    queue.send(messageOf(1, 1));
    answers[0]?.refuse();
    await settled();
    expect(events).toHaveLength(2);
    answers[1]?.done();
    await settled();
    await clock.pass(250);
    expect(events).toHaveLength(3);
  });

  it('takes in once what waits already, or the sweeps of a long hour would fill the memory', async () => {
    const { queue, events, answers } = setUp(1);
    queue.send(messageOf(2));
    for (let sweep = 0; sweep < 1_800; sweep += 1) queue.send(message);
    expect(queue.waiting()).toBe(1);
    answers[0]?.done();
    await settled();
    // what is being worked on may have looked too early: this one is not the same
    queue.send(message);
    answers[1]?.done();
    await settled();
    answers[2]?.done();
    await settled();
    expect(events.map(regionOf)).toEqual([2, 1, 1].map(region));
    expect([queue.waiting(), queue.inFlight()]).toEqual([0, 0]);
  });
});
