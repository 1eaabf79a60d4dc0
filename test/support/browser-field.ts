import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { press } from './browser-press.ts';
import { demoAddress, fillSignIn } from './browser-sign-in.ts';

/** The page of a device that was just opened. */
export async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}

/** Signs a demo account in, on the way to the room. */
export async function signInToField(page: Page, account: string): Promise<void> {
  await page.goto('/masuk?kembali=%2Flapangan');
  await press(page, 'Masuk dengan e-mail dan kata sandi');
  const room = page.getByRole('heading', { level: 1, name: 'Kerja lapangan' });
  const password = page.getByLabel('Kata sandi');
  // the provider may still know who this is
  await room.or(password).first().waitFor();
  if (await password.isVisible()) {
    await fillSignIn(page, demoAddress(account), 'payung-data-contoh');
  }
  await room.waitFor();
}

const passphrase = 'payung kuning teduh';

/** Chooses the passphrase of a book of nominations that is to be laid out. */
export async function fillPassphrase(page: Page): Promise<void> {
  await page.getByLabel('Kata kunci baru untuk usulan').fill(passphrase);
  await page.getByLabel('Ketik lagi kata kunci usulan').fill(passphrase);
}

export async function unlockBook(page: Page): Promise<void> {
  await page.getByLabel('Kata kunci usulan').fill(passphrase);
  await press(page, 'Buka usulan');
  await page.getByRole('button', { name: 'Tulis usulan', exact: true }).waitFor();
}

export async function fillNomination(
  page: Page,
  { nationalId, name }: { readonly nationalId: string; readonly name: string },
): Promise<void> {
  await page.getByLabel('NIK', { exact: true }).fill(nationalId);
  await page.getByLabel('Nama lengkap sesuai KTP-el').fill(name);
  await page.getByLabel('Pekerjaan', { exact: true }).selectOption({ index: 1 });
}

/** Saves a nomination on the device, and is back in the book then. */
export async function savedAndBack(page: Page): Promise<void> {
  await press(page, 'Simpan usulan');
  await page.getByRole('heading', { level: 1, name: 'Usulan tanpa sinyal' }).waitFor();
}

/** Whether the room's own files lie on the device; run in the page. */
export const isRoomKept = `(async () => {
  const kept = await navigator.serviceWorker.getRegistration('/lapangan');
  return kept?.active?.state === 'activated';
})()`;

/** Run in the page: what a browser tells when a line comes back. */
export const lineBack = 'void window.dispatchEvent(new Event("online"))';

/** Every file that the browser keeps, for words that must stand in none. */
export function filesHolding(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return [];
    const bytes = readFileSync(path);
    const isThere = words.some(
      (word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')),
    );
    return isThere ? [name] : [];
  });
}
