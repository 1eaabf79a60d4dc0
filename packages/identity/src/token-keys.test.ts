import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createTokenVerifier, localKeys, remoteKeys } from './index.ts';
import { good, issuer, now, part, published, seconds, signed } from './token.fixture.ts';

describe('a token that is sent with every request', () => {
  async function counted(at: { now: number }) {
    let asked = 0;
    const known = localKeys(published);
    const check = createTokenVerifier({
      issuer,
      clients: ['payung-portal'],
      keys: (header, token) => {
        asked += 1;
        return known(header, token);
      },
      now: () => at.now,
    });
    return {
      check: async (token: string) => (await check(`Bearer ${token}`)).kind,
      asked: () => asked,
    };
  }

  it('is reckoned once a minute, and is over at the second that it says', async () => {
    const at = { now };
    const { check, asked } = await counted(at);
    const token = await signed({ ...good, exp: seconds + 30 });
    for (let n = 0; n < 3; n += 1) expect(await check(token)).toBe('valid');
    expect(asked()).toBe(1);
    at.now += 30_000;
    expect(await check(token)).toBe('token-expired');
    const long = await signed(good);
    await check(long);
    at.now += 60_000;
    expect(await check(long)).toBe('valid');
    expect(asked()).toBe(3);
    // a clock that was put back must not let a signature last
    at.now -= 120_000;
    await check(long);
    expect(asked()).toBe(4);
  });

  it('lends its signature to no other token, or anybody could write one', async () => {
    const { check, asked } = await counted({ now });
    const token = await signed(good);
    await check(token);
    const [head, , signature] = token.split('.');
    const forged = `${head}.${part({ ...good, role: 'admin', sub: 'someone-else' })}.${signature}`;
    expect(await check(forged)).toBe('token-invalid');
    expect(asked()).toBe(2);
  });
});

describe('keys that an issuer publishes', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });

  async function publish(answer: () => { status: number; body: string }) {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      const { status, body } = answer();
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // listening on a port, so that address() is neither a path nor null
    const { port } = server.address() as AddressInfo;
    let troubles = 0;
    const check = createTokenVerifier({
      issuer,
      clients: ['payung-portal'],
      keys: remoteKeys(new URL(`http://127.0.0.1:${port}/jwks`)),
      now: () => now,
      onKeysUnavailable: () => {
        troubles += 1;
      },
    });
    return { check, asked: () => asked, troubles: () => troubles };
  }

  it('are fetched once for many tokens, and not again for a flood of forged key ids', async () => {
    const { check, asked, troubles } = await publish(() => ({
      status: 200,
      body: JSON.stringify(published),
    }));
    const token = await signed(good);
    for (let count = 0; count < 5; count += 1) {
      expect((await check(`Bearer ${token}`)).kind).toBe('valid');
      const forged = await signed(good, { header: { kid: `forged-${count}` } });
      expect((await check(`Bearer ${forged}`)).kind).toBe('token-invalid');
    }
    expect([asked(), troubles()]).toEqual([1, 0]);
  });

  it('that cannot be had refuse everybody, tell the operators, and work again once they are there', async () => {
    let up = false;
    const { check, troubles } = await publish(() =>
      up ? { status: 200, body: JSON.stringify(published) } : { status: 503, body: 'away' },
    );
    const token = await signed(good);
    expect([await check(`Bearer ${token}`), troubles()]).toEqual([{ kind: 'token-invalid' }, 1]);
    up = true;
    expect((await check(`Bearer ${token}`)).kind).toBe('valid');
  });
});
