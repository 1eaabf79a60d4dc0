import { CorrelationId, readCorrelationId } from '@payung/data';
import { describe, expect, it } from 'vitest';
import { messageOf, queueByHand, settled } from '../test/queue-by-hand.ts';

const message = messageOf(1);

describe('the local queue', () => {
  it('hands the worker one record of the shape that SQS has, so that one handler serves both', () => {
    const { queue, events } = queueByHand();
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
    const { queue, events, answers, clock } = queueByHand();
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
    const { queue, events, answers, clock } = queueByHand();
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
    const { queue, answers, clock } = queueByHand();
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
    const { queue, events, answers, clock, dead } = queueByHand();
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
    const { queue, events, answers, clock } = queueByHand();
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
    const { queue, events, answers, clock } = queueByHand();
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
    const { queue, answers, clock } = queueByHand(1);
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
    const { queue, answers, clock, dead } = queueByHand();
    for (let sent = 0; sent < 1_005; sent += 1) queue.send(messageOf(1, sent));
    for (let settledUpTo = 0; dead.length < 1_005; ) {
      for (; settledUpTo < answers.length; settledUpTo += 1) answers[settledUpTo]?.refuse();
      await settled();
      await clock.pass(30_000);
    }
    expect(queue.deadLetters()).toHaveLength(1_000);
  });

  it('has at most eight messages in flight and hands out the next when one is done', async () => {
    const { queue, events, answers } = queueByHand();
    for (let sent = 0; sent < 20; sent += 1) queue.send(messageOf(sent));
    expect(events).toHaveLength(8);
    answers[3]?.done();
    await settled();
    expect(events).toHaveLength(9);
    expect(queue.waiting()).toBe(11);
  });

  it('hands out nothing more once it drains, and tells when the last is done', async () => {
    const { queue, events, answers } = queueByHand(1);
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
});
