import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { prepareDataFolder } from './data-folder.ts';
import { lockFolder } from './folder-lock.ts';
import { type HttpHost, openHttpHost } from './http-host.ts';
import { createPortalFiles } from './portal-files.ts';
import { restartBudget } from './restart-budget.ts';
import { readSettings } from './settings.ts';
import { StartRefused } from './start-refused.ts';
import { packageManagersAbove } from './starter-watch.ts';
import { systemTimers } from './timers.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'payung-start-'));
const hosts: HttpHost[] = [];

async function openHost(port = 0): Promise<HttpHost> {
  const newId = () => 'request';
  const host = await openHttpHost({ host: '127.0.0.1', port, timers: systemTimers, newId });
  hosts.push(host);
  return host;
}

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close(0)));
});

describe('what may be chosen at the start', () => {
  it('has defaults, takes the folder of the caller and tolerates a bare --', () => {
    expect(readSettings([], {}, '/somewhere')).toEqual({
      port: 3_000,
      host: '127.0.0.1',
      dataFolder: '/somewhere/.data',
      databaseEndpoint: null,
      empty: false,
    });
    const chosen = { PORT: '8080', DATA_DIR: 'mine', INIT_CWD: '/caller', DYNAMODB_ENDPOINT: '' };
    expect(readSettings(['--', '--empty'], chosen, '/repository')).toMatchObject({
      port: 8_080,
      dataFolder: '/caller/mine',
      databaseEndpoint: null,
      empty: true,
    });
  });

  it.each([
    [['--emty'], {}, /--empty/],
    [[], { PORT: 'abc' }, /^PORT must be/],
    [[], { PORT: '70000' }, /^PORT must be/],
    [[], { DYNAMODB_ENDPOINT: 'nowhere' }, /^DYNAMODB_ENDPOINT must be/],
  ])('says in one sentence what is wrong with %j %j', (args, environment, sentence) => {
    const reading = () => readSettings(args, environment, '/somewhere');
    expect(reading).toThrow(StartRefused);
    expect(reading).toThrow(sentence);
  });
});

describe('the data folder', () => {
  it('that cannot be made or written to is named in one sentence', () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    expect(() => prepareDataFolder(join(file, 'data'))).toThrow(
      /^The folder .* cannot be written to/,
    );
  });

  it('is served by one service only: two over one database would spoil it', () => {
    const folder = newFolder();
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(
      new RegExp(`already running on the folder .* \\(process ${process.pid}\\)`),
    );
    release();
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '1' })],
    ['another process with the same number', JSON.stringify({ pid: process.pid, startedAt: '1' })],
    ['a lock that was cut off', '{"pid":'],
  ])('is taken over from %s, so that a power cut locks nobody out', (_what, content) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'payung.lock'), content);
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(StartRefused);
    release();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the door', () => {
  it('says in one sentence that its port is taken', async () => {
    const { port } = await openHost();
    await expect(openHost(port)).rejects.toThrow(`Port ${port} is taken by another program`);
  });

  it('asks callers to come again while the service starts', async () => {
    const { address } = await openHost();
    const answer = await fetch(`${address}/local/accounts`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await answer.json()).toMatchObject({ code: 'too-busy' });
  });

  it('lets a request under way finish when the service ends, and takes no new one', async () => {
    const host = await openHost();
    let finish: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => {
      const slow = (_request: unknown, response: { end(text: string): unknown }) => {
        finish = () => void response.end('kept');
        resolve();
      };
      host.open({
        api: slow,
        central: slow,
        open: slow,
        ownCover: slow,
        identity: slow,
        local: slow,
        portal: slow,
      });
    });
    const asked = fetch(`${host.address}/v1/nominations`, { method: 'POST' });
    await arrived;
    const closed = host.close(20_000);
    await expect(fetch(`${host.address}/v1/region`)).rejects.toThrow();
    finish();
    expect(await (await asked).text()).toBe('kept');
    await closed;
  });

  it('leads each address to its part and refuses prefixes that are not there yet', async () => {
    const host = await openHost();
    const as = (text: string) => (_request: unknown, response: { end(text: string): unknown }) => {
      response.end(text);
    };
    host.open({
      api: as('api'),
      central: as('central'),
      identity: as('identity'),
      open: as('open'),
      ownCover: as('own-cover'),
      local: as('local'),
      portal: as('portal'),
    });
    const read = async (path: string) => (await fetch(`${host.address}${path}`)).text();
    expect(await read('/v1/imports?x=/local')).toBe('api');
    expect(await read('/local/token')).toBe('local');
    expect(await read('/identity/auth?x=/v1')).toBe('identity');
    expect(await read('/')).toBe('portal');
    expect(await read('/v10')).toBe('portal');
    expect(await read('/public/v1/regions')).toBe('open');
    expect(await read('/public/v1/own-cover/33.19')).toBe('own-cover');
    expect(await read('/central/v1/regions')).toBe('central');
  });
});

