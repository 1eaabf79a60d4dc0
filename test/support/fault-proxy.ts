import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type LateIndex, lateIndex } from './late-index.ts';

/**
 * What the database may do to one request. `cut-before`: it never arrives. `cut-after`: it is carried out and
 * the answer is lost. `error-after`: it is carried out and answered as a server error. `unprocessed`: a batch is answered in part.
 * `late`: it is answered after a while. `twice`: it is carried out two times, as one that got lost and was found again.
 */
export const plannedKinds = [
  'throttle',
  'server-error',
  'cut-before',
  'cut-after',
  'error-after',
  'conflict',
  'unprocessed',
  'late',
  'twice',
] as const;
export type PlannedFault = (typeof plannedKinds)[number];

/** `late-index`: a query of the index was answered with what it held some time ago, and that was something else. */
export const faultKinds = [...plannedKinds, 'late-index'] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Seen {
  /** counted from 0 since the last `reset` */
  readonly number: number;
  /** e.g. `TransactWriteItems` */
  readonly operation: string;
}

/** Says what is to happen to a request; null lets it pass. */
export type FaultPlan = (seen: Seen) => PlannedFault | null;

export interface FaultProxy {
  readonly endpoint: string;
  /** requests seen since the last `reset` */
  readonly seen: readonly Seen[];
  readonly injected: Readonly<Record<FaultKind, number>>;
  /**
   * Counts anew, under another plan.
   *
   * @param indexLateBy milliseconds by which the index is late at most, where the proxy keeps one
   */
  reset(plan: FaultPlan, indexLateBy?: number): void;
  /** from now on before another endpoint, as when the database came up again elsewhere */
  pointTo(endpoint: string): void;
  stop(): Promise<void>;
}

const noFaults = (): Record<FaultKind, number> => ({
  throttle: 0,
  'server-error': 0,
  'cut-before': 0,
  'cut-after': 0,
  'error-after': 0,
  conflict: 0,
  unprocessed: 0,
  late: 0,
  twice: 0,
  'late-index': 0,
});

/** Milliseconds by which an answer is late. */
const lateBy = 120;

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const model = 'com.amazonaws.dynamodb.v20120810#';

function refusal(kind: 'throttle' | 'server-error' | 'conflict', actions: number): Answer {
  const said = (name: string, more: object = {}): Buffer =>
    Buffer.from(JSON.stringify({ __type: `${model}${name}`, message: 'injected', ...more }));
  switch (kind) {
    case 'throttle':
      return { status: 400, body: said('ProvisionedThroughputExceededException') };
    case 'server-error':
      return { status: 500, body: said('InternalServerError') };
    case 'conflict': {
      const reasons = Array.from({ length: actions }, (_, i) => ({
        Code: i === 0 ? 'TransactionConflict' : 'None',
      }));
      return {
        status: 400,
        body: said('TransactionCanceledException', { CancellationReasons: reasons }),
      };
    }
  }
}

/** Leaves the first half of a batch's keys to be asked for again. */
function halfOf(body: Buffer): { asked: Buffer; left: Record<string, unknown> } | null {
  const said: { RequestItems?: Record<string, { Keys: unknown[] }> } = JSON.parse(body.toString());
  const [[table, wanted] = ['', { Keys: [] }]] = Object.entries(said.RequestItems ?? {});
  if (wanted.Keys.length < 2) return null;
  const half = Math.floor(wanted.Keys.length / 2);
  const asked = {
    ...said,
    RequestItems: { [table]: { ...wanted, Keys: wanted.Keys.slice(half) } },
  };
  const left = { [table]: { ...wanted, Keys: wanted.Keys.slice(0, half) } };
  return { asked: Buffer.from(JSON.stringify(asked)), left };
}

const operationOf = (headers: IncomingMessage['headers']): string =>
  String(headers['x-amz-target']).split('.').at(-1) ?? '';

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts);
}

const Rows = z.object({ Count: z.int(), Items: z.array(z.unknown()).optional() });

/** Whether two answers to a query show something else. */
function differ(one: Buffer, other: Buffer): boolean {
  const [a, b] = [one, other].map((body) => Rows.parse(JSON.parse(body.toString())));
  return !isDeepStrictEqual(a, b);
}

