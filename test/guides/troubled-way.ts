import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What stands between a program and the service says by itself; `cut` breaks the line, null lets a request pass. */
export type Trouble = { status: number; type: string; body: string } | 'cut' | null;

/** API Gateway's own words to a token that it does not take. */
export const gatewayRefusal: Trouble = {
  status: 401,
  type: 'application/json',
  body: '{"message":"Unauthorized"}',
};
export const badGateway: Trouble = {
  status: 502,
  type: 'text/html',
  body: '<html><h1>502 Bad Gateway</h1></html>',
};

async function passOn(asked: IncomingMessage, address: string): Promise<Trouble & object> {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part);
  const { authorization = '', 'content-type': type = '', 'idempotency-key': key } = asked.headers;
  const answer = await fetch(new URL(asked.url ?? '/', address), {
    method: asked.method ?? 'GET',
    headers: {
      authorization,
      'content-type': type,
      ...(typeof key === 'string' ? { 'idempotency-key': key } : {}),
    },
    ...(parts.length === 0 ? {} : { body: Buffer.concat(parts) }),
  });
  const { status, headers } = answer;
  return { status, type: headers.get('content-type') ?? '', body: await answer.text() };
}

/**
 * A way to a service on which some requests come to grief.
 *
 * @param troubleFor asked for each request by its path and how often that was asked before
 */
export async function troubledWay(
  address: string,
  troubleFor: (path: string, before: number) => Trouble,
): Promise<{ readonly address: string; readonly asked: Map<string, number>; end(): void }> {
  const asked = new Map<string, number>();
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const before = asked.get(path) ?? 0;
    asked.set(path, before + 1);
    const trouble = troubleFor(path, before);
    if (trouble === 'cut') {
      request.socket.destroy();
      return;
    }
    const { status, type, body } = trouble ?? (await passOn(request, address));
    const comeAtOnce = status < 500 ? {} : { 'retry-after': '0.01' };
    response.writeHead(status, { 'content-type': type, ...comeAtOnce }).end(body);
  }
  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no free port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    asked,
    end: () => void server.close().closeAllConnections(),
  };
}
