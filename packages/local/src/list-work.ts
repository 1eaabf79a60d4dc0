import { systemClock, systemRandomness, type WorkQueue } from '@payung/data';
import type { DatabaseProcess } from './database-process.ts';
import { createLocalQueue, type LocalQueue, type LocalQueueOptions } from './local-queue.ts';
import { note } from './note.ts';
import { restartBudget } from './restart-budget.ts';
import { StartRefused } from './start-refused.ts';
import { systemTimers } from './timers.ts';
import { startWorker, type WorkerProcess } from './worker-process.ts';

/** Lets what is in flight finish, for `limit` milliseconds at most. */
export function drainFor(queue: LocalQueue, limit: number): Promise<void> {
  return Promise.race([
    queue.drain(),
    new Promise<void>((resolve) => systemTimers.after(limit, resolve)),
  ]);
}

export interface ListWork {
  readonly queue: LocalQueue;
  /** how API and worker reach it */
  readonly sending: WorkQueue;
  start(database: DatabaseProcess): Promise<WorkerProcess>;
}

/** Hands one event to the worker. */
export type Delivering = LocalQueueOptions['deliver'];

/** The queue and the worker, each of which needs the other. */
export function createListWork(
  dataFolder: string,
  onFatal: (error: StartRefused) => void,
  {
    between = (deliver) => deliver,
    sending: instead = (sending) => sending,
  }: {
    between?: (deliver: Delivering) => Delivering;
    sending?: (sending: WorkQueue) => WorkQueue;
  } = {},
): ListWork {
  let worker: WorkerProcess | null = null;
  const queue = createLocalQueue({
    deliver: between(
      (event) => worker?.deliver(event) ?? Promise.reject(new Error('the worker is not there yet')),
    ),
    now: systemClock.now,
    timers: systemTimers,
    newId: () => systemRandomness.ulid(),
    onDeadLetter: (code, messageId) => note(`dead letter ${messageId}: ${code}`),
  });
  const mayRestart = restartBudget(5, 60_000, systemClock.now);
  const sending = instead({ send: async (...given) => queue.send(...given) });
  return {
    queue,
    sending,
    async start(database) {
      worker = await startWorker({
        settings: {
          dataFolder,
          endpoint: database.endpoint,
          endsDatabase: database.pid() !== null,
        },
        onSend: sending.send,
        mayRestart,
        onGivenUp: () =>
          onFatal(
            new StartRefused(
              'The part that works on lists ended six times within a minute: see the lines above, then start again.',
            ),
          ),
      });
      return worker;
    },
  };
}
