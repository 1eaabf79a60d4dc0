import { BreakGlass, RegionList } from '@payung/contract';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { heldBack } from '../support/browser-held-back.ts';
import { press } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { signInByPage } from '../support/browser-sign-in.ts';
import { drawn, settled } from '../support/browser-window.ts';
import { read, signedIn } from '../support/http-caller.ts';
import { nominated } from '../support/http-nominations.ts';
import { aList, aPerson } from '../support/invented-people.ts';

const portal = portalInBrowser();
const transport = { account: '33.19/dinas-perhubungan/officer', agency: 'dinas-perhubungan' };

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true });
const accountOf = (page: Page, who: string) =>
  page.getByRole('button', { name: new RegExp(`^Akun: ${who}`) });

/** Lets somebody be an auditor besides what they are, and opens a window for them as that. */
async function auditorBesides(account: string, own: object) {
  const admin = await signedIn(portal.address, '33.19/admin');
  const posts = [own, { role: 'auditor' }].map((post) => ({ ...post, from: '2026-01-01' }));
  const path = `/v1/users/${encodeURIComponent(account)}/posts`;
  expect((await admin.ask('PUT', path, { json: { posts } })).status).toBe(200);
  return portal.windowOf(account);
}

async function becomeAuditor(page: Page): Promise<void> {
  await accountOf(page, '').click();
  await press(page, 'Ganti peran: Auditor');
  await accountOf(page, 'Auditor').waitFor();
}

describe('somebody of two posts', () => {
  it('sees after changing between them what the new one sees, and nothing of the one before', async () => {
    const { page, complaints } = await auditorBesides('33.19/verifier', { role: 'verifier' });
    await page.getByRole('link', { name: 'Verifikasi', exact: true }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Jejak' }).count()).toBe(0);
    await becomeAuditor(page);
    await page.getByRole('link', { name: 'Jejak' }).first().click();
    await heading(page, 'Jejak perubahan').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('somebody of two posts who changes between them in the middle of something', () => {
  const officer = { role: 'officer', agencies: ['dinas-sosial'] };
  const account = '33.19/dinas-sosial/officer';

  it('is not drawn the room that they stood in, which the other post may not enter, while theirs is fetched', async () => {
    const { page, complaints } = await auditorBesides(account, officer);
    const fetching = await heldBack(page, /\/assets\/home-[\w-]{8}\.js/);
    await page.goto('/unggah', { waitUntil: 'commit' });
    await heading(page, 'Unggah daftar').waitFor();
    await becomeAuditor(page);
    await page.getByRole('link', { name: 'Jejak' }).first().waitFor();
    await drawn(page);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0);
    await fetching.letGo();
    await heading(page, 'Beranda').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('hands in nothing as the other, though what they handed in before is tried again', async () => {
    const { page } = await auditorBesides(account, officer);
    await page.clock.install();
    await page.goto('/unggah');
    const buffer = Buffer.from(aList([aPerson(984)]));
    await page
      .getByLabel(/^Berkas daftar/)
      .setInputFiles({ name: 'dua-peran.csv', mimeType: 'text/csv', buffer });
    let handedIn = 0;
    await page.route('**/v1/imports', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      handedIn += 1;
      // one press, and what is tried again by itself
      await route.fulfill({ status: 503, headers: { 'retry-after': '20' }, body: '' });
    });
    await press(page, 'Unggah daftar');
    await page.getByText('Layanan belum menjawab, berkas dikirim lagi').first().waitFor();
    await becomeAuditor(page);
    await page.clock.fastForward(60_000);
    await settled(page);
    expect(handedIn).toBe(1);
    await page.context().close();
  });
});

describe('a central admin who looks into a region', () => {
  it('stands in its rooms at once, as its auditor', async () => {
    // before there is a look: a sign-in leads into it by itself
    const { page, complaints } = await portal.windowOf('central/admin');
    const [one, other] = [
      await signedIn(portal.address, 'central/admin'),
      await signedIn(portal.address, 'central/deputy'),
    ];
    const { items } = read(await one.ask('GET', '/central/v1/regions'), RegionList);
    const regionId = items.find(({ regency }) => regency.code === '33.75')?.id;
    const json = { regionId, reason: 'DATA CONTOH: daftar tidak dapat dibuka', minutes: 30 };
    const at = '/central/v1/break-glass';
    const { id } = read(await one.ask('POST', at, { json }), BreakGlass);
    read(await other.ask('POST', `${at}/${id}/approve`), BreakGlass);

    await page.goto('/pusat/akses');
    await press(page, 'Masuk ke daerah');
    await heading(page, 'Beranda').waitFor();
    await accountOf(page, 'Auditor').waitFor();
    await settled(page);
    expect(new URL(page.url()).pathname).toBe('/');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('whoever leaves the portal', () => {
  it('takes along what stands in a form, or the next one at the computer finds who was to be proposed', async () => {
    const { page, complaints } = await portal.windowOf(transport.account);
    await page.goto('/usulkan');
    await page.getByLabel('Nama lengkap sesuai KTP-el').fill(aPerson(981).name);
    const kept = () =>
      page.evaluate(
        `Object.keys(sessionStorage).filter((name) => name.startsWith('payung.isian.'))`,
      );
    await expect.poll(kept).toHaveLength(1);
    await page.getByLabel('Nama lengkap sesuai KTP-el').fill(aPerson(982).name);
    await accountOf(page, '').click();
    await press(page, 'Keluar');
    await page.getByRole('button', { name: 'Masuk dengan e-mail dan kata sandi' }).waitFor();
    await signInByPage(page, transport.account, '/usulkan');
    const name = page.getByLabel('Nama lengkap sesuai KTP-el');
    await name.waitFor();
    await settled(page);
    expect([await kept(), await name.inputValue()]).toEqual([[], '']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a person who is opened from a list in a hurry', () => {
  it('leads back to the list and its place, also when pressed once more while the page comes', async () => {
    const officer = await signedIn(portal.address, transport.account);
    await nominated(officer, 983, { agency: transport.agency });
    const { page, complaints } = await portal.windowOf(transport.account);
    await page.goto('/calon?dinas=dinas-perhubungan');
    await heading(page, 'Calon peserta').waitFor();
    const row = page.getByRole('link', { name: aPerson(983).name }).first();
    await row.waitFor();
    const fetching = await heldBack(page, /\/assets\/person-[\w-]{8}\.js/);
    await row.click();
    await fetching.asked;
    await drawn(page);
    await row.click();
    await fetching.letGo();
    await page.getByRole('heading', { level: 1, name: aPerson(983).name }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/calon\?dinas=dinas-perhubungan$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
