import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { portalInBrowser } from '../support/browser-service.ts';
import { demoAddress, fillSignIn } from '../support/browser-sign-in.ts';
import { seriousFindings, settled, takePicture } from '../support/browser-window.ts';
import { signedIn } from '../support/http-caller.ts';
import { nominated } from '../support/http-nominations.ts';
import { indonesianLeft } from '../support/indonesian-left.ts';

const portal = portalInBrowser();

/** Words that are the same in both languages. */
const alike = ['Payung', 'Data', 'Program'];

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();

async function allEnglish(page: Page, picture: string): Promise<void> {
  await settled(page);
  await takePicture(page, `language-${picture}`);
  expect(await indonesianLeft(page, alike)).toEqual([]);
}

describe('an officer who reads English', () => {
  it('chooses it at the door and meets no Indonesian on home, a list, and a form with errors', async () => {
    const { page, complaints } = await portal.open();
    await page.goto('/');
    await press(page, 'English');
    await heading(page, 'Sign in').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await allEnglish(page, 'door');

    await press(page, 'Sign in with e-mail and password');
    await page.getByLabel('Kata sandi').waitFor();
    await fillSignIn(page, demoAddress('33.19/dinas-perhubungan/officer'), 'payung-data-contoh');
    await heading(page, 'Home').waitFor();
    await allEnglish(page, 'home');

    await page.goto('/calon');
    await heading(page, 'Prospective participants').waitFor();
    await allEnglish(page, 'list');

    await page.goto('/usulkan');
    await heading(page, 'Propose one person').waitFor();
    await press(page, 'Save the proposal');
    await page.getByRole('heading', { name: 'The proposal was not saved' }).waitFor();
    await allEnglish(page, 'errors');
    expect(await seriousFindings(page)).toEqual([]);

    // what was typed is not thrown away unasked
    await page.getByLabel('Full name as on the KTP-el').fill('SITI');
    await press(page, /^Account:/);
    await press(page, 'Bahasa Indonesia');
    await page.getByText('what was not sent from this page is lost').waitFor();
    await press(page, 'Change the language');
    await heading(page, 'Usulkan satu orang').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('id');
    expect(complaints).toEqual([]);
  });

  it('hears what a colleague wrote spoken as Indonesian', async () => {
    const officer = await signedIn(portal.address, '33.19/dinas-perhubungan/officer');
    const { personId } = await nominated(officer, 700, { agency: 'dinas-perhubungan' });
    const admin = await signedIn(portal.address, '33.19/admin');
    const reason = 'Keluarga meminta datanya tidak dipakai dahulu';
    const path = `/v1/persons/${personId}/restrict`;
    expect((await admin.ask('POST', path, { json: { reason } })).status).toBeLessThan(300);
    const { page } = await portal.open();
    await page.goto('/');
    await press(page, 'English');
    await heading(page, 'Sign in').waitFor();
    await press(page, 'Sign in with e-mail and password');
    await page.getByLabel('Kata sandi').waitFor();
    await fillSignIn(page, demoAddress('33.19/admin'), 'payung-data-contoh');
    await heading(page, 'Home').waitFor();
    await page.goto(`/orang/${personId}`);
    await page.locator('[lang="id"]', { hasText: reason }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
