import { describe, expect, it } from 'vitest';
import { countUnderWay, createCourtesy, isOfPeople } from './people-first.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the requests of people', () => {
  it('are told of once while several are under way, and their end only after the last', async () => {
    const told: boolean[] = [];
    const { counted } = countUnderWay((peopleWait) => told.push(peopleWait));
    const answers: (() => void)[] = [];
    const answer = counted(
      (name: string) => new Promise<string>((done) => answers.push(() => done(name))),
      () => true,
    );
    const both = [answer('a'), answer('b')];
    expect(told).toEqual([true]);
    answers[0]?.();
    await settled();
    expect(told).toEqual([true]);
    answers[1]?.();
    expect(await Promise.all(both)).toEqual(['a', 'b']);
    expect(told).toEqual([true, false]);
  });

  it('that fail are over too, or lists would wait for an answer that never comes', async () => {
    const told: boolean[] = [];
    const { counted } = countUnderWay((peopleWait) => told.push(peopleWait));
    await expect(
      counted(
        () => Promise.reject(new Error('gone')),
        () => true,
      )(),
    ).rejects.toThrow('gone');
    expect(told).toEqual([true, false]);
  });

  it('that only follow a list do not slow it down', async () => {
    const told: boolean[] = [];
    const { counted } = countUnderWay((peopleWait) => told.push(peopleWait));
    const asked = (method: string, rawPath: string) =>
      counted(
        async (_event) => undefined,
        isOfPeople,
      )({
        rawPath,
        requestContext: { http: { method } },
      });
    await asked('GET', '/v1/imports/01KA3319KVDVSDEM0000000002');
    await asked('GET', '/v1/imports');
    expect(told).toEqual([]);
    await asked('POST', '/v1/imports');
    await asked('GET', '/v1/nominations');
    expect(told).toEqual([true, false, true, false]);
  });
});

/** A courtesy whose patience ends when the test says so. */
function opened() {
  const due = new Set<() => void>();
  const clock = { at: 0 };
  const timers = {
    after(_: number, action: () => void) {
      due.add(action);
      return () => void due.delete(action);
    },
  };
  const courtesy = createCourtesy({ timers, now: () => clock.at, patience: 100 });
  let free = 0;
  const wait = () => void courtesy.untilFree().then(() => (free += 1));
  return {
    courtesy,
    clock,
    wait,
    free: () => free,
    due,
    patienceEnds: () => [...due].map((end) => end()),
  };
}

describe('a worker beside people', () => {
  it('waits for nobody when nobody waits', async () => {
    const { wait, free, due } = opened();
    wait();
    await settled();
    expect([free(), due.size]).toEqual([1, 0]);
  });

  it('goes on once the last of them has the answer, and leaves no timer behind', async () => {
    const { courtesy, wait, free, due } = opened();
    courtesy.hear(true);
    wait();
    await settled();
    expect(free()).toBe(0);
    courtesy.hear(false);
    await settled();
    expect([free(), due.size]).toEqual([1, 0]);
  });

  it('goes on after a while although people still wait, or a busy hour would stop every list', async () => {
    const { courtesy, wait, free, patienceEnds } = opened();
    courtesy.hear(true);
    wait();
    patienceEnds();
    await settled();
    expect(free()).toBe(1);
  });
});

describe('a commit of rows', () => {
  it('is small while people are about, and full when they have gone, or a list alone would be slowed down', () => {
    const { courtesy, clock } = opened();
    const full = Number.POSITIVE_INFINITY;
    expect(courtesy.rowsAtOnce()).toBe(full);
    courtesy.hear(true);
    clock.at += 60_000;
    expect(courtesy.rowsAtOnce()).toBe(10);
    courtesy.hear(false);
    clock.at += 1_999;
    expect(courtesy.rowsAtOnce()).toBe(10);
    clock.at += 1;
    expect(courtesy.rowsAtOnce()).toBe(full);
  });
});
