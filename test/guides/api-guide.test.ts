import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { largestListBytes } from '@payung/casework';
import { MachineMade, problemStatus } from '@payung/contract';
import { outcomes } from '@payung/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, signedIn } from '../support/http-caller.ts';
import { aLocalService } from '../support/local-start.ts';
import { codeBlocks, guideText, tableRows } from './code-blocks.ts';
import { badGateway, gatewayRefusal, type Trouble, troubledWay } from './troubled-way.ts';

const run = promisify(execFile);
const guide = guideText('api.md');
const hasCurl = spawnSync('curl', ['--version']).status === 0;

let service: Awaited<ReturnType<typeof aLocalService>>;
let variables: NodeJS.ProcessEnv;
const folder = mkdtempSync(join(tmpdir(), 'payung-guide-'));

beforeAll(async () => {
  service = await aLocalService();
  const admin = await signedIn(service.address, '33.19/admin');
  const json = { name: 'Sistem becak', agencies: ['dinas-perhubungan'], from: '2026-01-01' };
  const made = read(await admin.ask('POST', '/v1/machines', { json }), MachineMade);
  variables = {
    PATH: process.env.PATH,
    PAYUNG: service.address,
    CLIENT_ID: made.clientId,
    CLIENT_SECRET: made.secret,
  };
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await service.end();
});

const printed = ['nominated true', 'true', 'worker-to-correct'];
/** What the program waits by chance, beside what it is told to. */
const noChance = 'data:text/javascript,Math.random = () => 0';

/**
 * @param address where the program finds the service, or what stands before it
 * @param own its own address; the same unless given
 */
function runProgram(address: string, own?: string) {
  const [program = ''] = codeBlocks(guide, 'ts');
  const file = join(folder, 'nominate.mts');
  writeFileSync(file, program);
  const env = { ...variables, PAYUNG: address, ...(own === undefined ? {} : { PAYUNG_API: own }) };
  return run(process.execPath, ['--import', noChance, file], { env });
}

describe('the examples of the guide for agencies’ systems', () => {
  it.skipIf(!hasCurl)('lead by hand from a secret to a worker with a place', async () => {
    const [script = ''] = codeBlocks(guide, 'sh');
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], { env: variables });
    expect(stdout).toBe('nominated\n');
  });

  it('lead a program to a worker once, through all pages, and to every fault of a worker', async () => {
    const { stdout } = await runProgram(service.address);
    expect(stdout.trim().split('\n')).toEqual(printed);
  });

  it('ask at the address that the operator told, and at no other', async () => {
    const way = await troubledWay(service.address, () => null);
    try {
      const { stdout } = await runProgram(way.address, `${way.address}/systems-2`);
      expect(stdout.trim().split('\n')).toEqual(printed);
      const asked = [...way.asked.keys()].map((path) => path.replace(/\?.*/, ''));
      expect(new Set(asked)).toEqual(
        new Set(['/config.json', '/identity/token', '/systems-2/v1/nominations']),
      );
    } finally {
      way.end();
    }
  });

  it.skipIf(!hasCurl)('lead by hand to the same at the address of a later list', async () => {
    const [script = ''] = codeBlocks(guide, 'sh');
    const env = { ...variables, PAYUNG_API: `${service.address}/systems-2` };
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], { env });
    expect(stdout).toBe('nominated\n');
  });

  it('bring a program through a way that breaks, answers in HTML and takes its token for over', async () => {
    const troubles: Record<string, readonly Trouble[]> = {
      '/config.json': ['cut'],
      '/identity/token': [badGateway],
      '/v1/nominations': [gatewayRefusal, 'cut', badGateway],
    };
    const way = await troubledWay(service.address, (path, n) => troubles[path]?.[n] ?? null);
    try {
      const { stdout } = await runProgram(way.address);
      expect(stdout.trim().split('\n')).toEqual(printed);
      // one broken off, one, and one more for the token that was not taken
      expect(way.asked.get('/identity/token')).toBe(3);
    } finally {
      way.end();
    }
  });

  it('end a program with a status where a way stays broken, not with what it could not read', async () => {
    const way = await troubledWay(service.address, (path) =>
      path.startsWith('/v1') ? badGateway : null,
    );
    try {
      await expect(runProgram(way.address)).rejects.toThrow('Error: answered 502');
      expect(way.asked.get('/v1/nominations')).toBe(6);
    } finally {
      way.end();
    }
  });
});

