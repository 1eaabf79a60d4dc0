import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { messageOf, queueByHand, region, settled } from '../test/queue-by-hand.ts';

const message = messageOf(1);
const regionOf = (event: SQSEvent | undefined) => event?.Records[0]?.attributes.MessageGroupId;
/** messages of one piece each, as 200 lists of one region send them together */
const largeImport = 200;

describe('the turns of regions in the local queue', () => {
  it('works on two lists of a region at once, and keeps the place of the others free meanwhile', async () => {
    const { queue, events, answers } = queueByHand();
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
    const { queue, events } = queueByHand();
    for (let sent = 0; sent < largeImport; sent += 1) queue.send(messageOf(1, sent));
    queue.send(messageOf(2));
    expect(events.map(regionOf)).toEqual([region(1), region(1), region(2)]);
  });

  it('serves regions in turn when every place is taken: what waits of one never counts for another', async () => {
    const { queue, events, answers } = queueByHand(1);
    for (let sent = 0; sent < largeImport; sent += 1) queue.send(messageOf(1, sent));
    for (const other of [2, 3, 4]) queue.send(messageOf(other));
    for (let done = 0; done < 6; done += 1) {
      answers[done]?.done();
      await settled();
    }
    expect(events.map(regionOf)).toEqual([1, 1, 2, 3, 4, 1, 1].map(region));
  });

  it('gives the place of a refused message free until it comes again', async () => {
    const { queue, events, answers, clock } = queueByHand(8, 1);
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
    const { queue, events, answers } = queueByHand(1);
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
