import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalRequest, refresh, refusalOf, toForm } from './browser.fixture.ts';
import { formsOf, password } from './forms.fixture.ts';
import { type RunningIdentity, runIdentity } from './running-identity.fixture.ts';

let identity: RunningIdentity;
const { browser, signedIn, trySignIn } = formsOf(() => identity);

beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.stop());

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
