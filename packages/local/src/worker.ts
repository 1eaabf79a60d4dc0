import { createPoliteTurns, operatorId, systemClock, systemRandomness } from '@payung/data';
import { createImportWorker } from '@payung/import-worker';
import { createCheckpointRun, createJournalRelay } from '@payung/journal-relay';
import { runAll } from '@payung/monthly-run';
import type { SQSEvent } from 'aws-lambda';
import { openArchiveFolder } from './archive-folder.ts';
import { openCheckpointKey } from './checkpoint-key.ts';
import { databaseFile, endStaleDatabases } from './database-process.ts';
import { createJournalTail } from './journal-tail.ts';
import { lambdaContext } from './lambda-context.ts';
import { openLocalCrosscheck } from './local-crosscheck.ts';
import { openLocalMessages, openWorkerOutbox } from './local-messages.ts';
import { archiveFolderOf, keysFolderOf, openLocalService } from './local-service.ts';
import { note } from './note.ts';
import { createCourtesy } from './people-first.ts';
import { repeat } from './repeat.ts';
import { systemTimers } from './timers.ts';
import { type FromWorker, ToWorker, type WorkerSettings } from './worker-messages.ts';
import { type SendingThroughHost, sendThroughHost } from './worker-sending.ts';

/** Milliseconds between two looks for work whose lease has run out, and for new entries of the journal. */
const sweepEvery = 2_000;
/** Milliseconds between two looks whether a region's journal is to be signed again; once an hour it is. */
const checkpointEvery = 60_000;
/** Milliseconds between two retention runs. In AWS one a day; a machine that is switched off at night never reaches a day. */
const forgetEvery = 60 * 60 * 1_000;
/** Nominations that a retention run looks at in one region. */
const mostLooked = 1_000;
/** Seconds that a chunk may take before the sweeper gives it to another worker; short, so that a restart goes on soon. */
const leaseSeconds = 10;
/** Milliseconds for which a commit of rows lets people go first. */
const patience = 100;

interface Running {
  count(question: number): void;
  peopleWait(now: boolean): void;
  sent: SendingThroughHost['hear'];
  deliver(delivery: number, event: SQSEvent): Promise<void>;
  stop(): Promise<void>;
}

function tell(message: FromWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    if (process.send === undefined) return reject(new Error('the worker runs without its host'));
    process.send(message, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });
}

const log = {
  failed: (code: string, facts: object) => note(`${code} ${JSON.stringify(facts)}`),
  done: (code: string, facts: object) => note(`${code} ${JSON.stringify(facts)}`),
};

function begin(settings: WorkerSettings): Running {
  const queue = sendThroughHost(tell);
  const courtesy = createCourtesy({ timers: systemTimers, now: systemClock.now, patience });
  const { service, client } = openLocalService({
    ...settings,
    turns: createPoliteTurns(courtesy.untilFree),
    queue,
    address: '',
  });
  const { handler, sweep } = createImportWorker(service, {
    leaseSeconds,
    log,
    cross: openLocalCrosscheck(client, keysFolderOf(settings.dataFolder)).cross,
    rowsAtOnce: courtesy.rowsAtOnce,
  });
  const archive = openArchiveFolder(archiveFolderOf(settings.dataFolder));
  const relay = createJournalRelay(service, log, archive);
  const followJournal = createJournalTail(service.database, relay);
  const signer = openCheckpointKey(keysFolderOf(settings.dataFolder));
  const sign = createCheckpointRun(service, { signer, archive }, log.failed, [operatorId]);
  const guarded = (what: string, task: () => Promise<unknown>) => async () => {
    try {
      await task();
    } catch (error) {
      note(what, error);
    }
  };
  const sweeping = repeat(sweepEvery, guarded('sweep failed:', sweep), systemTimers);
  const relaying = repeat(sweepEvery, guarded('relay failed:', followJournal), systemTimers);
  const signing = repeat(checkpointEvery, guarded('checkpoint failed:', sign), systemTimers);
  const messages = openLocalMessages(client, keysFolderOf(settings.dataFolder));
  const outbox = openWorkerOutbox(client, keysFolderOf(settings.dataFolder));
  const forget = () =>
    runAll(service, { log, messages, outbox, most: mostLooked, hasTime: () => true });
  const forgetting = repeat(forgetEvery, guarded('retention failed:', forget), systemTimers);
  return {
    count(question) {
      const counts = service.database.consumption;
      tell({ type: 'counted', question, counts }).catch(() => undefined);
    },
    peopleWait: courtesy.hear,
    sent: queue.hear,
    async deliver(delivery, event) {
      try {
        const context = lambdaContext('import-worker', systemRandomness.ulid());
        await tell({ type: 'settled', delivery, response: await handler(event, context) });
      } catch (error) {
        note('work failed:', error);
        // when the host is gone there is nobody to tell; 'disconnect' sees to the rest
        await tell({ type: 'failed', delivery }).catch(() => undefined);
      }
    },
    async stop() {
      await Promise.all([sweeping(), relaying(), signing(), forgetting()]);
      await guarded('usage not kept:', service.database.meter.flush)();
    },
  };
}

let settings: WorkerSettings | null = null;
let running: Running | null = null;

process.on('message', (raw) => {
  const message = ToWorker.parse(raw);
  switch (message.type) {
    case 'begin':
      settings = message.settings;
      running = begin(settings);
      tell({ type: 'ready' }).catch(() => undefined);
      break;
    case 'deliver':
      void running?.deliver(message.delivery, message.event);
      break;
    case 'count':
      running?.count(message.question);
      break;
    case 'people-wait':
      running?.peopleWait(message.now);
      break;
    case 'sent':
      running?.sent(message.sending, message.isTaken);
      break;
    case 'stop':
      void (running?.stop() ?? Promise.resolve()).finally(() => process.exit(0));
      break;
  }
});

/** The host has vanished without a word: nobody may go on writing, and the database would be left over. */
async function leave(): Promise<never> {
  if (settings?.endsDatabase) await endStaleDatabases(databaseFile(settings.dataFolder));
  process.exit(1);
}

process.on('disconnect', () => void leave());
// both are for the host, which then tells the worker to stop
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
