import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Browser,
  openBrowser,
  portalRequest,
  refresh,
  refusalOf,
  signInAs,
  toForm,
} from './browser.fixture.ts';
import { type RunningIdentity, runIdentity } from './running-identity.fixture.ts';

const password = 'kursi biru lari pagi';
let identity: RunningIdentity;

beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.stop());

const browser = () => openBrowser(identity.address);
const signedIn = (own: Browser, email: string, words = password) =>
  signInAs(own, identity.address, email, words);

/** Sends the sign-in form of a fresh request. */
async function trySignIn(email: string, words: string): Promise<Response> {
  const own = browser();
  const form = await toForm(own, portalRequest(identity.address));
  return own.post(form, { email, password: words });
}

const tokenIn = (link: string) => new URL(link).searchParams.get('tautan') ?? '';

function choose(own: Browser, link: string, words: string, again = words): Promise<Response> {
  const fields = { tautan: tokenIn(link), password: words, again };
  return own.post('/identity/kata-sandi', fields);
}

async function mailsTo(email: string): Promise<number> {
  return (await identity.signIn.outbox.list()).filter(({ to }) => to === email).length;
}

describe('every page', () => {
  it('lets no script run, is framed by nobody and kept by no cache', async () => {
    const form = await toForm(browser(), portalRequest(identity.address));
    for (const path of [form, '/identity/lupa-kata-sandi', '/identity/sesi', '/identity/keluar']) {
      const { headers } = await browser().get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; style-src 'self'; form-action 'self'/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('cache-control')).toBe('no-store');
    }
    const style = await browser().get('/identity/gaya.css');
    expect(style.headers.get('content-type')).toContain('text/css');
  });

  it('shows what was typed as text, never as part of the page', async () => {
    const typed = '"><script>alert(1)</script>@x.id';
    const answer = await trySignIn(typed, 'x');
    expect(await answer.text()).not.toContain('<script');
  });

  it('is sent by its own forms only, so that no other site acts with somebody’s session', async () => {
    await identity.member('luar@contoh.id', password);
    const own = browser();
    const tokens = await signedIn(own, 'luar@contoh.id');
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: identity.address, 'sec-fetch-site': 'cross-site' },
      {},
    ]) {
      const answer = await own.post('/identity/sesi', { akhiri: 'semua' }, headers);
      expect(answer.status).toBe(403);
    }
    expect((await refresh(own, tokens.refresh_token)).status).toBe(200);
  });

  it('answers odd methods, bodies and addresses without breaking', async () => {
    const form = await toForm(browser(), portalRequest(identity.address));
    const json = await fetch(`${identity.address}${form}`, {
      method: 'POST',
      headers: { origin: identity.address, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(403);
    const put = await fetch(`${identity.address}/identity/sesi`, { method: 'PUT' });
    expect(put.status).toBe(405);
    for (const path of [
      '/identity',
      '/identity/',
      '/identity/masuk/',
      '/identity/%00',
      '/identity/x',
    ]) {
      const { status } = await fetch(`${identity.address}${path}`, { redirect: 'manual' });
      expect([400, 404]).toContain(status);
    }
    expect(identity.failures).toEqual([]);
  });
});

describe('addresses and states that try to break out', () => {
  it.each([
    'https://evil.example/masuk/selesai',
    '//evil.example/masuk/selesai',
    'http://127.0.0.1/masuk/selesai',
    'javascript:alert(1)',
    'https://payung.local/masuk/selesai',
  ])('never send a code to %s', async (redirectUri) => {
    const { path } = portalRequest(identity.address, { redirect_uri: redirectUri });
    const answer = await browser().get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  it('never add a header or a line, and come back as they were', async () => {
    const state = 'a\r\nSet-Cookie: x=1\r\n\r\n<script>';
    const email = 'judul@contoh.id';
    await identity.member(email, password);
    const own = browser();
    const request = portalRequest(identity.address, { state });
    const sent = await own.post(await toForm(own, request), { email, password });
    const back = await own.get(sent.headers.get('location') ?? '');
    expect(back.headers.getSetCookie().join()).not.toContain('x=1');
    expect(new URL(back.headers.get('location') ?? '').searchParams.get('state')).toBe(state);
    const cut = portalRequest(identity.address, { redirect_uri: 'http://a/\r\nx: y' });
    expect((await own.get(cut.path)).headers.get('x')).toBeNull();
  });
});

describe('signing in', () => {
  it('belongs to the browser that began it', async () => {
    await identity.member('peramban@contoh.id', password);
    const form = await toForm(browser(), portalRequest(identity.address));
    const stranger = browser();
    const fields = { email: 'peramban@contoh.id', password };
    expect((await stranger.get(form)).status).toBe(400);
    expect((await stranger.post(form, fields)).status).toBe(400);
  });

  it('answers alike for a wrong password, an unknown address and an account without a password', async () => {
    await identity.member('ada@contoh.id', password);
    const invited = { email: 'diundang@contoh.id', name: 'Budi', regionName: 'Kudus' };
    await identity.signIn.accounts.invite(invited);
    const answers: string[] = [];
    for (const email of ['ada@contoh.id', 'tidak.ada@contoh.id', 'diundang@contoh.id']) {
      const answer = await trySignIn(email, 'salah sekali lagi');
      const text = (await answer.text()).replaceAll(email, '…').replaceAll(/masuk\/[\w-]+/g, '');
      answers.push(`${answer.status} ${text}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('401 ');
  });

  it('takes the address however it is written', async () => {
    await identity.member('Huruf.Besar@Contoh.ID', password);
    expect((await trySignIn('  huruf.besar@contoh.id ', password)).status).toBe(303);
  });

  it('locks an address without an account just the same', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      statuses.push((await trySignIn('bukan.siapa@contoh.id', 'salah')).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('is over for an account that was shut out, with all its sessions', async () => {
    const email = 'keluar@contoh.id';
    await identity.member(email, password);
    const own = browser();
    const { refresh_token } = await signedIn(own, email);
    const { user } = await identity.signIn.accounts.invite({ email, name: '', regionName: '' });
    await identity.signIn.accounts.disable(user);
    expect(await refusalOf(await refresh(own, refresh_token))).toBe('400 invalid_grant');
    expect((await trySignIn(email, password)).status).toBe(401);
  });
});

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
  const forget = (email: string) => browser().post('/identity/lupa-kata-sandi', { email });

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
});

describe('my sessions', () => {
  it('are told with their device, and each can be ended by its owner', async () => {
    const email = 'sesi@contoh.id';
    await identity.member(email, password);
    const office = browser();
    const phone = openBrowser(identity.address, 'Mozilla/5.0 (Linux; Android 14) Firefox/130.0');
    await signedIn(office, email);
    const onPhone = await signedIn(phone, email);
    const text = await (await office.get('/identity/sesi')).text();
    expect(text).toContain('masuk di 2 tempat');
    expect(text).toContain('Firefox di Android');
    expect(text).toContain('Chrome di Windows');
    const [, uid = ''] = /name="akhiri" value="([^"]+)"/.exec(text) ?? [];
    await office.post('/identity/sesi', { akhiri: uid });
    expect(await refusalOf(await refresh(phone, onPhone.refresh_token))).toBe('400 invalid_grant');
    expect((await phone.get('/identity/sesi')).status).toBe(401);
    expect((await office.get('/identity/sesi')).status).toBe(200);
  });

  it('of somebody else cannot be ended', async () => {
    await identity.member('korban@contoh.id', password);
    await identity.member('usil@contoh.id', password);
    const victim = browser();
    const { refresh_token } = await signedIn(victim, 'korban@contoh.id');
    const other = browser();
    await signedIn(other, 'korban@contoh.id');
    const [, uid = ''] =
      /name="akhiri" value="([^"]+)"/.exec(await (await other.get('/identity/sesi')).text()) ?? [];
    const mischief = browser();
    await signedIn(mischief, 'usil@contoh.id');
    await mischief.post('/identity/sesi', { akhiri: uid });
    expect((await refresh(victim, refresh_token)).status).toBe(200);
  });

  it('all end at once, at the next refresh and at the next page', async () => {
    const email = 'semua@contoh.id';
    await identity.member(email, password);
    const [one, two] = [browser(), browser()];
    const tokens = [await signedIn(one, email), await signedIn(two, email)];
    const ended = await one.post('/identity/sesi', { akhiri: 'semua' });
    expect([ended.status, ended.headers.get('location')]).toEqual([303, '/']);
    for (const { refresh_token } of tokens) {
      expect(await refusalOf(await refresh(two, refresh_token))).toBe('400 invalid_grant');
    }
    const asked = await two.get(portalRequest(identity.address).path);
    expect(asked.headers.get('location')).toMatch(/^\/identity\/masuk\//);
    expect((await signedIn(two, email)).access_token).not.toBe('');
  });

  it('end with signing out, in this browser only', async () => {
    const email = 'pulang@contoh.id';
    await identity.member(email, password);
    const [own, other] = [browser(), browser()];
    const tokens = await signedIn(own, email);
    const elsewhere = await signedIn(other, email);
    expect((await own.get('/identity/keluar')).status).toBe(200);
    await own.post('/identity/keluar', {});
    expect(await refusalOf(await refresh(own, tokens.refresh_token))).toBe('400 invalid_grant');
    const asked = await own.get(portalRequest(identity.address).path);
    expect(asked.headers.get('location')).toMatch(/^\/identity\/masuk\//);
    expect((await refresh(other, elsewhere.refresh_token)).status).toBe(200);
  });
});