const Found = z.object({
  Responses: z.record(z.string(), z.array(z.unknown())),
  UnprocessedKeys: z.strictObject({}).default({}),
});

/**
 * Stands before a DynamoDB endpoint and does to each request what the plan says.
 *
 * @param chance where it is given, the proxy keeps an index that may be late; all writes have to go through it then
 */
export async function startFaultProxy(
  target: string,
  chance: (() => number) | null = null,
): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true });
  let endpoint = target;
  let plan: FaultPlan = () => null;
  let longest = 0;
  let lastHeaders: IncomingMessage['headers'] = {};
  let seen: Seen[] = [];
  let injected = noFaults();

  async function send(given: IncomingMessage['headers'], body: Buffer): Promise<Answer> {
    const headers = { ...given, 'content-length': String(body.length) };
    const outgoing = request(endpoint, { method: 'POST', headers, agent });
    outgoing.end(body);
    const [answer]: IncomingMessage[] = await once(outgoing, 'response');
    if (answer === undefined) throw new Error('the database did not answer');
    return { status: answer.statusCode ?? 500, body: await bodyOf(answer) };
  }

  async function readNow(table: string, Keys: readonly object[]): Promise<readonly unknown[]> {
    const headers = { ...lastHeaders, 'x-amz-target': 'DynamoDB_20120810.BatchGetItem' };
    const asked = { RequestItems: { [table]: { Keys, ConsistentRead: true } } };
    const { body } = await send(headers, Buffer.from(JSON.stringify(asked)));
    return Found.parse(JSON.parse(body.toString())).Responses[table] ?? [];
  }

  const index: LateIndex | null =
    chance === null ? null : lateIndex(readNow, () => longest, chance);

  /** Has the database carry a request out; what a query of the index is answered may be late. */
  async function forward({ headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    const operation = operationOf(headers);
    lastHeaders = headers;
    try {
      const answer = await send(headers, body);
      const late = answer.status === 200 ? await index?.answer(operation, body) : null;
      if (late == null) return answer;
      if (differ(answer.body, late)) injected['late-index'] += 1;
      return { ...answer, body: late };
    } finally {
      // also where no answer came: it may have been carried out
      index?.noteWrites(operation, body);
    }
  }

  const reply = (outgoing: ServerResponse, { status, body }: Answer): void => {
    outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
  };

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    const operation = operationOf(incoming.headers);
    const one = { number: seen.length, operation };
    seen.push(one);
    const kind = plan(one);
    const half = kind === 'unprocessed' && operation === 'BatchGetItem' ? halfOf(body) : null;
    if (kind === null || (kind === 'unprocessed' && half === null)) {
      reply(outgoing, await forward(incoming, body));
      return;
    }
    injected[kind] += 1;
    switch (kind) {
      case 'cut-before':
        incoming.socket.destroy();
        return;
      case 'cut-after':
        await forward(incoming, body);
        incoming.socket.destroy();
        return;
      case 'error-after':
        await forward(incoming, body);
        reply(outgoing, refusal('server-error', 0));
        return;
      case 'late':
        await pause(lateBy);
        reply(outgoing, await forward(incoming, body));
        return;
      case 'twice':
        await forward(incoming, body);
        reply(outgoing, await forward(incoming, body));
        return;
      case 'unprocessed': {
        const answer = await forward(incoming, half?.asked ?? body);
        const said: object = JSON.parse(answer.body.toString());
        const cut = JSON.stringify({ ...said, UnprocessedKeys: half?.left });
        reply(outgoing, { ...answer, body: Buffer.from(cut) });
        return;
      }
      default: {
        const said: { TransactItems?: unknown[] } = JSON.parse(body.toString());
        reply(outgoing, refusal(kind, said.TransactItems?.length ?? 0));
      }
    }
  }

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => incoming.socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no free port');

  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    get seen() {
      return seen;
    },
    get injected() {
      return injected;
    },
    reset(next, indexLateBy = 0) {
      plan = next;
      longest = indexLateBy;
      seen = [];
      injected = noFaults();
    },
    pointTo(next) {
      endpoint = next;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      agent.destroy();
      await once(server, 'close');
    },
  };
}
