import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callerAt } from '../support/http-caller.ts';
import { dayInWib } from '../support/http-regulations.ts';
import { aLocalService } from '../support/local-start.ts';
import { codeBlocks, guideText } from './code-blocks.ts';

const guide = guideText('regulations.md');
const folder = mkdtempSync(join(tmpdir(), 'payung-guide-'));
let service: Awaited<ReturnType<typeof aLocalService>>;

beforeAll(async () => {
  service = await aLocalService();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await service.end();
});

it('the example leads from a Perbup to a version that waits for its day, with each mistake told', async () => {
  const firstDay = dayInWib(365);
  const lastDay = dayInWib(364);
  const [program = ''] = codeBlocks(guide, 'ts');
  const file = join(folder, 'revision.mts');
  // whenever this is read, the day lies ahead
  writeFileSync(file, program.replaceAll('2030-01-01', firstDay));
  const { stdout } = await promisify(execFile)(process.execPath, [file], {
    env: { PATH: process.env.PATH, PAYUNG: service.address },
  });
  const [regulation, mistake, faults, ...rest] = stdout.trim().split('\n');
  expect([regulation, mistake, faults]).toEqual(['perbup-7-2029', 'agency-unknown', '0']);
  const [places, coming, inForce] = rest.toReversed().map((line) => line.split(' '));
  expect(places).toEqual(['27000']);
  expect(coming?.slice(0, 3)).toEqual([firstDay, 'null', 'false']);
  expect(inForce?.slice(1, 3)).toEqual([lastDay, 'true']);
  expect(Number(coming?.[3])).toBe(Number(inForce?.[3]) + 1);
});

it('every operation that the guide names is one of the description', async () => {
  const { text } = await callerAt(service.address, null).ask('GET', '/v1/openapi.json');
  const { paths } = JSON.parse(text);
  const named = [...guide.matchAll(/`(GET|POST|PUT) (\/v1\/[^` ]+)`/g)];
  expect(named.length).toBeGreaterThan(6);
  for (const [, method = '', path = ''] of named) {
    expect([path, Object.keys(paths[path] ?? {})]).toEqual([
      path,
      expect.arrayContaining([method.toLowerCase()]),
    ]);
  }
});
