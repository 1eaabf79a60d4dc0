import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Consumption } from '@payung/data';
import * as z from 'zod';
import { type Account, describeAccount } from './accounts.ts';
import { splitTarget } from './gateway-event.ts';
import type { LocalQueue } from './local-queue.ts';
import { type Refusal, refusalReply, replyJson } from './problem-reply.ts';
import { memoryOf } from './process-table.ts';
import { answerUnread, readBody } from './request-body.ts';
import { identityHeaders } from './sign-in/page-reply.ts';
import { linksIn, outboxPage } from './sign-in/pages/outbox-page.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import type { Timers } from './timers.ts';
import type { createUploads } from './uploads.ts';

/** Seconds that a token lives when nothing else is asked for: longer than a sign-in's, for programs and benchmarks. */
const tokenLifetime = 3_600;

const TokenRequest = z.strictObject({
  account: z.string().max(120),
  /** seconds; negative for a token that has expired already, for tests */
  expiresIn: z.int().min(-tokenLifetime).max(tokenLifetime).default(tokenLifetime),
});

/** Bytes: a request for a token is short. */
const tokenBodyLimit = 4_096;

export interface Pids {
  readonly main: number;
  readonly worker: number | null;
  readonly database: number | null;
}

export interface LocalEndpointOptions {
  readonly signIn: Pick<SignIn, 'issue' | 'outbox'>;
  readonly accounts: readonly Account[];
  /** `none` when the service was started without the demo */
  readonly demo: () => 'none' | 'founding' | 'founded';
  readonly pids: () => Pids;
  /** what the database requests of the API and of the worker have cost since each began */
  readonly consumption: () => Promise<{ main: Consumption; worker: Consumption | null }>;
  readonly uploads: ReturnType<typeof createUploads>;
  readonly queue: Pick<LocalQueue, 'deadLetters' | 'redrive'>;
  readonly timers: Timers;
}

type Reply = Refusal | { readonly json: unknown } | { readonly page: string } | 'gone';

const founding: Refusal = {
  code: 'too-busy',
  detail: 'The demo regions are being founded.',
  retryAfterSeconds: 1,
};

async function processes({ pids: pidsNow, consumption }: LocalEndpointOptions) {
  const pids = pidsNow();
  const rssMb = Object.fromEntries(
    Object.entries(pids).map(([name, pid]) => [name, pid === null ? null : memoryOf(pid)]),
  );
  return { pids, rssMb, consumption: await consumption() };
}

const Kind = z.object({ kind: z.string() });

/** What was put aside, by kind and region; ids of lists and pieces stand in the log. */
function deadLettersOf(queue: LocalEndpointOptions['queue']) {
  return queue.deadLetters().map(({ body, tenantId }) => ({
    kind: Kind.parse(JSON.parse(body)).kind,
    tenantId,
  }));
}

/**
 * Addresses that exist on one machine only and in no deployable: demo accounts, tokens, uploads, messages put
 * aside, and how much memory each process takes.
 */
export function createLocalEndpoints(options: LocalEndpointOptions) {
  const { signIn, accounts, demo, uploads, timers } = options;

  function listAccounts(): Reply {
    switch (demo()) {
      case 'none':
        return { code: 'not-found', detail: 'This service was started without the demo.' };
      case 'founding':
        return founding;
      case 'founded':
        return { json: accounts.map(describeAccount) };
    }
  }

  async function token(request: IncomingMessage): Promise<Reply> {
    const read = await readBody(request, tokenBodyLimit);
    if (read.kind === 'gone') return 'gone';
    const detail = 'Send {"account": "33.19/admin"}; GET /local/accounts tells who there is.';
    if (read.kind === 'too-large') return { code: 'body-too-large', detail };
    let content: unknown;
    try {
      content = JSON.parse(read.bytes.toString('utf8'));
    } catch {
      return { code: 'body-unreadable', detail };
    }
    const asked = TokenRequest.safeParse(content);
    if (!asked.success) return { code: 'request-invalid', detail };
    const { account: name, expiresIn } = asked.data;
    if (demo() === 'founding') return founding;
    const account = accounts.find((one) => one.account === name);
    if (account === undefined) return { code: 'not-found', detail: 'There is no such account.' };
    const { tenantId: tenant, role } = account;
    const access_token = await signIn.issue(name, { tenant, role }, expiresIn);
    return { json: { access_token, token_type: 'Bearer', expires_in: expiresIn } };
  }

  /** The mails that nobody sends from here, for people as a page and for programs as JSON. */
  async function outbox(request: IncomingMessage): Promise<Reply> {
    const mails = await signIn.outbox.list();
    const wantsPage = (request.headers.accept ?? '').includes('text/html');
    if (wantsPage) return { page: outboxPage(mails).html };
    return { json: mails.map((mail) => ({ ...mail, links: linksIn(mail.text) })) };
  }

  async function answer(request: IncomingMessage, path: string): Promise<Reply> {
    const { method } = request;
    const reads = method === 'GET' || method === 'HEAD';
    switch (path) {
      case '/local/accounts':
        return reads ? listAccounts() : { code: 'method-not-allowed', detail: 'GET only.' };
      case '/local/processes':
        return reads
          ? { json: await processes(options) }
          : { code: 'method-not-allowed', detail: 'GET only.' };
      case '/local/outbox':
        return reads ? outbox(request) : { code: 'method-not-allowed', detail: 'GET only.' };
      case '/local/dead-letters':
        return reads
          ? { json: { items: deadLettersOf(options.queue) } }
          : { code: 'method-not-allowed', detail: 'GET only.' };
      case '/local/redrive':
        return method === 'POST'
          ? { json: { sentAgain: options.queue.redrive() } }
          : { code: 'method-not-allowed', detail: 'POST only.' };
      case '/local/token':
        return method === 'POST'
          ? token(request)
          : { code: 'method-not-allowed', detail: 'POST only.' };
      default:
        return { code: 'route-unknown', detail: 'There is no such address.' };
    }
  }

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ): Promise<void> => {
    const { path } = splitTarget(request.url ?? '/');
    const [ticket] = /^\/local\/uploads\/([^/]+)$/.exec(path)?.slice(1) ?? [];
    if (ticket !== undefined) return uploads(request, response, ticket, requestId);
    const reply = await answer(request, path);
    if (reply === 'gone') return;
    if ('json' in reply) replyJson(response, 200, reply.json);
    else if ('page' in reply) {
      response.writeHead(200, { ...identityHeaders, 'content-type': 'text/html; charset=utf-8' });
      response.end(reply.page);
    } else answerUnread(request, response, refusalReply(reply, requestId), timers);
  };
}
