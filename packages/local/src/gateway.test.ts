import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import { afterEach, describe, expect, it } from 'vitest';
import { createGateway } from './gateway.ts';
import { systemTimers } from './timers.ts';

const now = Date.UTC(2026, 10, 21, 3, 20, 0);
const servers: Server[] = [];

type Answer = APIGatewayProxyStructuredResultV2;

async function setUp(answer: () => Promise<Answer> = async () => ({ statusCode: 200 })): Promise<{
  address: string;
  events: APIGatewayProxyEventV2WithJWTAuthorizer[];
}> {
  const events: APIGatewayProxyEventV2WithJWTAuthorizer[] = [];
  const gateway = createGateway({
    handler: async (event) => {
      events.push(event);
      return answer();
    },
    functionName: 'region-api',
    now: () => now,
    newId: () => '01KTESTREQUEST000000000001',
    timers: systemTimers,
    onFailure: () => undefined,
  });
  const server = createServer((request, response) => void gateway(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // listening on a port, so that address() is neither a path nor null
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, events };
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

describe('the event that the function gets', () => {
  it('is the one of API Gateway: path, query, headers and cookies, and the token as it came', async () => {
    const { address, events } = await setUp();
    await fetch(`${address}/v1/imports?limit=5&tag=a&tag=b%20c`, {
      headers: { authorization: 'Bearer a.b.c', 'X-Thing': 'One', cookie: 'a=1; b=2' },
    });
    const [event] = events;
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/v1/imports',
      rawQueryString: 'limit=5&tag=a&tag=b%20c',
      queryStringParameters: { limit: '5', tag: 'a,b c' },
      cookies: ['a=1', 'b=2'],
      isBase64Encoded: false,
    });
    expect(event?.headers).toMatchObject({ 'x-thing': 'One', authorization: 'Bearer a.b.c' });
    expect(event?.headers).not.toHaveProperty('cookie');
    expect(event?.requestContext).toMatchObject({
      stage: '$default',
      time: '21/Nov/2026:03:20:00 +0000',
      timeEpoch: now,
      http: { method: 'GET', path: '/v1/imports', protocol: 'HTTP/1.1' },
    });
    expect(event?.requestContext.authorizer.jwt.claims).toEqual({});
    expect(event).not.toHaveProperty('body');
  });

  it('carries JSON as text and a list’s bytes as base64, so that no byte of a file is changed', async () => {
    const { address, events } = await setUp();
    const headers = { 'x-thing': 'One' };
    const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
    await fetch(`${address}/v1/nominations`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
      body: '{"name":"SITI"}',
    });
    const type = 'multipart/form-data; boundary=x';
    await fetch(`${address}/v1/imports`, {
      method: 'POST',
      headers: { ...headers, 'content-type': type },
      body: bytes,
    });
    expect(events[0]).toMatchObject({ body: '{"name":"SITI"}', isBase64Encoded: false });
    expect(events[1]?.isBase64Encoded).toBe(true);
    expect(Buffer.from(events[1]?.body ?? '', 'base64').equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('the answer that the client gets', () => {
  it('is the function’s: status, headers, cookies and decoded bytes', async () => {
    const { address } = await setUp(async () => ({
      statusCode: 202,
      headers: { 'content-type': 'application/octet-stream', 'x-count': 3 },
      cookies: ['s=1; HttpOnly'],
      body: Buffer.from([0, 255]).toString('base64'),
      isBase64Encoded: true,
    }));
    const answer = await fetch(`${address}/v1/x`);
    expect(answer.status).toBe(202);
    expect(answer.headers.get('x-count')).toBe('3');
    expect(answer.headers.getSetCookie()).toEqual(['s=1; HttpOnly']);
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255]);
  });

  it('tells nothing of what broke when the function throws', async () => {
    const { address } = await setUp(async () => {
      throw new Error('3319041401889107 is broken');
    });
    const answer = await fetch(`${address}/v1/x`);
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'unexpected' });
    expect(text).not.toContain('3319041401889107');
  });

  it('answers OPTIONS itself and HEAD without a body', async () => {
    const { address } = await setUp(async () => ({ statusCode: 200, body: 'text' }));
    const options = await fetch(`${address}/v1/x`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([
      204,
      'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    ]);
    const headers = { 'x-thing': 'One' };
    const head = await fetch(`${address}/v1/x`, { method: 'HEAD', headers });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('bodies that are too large or broken off', () => {
  it('refuses a declared length over the limit before a byte of it is sent', async () => {
    const { address, events } = await setUp();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = httpRequest(`${address}/v1/imports`, {
        method: 'POST',
        headers: { 'content-length': String(65 * 1024 * 1024) },
      });
      sending.on('response', (answer) => {
        resolve(answer.statusCode);
        sending.destroy();
      });
      sending.on('error', reject);
      sending.flushHeaders();
    });
    expect(status).toBe(413);
    expect(events).toEqual([]);
  });

  it('never calls the function with half a body of a client that went away, and goes on serving', async () => {
    const { address, events } = await setUp();
    await new Promise<void>((resolve) => {
      const sending = httpRequest(`${address}/v1/imports`, {
        method: 'POST',
        headers: { 'content-length': '1000' },
      });
      sending.on('error', () => undefined).on('close', resolve);
      sending.write('half', () => sending.destroy());
    });
    const headers = { 'x-thing': 'One' };
    expect((await fetch(`${address}/v1/x`, { headers })).status).toBe(200);
    expect(events.map(({ rawPath }) => rawPath)).toEqual(['/v1/x']);
  });
});
