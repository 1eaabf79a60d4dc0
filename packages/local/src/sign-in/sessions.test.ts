import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, portalRequest, refresh, refusalOf, toForm } from './browser.fixture.ts';
import { formsOf, password } from './forms.fixture.ts';
import { type RunningIdentity, runIdentity } from './running-identity.fixture.ts';

let identity: RunningIdentity;
const { browser, signedIn } = formsOf(() => identity);

beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.stop());

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
    expect(await (await two.get('/identity/sesi')).text()).toContain('masuk di 1 tempat');
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

  it('may be begun in two windows of one browser, in any order', async () => {
    const email = 'dua.jendela@contoh.id';
    await identity.member(email, password);
    const own = browser();
    const first = await toForm(own, portalRequest(identity.address));
    const second = await toForm(own, portalRequest(identity.address));
    expect((await own.post(first, { email, password })).status).toBe(303);
    expect((await own.post(second, { email, password })).status).toBe(303);
  });
});
