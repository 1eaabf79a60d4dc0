import { CountList, DuplicatesSavedView, MoneyView, QuotaList } from '@payung/contract';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { portalInBrowser } from '../support/browser-service.ts';
import {
  seriousFindings,
  settled,
  sidewaysPixels,
  takePicture,
} from '../support/browser-window.ts';
import { type Caller, read, signedIn } from '../support/http-caller.ts';
import { officialDays, officialMonths } from '../support/official-months.ts';
import { patient } from '../support/patient.ts';

const portal = portalInBrowser();
let admin: Caller;

beforeAll(async () => {
  admin = await signedIn(portal.address, '33.19/admin');
  await officialMonths(portal.address, admin, 5_300, 'SUKIRAH DATA CONTOH');
});

const chart = (page: Page, title: string | RegExp) => page.getByRole('region', { name: title });

/** The cells of a chart's table, by the name of the row. */
async function tableOf(page: Page, title: string) {
  const section = chart(page, title).first();
  await section.getByRole('button', { name: 'Tabel', exact: true }).click();
  await section.locator('tbody tr').first().waitFor();
  const rows = await section.getByRole('row').allTextContents();
  const cells = await Promise.all(
    (await section.locator('tbody tr').all()).map((row) => row.locator('th, td').allTextContents()),
  );
  await section.getByRole('button', { name: 'Grafik', exact: true }).click();
  expect(rows.length).toBe(cells.length + 1);
  return new Map(cells.map(([row = '', ...rest]) => [row, rest]));
}

const inNumbers = (value: number) => value.toLocaleString('id-ID');
const inRupiah = (value: number) => `Rp${value.toLocaleString('id-ID')}`;

describe('the dashboard', () => {
  it('tells the same numbers as the reports, each with its day and a way to its rows', async () => {
    const { page, complaints } = await portal.windowOf('33.19/admin');
    await page.goto('/dasbor');
    await page.getByRole('heading', { level: 1, name: 'Dasbor' }).waitFor();
    await chart(page, 'Kuota menurut dinas').first().waitFor();
    await settled(page);
    await takePicture(page, 'dashboard-wide');

    const counts = read(await admin.ask('GET', '/v1/figures/counts'), CountList).items;
    const coverage = await tableOf(page, 'Cakupan terhadap target, menurut bulan');
    for (const [month, lastDay] of Object.entries(officialDays)) {
      const count = counts.find(({ figures: { day } }) => day === lastDay);
      const [row] = [...coverage].filter(([title]) =>
        title.startsWith(month === '2026-09' ? 'September' : 'Oktober'),
      );
      expect(row?.[0]).toContain('(resmi)');
      expect(row?.[1][0]).toBe(inNumbers(count?.figures.total.active ?? -1));
    }
    const quotas = read(await admin.ask('GET', '/v1/quotas'), QuotaList).items;
    const byAgency = await tableOf(page, 'Kuota menurut dinas');
    for (const { name: card, consumed, reserved, granted, free, waiting } of quotas) {
      const wanted = [consumed, reserved, granted, free, waiting].map(inNumbers);
      expect(byAgency.get(card), card).toEqual(wanted);
    }
    const money = read(await admin.ask('GET', '/v1/figures/money'), MoneyView);
    const paid = money.items.reduce((all, one) => all + one.paid - one.refunded, 0);
    const burn = await tableOf(page, `Realisasi terhadap pagu ${money.year}`);
    const upToNow = [...burn.values()].filter(([first]) => first !== '–').at(-1);
    expect(upToNow?.[0]).toBe(inRupiah(paid));
    const saved = await admin.ask('GET', `/v1/duplicates-saved?year=${money.year}`);
    const { people } = read(saved, DuplicatesSavedView);
    const doubles = chart(page, 'Data ganda yang ditemukan').first();
    await expect
      .poll(() => doubles.textContent(), patient)
      .toContain(people === 0 ? 'Belum ada data ganda' : inNumbers(people));
    const moments = page.getByText(/^per \d+ \S+ 20\d\d pukul \d\d\.\d\d WIB$/);
    await expect.poll(() => moments.count(), patient).toBeGreaterThanOrEqual(8);

    const mark = chart(page, 'Cakupan terhadap target, menurut bulan').getByRole('link', {
      name: /^Oktober 2026 \(resmi\): Aktif/,
    });
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Angka Oktober 2026' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('leads from each mark to exactly the people that it counts, and so does every figure', async () => {
    const { page, complaints } = await portal.windowOf('33.19/admin');
    await page.goto('/dasbor');
    for (const title of [
      'Peserta aktif menurut desa/kelurahan',
      'Peserta aktif menurut kecamatan',
      'Peserta aktif menurut pekerjaan',
    ]) {
      const marks = chart(page, title).locator('svg').getByRole('link');
      await marks.first().waitFor();
      // what comes later would stand before the first
      await settled(page);
      const [, people = ''] = /^.+? ([\d.]+): Aktif /.exec(
        (await marks.first().getAttribute('aria-label')) ?? '',
      ) ?? [''];
      expect(Number(people), title).toBeGreaterThan(0);
      await marks.first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: `: ${people} orang` }).waitFor();
      await expect.poll(() => page.locator('[data-row]').count(), patient).toBe(Number(people));
      if (title.endsWith('kecamatan')) {
        await takePicture(page, 'counted');
        expect(await seriousFindings(page), title).toEqual([]);
      }
      await page.goBack();
    }
    await page.goto('/angka');
    const figure = page.getByRole('link', { name: /^[1-9][\d.]* orang$/ }).first();
    await figure.waitFor();
    await settled(page);
    const words = (await figure.textContent()) ?? '';
    await figure.click();
    await page.getByRole('heading', { level: 1, name: `: ${words}` }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is whole on a phone and in the dark, and every chart gives its numbers as a file', async () => {
    for (const [look, options] of [
      ['narrow-light', { width: 320, height: 700 }],
      ['wide-dark', { dark: true }],
    ] as const) {
      const { page, complaints } = await portal.windowOf('33.19/auditor', options);
      await page.goto('/dasbor');
      await chart(page, 'Kuota menurut dinas').first().waitFor();
      await settled(page);
      await takePicture(page, `dashboard-${look}`);
      expect(await seriousFindings(page), look).toEqual([]);
      expect(await sidewaysPixels(page), look).toBeLessThanOrEqual(0);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Unduh CSV: Kuota menurut dinas' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('kuota-menurut-dinas.csv');
      expect(complaints).toEqual([]);
    }
  });
});
