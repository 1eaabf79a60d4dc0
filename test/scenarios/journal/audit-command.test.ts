import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startLocal } from '@payung/local';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileDatabase } from '../../bench/file-database.ts';
import { signedIn } from '../../support/http-caller.ts';
import { aWorker, nominated } from '../../support/http-nominations.ts';
import { aDataFolder } from '../../support/local-start.ts';
import { forge, rawItems } from '../../support/raw-items.ts';

const program = fileURLToPath(
  new URL('../../../packages/local/src/audit/main.ts', import.meta.url),
);

interface Run {
  readonly status: number;
  readonly lines: string[];
  readonly verdict: Record<string, unknown>;
}

function audit(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, DYNAMODB_ENDPOINT: '', DATA_DIR: '', INIT_CWD: '' };
    const child = execFile(process.execPath, [program, ...args], { env }, (_, stdout) => {
      const lines = stdout.trim().split('\n');
      const verdict = JSON.parse(lines.at(-1) ?? '{}');
      resolve({ status: child.exitCode ?? -1, lines, verdict });
    });
  });
}

describe('the command that verifies every journal', () => {
  const folder = aDataFolder();
  const kudus = '01KA3319KVDVSDEM0000000001';

  beforeAll(async () => {
    const local = await startLocal({ dataDir: folder.path });
    const officer = await signedIn(local.address, '33.19/dinas-perhubungan/officer');
    const agency = 'dinas-perhubungan';
    for (let n = 1; n <= 5; n += 1) await nominated(officer, n, { agency });
    const running = await audit('--data', folder.path);
    expect(running, 'while the service runs').toMatchObject({ status: 0, verdict: { ok: true } });
    await local.stop();
  });
  afterAll(() => folder.remove());

  it('finds nothing where nothing was touched, and says what it looked at', async () => {
    const { status, verdict, lines } = await audit('--data', folder.path);
    expect({ status, verdict }).toMatchObject({ status: 0, verdict: { ok: true, findings: 0 } });
    expect(Number(verdict.entries)).toBeGreaterThan(5);
    expect(lines.some((line) => line.startsWith('33.19 '))).toBe(true);
  });

  it('names the entry in which one byte was changed, and fails', async () => {
    const { client, stop } = await openFileDatabase(join(folder.path, 'database.sqlite'));
    const items = await rawItems(client, 'payung-journal', kudus);
    const made = items.find(({ body }) => String(body).includes('"act":"made"'));
    const body = String(made?.body).replace('"act":"made"', '"act":"mads"');
    await forge(client, 'payung-journal', { ...made, body });
    await stop();
    const { status, lines, verdict } = await audit('33.19', '--data', folder.path);
    const lane = Number(String(made?.pk).slice(-2));
    expect(status).toBe(1);
    expect(verdict).toMatchObject({ ok: false, findings: 1 });
    expect(lines.join('\n')).toContain(
      `entry-changed: tenant ${kudus}, lane ${lane}, entry ${made?.seq}: `,
    );
    expect(JSON.stringify(lines)).not.toContain(aWorker(1).name);
    expect((await audit('33.75', '--data', folder.path)).status).toBe(0);
  });

  it('does not call a region sound that it does not know', async () => {
    const { status, verdict } = await audit('99.99', '--data', folder.path);
    expect({ status, verdict }).toMatchObject({ status: 1, verdict: { ok: false, journals: 0 } });
  });
});