function sourceOf(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
}

describe('what the guide says of answers', () => {
  const rows = tableRows(guide);
  const codesIn = (cell = ''): string[] =>
    [...cell.matchAll(/`([\w-]+)`/g)].map(([, x]) => x ?? '');

  it('names every outcome once, or a system meets one that nobody told it of', () => {
    const named = rows.flatMap(([cell = '', answer = '']) =>
      /^(201|422 `worker)/.test(answer) ? codesIn(cell) : [],
    );
    expect(named).toEqual([...outcomes]);
  });

  it('gives codes the status that they have', () => {
    const told = rows.filter(([status = '']) => /^\d{3}$/.test(status));
    expect(told.length).toBeGreaterThan(8);
    const known: Readonly<Record<string, number>> = problemStatus;
    for (const [status, codes] of told) {
      for (const code of codesIn(codes))
        expect([code, known[code]]).toEqual([code, Number(status)]);
    }
  });

  it('leaves no code of a status unsaid: by name, or where a person has to look by the status', () => {
    const named = new Map<number, string[]>();
    const alike = new Set<number>();
    for (const [status = '', codes = ''] of rows.filter(([cell = '']) => /^\d{3}$/.test(cell))) {
      if (codes === 'any other') alike.add(Number(status));
      named.set(Number(status), [...(named.get(Number(status)) ?? []), ...codesIn(codes)]);
    }
    expect([...alike]).toEqual([403, 409, 422]);
    const unsaid = Object.entries(problemStatus).filter(
      ([code, status]) =>
        named.has(status) && !alike.has(status) && !named.get(status)?.includes(code),
    );
    expect(unsaid).toEqual([]);
  });

  it('tells how large a list may be in one request, by what the portal goes by, or a stage turns it away without a code', () => {
    const asked = sourceOf('packages/portal/src/api/imports.ts');
    const [, inRequest] = /largestInRequest = (\d+) \* 1024 \* 1024/.exec(asked) ?? [];
    expect(guide).toContain(`A list of up to ${inRequest} MB goes by \`POST /v1/imports\``);
    expect(guide).toContain(`of ${largestListBytes / 1024 / 1024} MB at most, is announced`);
  });

  it('tells the rates that are set', () => {
    const own = sourceOf('functions/region-api/src/deps.ts');
    const rate = (kind: string) =>
      new RegExp(`${kind}: { capacity: (\\d+), perSecond: (\\d+) }`).exec(own)?.slice(1) ?? [];
    const [, all] =
      /requestsPerSecond: [^}]*?default\((\d+)\)/.exec(sourceOf('infra/lib/stage.ts')) ?? [];
    const [reads, readsEach] = rate('read');
    const [writes, writesEach] = rate('write');
    expect(guide).toContain(
      `For each region ${reads} reads at once and ${readsEach} a second, ${writes} writes at once and ${writesEach} a second`,
    );
    expect(guide).toContain(`for all regions together ${all} requests a second`);
  });

  it('is true of the description: a key is taken where it says so', async () => {
    const officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
    const { text } = await officer.ask('GET', '/v1/openapi.json');
    const { paths } = JSON.parse(text);
    for (const path of ['/v1/nominations', '/v1/imports']) {
      const names = paths[path].post.parameters.map(({ name }: { name: string }) => name);
      expect(names).toContain('idempotency-key');
    }
  });
});
