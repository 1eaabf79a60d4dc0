import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { portalInBrowser } from '../support/browser-service.ts';
import {
  demoAddress,
  endTokenSoon,
  fillSignIn,
  goToSignIn,
  signInByPage,
} from '../support/browser-sign-in.ts';
import { seriousFindings, sidewaysPixels, takePicture } from '../support/browser-window.ts';

const portal = portalInBrowser();

const home = (page: Page) => page.getByRole('heading', { level: 1, name: 'Beranda' });

describe('signing in', () => {
  it('goes by the real page and back to where one wanted to be', async () => {
    const { page, complaints } = await portal.open();
    await page.goto('/calon?keadaan=cadangan');
    await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
    await takePicture(page, 'sign-in-door');
    await page.getByRole('button', { name: 'Masuk dengan e-mail dan kata sandi' }).click();
    await fillSignIn(page, demoAddress('33.19/dinas-perhubungan/officer'), 'payung-data-contoh');
    await page.getByRole('heading', { level: 1, name: 'Calon peserta' }).waitFor();
    expect(new URL(page.url()).search).toBe('?keadaan=cadangan');
    await page.getByText('Kabupaten Kudus').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('with a wrong password says neither which part is wrong nor whether the account exists', async () => {
    const { page } = await portal.open();
    await goToSignIn(page);
    const known = demoAddress('33.19/admin');
    await fillSignIn(page, known, 'bukan-kata-sandinya');
    const said = await page.getByRole('alert').textContent();
    await takePicture(page, 'sign-in-refused');
    // the page of the first answer stands there until that of the second has come
    await page.evaluate(`document.documentElement.setAttribute('data-left', '')`);
    await fillSignIn(page, 'tidak.dikenal@contoh.payung.local', 'bukan-kata-sandinya');
    await page.locator('html:not([data-left])').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe(said);
    expect([await seriousFindings(page), await sidewaysPixels(page)]).toEqual([[], 0]);
  });

  it('holds in a second tab, and leaving in one leaves in both', async () => {
    const { page } = await portal.open();
    await signInByPage(page, '33.19/admin');
    await home(page).waitFor();
    const second = await page.context().newPage();
    await second.goto('/calon');
    await second.getByRole('heading', { level: 1, name: 'Calon peserta' }).waitFor();
    await page.getByRole('button', { name: /^Akun:/ }).click();
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.getByText('Anda sudah keluar.').waitFor();
    await second.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
    await second.goto('/');
    await second.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
    await goToSignIn(second);
  });

  it('holds in a copy of a tab, which must not use up what the first one lives on', async () => {
    const { page } = await portal.open();
    await signInByPage(page, '33.19/admin');
    await home(page).waitFor();
    const opening = page.context().waitForEvent('page');
    await page.evaluate(`window.open('/daftar')`);
    const copy = await opening;
    await copy.getByRole('heading', { level: 1, name: 'Daftar diunggah' }).waitFor();
    const refreshOf = (of: Page) =>
      of.evaluate(`JSON.parse(sessionStorage.getItem('payung.session')).refresh`);
    expect(await refreshOf(copy)).not.toBe(await refreshOf(page));
  });

  it('takes no code that was not asked for in this very tab', async () => {
    const { page } = await portal.open();
    await page.goto('/masuk/selesai?code=curian&state=orang-lain');
    await page.getByText('Halaman masuk itu sudah dipakai').waitFor();
    await expect.poll(() => new URL(page.url()).search).not.toContain('curian');
  });

  it('is renewed without a word before its token ends', async () => {
    const { page } = await portal.open();
    await signInByPage(page, '33.19/admin');
    await home(page).waitFor();
    const renewed = page.waitForResponse((response) => response.url().endsWith('/identity/token'));
    await endTokenSoon(page);
    await page.reload();
    expect((await renewed).status()).toBe(200);
    await home(page).waitFor();
  });

  it('that has ended at the provider says so and returns to the same place', async () => {
    const { page } = await portal.open();
    await signInByPage(page, '33.19/admin');
    await home(page).waitFor();
    await page.evaluate(`(() => {
      const kept = JSON.parse(sessionStorage.getItem('payung.session'));
      sessionStorage.setItem(
        'payung.session',
        JSON.stringify({ ...kept, expiresAt: Date.now() - 5000, refresh: 'used-up' }),
      );
    })()`);
    await page.goto('/daftar');
    await page.getByText('Waktu masuk habis.').waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('kembali')).toBe('/daftar');
  });
});
