import { leaveToSweep, sweepImports } from '@payung/casework';
import { type WorkMessage, WorkNotSentError, type WorkQueue } from '@payung/data';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { openTestControl, type TestControl } from '../support/test-control.ts';
import { type WorkAsked, workAsked } from '../support/work-asked.ts';

const database = embeddedDatabase();
let seed = 8_950;
/** milliseconds after which nobody's lease, and no patience with a first message, lasts any more */
const later = 10 * 60_000;

/** The same service and centre over a queue that takes nothing of one kind, as a request or a message meets it. */
function withoutKind(test: TestControl, kind: WorkMessage['kind']) {
  const lost: WorkMessage[] = [];
  const told: string[] = [];
  const queue: WorkQueue = {
    async send(message) {
      if (message.kind !== kind) return test.queue.send(message);
      lost.push(message);
      throw new WorkNotSentError(kind);
    },
  };
  const leave = <S extends TestControl['service'] | TestControl['central']>(to: S): S =>
    leaveToSweep({ ...to, queue }, (error) => told.push(error.kind));
  return {
    over: { ...test, service: leave(test.service), central: leave(test.central) },
    ...{ lost, told },
  };
}

/** What the sweep asks for once nobody can be at work any more. */
async function sweptOf(test: TestControl): Promise<WorkMessage[]> {
  test.queue.lose();
  test.clock.advance(later);
  await sweepImports(test.service);
  const sent: WorkMessage[] = [];
  for (let one = test.queue.take(); one !== undefined; one = test.queue.take()) sent.push(one);
  return sent;
}

async function asked(kind: WorkMessage['kind'], { asking }: WorkAsked) {
  seed += 1;
  const test = await openTestControl({ endpoint: database.endpoint(), seed });
  const ask = await asking(test);
  return { test, ask, ...withoutKind(test, kind) };
}

// the keys of a record over all kinds are all kinds
const kinds = Object.keys(workAsked) as WorkMessage['kind'][];
const left = kinds.filter((kind) => workAsked[kind].swept);
const refused = kinds.flatMap((kind) => {
  const work = workAsked[kind];
  return work.swept ? [] : [[kind, work.why] as const];
});

describe('work that the queue did not take', () => {
  it.each(left)(
    'of kind %s is told as done and asked for by the sweep, or what was asked for stands still for ever',
    async (kind) => {
      const { test, ask, over, lost, told } = await asked(kind, workAsked[kind]);
      await ask(over);
      await test.work(over.service);
      expect(lost.map((one) => one.kind)).toContain(kind);
      expect(told).toEqual(lost.map((one) => one.kind));
      expect(await sweptOf(test)).toEqual(expect.arrayContaining(lost));
    },
  );

  it.each(refused)('of kind %s is told to whoever asked, or it never comes: %s', async (kind) => {
    const { test, ask, over, told } = await asked(kind, workAsked[kind]);
    await expect(ask(over)).rejects.toEqual(new WorkNotSentError(kind));
    expect(told).toEqual([]);
    expect((await sweptOf(test)).map((one) => one.kind)).not.toContain(kind);
  });
});
