import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noConsumption } from '@payung/data';
import { decodeJwt } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { accountsOf } from './accounts.ts';
import { type HttpHost, openHttpHost } from './http-host.ts';
import { createLocalEndpoints } from './local-endpoints.ts';
import { demoRegions } from './seed/demo-regions.ts';
import { openIdentitySecrets } from './sign-in/identity-secrets.ts';
import { createLocalTokens } from './sign-in/local-tokens.ts';
import { systemTimers } from './timers.ts';

const now = Date.UTC(2026, 10, 21, 3, 20, 0);
const hosts: HttpHost[] = [];

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close(0)));
});

/** A queue that has put one message aside. */
function queueWithOneAside() {
  const tenantId = '01KA3319KVDVSDEM0000000001';
  let dead = [{ body: JSON.stringify({ kind: 'rotate', tenantId }), tenantId }];
  return {
    deadLetters: () => dead,
    redrive() {
      const { length } = dead;
      dead = [];
      return length;
    },
  };
}

async function serve(demo: 'none' | 'founding' | 'founded' = 'founded') {
  const secrets = await openIdentitySecrets(mkdtempSync(join(tmpdir(), 'payung-identity-')));
  const { issue } = createLocalTokens(secrets, () => now);
  const mail = { id: '1', to: 'a@contoh.id', subject: 'Undangan', sentAt: '2026-11-21T03:20:00Z' };
  const outbox = {
    send: async () => undefined,
    list: async () => [
      { ...mail, text: 'Buka <ini>:\n\nhttp://localhost:3000/x?a=1&b=2\n\nsekali.' },
    ],
  };
  const aside = queueWithOneAside();
  const endpoints = createLocalEndpoints({
    signIn: { issue, outbox },
    accounts: accountsOf(demo === 'none' ? [] : demoRegions.map(({ region }) => region)),
    demo: () => demo,
    pids: () => ({ main: process.pid, worker: null, database: null }),
    consumption: async () => ({ main: { ...noConsumption(), requests: 7 }, worker: null }),
    uploads: async (_request, response) => void response.end(),
    queue: aside,
    timers: systemTimers,
  });
  const host = await openHttpHost({
    host: '127.0.0.1',
    port: 0,
    timers: systemTimers,
    newId: () => 'request',
  });
  hosts.push(host);
  const none = () => undefined;
  host.open({
    api: none,
    central: none,
    open: none,
    ownCover: none,
    identity: none,
    portal: none,
    local: (q, s) => endpoints(q, s, 'request'),
  });
  const post = (body: string) => fetch(`${host.address}/local/token`, { method: 'POST', body });
  const checkAt = async (token: string, at: number) =>
    (await createLocalTokens(secrets, () => at).verify(`Bearer ${token}`)).kind;
  return { checkAt, address: host.address, post };
}

describe('tokens of the demo accounts', () => {
  it('carry who, where and as what, and pass the check of the API for an hour', async () => {
    const { checkAt, post } = await serve();
    const answer = await post('{"account":"33.19/dinas-perhubungan/officer"}');
    expect(answer.status).toBe(200);
    // the shape is checked member by member below
    const token = (await answer.json()) as { access_token: string };
    expect(token).toMatchObject({ token_type: 'Bearer', expires_in: 3_600 });
    expect(decodeJwt(token.access_token)).toMatchObject({
      sub: '33.19/dinas-perhubungan/officer',
      role: 'officer',
      token_use: 'access',
      tenant_id: demoRegions.find(({ region }) => region.regencyCode === '33.19')?.region.tenantId,
    });
    expect(await checkAt(token.access_token, now + 3_599_000)).toBe('valid');
    expect(await checkAt(token.access_token, now + 3_600_000)).toBe('token-expired');
  });

  it('belong to no region for the central admin', async () => {
    const { post } = await serve();
    // as above
    const token = (await (await post('{"account":"central/admin"}')).json()) as {
      access_token: string;
    };
    expect(decodeJwt(token.access_token)).not.toHaveProperty('tenant_id');
  });

  it('can be made short or already expired, for tests of expiry', async () => {
    const { checkAt, post } = await serve();
    const answer = await post('{"account":"33.75/admin","expiresIn":-3600}');
    // as above
    const token = (await answer.json()) as { access_token: string };
    expect(await checkAt(token.access_token, now)).toBe('token-expired');
    expect((await post('{"account":"33.75/admin","expiresIn":3601}')).status).toBe(422);
  });

  it.each([
    ['{"account":"33.19/nobody"}', 404, 'not-found'],
    ['{"account":7}', 422, 'request-invalid'],
    ['{bad', 400, 'body-unreadable'],
    [`{"account":"${'x'.repeat(5_000)}"}`, 413, 'body-too-large'],
  ])('are refused for %.40s', async (body, status, code) => {
    const { post } = await serve();
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code, status });
  });
});

describe('the list of demo accounts', () => {
  it('is told once the demo is founded, so that whoever waits for it can begin', async () => {
    const founded = await serve();
    const answer = await fetch(`${founded.address}/local/accounts`);
    // the shape is looked at in its own test
    expect(((await answer.json()) as unknown[]).length).toBeGreaterThan(30);
    const founding = await serve('founding');
    const early = await fetch(`${founding.address}/local/accounts`);
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);
    expect((await founding.post('{"account":"33.19/admin"}')).status).toBe(503);
    const empty = await serve('none');
    expect((await fetch(`${empty.address}/local/accounts`)).status).toBe(404);
    expect((await empty.post('{"account":"33.19/admin"}')).status).toBe(404);
  });

  it('stands beside the memory and the database cost of each process, for benchmarks', async () => {
    const { address } = await serve();
    const answer = await fetch(`${address}/local/processes`);
    expect(await answer.json()).toMatchObject({
      pids: { main: process.pid, worker: null, database: null },
      rssMb: { worker: null, database: null },
      consumption: { main: { requests: 7, retries: 0 }, worker: null },
    });
    expect((await fetch(`${address}/local/processes`, { method: 'DELETE' })).status).toBe(405);
    expect((await fetch(`${address}/local/unknown`)).status).toBe(404);
  });
});

describe('the outbox', () => {
  it('shows each mail with its link, as a page for people and as JSON for programs', async () => {
    const { address } = await serve();
    const asked = (accept: string) => fetch(`${address}/local/outbox`, { headers: { accept } });
    const json = await asked('application/json');
    expect(await json.json()).toMatchObject([
      { to: 'a@contoh.id', subject: 'Undangan', links: ['http://localhost:3000/x?a=1&b=2'] },
    ]);
    const page = await asked('text/html,*/*');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const text = await page.text();
    expect(text).toContain('<a href="http://localhost:3000/x?a=1&amp;b=2">');
    expect(text).toContain('Buka &lt;ini&gt;');
    expect((await fetch(`${address}/local/outbox`, { method: 'POST' })).status).toBe(405);
  });
});

describe('what the queue put aside', () => {
  it('is told by kind and region alone, and sent again once when its cause is mended', async () => {
    const { address } = await serve();
    const told = await fetch(`${address}/local/dead-letters`);
    expect(await told.json()).toEqual({
      items: [{ kind: 'rotate', tenantId: '01KA3319KVDVSDEM0000000001' }],
    });
    const redrive = (method: string) => fetch(`${address}/local/redrive`, { method });
    expect((await redrive('GET')).status).toBe(405);
    expect(await (await redrive('POST')).json()).toEqual({ sentAgain: 1 });
    expect(await (await redrive('POST')).json()).toEqual({ sentAgain: 0 });
  });
});
