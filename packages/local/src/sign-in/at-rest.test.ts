import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, refresh, signInAs, tokensOf } from './browser.fixture.ts';
import { password } from './forms.fixture.ts';
import { type RunningIdentity, runIdentity } from './running-identity.fixture.ts';

let identity: RunningIdentity;

beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.stop());

/** All bytes of the data folder but the keys, as text. */
function everythingKept(folder: string): string {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path).toString('latin1'))
    .join('\n');
}

describe('the file of accounts', () => {
  it('holds no address, name, password, link, session or token with which somebody could get in', async () => {
    const email = 'rahasia.sekali@contoh.id';
    await identity.member(email, password);
    const own = openBrowser(identity.address);
    const first = await signInAs(own, identity.address, email, password);
    const { refresh_token } = await tokensOf(await refresh(own, first.refresh_token));
    const machine = await identity.signIn.accounts.createMachine({ name: 'Sistem Rahasia' });
    const link = new URL(await identity.linkTo(email)).searchParams.get('tautan') ?? '';
    const kept = everythingKept(identity.folder);
    // it is there at all
    expect(kept).toContain('payung-identity');
    expect(kept).toContain(machine.clientId);
    const secrets = [
      email,
      'rahasia.sekali',
      'Siti Contoh',
      password,
      link,
      first.refresh_token,
      refresh_token,
      machine.secret,
      'Sistem Rahasia',
    ];
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
  });
});
