import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { tellAsked } from './asked-as.ts';
import type { AskedFacts } from './stage.ts';

const about = { correlationId: 'req-1', tenantId: null, route: 'POST /' };
const askedAs = 'P-7K2M9QX4VB';

/** What operators read of a change that was asked under a number and came to such an answer. */
async function toldOf(status: number): Promise<AskedFacts[]> {
  const told: AskedFacts[] = [];
  const log = { failed: () => undefined, asked: (facts: AskedFacts) => void told.push(facts) };
  const app = new Hono();
  app.use('*', async (c, next) => {
    await next();
    tellAsked(c, log, () => about);
  });
  app.post('/', () => new Response('', { status }));
  await app.request('/', { method: 'POST', headers: { 'x-request-id': askedAs } });
  return told;
}

it.each([200, 202, 403, 409, 422, 500, 503])(
  'a change that came to %i is told with its number, or a clerk whose answer was lost is found by nothing',
  async (status) => {
    expect(await toldOf(status)).toEqual([{ ...about, askedAs, status }]);
  },
);

it('what was turned away since too much came leaves no line: a program that sends without end would fill the log', async () => {
  expect(await toldOf(429)).toEqual([]);
});
