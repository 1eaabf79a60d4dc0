import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { foundRegion, type Grant, openService, type Service } from '@payung/casework';
import {
  type Cause,
  ensureTables,
  openDatabase,
  type Tables,
  type TenantData,
  type WorkMessage,
  writeWorkMessage,
} from '@payung/data';
import { Membership, type Region, type Role, UserId } from '@payung/domain';
import { createImportWorker, type ImportWorker } from '@payung/import-worker';
import { createRegionApi } from '@payung/region-api';
import type * as z from 'zod';
import { memoryAccounts } from '../support/invented-members.ts';
import { fixedMasterKey } from '../support/memory-ports.ts';
import { type SettableClock, seededRandomness } from '../support/seeded-randomness.ts';

const tables: Tables = {
  tenancy: 'payung-tenancy',
  registry: 'payung-registry',
  journal: 'payung-journal',
};
const leaseSeconds = 600;
const founding: Cause = {
  actor: { kind: 'CentralAdmin', user: UserId.parse('central'), agency: null },
  source: 'founding',
  correlationId: 'founding',
};

/** One desk of one office: somebody signed in, who asks the API. */
export interface Desk {
  readonly user: UserId;
  /** @throws Error with what was answered when it is a refusal */
  ask<T>(method: string, path: string, schema: z.ZodType<T>, body?: unknown): Promise<T>;
  /** whatever is answered, refusals too */
  answer(method: string, path: string, body?: unknown): Promise<{ status: number; text: string }>;
  download(path: string): Promise<Uint8Array>;
}

/** What somebody is in the region: a role, and the agencies or areas that it reaches. */
export interface StoryPost {
  readonly role: Role;
  readonly agencies?: readonly string[];
  readonly areas?: readonly string[];
}

/** A whole region at work on days that the story chooses, over the embedded database and the real API. */
export interface StoryRegion {
  readonly region: Region;
  readonly service: Service;
  /** whatever was asked for in this story happens on this day, at nine in the morning in Jakarta */
  goTo(day: string): void;
  desk(name: string, post: StoryPost): Promise<Desk>;
  /** Does all work that lies in the queue, and what the sweep finds. */
  work(): Promise<void>;
}

interface ListsInMemory {
  readonly kept: Map<string, Uint8Array>;
}

function files({ kept }: ListsInMemory) {
  return {
    put: async (key: string, bytes: Uint8Array) => void kept.set(key, bytes),
    get: async (key: string) => kept.get(key) ?? null,
    remove: async (key: string) => void kept.delete(key),
    uploadAddress: async (): Promise<never> => {
      throw new Error('stories send files with the request');
    },
  };
}

function clientAt(endpoint: string): DynamoDBClient {
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  client.middlewareStack.remove('loggerMiddleware');
  return client;
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

async function recordMember(
  data: TenantData,
  region: Region,
  user: UserId,
  { role, agencies = [], areas = [] }: StoryPost,
): Promise<void> {
  const post = { role, agencies, areas, from: '2020-01-01', until: null, delegation: null };
  const member = Membership.parse({
    tenant: region.tenantId,
    user,
    name: user,
    email: null,
    posts: [post],
    state: 'active',
  });
  const writes = [{ write: 'new-member', member, by: 'founding' } as const];
  const { kind } = await data.commit({ cause: founding, lane: 'any', writes });
  if (kind === 'refused') throw new Error(`${user} is a member already`);
}

function isForm(body: unknown): body is FormData {
  return body instanceof FormData;
}

function deskOf(api: ReturnType<typeof createRegionApi>, user: UserId, role: Role): Desk {
  async function send(method: string, path: string, body?: unknown): Promise<Response> {
    const headers: Record<string, string> = { authorization: `Bearer ${user} ${role}` };
    if (body !== undefined && !isForm(body)) headers['content-type'] = 'application/json';
    const sent = body === undefined || isForm(body) ? body : JSON.stringify(body);
    const init = { method, headers, ...(sent === undefined ? {} : { body: sent }) };
    return api.request(path, init, { event: { requestContext: { requestId: 'story' } } });
  }
  return {
    user,
    async ask(method, path, schema, body) {
      const answer = await send(method, path, body);
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
      return schema.parse(JSON.parse(text));
    },
    async answer(method, path, body) {
      const answer = await send(method, path, body);
      return { status: answer.status, text: await answer.text() };
    },
    async download(path) {
      const answer = await send('GET', path);
      if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}

/**
 * Founds a region for one story.
 *
 * @param options.endpoint of an embedded database that the story has for itself
 * @param options.day on which it begins
 */
export async function openStory(options: {
  readonly endpoint: string;
  readonly region: Region;
  readonly grants: readonly Grant[];
  readonly day: string;
}): Promise<StoryRegion> {
  const { region, grants } = options;
  let now = Date.parse(`${options.day}T02:00:00.000Z`);
  // each look moves time on a little, as it does in an office
  const clock: SettableClock = {
    now: () => {
      now += 1;
      return now;
    },
    advance(milliseconds) {
      now += milliseconds;
    },
  };
  const client = clientAt(options.endpoint);
  await ensureTables(client, tables);
  const random = seededRandomness(1, clock);
  const queue: WorkMessage[] = [];
  const service = openService({
    database: openDatabase({
      clientFor: async () => client,
      directory: client,
      tables,
      masterKey: fixedMasterKey(),
      clock,
      random,
    }),
    files: files({ kept: new Map() }),
    queue: { send: async (message) => void queue.push(message) },
    clock,
    random,
  });
  await foundRegion(service, region, grants);
  const accounts = memoryAccounts();
  const cross = { ask: async () => ({ kind: 'not-agreed' }) as const };
  const failed = (code: string, facts: { readonly error: string }) =>
    console.error(`${code} ${facts.error}`);
  const api = createRegionApi(service, {
    accounts,
    cross,
    log: { failed },
    newCorrelationId: () => 'story',
    verify: async (authorization = '') => {
      const [, user = '', role = ''] = authorization.split(' ');
      const claims = { user: UserId.parse(user), tenant: region.tenantId, role, client: 'portal' };
      return { kind: 'valid', claims };
    },
  });
  const worker = createImportWorker(service, { leaseSeconds, cross, log: { failed } });
  const data = await service.database.tenant(region.tenantId);
  return {
    region,
    service,
    goTo(day) {
      const then = Date.parse(`${day}T02:00:00.000Z`);
      if (then < now) throw new Error(`the story is past ${day} already`);
      now = then;
      service.regions.forget(region.tenantId);
    },
    async desk(name, post) {
      const user = UserId.parse(name);
      await recordMember(data, region, user, post);
      return deskOf(api, user, post.role);
    },
    work: workThrough(worker, queue),
  };
}
