import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refresh, refusalOf } from './browser.fixture.ts';
import { formsOf, password } from './forms.fixture.ts';
import { type RunningIdentity, runIdentity } from './running-identity.fixture.ts';

let identity: RunningIdentity;
const { browser, signedIn, trySignIn, choose, forget, mailsTo } = formsOf(() => identity);

beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.stop());

describe('an invitation', () => {
  const invite = (email: string) =>
    identity.signIn.accounts.invite({ email, name: 'Siti', regionName: 'Kabupaten Kudus' });

  it('lets its owner choose a password, once, and nobody later with the same link', async () => {
    const email = 'undangan@contoh.id';
    await invite(email);
    const link = await identity.linkTo(email);
    expect((await browser().get(link)).status).toBe(200);
    expect((await browser().get(link)).status).toBe(200);
    expect((await choose(browser(), link, password)).status).toBe(200);
    expect((await browser().get(link)).status).toBe(410);
    expect((await choose(browser(), link, 'milik orang lain sekali')).status).toBe(410);
    expect((await trySignIn(email, password)).status).toBe(303);
  });

  it('used by two at the same moment serves one', async () => {
    const email = 'berdua@contoh.id';
    await invite(email);
    const link = await identity.linkTo(email);
    const words = ['sepatu merah di kolam', 'kolam merah di sepatu'];
    const both = await Promise.all(words.map((one) => choose(browser(), link, one)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it('goes out again to somebody who has not answered, and never changes a password that exists', async () => {
    const email = 'lagi@contoh.id';
    const first = await invite(email);
    const again = await invite(email.toUpperCase());
    expect([first.isNew, again]).toEqual([true, { user: first.user, isNew: false }]);
    expect(await mailsTo(email)).toBe(2);
    await choose(browser(), await identity.linkTo(email), password);
    await invite(email);
    const [newest] = await identity.signIn.outbox.list();
    expect(newest).toMatchObject({ to: email, subject: 'Anda ditambahkan ke Kabupaten Kudus' });
    expect(newest?.text).not.toContain('http');
  });

  it('made by ten at once leads to one account', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => invite('serentak@contoh.id')));
    expect(new Set(made.map(({ user }) => user)).size).toBe(1);
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it.each([
    ['pendek', 'paling sedikit 12'],
    ['123456789012345', 'mudah ditebak'],
    ['passwordpassword', 'mudah ditebak'],
    ['x'.repeat(129), 'paling banyak 128'],
  ])('is not answered with the password %.20s, and says why', async (weak, why) => {
    const email = `lemah.${weak.length}@contoh.id`;
    await invite(email);
    const link = await identity.linkTo(email);
    const answer = await choose(browser(), link, weak);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(why);
    expect((await choose(browser(), link, password)).status).toBe(200);
  });

  it('asks for the password twice', async () => {
    await invite('salah.ketik@contoh.id');
    const link = await identity.linkTo('salah.ketik@contoh.id');
    const answer = await choose(browser(), link, password, `${password}x`);
    expect(await answer.text()).toContain('tidak sama');
  });
});

describe('a forgotten password', () => {
  it('is replaced by a link that ends all sessions and lifts the lock', async () => {
    const email = 'lupa@contoh.id';
    await identity.member(email, password);
    const own = browser();
    const { refresh_token } = await signedIn(own, email);
    for (let tries = 0; tries < 6; tries += 1) await trySignIn(email, 'salah');
    const before = await mailsTo(email);
    expect((await forget(email)).status).toBe(200);
    await expect.poll(() => mailsTo(email)).toBe(before + 1);
    const link = await identity.linkTo(email);
    expect((await choose(browser(), link, 'hujan turun di gunung')).status).toBe(200);
    expect(await refusalOf(await refresh(own, refresh_token))).toBe('400 invalid_grant');
    expect((await trySignIn(email, password)).status).toBe(401);
    expect((await trySignIn(email, 'hujan turun di gunung')).status).toBe(303);
  });

  it('leaves no older link behind that still works', async () => {
    const email = 'dua.tautan@contoh.id';
    const { user } = await identity.signIn.accounts.invite({ email, name: 'Ani', regionName: '' });
    const invitation = await identity.linkTo(email);
    await identity.signIn.accounts.resetPassword(user);
    expect((await choose(browser(), await identity.linkTo(email), password)).status).toBe(200);
    expect((await browser().get(invitation)).status).toBe(410);
    expect((await choose(browser(), invitation, 'milik orang lain sekali')).status).toBe(410);
    expect((await trySignIn(email, password)).status).toBe(303);
  });

  it('is answered alike whether the address has an account or not, and fills no mailbox', async () => {
    const email = 'ada.akun@contoh.id';
    await identity.member(email, password);
    const before = await mailsTo(email);
    const texts = await Promise.all(
      [email, 'tanpa.akun@contoh.id', email, email].map(async (one) => (await forget(one)).text()),
    );
    expect(new Set(texts).size).toBe(1);
    await expect.poll(() => mailsTo(email)).toBe(before + 1);
    expect(await mailsTo('tanpa.akun@contoh.id')).toBe(0);
  });

  it('is never sent to a host that the asking person has made up', async () => {
    const email = 'racun@contoh.id';
    await identity.member(email, password);
    const { port } = new URL(identity.address);
    await new Promise<void>((resolve, reject) => {
      const headers = {
        host: 'evil.example',
        origin: 'http://evil.example',
        'content-type': 'application/x-www-form-urlencoded',
      };
      const options = { port, method: 'POST', path: '/identity/lupa-kata-sandi', headers };
      request(options, (answer) => answer.resume().on('end', resolve))
        .on('error', reject)
        .end(`email=${encodeURIComponent(email)}`);
    });
    await expect.poll(() => mailsTo(email)).toBe(2);
    expect(new URL(await identity.linkTo(email)).origin).toBe(identity.address);
  });
});
