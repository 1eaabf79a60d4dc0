import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Consumption, CorrelationId, WorkMessage } from '@payung/data';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { endProcess, processesWhere } from './process-table.ts';
import { FromWorker, type ToWorker, type WorkerSettings } from './worker-messages.ts';

const program = fileURLToPath(new URL('./worker.ts', import.meta.url));

export interface WorkerProcess {
  readonly pid: () => number | null;
  /** @throws when the worker dies before it has answered */
  deliver(event: SQSEvent): Promise<SQSBatchResponse>;
  /** what its database requests have cost; null while it is being started again */
  count(): Promise<Consumption | null>;
  /** lets it know whether anybody waits for an answer of the API */
  tellOfPeople(wait: boolean): void;
  stop(): Promise<void>;
}

export interface WorkerOptions {
  readonly settings: WorkerSettings;
  /** lines work up; rejects when the queue does not take it */
  readonly onSend: (message: WorkMessage, correlationId: CorrelationId | null) => Promise<void>;
  /** told when it died without having been told to; says whether it may be started again */
  readonly mayRestart: () => boolean;
  readonly onGivenUp: () => void;
}

interface Waiting {
  resolve(response: SQSBatchResponse): void;
  reject(error: Error): void;
}

type Counted = (counts: Consumption | null) => void;

const ofFolder = (folder: string) => (words: readonly string[]) =>
  words.includes(program) && words.includes(folder);

/** Ends a worker that a killed service left behind over this folder. */
export async function endStaleWorkers(dataFolder: string): Promise<void> {
  const ours = ofFolder(dataFolder);
  for (const pid of processesWhere(ours)) await endProcess(pid, ours, 500);
}

/** Starts the process that works on lists, and starts it again when it dies. Resolves when it is ready. */
export async function startWorker(options: WorkerOptions): Promise<WorkerProcess> {
  const { settings, onSend, mayRestart, onGivenUp } = options;
  const waiting = new Map<number, Waiting>();
  const asking = new Map<number, Counted>();
  let deliveries = 0;
  let stopping = false;
  let child: ChildProcess;
  let ended: Promise<void>;
  /** of the worker that runs now or is being started */
  let ready: Promise<void>;

  function tell(message: ToWorker): void {
    // a failed write means that it is dying; its end is seen by 'exit'
    child.send(message, () => undefined);
  }

  function take(delivery: number): Waiting | undefined {
    const one = waiting.get(delivery);
    waiting.delete(delivery);
    return one;
  }

  function hear(raw: unknown, ready: () => void): void {
    const message = FromWorker.parse(raw);
    switch (message.type) {
      case 'ready':
        ready();
        break;
      case 'send': {
        const { sending } = message;
        onSend(message.message, message.correlationId).then(
          () => tell({ type: 'sent', sending, isTaken: true }),
          () => tell({ type: 'sent', sending, isTaken: false }),
        );
        break;
      }
      case 'counted':
        asking.get(message.question)?.(message.counts);
        asking.delete(message.question);
        break;
      case 'settled':
        take(message.delivery)?.resolve(message.response);
        break;
      case 'failed':
        take(message.delivery)?.reject(new Error('the worker could not take the event'));
        break;
    }
  }

  function buryWaiting(): void {
    for (const one of waiting.values()) one.reject(new Error('the worker died'));
    waiting.clear();
    for (const answer of asking.values()) answer(null);
    asking.clear();
  }

  function launch(): Promise<void> {
    child = fork(program, [settings.dataFolder], { execArgv: [] });
    return new Promise((resolve) => {
      const started = child;
      started.on('message', (raw) => hear(raw, resolve));
      ended = new Promise((gone) => {
        const bury = () => {
          buryWaiting();
          gone();
          if (stopping) return resolve();
          if (!mayRestart()) return onGivenUp();
          ready = launch();
          ready.then(resolve, resolve);
        };
        started.on('exit', bury);
        started.on('error', () => {
          // one that could not be started at all never exits
          if (started.pid === undefined) bury();
          else started.kill('SIGKILL');
        });
      });
      tell({ type: 'begin', settings });
    });
  }

  ready = launch();
  await ready;
  return {
    pid: () => child.pid ?? null,
    async deliver(event) {
      // nobody asks the queue while there is no worker: what waits must not count as received
      await ready;
      deliveries += 1;
      const delivery = deliveries;
      return new Promise((resolve, reject) => {
        waiting.set(delivery, { resolve, reject });
        if (child.connected) tell({ type: 'deliver', delivery, event });
        else take(delivery)?.reject(new Error('the worker is not running'));
      });
    },
    tellOfPeople(wait) {
      if (child.connected) tell({ type: 'people-wait', now: wait });
    },
    count() {
      if (!child.connected) return Promise.resolve(null);
      deliveries += 1;
      const question = deliveries;
      return new Promise((resolve) => {
        asking.set(question, resolve);
        tell({ type: 'count', question });
      });
    },
    async stop() {
      stopping = true;
      const forced = setTimeout(() => child.kill('SIGKILL'), 3_000);
      if (child.connected) tell({ type: 'stop' });
      await ended;
      clearTimeout(forced);
    },
  };
}
