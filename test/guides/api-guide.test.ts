import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { MachineMade, problemStatus } from '@payung/contract';
import { outcomes } from '@payung/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, signedIn } from '../support/http-caller.ts';
import { aLocalService } from '../support/local-start.ts';
import { codeBlocks, guideText, tableRows } from './code-blocks.ts';

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

describe('the examples of the guide for agencies’ systems', () => {
  it.skipIf(!hasCurl)('lead by hand from a secret to a worker with a place', async () => {
    const [script = ''] = codeBlocks(guide, 'sh');
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], { env: variables });
    expect(stdout).toBe('nominated\n');
  });

  it('lead a program to a worker once, through all pages, and to every fault of a worker', async () => {
    const [program = ''] = codeBlocks(guide, 'ts');
    const file = join(folder, 'nominate.mts');
    writeFileSync(file, program);
    const { stdout } = await run(process.execPath, [file], { env: variables });
    expect(stdout.trim().split('\n')).toEqual(['nominated true', 'true', 'worker-to-correct']);
  });
});

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

  it('tells the rates that are set', () => {
    const source = (path: string) =>
      readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
    const own = source('functions/region-api/src/deps.ts');
    const rate = (kind: string) =>
      new RegExp(`${kind}: { capacity: (\\d+), perSecond: (\\d+) }`).exec(own)?.slice(1) ?? [];
    const [all] = /rateLimit: (\d+)/.exec(source('infra/lib/region-api.ts'))?.slice(1) ?? [];
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
