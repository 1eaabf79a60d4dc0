import type { Page } from 'playwright-core';
import { pressTwice } from './browser-press.ts';

/** All invented people of the demonstration share it; the sign-in page itself says so. */
export const demoPassword = 'payung-data-contoh';

/** The address under which a demo account signs in: `33.19/admin` becomes `33.19-admin@contoh.payung.local`. */
export function demoAddress(account: string): string {
  return `${account.replaceAll('/', '-')}@contoh.payung.local`;
}

/** Fills in the page of the identity provider and sends it; what comes of it is the caller's to look at. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Alamat e-mail').fill(email);
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
}

/** From the portal's door to the provider's page. */
export async function goToSignIn(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await pressTwice(page.getByRole('button', { name: 'Masuk dengan e-mail dan kata sandi' }));
  await page.getByLabel('Kata sandi').waitFor();
}

/** Signs a demo account in by the real page. */
export async function signInByPage(page: Page, account: string, address = '/'): Promise<void> {
  await goToSignIn(page, address);
  await fillSignIn(page, demoAddress(account), demoPassword);
}

/** Opens the newest mail to this address, follows its link and chooses a password there. */
export async function choosePasswordFromMail(
  page: Page,
  email: string,
  password: string,
): Promise<void> {
  await page.goto('/local/outbox');
  const mail = page.getByRole('listitem').filter({ hasText: email }).first();
  await mail.getByRole('link').first().click();
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(password);
  await page.getByLabel('Ulangi kata sandi baru').fill(password);
  await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
  await page.getByRole('heading', { name: 'Kata sandi tersimpan' }).waitFor();
}

/** Lets the token of this window run out within seconds, as it would after its 15 minutes. */
export async function endTokenSoon(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const kept = JSON.parse(sessionStorage.getItem('payung.session'));
    const soon = { ...kept, expiresAt: Date.now() + 5000 };
    sessionStorage.setItem('payung.session', JSON.stringify(soon));
  })()`);
}
