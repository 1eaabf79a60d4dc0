import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser } from '../support/browser-chromium.ts';
import { builtPortal } from '../support/browser-portal.ts';
import { press } from '../support/browser-press.ts';
import { signInByPage } from '../support/browser-sign-in.ts';
import { openWindow, settled } from '../support/browser-window.ts';
import { aList, aPerson } from '../support/invented-people.ts';
import { aLocalService } from '../support/local-start.ts';

const officer = '33.19/dinas-perhubungan/officer';

let service: Awaited<ReturnType<typeof aLocalService>>;
let chromium: Awaited<ReturnType<typeof aBrowser>>;

beforeAll(async () => {
  await builtPortal();
  [service, chromium] = await Promise.all([aLocalService(), aBrowser()]);
});
afterAll(async () => {
  await chromium.close();
  await service.end();
});

async function windowOf(account: string) {
  const window = await openWindow(chromium.browser, service.address);
  await signInByPage(window.page, account);
  await window.page.getByRole('button', { name: /^Akun:/ }).waitFor();
  return window;
}

/** Presses, keeps back what the page sends by it, lets somebody go on meanwhile, and waits for what comes of it. */
async function whileSent(page: Page, button: string, goOn: () => Promise<void>): Promise<void> {
  const arrived = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const isSent = (request: Request) => request.method() !== 'GET';
  await page.route('**/v1/**', async (route) => {
    if (!isSent(route.request())) return route.fallback();
    arrived.resolve();
    await gate.promise;
    await route.continue();
  });
  await press(page, button);
  await arrived.promise;
  await goOn();
  const answered = page.waitForResponse(
    (response) => isSent(response.request()) && response.status() < 300,
  );
  gate.resolve();
  await answered;
  await settled(page);
}

describe('whoever goes elsewhere while a form is sent', () => {
  it('stays there and writes on, and what was sent is kept all the same', async () => {
    const { page, complaints } = await windowOf(officer);
    await page.goto('/unggah');
    const buffer = Buffer.from(aList([aPerson(701), aPerson(702)]));
    await page
      .getByLabel(/^Berkas daftar/)
      .setInputFiles({ name: 'dikirim.csv', mimeType: 'text/csv', buffer });
    const search = page.getByLabel('Cari orang');
    await whileSent(page, 'Unggah daftar', async () => {
      await page.getByRole('link', { name: 'Calon peserta' }).first().click();
      await search.fill('sum');
    });
    await page.keyboard.type('iati');
    expect(new URL(page.url()).pathname).toBe('/calon');
    expect(await search.inputValue()).toBe('sumiati');

    await page.getByRole('link', { name: 'Daftar diunggah' }).first().click();
    await page.getByRole('link', { name: 'dikirim.csv' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
