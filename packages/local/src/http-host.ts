import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { splitTarget } from './gateway-event.ts';
import { note } from './note.ts';
import { type Refusal, refusalReply } from './problem-reply.ts';
import { answerUnread, bodyLimit, declaredLength } from './request-body.ts';
import { withOriginOf } from './request-origin.ts';
import { StartRefused, systemCode } from './start-refused.ts';
import type { Timers } from './timers.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

interface Routes {
  /** everything under /v1, and what begins with /systems- as the addresses of agencies' own systems do */
  readonly api: Handler;
  /** everything under /central/v1 */
  readonly central: Handler;
  /** everything under /public/v1/own-cover */
  readonly ownCover: Handler;
  /** all else under /public/v1 */
  readonly open: Handler;
  /** everything under /identity */
  readonly identity: Handler;
  /** everything under /local */
  readonly local: Handler;
  /** all else */
  readonly portal: Handler;
}

export interface HttpHost {
  /** e.g. `http://127.0.0.1:3000` */
  readonly address: string;
  readonly port: number;
  /** Until this is called, requests for the API are asked to come again. */
  open(routes: Routes): void;
  /** Takes no new requests, lets those under way finish for `patience` milliseconds, then cuts them off. */
  close(patience: number): Promise<void>;
}

const notReady: Refusal = {
  code: 'too-busy',
  detail: 'The service is starting.',
  retryAfterSeconds: 1,
};

function isUnder(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = systemCode(error);
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${port} is taken by another program: stop it, or choose another port with PORT.`,
        EACCES: `Port ${port} may not be used by this user: choose one above 1023 with PORT.`,
      };
      const otherwise = `The service cannot listen on ${host}, port ${port} (${code ?? 'unknown'}): choose others with HOST and PORT.`;
      reject(new StartRefused(reasons[code ?? ''] ?? otherwise, error));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Milliseconds that a quiet connection stays open; longer than clients keep theirs, so that they close first. */
const keepAlive = 65_000;

/**
 * The one door of the service on one machine.
 *
 * @throws StartRefused when the port cannot be had
 */
export async function openHttpHost(options: {
  host: string;
  port: number;
  timers: Timers;
  newId: () => string;
}): Promise<HttpHost> {
  const { host, timers, newId } = options;
  let routes: Routes | null = null;
  let closing: Promise<void> | null = null;
  let address = '';
  const refused = (request: IncomingMessage, response: ServerResponse, refusal: Refusal) =>
    answerUnread(request, response, refusalReply(refusal, newId()), timers);

  function route(request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    const { path } = splitTarget(request.url ?? '/');
    if (routes === null) return refused(request, response, notReady);
    if (isUnder(path, '/identity')) return routes.identity(request, response);
    if (isUnder(path, '/v1') || path.startsWith('/systems-')) return routes.api(request, response);
    if (isUnder(path, '/central/v1')) return routes.central(request, response);
    if (isUnder(path, '/public/v1/own-cover')) return routes.ownCover(request, response);
    if (isUnder(path, '/public/v1')) return routes.open(request, response);
    if (isUnder(path, '/local')) return routes.local(request, response);
    return routes.portal(request, response);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => undefined);
    // a connection that is kept open would hold up the end once its last answer is given
    response.on('close', () => {
      if (closing !== null) timers.after(1, () => server.closeIdleConnections());
    });
    try {
      await withOriginOf(request, address, () => route(request, response));
    } catch (error) {
      note('request failed:', error);
      if (response.headersSent) response.destroy();
      else refused(request, response, { code: 'unexpected', detail: 'Something went wrong.' });
    }
  }

  const server = createServer((request, response) => void serve(request, response));
  server.keepAliveTimeout = keepAlive;
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    // whoever asks first is told no before sending what would be refused
    if ((declaredLength(request) ?? 0) <= bodyLimit) response.writeContinue();
    void serve(request, response);
  });
  const port = await listen(server, host, options.port);
  address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    address,
    port,
    open(opened) {
      routes = opened;
    },
    close(patience) {
      closing ??= new Promise((resolve) => {
        const calledOff = timers.after(patience, () => server.closeAllConnections());
        server.close(() => {
          calledOff();
          resolve();
        });
        server.closeIdleConnections();
      });
      return closing;
    },
  };
}
