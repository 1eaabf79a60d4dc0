import { type ApiHandler, lambdaHandler } from '@payung/edge';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Env } from './context.ts';
import { limitRates } from './limit-rates.ts';
import { alsoForSystems } from './systems-address.ts';
import { createTenantRates } from './tenant-rates.ts';

// as much of an event as is read
const eventAt = (rawPath: string, headers: Record<string, string> = {}) =>
  ({
    version: '2.0',
    routeKey: 'GET /systems-2/v1/{proxy+}',
    rawPath,
    rawQueryString: 'limit=5',
    headers,
    requestContext: {
      requestId: 'permintaan-1',
      domainName: 'payung.example',
      http: { method: 'GET', path: rawPath },
    },
    isBase64Encoded: false,
  }) as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
// nothing of it is read
const context = {} as Context;

/** What comes to whoever answers behind the addresses of systems. */
async function seenOf(event: Parameters<ApiHandler>[0]): Promise<Parameters<ApiHandler>[0]> {
  const seen: Parameters<ApiHandler>[0][] = [];
  const answer = alsoForSystems(async (given) => {
    seen.push(given);
    return { statusCode: 200 };
  });
  await answer(event, context);
  const [given] = seen;
  if (given === undefined) throw new Error('nothing was asked');
  return given;
}

const later = [2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('an address of a later list of systems', () => {
  it('is seen as /v1 by everything behind it, or guards, rates and keys treat one list unlike another', async () => {
    const key = { 'idempotency-key': 'satu' };
    for (const list of later) {
      for (const rest of [
        '',
        '/',
        '/me',
        '/nominations/01JD/../cases',
        '/x/systems-2/v1/y',
        '//',
      ]) {
        const seen = await seenOf(eventAt(`/systems-${list}/v1${rest}`, key));
        expect(seen).toEqual(eventAt(`/v1${rest}`, key));
      }
    }
  });

  it.each([
    '/v1/me',
    '/systems-0/v1/me',
    '/systems-1/v1/me',
    '/systems-11/v1/me',
    '/systems-02/v1/me',
    '/systems-2/me',
    '/systems-2/v1x/me',
    '/systems-2/v2/me',
    '/systems-2/central/v1/regions',
    '/systems-2/public/v1/regions',
    '/systems-2/systems-3/v1/me',
    '/x/systems-2/v1/me',
    '/systems-2//v1/me',
  ])('is none of those that lead elsewhere: %s goes on as it came', async (path) => {
    const event = eventAt(path);
    expect(await seenOf(event)).toBe(event);
  });

  it('draws on the one rate of its region, or a region asks as often again at each address', async () => {
    const rates = createTenantRates({
      rates: {
        read: { capacity: 6, perSecond: 1 },
        write: { capacity: 1, perSecond: 1 },
      },
      now: () => 0,
    });
    const app = new Hono<Env>();
    app.use('*', async (c, next) => {
      // of a bearer only the tenant is read
      c.set('bearer', { tenant: c.req.header('tenant') } as Env['Variables']['bearer']);
      await next();
    });
    app.use('*', limitRates(rates));
    app.get('/v1/me', (c) => c.text('done'));
    app.onError(() => new Response('', { status: 429 }));
    const answer = alsoForSystems(lambdaHandler(app));
    const asked = async (path: string, tenant: string) =>
      (await answer(eventAt(path, { tenant }), context)).statusCode;
    const statuses: (number | undefined)[] = [];
    for (const list of later) statuses.push(await asked(`/systems-${list}/v1/me`, 'kudus'));
    expect(statuses).toEqual([...Array(6).fill(200), ...Array(3).fill(429)]);
    expect(await asked('/v1/me', 'kudus')).toBe(429);
    expect(await asked('/systems-2/v1/me', 'malang')).toBe(200);
  });
});
