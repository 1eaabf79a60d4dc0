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
