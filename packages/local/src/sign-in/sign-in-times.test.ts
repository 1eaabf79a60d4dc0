import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portalRequest, refresh, refusalOf, toForm } from './browser.fixture.ts';
import { formsOf, password } from './forms.fixture.ts';
import { waitAfter } from './lock-out.ts';
import { type RunningIdentity, runIdentity } from './running-identity.fixture.ts';

const email = 'siti@contoh.id';
let identity: RunningIdentity;
const { browser, signedIn, trySignIn, choose } = formsOf(() => identity);

// one for each test: the clock of one must not age the accounts of another
beforeEach(async () => {
  identity = await runIdentity();
});
afterEach(() => identity.stop());

describe('the wait after failures', () => {
  it('is none for four, then 30 s, doubling, and never more than a quarter of an hour', () => {
    expect([0, 1, 4, 5, 6, 7, 9, 10, 11, 60, 5_000].map(waitAfter)).toEqual([
      0, 0, 0, 30, 60, 120, 480, 900, 900, 900, 900,
    ]);
  });

  it('grows with each failure, is told how long, and counts tries that come at once', async () => {
    await identity.member(email, password);
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async () => (await trySignIn(email, 'salah')).status),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
    const locked = await trySignIn(email, password);
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(20);
    expect(await locked.text()).toMatch(/Coba lagi dalam \d+ detik/);

    identity.wait(31);
    expect((await trySignIn(email, 'salah')).status).toBe(401);
    const longer = await trySignIn(email, password);
    expect(Number(longer.headers.get('retry-after'))).toBeGreaterThan(50);
    identity.wait(61);
    expect((await trySignIn(email, password)).status).toBe(303);
    expect((await trySignIn(email, 'salah')).status).toBe(401);
    expect((await trySignIn(email, password)).status).toBe(303);
  });
});

describe('a link', () => {
  it('of an invitation is over after 72 hours', async () => {
    await identity.signIn.accounts.invite({ email, name: 'Siti', regionName: 'Kudus' });
    const link = await identity.linkTo(email);
    identity.wait(72 * 3_600 - 60);
    expect((await browser().get(link)).status).toBe(200);
    identity.wait(61);
    expect((await browser().get(link)).status).toBe(410);
    expect((await choose(browser(), link, password)).status).toBe(410);
  });

  it('to replace a password is over after an hour', async () => {
    await identity.member(email, password);
    const { user } = await identity.signIn.accounts.invite({ email, name: '', regionName: '' });
    await identity.signIn.accounts.resetPassword(user);
    const link = await identity.linkTo(email);
    identity.wait(3_601);
    expect((await choose(browser(), link, password)).status).toBe(410);
  });
});

describe('a session', () => {
  it('lasts a working day at most, however often it is refreshed', async () => {
    await identity.member(email, password);
    const own = browser();
    const { refresh_token } = await signedIn(own, email);
    identity.wait(12 * 3_600 + 1);
    expect(await refusalOf(await refresh(own, refresh_token))).toBe('400 invalid_grant');
    expect((await own.get('/identity/sesi')).status).toBe(401);
  });

  it('of before a sign-out everywhere stays over, even if a request under way wrote it anew', async () => {
    await identity.member(email, password);
    const { accounts } = identity.signIn;
    const { user } = await accounts.invite({ email, name: 'Siti', regionName: 'Kudus' });
    const seconds = Math.floor(Date.now() / 1000);
    expect(await accounts.living(user, seconds + 1)).not.toBeNull();
    identity.wait(60);
    await accounts.signOutEverywhere(user);
    expect(await accounts.living(user, seconds + 1)).toBeNull();
    expect(await accounts.living(user, seconds + 120)).not.toBeNull();
  });

  it('that was ended meanwhile leads to the password, and breaks nothing', async () => {
    await identity.member(email, password);
    const { accounts } = identity.signIn;
    const { user } = await accounts.invite({ email, name: 'Siti', regionName: 'Kudus' });
    const own = browser();
    const form = await toForm(own, portalRequest(identity.address));
    const sent = await own.post(form, { email, password });
    identity.wait(60);
    await accounts.signOutEverywhere(user);
    const resumed = await own.get(sent.headers.get('location') ?? '');
    expect(resumed.headers.get('location')).toMatch(/^\/identity\/masuk\//);
    expect(identity.failures).toEqual([]);
  });
});
