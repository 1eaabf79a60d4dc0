import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { heldBack } from '../support/browser-held-back.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import {
  drawn,
  seriousFindings,
  settled,
  sidewaysPixels,
  takePicture,
  type WindowOptions,
} from '../support/browser-window.ts';
import { postList, signedIn } from '../support/http-caller.ts';
import { aCsv } from '../support/http-files.ts';
import { nominated } from '../support/http-nominations.ts';

const transport = { account: '33.19/dinas-perhubungan/officer', agency: 'dinas-perhubungan' };

const portal = portalInBrowser();

beforeAll(async () => {
  const officer = await signedIn(portal.address, transport.account);
  await nominated(officer, 61, { agency: transport.agency });
  const bytes = aCsv([['NIK', 'Nama', 'Pekerjaan']]);
  const list = { agency: transport.agency, bytes, fileName: 'ojek.csv' };
  expect((await postList(officer, list)).status).toBe(202);
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true });
const column = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true });

async function looksRight(page: Page, picture: string): Promise<void> {
  await settled(page);
  await takePicture(page, `saved-views-${picture}`);
  expect([await seriousFindings(page), await sidewaysPixels(page)]).toEqual([[], 0]);
}

async function keepAs(page: Page, name: string): Promise<void> {
  await press(page, 'Tampilan tersimpan');
  await page.getByLabel('Simpan saringan ini sebagai').fill(name);
  await press(page, 'Simpan tampilan');
  await page.getByRole('button', { name, exact: true }).waitFor();
}

describe('whoever works through the same part of a list each day', () => {
  it.each<[string, WindowOptions]>([
    ['wide', {}],
    ['narrow', { width: 320, height: 640, dark: true }],
  ])(
    'finds filter and columns of verification again as they were kept: %s',
    async (look, options) => {
      const { page, complaints } = await portal.windowOf('33.19/admin', options);
      await page.goto('/verifikasi?keadaan=semua');
      await column(page, 'Dinas pengusul').waitFor();
      await keepAs(page, 'Semua yang diperiksa');
      await looksRight(page, `${look}-kept`);
      await page.keyboard.press('Escape');
      await press(page, 'Kolom');
      await page.getByRole('checkbox', { name: 'Dinas pengusul' }).uncheck();
      await page.keyboard.press('Escape');
      await column(page, 'Dinas pengusul').waitFor({ state: 'detached' });
      await looksRight(page, `${look}-columns`);

      await page.goto('/verifikasi');
      await heading(page, 'Verifikasi').waitFor();
      await press(page, 'Tampilan tersimpan');
      await press(page, 'Semua yang diperiksa');
      await page.waitForURL(/\/verifikasi\?keadaan=semua$/);
      await column(page, 'Pekerjaan').waitFor();
      expect(await column(page, 'Dinas pengusul').count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it('comes to a kept filter of doubles also from one that finds nobody, and keeps no number in its name', async () => {
    const { page, complaints } = await portal.windowOf('33.19/admin');
    await page.goto('/ganda?keadaan=tidak-berlaku');
    await heading(page, 'Kemungkinan ganda').waitFor();
    await press(page, 'Tampilan tersimpan');
    await page.getByLabel('Simpan saringan ini sebagai').fill('3319021412629001');
    await press(page, 'Simpan tampilan');
    await page.getByText(/^Nama tampilan memuat deretan angka/).waitFor();
    await page.getByLabel('Simpan saringan ini sebagai').fill('Tidak berlaku');
    await press(page, 'Simpan tampilan');
    await page.goto('/ganda');
    await press(page, 'Tampilan tersimpan');
    await press(page, 'Tidak berlaku');
    await page.waitForURL(/\/ganda\?keadaan=tidak-berlaku$/);
    expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toMatch(/\d{16}/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('puts away a column of the lists that were handed in, and finds it put away after loading anew', async () => {
    const { page, complaints } = await portal.windowOf(transport.account);
    await page.goto('/daftar');
    await column(page, 'Dinas').waitFor();
    await press(page, 'Kolom');
    await page.getByRole('checkbox', { name: 'Dinas', exact: true }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await column(page, 'Baris').waitFor();
    expect(await column(page, 'Dinas').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('an officer who types the address of a room for others reads whom it is for, and nothing is asked and refused', async () => {
  const { page, complaints } = await portal.windowOf(transport.account);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const [path, name] of [
    ['/dasbor', 'Dasbor'],
    ['/angka/dana', 'Angka dan laporan'],
  ] as const) {
    await page.goto(path);
    await heading(page, name).waitFor();
    await page.getByText(/^Halaman ini untuk .*Bendahara/i).waitFor();
    await looksRight(page, `closed${path.replaceAll('/', '-')}`);
  }
  const fetching = await heldBack(page, /\/assets\/menu-/);
  await page.getByRole('link', { name: 'Lihat halaman Anda' }).click();
  await fetching.asked;
  await page.waitForURL(/\/menu$/);
  await drawn(page);
  // the address is the next room's already, and the closed one still stands
  await heading(page, 'Angka dan laporan').waitFor();
  await fetching.letGo();
  await heading(page, 'Semua halaman').waitFor();
  expect(asked.filter((path) => path.startsWith('/v1/figures'))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
