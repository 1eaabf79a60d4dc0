import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { heldBack } from '../support/browser-held-back.ts';
import { pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import {
  seriousFindings,
  settled,
  sidewaysPixels,
  takePicture,
  type Window,
  type WindowOptions,
} from '../support/browser-window.ts';
import { signedIn } from '../support/http-caller.ts';
import { nominated } from '../support/http-nominations.ts';
import { aPerson } from '../support/invented-people.ts';
import { patient } from '../support/patient.ts';

const portal = portalInBrowser();
let admin: Window;

beforeAll(async () => {
  const officer = await signedIn(portal.address, '33.19/dinas-perhubungan/officer');
  await nominated(officer, 801, { agency: 'dinas-perhubungan' });
  const changes = { name: 'PENETAPAN DATA CONTOH' };
  await nominated(officer, 802, { agency: 'dinas-perhubungan', changes });
  admin = await portal.windowOf('33.19/admin');
});

const accountButton = (page: Page) => page.getByRole('button', { name: /^Akun:/ });
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });
const rootAttribute = (page: Page, name: string) =>
  page.evaluate(`document.documentElement.dataset.${name} ?? null`);
const focused = (page: Page) =>
  page.evaluate(
    `document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`,
  );

/** Keys one straight after the other, however slow the machine: a pair is two within one second. */
const strike = (page: Page, keys: string) =>
  page.evaluate(`for (const key of '${keys}') {
    const init = { key, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', init));
  }`);

describe('how the portal looks', () => {
  it('follows the device until somebody chooses, and keeps the choice over a reload', async () => {
    const { page } = admin;
    await page.goto('/');
    await heading(page, 'Beranda').waitFor();
    expect(await rootAttribute(page, 'theme')).toBe('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => rootAttribute(page, 'theme')).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });

    await accountButton(page).click();
    await page.getByRole('radio', { name: 'Gelap' }).check({ force: true });
    await takePicture(page, 'design-account-menu');
    await expect.poll(() => rootAttribute(page, 'theme')).toBe('dark');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^Akun:/);
    await page.reload({ waitUntil: 'commit' });
    await page.locator('body').waitFor();
    expect(await rootAttribute(page, 'theme')).toBe('dark');
    await heading(page, 'Beranda').waitFor();
    await accountButton(page).click();
    await page.getByRole('radio', { name: 'Sistem' }).check({ force: true });
    await expect.poll(() => rootAttribute(page, 'theme')).toBe('light');
    await page.keyboard.press('Escape');
  });

  it('is set in its own typeface, from its own address', async () => {
    const { page } = admin;
    const faces = await page.evaluate(
      `document.fonts.ready.then(() => [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family))`,
    );
    expect(String(faces)).toContain('Plus Jakarta Sans');
  });

  it('has a rail that makes itself small, with every room still named', async () => {
    const { page } = admin;
    await page.goto('/calon');
    await page.getByRole('button', { name: 'Sempitkan menu halaman' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Lebarkan menu halaman' }).waitFor();
    const rail = page.getByRole('navigation', { name: 'Halaman', exact: true });
    await expect.poll(async () => (await rail.boundingBox())?.width).toBeLessThan(57);
    expect(await rail.getByRole('link', { name: 'Penetapan (SK)' }).count()).toBe(1);
    await settled(page);
    await takePicture(page, 'design-rail-narrow');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lebarkan menu halaman' }).click();
  });
});

describe('the keyboard', () => {
  it('opens rooms by two letters, and leaves letters alone in a field and where switched off', async () => {
    const { page } = admin;
    await page.goto('/');
    await heading(page, 'Beranda').waitFor();
    /** where they are, and over how many dialogs, once all that a key may lead to is drawn */
    const whereAfter = async (keys: string) => {
      await strike(page, keys);
      await settled(page);
      return [new URL(page.url()).pathname, await page.getByRole('dialog').count()];
    };
    await strike(page, 'go');
    await heading(page, 'Calon peserta').waitFor();
    await expect.poll(() => focused(page)).toBe('Calon peserta');
    const field = page.getByRole('main').getByRole('textbox').first();
    await field.focus();
    await page.keyboard.type('gb?');
    expect(await whereAfter('gb?')).toEqual(['/calon', 0]);
    expect(await field.inputValue()).toBe('gb?');

    await accountButton(page).click();
    await page.getByRole('checkbox', { name: 'Pintasan satu huruf' }).uncheck();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^Akun:/);
    expect(await whereAfter('gb?')).toEqual(['/calon', 0]);
    await accountButton(page).click();
    await page.getByRole('checkbox', { name: 'Pintasan satu huruf' }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^Akun:/);
    expect(await whereAfter('gb')).toEqual(['/', 0]);
  });

  it('tells all keys under ?', async () => {
    const { page } = admin;
    await page.goto('/');
    await heading(page, 'Beranda').waitFor();
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Pintasan papan ketik' });
    await list.getByText('Cari orang, SK, halaman, atau tindakan').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'design-shortcuts');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
  });

  it('opens by Enter what was seen to be chosen, not somebody who is found meanwhile', async () => {
    const { page } = admin;
    await page.goto('/');
    await heading(page, 'Beranda').waitFor();
    const finding = await heldBack(page, '**/v1/nominations/search');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('penetapan');
    const chosen = page.getByRole('option', { selected: true });
    await expect.poll(() => chosen.textContent()).toBe('Penetapan (SK)');
    await finding.letGo();
    await page.getByRole('option', { name: /^PENETAPAN DATA CONTOH/ }).waitFor();
    await page.keyboard.press('Enter');
    await heading(page, 'Penetapan (SK)').waitFor();
  });

  it('finds rooms and people from anywhere, with nobody in the address', async () => {
    const { page, complaints } = admin;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.keyboard.press('Control+k');
    const search = page.getByRole('combobox');
    await search.fill('penetapan');
    await page.getByRole('option', { name: 'Penetapan (SK)' }).waitFor();
    await search.fill(aPerson(801).name);
    const person = page.getByRole('option', { name: /NIK berakhir \d{4}, \d+ tahun/ });
    await person.first().waitFor();
    await settled(page);
    await takePicture(page, 'design-palette');
    expect(await seriousFindings(page)).toEqual([]);
    expect(
      asked.filter((url) =>
        decodeURIComponent(url).includes(aPerson(801).name.split(' ')[0] ?? 'nobody'),
      ),
    ).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/orang\//);
    await settled(page);
    expect(complaints).toEqual([]);
  });
});