describe('the portal’s files', () => {
  async function serve() {
    const folder = newFolder();
    writeFileSync(join(folder, 'index.html'), '<title>Payung</title>');
    writeFileSync(join(folder, 'app.js'), 'export {}');
    mkdirSync(join(folder, 'before'));
    writeFileSync(join(folder, 'before', 'daftar-a1b2.js'), 'export {}');
    writeFileSync(join(folder, '..', 'outside.txt'), 'secret');
    const host = await openHost();
    const nothing = () => undefined;
    host.open({
      api: nothing,
      central: nothing,
      open: nothing,
      ownCover: nothing,
      identity: nothing,
      local: nothing,
      portal: createPortalFiles(folder),
    });
    return host.address;
  }

  it('carry a policy that lets no foreign and no inline script run', async () => {
    const answer = await fetch(`${await serve()}/impor/baru`);
    expect(await answer.text()).toContain('Payung');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('go over a slow line packed, to whom unpacks them', async () => {
    const address = await serve();
    const packed = await fetch(`${address}/app.js`);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(await packed.text()).toBe('export {}');
    const plain = await fetch(`${address}/app.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('vary')).toBe('accept-encoding');
  });

  it('hold those of the release before, or a page that is open breaks at the next room', async () => {
    const address = await serve();
    const answer = await fetch(`${address}/assets/daftar-a1b2.js`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect((await fetch(`${address}/assets/daftar-c3d4.js`)).status).toBe(404);
  });

  it('never lead out of their folder and are not replaced by the first page', async () => {
    const address = await serve();
    expect((await fetch(`${address}/app.js`)).headers.get('content-type')).toContain('javascript');
    expect((await fetch(`${address}/gone.js`)).status).toBe(404);
    expect((await fetch(`${address}/${'long'.repeat(1_000)}.js`)).status).toBe(404);
    expect(await (await fetch(`${address}/%2e%2e%2foutside.txt`)).text()).not.toContain('secret');
    expect(await (await fetch(`${address}/..%2foutside.txt`)).text()).not.toContain('secret');
    expect((await fetch(`${address}/`, { method: 'POST' })).status).toBe(405);
  });
});

describe('a part that dies', () => {
  it('is started again five times a minute and no more', () => {
    let now = 0;
    const mayRestart = restartBudget(5, 60_000, () => now);
    expect([1, 2, 3, 4, 5, 6].map(() => mayRestart())).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    now = 60_000;
    expect(mayRestart()).toBe(true);
  });
});

describe('a service started through a package manager', () => {
  const tree: Record<number, { parent: number; words: string[] }> = {
    90: { parent: 1, words: ['/usr/bin/pnpm', 'unrelated'] },
    10: { parent: 90, words: ['python3', 'harness.py'] },
    11: { parent: 10, words: ['npm exec pnpm@10 start'] },
    12: { parent: 11, words: ['sh', '-c', 'pnpm start'] },
    13: { parent: 12, words: ['node', '/cache/_npx/bin/pnpm', 'start'] },
    14: { parent: 13, words: ['/bin/sh', '-c', 'node packages/local/src/main.ts'] },
    15: { parent: 14, words: ['/bin/sh', '/x/node_modules/.bin/node', 'main.ts'] },
    16: { parent: 15, words: ['/x/node/bin/node', 'main.ts'] },
  };
  const table = {
    parentOf: (pid: number) => tree[pid]?.parent ?? null,
    commandLine: (pid: number) => tree[pid]?.words ?? null,
  };

  it('belongs to each of them, so that ending any of them leaves no service behind', () => {
    expect(packageManagersAbove(16, table)).toEqual([15, 13, 11]);
    expect(packageManagersAbove(11, table)).toEqual([]);
  });
});
