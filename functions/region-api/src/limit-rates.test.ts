import { TenantId } from '@payung/domain';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Env } from './context.ts';
import { limitRates } from './limit-rates.ts';
import { createTenantRates } from './tenant-rates.ts';

const region = (number: number) =>
  TenantId.parse(`01KA3319KVDVSDEM${String(number).padStart(10, '0')}`);

const rates = {
  read: { capacity: 20, perSecond: 10 },
  write: { capacity: 5, perSecond: 2 },
};

/** An API behind a guard that knows who asks, and a clock that moves when told to. */
function opened() {
  const clock = { now: 0 };
  const tenantRates = createTenantRates({ rates, now: () => clock.now });
  const app = new Hono<Env>();
  app.use('*', async (c, next) => {
    const tenant = c.req.header('tenant');
    // of a bearer only the tenant is read
    if (tenant !== undefined) c.set('bearer', { tenant } as Env['Variables']['bearer']);
    await next();
  });
  app.use('*', limitRates(tenantRates));
  app.all('*', (c) => c.text('done'));
  app.onError((error) => {
    const retryAfter = 'retryAfter' in error ? String(error.retryAfter) : '';
    return new Response('', { status: 429, headers: { 'retry-after': retryAfter } });
  });
  const ask = (tenant: TenantId | null, method = 'GET') =>
    app.request('/v1/persons', { method, headers: tenant === null ? {} : { tenant } });
  const count = async (times: number, tenant: TenantId | null, method = 'GET') => {
    const answers = { done: 0, turnedAway: 0, retryAfter: new Set<string | null>() };
    for (let time = 0; time < times; time += 1) {
      const { status, headers } = await ask(tenant, method);
      if (status === 200) answers.done += 1;
      else {
        answers.turnedAway += 1;
        answers.retryAfter.add(headers.get('retry-after'));
      }
    }
    return answers;
  };
  return { clock, count, tenantRates };
}

describe('the rate of a region', () => {
  it('turns away what one region sends too much, with the time to come back, and nothing of another', async () => {
    const { count, clock } = opened();
    expect(await count(1_000, region(1))).toEqual({
      done: 20,
      turnedAway: 980,
      retryAfter: new Set(['1']),
    });
    expect(await count(20, region(2))).toMatchObject({ done: 20, turnedAway: 0 });
    clock.now += 1_000;
    expect(await count(15, region(1))).toMatchObject({ done: 10, turnedAway: 5 });
  });

  it('keeps reads and writes apart, so that a program that reads without end does not stop the clerks', async () => {
    const { count } = opened();
    await count(1_000, region(1), 'GET');
    expect(await count(6, region(1), 'POST')).toMatchObject({ done: 5, turnedAway: 1 });
  });

  it('does not count what nobody signed in for', async () => {
    const { count, tenantRates } = opened();
    expect(await count(100, null)).toMatchObject({ done: 100 });
    expect(tenantRates.remembered()).toBe(0);
  });

  it('forgets regions that have been quiet, so that memory does not grow with them', async () => {
    const { clock, tenantRates } = opened();
    for (let number = 0; number < 5_000; number += 1) {
      clock.now += 1_000;
      tenantRates.ask(region(number), 'read');
    }
    expect(tenantRates.remembered()).toBeLessThanOrEqual(2_000);
  });
});