describe('the components', () => {
  const looks: readonly (readonly [string, WindowOptions])[] = [
    ['wide-and-dark', { dark: true }],
    ['narrow-and-light', { width: 320, height: 640 }],
  ];

  it.each(looks)(
    'stand on one page in every state, for everybody to use: %s',
    async (look, options) => {
      const { page, complaints } = await portal.open(options);
      await page.goto('/komponen');
      await heading(page, 'Komponen').waitFor();
      await settled(page);
      await takePicture(page, `design-components-${look}`);
      expect([await seriousFindings(page), await sidewaysPixels(page), complaints]).toEqual([
        [],
        0,
        [],
      ]);
      if (look === 'wide-and-dark') {
        await useComponents(page);
        await confirmNothingUnseen(page);
      }
    },
  );

  /** A dialog that asks whether one is sure may open under a finger that is on its way down a second time. */
  async function confirmNothingUnseen(page: Page): Promise<void> {
    const opener = page.getByRole('button', { name: 'Buka dialog dengan alasan' });
    const dialog = page.getByRole('dialog');
    await opener.click();
    const sure = await dialog.getByRole('button', { name: 'Batalkan usulan' }).boundingBox();
    await dialog.getByRole('button', { name: 'Kembali' }).click();
    const { x, y, width, height } = sure ?? { x: 0, y: 0, width: 0, height: 0 };
    const there = `left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px`;
    await opener.focus();
    await page.evaluate(
      `document.activeElement.style.cssText = 'position: fixed; padding: 0; z-index: 9; ${there}'`,
    );
    expect(await opener.boundingBox()).toEqual(sure);
    await pressTwice(opener);
    await dialog.getByLabel('Alasan').waitFor();
    // pressed without a reason it would ask for one
    expect(await dialog.getByText(/^Isi alasannya/).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Batalkan usulan' }).click();
    await dialog.getByText(/^Isi alasannya/).waitFor();
    await page.keyboard.press('Escape');
  }

  async function useComponents(page: Page): Promise<void> {
    const menu = page.getByRole('button', { name: 'Tindakan' }).first();
    await menu.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Ubah' }).waitFor();
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toContain('Batalkan usulan');
    await takePicture(page, 'design-menu');
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Tindakan');

    await page
      .getByRole('tab', { name: /Diusulkan/ })
      .first()
      .focus();
    await page.keyboard.press('ArrowRight');
    const chosen = page.getByRole('tab', { selected: true }).first();
    await expect.poll(() => chosen.textContent(), patient).toContain('Cadangan');

    await page.getByRole('button', { name: 'Tampilkan pemberitahuan' }).click();
    const said = page.getByRole('region', { name: 'Pemberitahuan' });
    await said.getByText('2 orang ditandai sebagai orang yang sama.').waitFor();
    await takePicture(page, 'design-toast');
    expect(await seriousFindings(page)).toEqual([]);
    await said.getByRole('button', { name: 'Urungkan' }).click();
    await said.getByText('Tanda orang yang sama dihapus.').waitFor();
    await expect.poll(() => focused(page)).toBe('Komponen');
  }
});
