import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isAlive } from './process-table.ts';
import { openBrowser, refresh, signInAs, tokensOf } from './sign-in/browser.fixture.ts';
import { demoEmail, demoPassword } from './sign-in/demo-sign-in.ts';
import { type Local, startLocal } from './start-local.ts';

const running: Local[] = [];
const newFolder = () => mkdtempSync(join(tmpdir(), 'payung-local-'));

async function start(dataDir: string): Promise<Local> {
  const local = await startLocal({ dataDir });
  running.push(local);
  return local;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((local) => local.stop()));
});

async function tokenOf(local: Local, account: string): Promise<string> {
  const answer = await fetch(`${local.address}/local/token`, {
    method: 'POST',
    body: JSON.stringify({ account }),
  });
  // its shape is tested with the endpoint
  return ((await answer.json()) as { access_token: string }).access_token;
}

const profile = (local: Local, token: string) =>
  fetch(`${local.address}/v1/region`, { headers: { authorization: `Bearer ${token}` } });

const pidsOf = (local: Local) => Object.values(local.pids).filter((pid) => pid !== null);

describe('the whole service on one machine', () => {
  it('founds the demo, keeps everything over a restart and ends cleanly with all its processes', async () => {
    const folder = newFolder();
    const first = await start(folder);
    const token = await tokenOf(first, '33.19/admin');
    const answer = await profile(first, token);
    expect(answer.status).toBe(200);
    const told = await answer.text();
    expect(JSON.parse(told)).toMatchObject({ regencyCode: '33.19', name: 'Kabupaten Kudus' });
    await first.stop();
    expect(pidsOf(first).filter(isAlive)).toEqual([]);

    const second = await start(folder);
    const again = await profile(second, token);
    expect(again.status).toBe(200);
    expect(await again.text()).toBe(told);
  });

  it('is refused a folder that another one serves, in one sentence and without harming it', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await expect(startLocal({ dataDir: folder })).rejects.toThrow(
      /^Payung is already running on the folder [^\n]*$/,
    );
    expect((await profile(first, await tokenOf(first, '33.75/admin'))).status).toBe(200);
  });

  it('starts again at once after everything was killed, and after the host alone was', async () => {
    const folder = newFolder();
    const first = await start(folder);
    for (const pid of pidsOf(first)) process.kill(pid, 'SIGKILL');
    const second = await start(folder);
    process.kill(second.pids.main, 'SIGKILL');
    const third = await start(folder);
    expect((await profile(third, await tokenOf(third, '35.73/admin'))).status).toBe(200);
    // the worker follows its host by itself
    await expect.poll(() => [...pidsOf(first), ...pidsOf(second)].filter(isAlive)).toEqual([]);
  });

  it('signs nobody out when it was killed, not even for another port', async () => {
    const folder = newFolder();
    const first = await start(folder);
    const email = demoEmail('33.19/dinas-perhubungan/officer');
    const browser = openBrowser(first.address);
    const signedIn = await signInAs(browser, first.address, email, demoPassword);
    expect((await profile(first, signedIn.access_token)).status).toBe(200);
    for (const pid of pidsOf(first)) process.kill(pid, 'SIGKILL');

    const second = await start(folder);
    expect((await profile(second, signedIn.access_token)).status).toBe(200);
    const later = await refresh(openBrowser(second.address), signedIn.refresh_token);
    expect((await profile(second, (await tokensOf(later)).access_token)).status).toBe(200);
  });

  it('starts its worker again when that dies', async () => {
    const local = await start(newFolder());
    const { worker } = local.pids;
    if (worker === null) throw new Error('there is no worker');
    process.kill(worker, 'SIGKILL');
    const nowWorking = async () => {
      const answer = await fetch(`${local.address}/local/processes`);
      // its shape is tested with the endpoint
      return ((await answer.json()) as { pids: Local['pids'] }).pids.worker;
    };
    await expect.poll(nowWorking).not.toBe(worker);
    await expect
      .poll(async () => {
        const pid = await nowWorking();
        return pid !== null && isAlive(pid);
      })
      .toBe(true);
  });
});
