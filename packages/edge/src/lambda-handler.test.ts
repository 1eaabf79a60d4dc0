import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import fc from 'fast-check';
import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lambdaHandler } from './lambda-handler.ts';

const app = new Hono();
app.get('/v1/me', (c) => c.json({ asked: c.req.header('x-said') ?? '' }));
const handler = lambdaHandler(app);

// as much of an event as is read
const eventOf = (change: {
  method?: string;
  rawPath?: string;
  domainName?: string;
  headers?: Record<string, string>;
  body?: string;
}) =>
  ({
    version: '2.0',
    routeKey: '$default',
    rawPath: change.rawPath ?? '/v1/me',
    rawQueryString: 'nik=3319049901019001',
    headers: change.headers ?? {},
    requestContext: {
      requestId: 'permintaan-1',
      domainName: change.domainName ?? 'payung.example',
      http: { method: change.method ?? 'GET', path: change.rawPath ?? '/v1/me' },
    },
    isBase64Encoded: false,
    ...(change.body === undefined ? {} : { body: change.body }),
  }) as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
// nothing of it is read
const context = {} as Context;

afterEach(() => vi.restoreAllMocks());

describe('an event that is no request', () => {
  it.each([
    ['a method that nothing can say', { method: 'TRACE' }, 405],
    ['a host that is none', { domainName: 'a b' }, 404],
    ['a header that is none', { headers: { 'x-said': 'a\nb' } }, 404],
  ])('%s is a problem with its number, and its address is in no log', async (_, change, status) => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = await handler(eventOf(change), context);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers?.['content-type']).toBe('application/problem+json');
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ status, correlationId: 'permintaan-1' });
    expect(answer.body).not.toContain('3319049901019001');
    expect(printed).not.toHaveBeenCalled();
  });

  it('a body where none is read is let go', async () => {
    const answer = await handler(eventOf({ body: 'sesuatu', headers: { 'x-said': 'a' } }), context);
    expect(answer).toMatchObject({ statusCode: 200, body: '{"asked":"a"}' });
  });
});

describe('an event of any kind', () => {
  const open = new Hono();
  open.all('*', (c) => c.body(null, 200));
  const answers = lambdaHandler(open);

  function isRequest(path: string, domainName: string, headers: Record<string, string>): boolean {
    try {
      new Request(`https://${domainName}${path}?nik=3319049901019001`);
      new Headers(headers);
      return true;
    } catch {
      return false;
    }
  }

  it('is refused exactly when the platform could make no request of it, or the adapter would log it', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    const near = fc.constantFrom('a', '/', '%', '@', ':', '[', ' ', '\n', 'é', '1.2.3.999');
    const part = fc.oneof(
      text,
      fc.array(near, { maxLength: 4 }).map((some) => some.join('')),
    );
    const event = fc.record({
      rawPath: part.map((path) => `/${path}`),
      domainName: fc.oneof(fc.constant('payung.example'), part),
      headers: fc.dictionary(fc.oneof(fc.constant('x-said'), part), part, { maxKeys: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(event, async (change) => {
        const { statusCode } = await answers(eventOf(change), context);
        const { rawPath, domainName, headers } = change;
        expect(statusCode).toBe(isRequest(rawPath, domainName, headers) ? 200 : 404);
      }),
    );
    expect(printed).not.toHaveBeenCalled();
  });
});
