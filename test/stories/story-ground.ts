import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openService, type Service } from '@payung/casework';
import {
  type Clock,
  type CrossCheck,
  ensureTables,
  openDatabase,
  type Randomness,
  type Tables,
  type WorkMessage,
  writeWorkMessage,
} from '@payung/data';
import { type TenantId, UserId } from '@payung/domain';
import { createImportWorker, type ImportWorker } from '@payung/import-worker';
import { localClient } from '@payung/local';
import { createRegionApi } from '@payung/region-api';
import { memoryAccounts } from '../support/invented-members.ts';
import { fixedMasterKey } from '../support/memory-ports.ts';
import { type SettableClock, seededRandomness } from '../support/seeded-randomness.ts';
import { openTestCrosscheck } from '../support/test-crosscheck.ts';

const tables: Tables = {
  tenancy: 'payung-tenancy',
  registry: 'payung-registry',
  journal: 'payung-journal',
};
const leaseSeconds = 600;
/** for the database of a story, on a machine that is busy with others */
const answerWithinMs = 120_000;
const dayMs = 86_400_000;

/** The whole service over an embedded database, on days that the story chooses; nobody works there yet. */
export interface Ground {
  readonly service: Service;
  readonly client: DynamoDBClient;
  readonly tables: Tables;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly accounts: ReturnType<typeof memoryAccounts>;
  readonly queue: { send(message: WorkMessage): Promise<void> };
  readonly failed: (code: string, facts: { readonly error: string }) => void;
  /** whatever was asked for happens on this day, from nine in the morning in Jakarta on */
  goTo(day: string): void;
  /** the API as people of that region reach it, by `Bearer user role` */
  apiOf(tenant: TenantId): ReturnType<typeof createRegionApi>;
  /** Does all work that lies in the queue, and what the sweep finds. */
  work(): Promise<void>;
  /** Looks for work that was left lying, as it is done each minute; answers how much there was. */
  sweep(): Promise<number>;
  /** counted since the beginning */
  readonly carried: Readonly<Carried>;
}

/** What went through the queue and into the files. */
export interface Carried {
  messages: number;
  filesPut: number;
  filesTaken: number;
  bytesPut: number;
}

async function neverSent(): Promise<never> {
  throw new Error('stories send files with the request');
}

function files(kept: Map<string, Uint8Array>, carried: Carried) {
  return {
    async put(key: string, bytes: Uint8Array) {
      carried.filesPut += 1;
      carried.bytesPut += bytes.byteLength;
      kept.set(key, bytes);
    },
    async get(key: string) {
      carried.filesTaken += 1;
      return kept.get(key) ?? null;
    },
    remove: async (key: string) => void kept.delete(key),
    uploadAddress: neverSent,
    parts: { begin: neverSent, address: neverSent, there: neverSent, join: neverSent },
  };
}

type Delivery = Parameters<ImportWorker['handler']>;

/** Work that lies in a queue, done one after the other as the worker of the service does it. */
function workThrough(worker: ImportWorker, queue: WorkMessage[]) {
  const deliver = async (message: WorkMessage): Promise<void> => {
    const body = writeWorkMessage(message);
    // of a delivery the worker reads these alone
    const event = { Records: [{ messageId: 'story', body }] } as Delivery[0];
    const { batchItemFailures } = await worker.handler(event, {} as Delivery[1]);
    if (batchItemFailures.length > 0) throw new Error(`work of kind ${message.kind} failed`);
  };
  return async () => {
    do {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await deliver(next);
    } while ((await worker.sweep()) > 0 || queue.length > 0);
  };
}

/** A clock of which each look moves time on a little, as it does in an office. */
function officeClock(day: string): { clock: SettableClock; goTo(day: string): void } {
  let now = Date.parse(`${day}T02:00:00.000Z`);
  const clock: SettableClock = {
    now: () => {
      now += 1;
      return now;
    },
    advance(milliseconds) {
      now += milliseconds;
    },
  };
  return {
    clock,
    goTo(next) {
      const then = Date.parse(`${next}T02:00:00.000Z`);
      if (now >= then && now < then + dayMs) return;
      if (then < now) throw new Error(`the story is past ${next} already`);
      now = then;
    },
  };
}

const notAgreed: CrossCheck = { ask: async () => ({ kind: 'not-agreed' }) };

/**
 * @param endpoint of an embedded database that the story has for itself
 * @param day on which it begins
 * @param across whether regions of this ground may sign the check across regions
 */
export async function openGround(endpoint: string, day: string, across = false): Promise<Ground> {
  const { clock, goTo } = officeClock(day);
  const client = localClient(endpoint, answerWithinMs);
  await ensureTables(client, tables);
  const random = seededRandomness(1, clock);
  const waiting: WorkMessage[] = [];
  const carried = { messages: 0, filesPut: 0, filesTaken: 0, bytesPut: 0 };
  const queue = {
    async send(message: WorkMessage) {
      carried.messages += 1;
      waiting.push(message);
    },
  };
  const masterKey = fixedMasterKey();
  const clientFor = async () => client;
  const places = { clientFor, directory: client, tables, masterKey, clock, random };
  const service = openService({
    database: openDatabase(places),
    files: files(new Map(), carried),
    queue,
    clock,
    random,
  });
  const accounts = memoryAccounts();
  const cross = across ? (await openTestCrosscheck({ endpoint, seed: 1, clock })).cross : notAgreed;
  const failed = (code: string, facts: { readonly error: string }) =>
    console.error(`${code} ${facts.error}`);
  const worker = createImportWorker(service, {
    leaseSeconds,
    cross,
    log: { failed, done: () => undefined },
  });
  return {
    ...{ service, client, tables, clock, random, accounts, queue, failed, goTo },
    apiOf: (tenant) =>
      createRegionApi(service, {
        accounts,
        cross,
        log: { failed },
        newCorrelationId: () => 'story',
        verify: async (authorization = '') => {
          const [, user = '', role = ''] = authorization.split(' ');
          const claims = { user: UserId.parse(user), tenant, role, client: 'portal' };
          return { kind: 'valid', claims };
        },
      }),
    work: workThrough(worker, waiting),
    sweep: () => worker.sweep(),
    carried,
  };
}
