import { PublicationView, RegionLook } from '@payung/contract';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import {
  seriousFindings,
  settled,
  sidewaysPixels,
  takePicture,
} from '../support/browser-window.ts';
import { type Caller, read, signedIn } from '../support/http-caller.ts';
import { aPerson } from '../support/invented-people.ts';
import { officialMonths } from '../support/official-months.ts';
import { patient } from '../support/patient.ts';

const portal = portalInBrowser();
let admin: Caller;
const serial = 5_200;
const name = 'SUKIRAH DATA CONTOH';
/** the one who asks about her own cover */
const { nationalId, motherMaidenName } = aPerson(serial + 1);
/** an accent of its own, and arms that are a picture of two colours */
const arms =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#0b5a6b" d="M0 0h8v5L4 8 0 5z"/><path fill="#f2b134" d="M2 2h4v2H2z"/></svg>';
const look = {
  accent: 'laut',
  programmeName: 'Payung Kudus DATA CONTOH',
  logo: { mediaType: 'image/svg+xml', base64: Buffer.from(arms).toString('base64') },
};

beforeAll(async () => {
  admin = await signedIn(portal.address, '33.19/admin');
  await officialMonths(portal.address, admin, serial, name);
  const json = { isOpen: true };
  read(await admin.ask('PUT', '/v1/figures/publication', { json }), PublicationView);
  read(await admin.ask('PUT', '/v1/region/look', { json: look }), RegionLook);
});

const chart = (page: Page, title: string | RegExp) => page.getByRole('region', { name: title });

/** A region of some size, since what a test can bring about in a minute is too small to be told. */
async function withManyPeople(page: Page): Promise<void> {
  const region = { code: '33.19', name: 'Kabupaten Kudus' };
  const programme = 'Perlindungan Pekerja Rentan Kabupaten Kudus';
  const group = (names: readonly string[], others: number | null) => ({
    cells: names.map((name, i) => ({ key: name, name, people: 9_400 - i * 1_170 })),
    others,
  });
  const villages = [
    'Bakalankrapyak',
    'Kutuk',
    'Jati Kulon',
    'Undaan Lor',
    'Kaliwungu',
    'Dawe',
    'Rejosari',
  ];
  const agencies = ['Dinas Perhubungan', 'Dinas Sosial', 'Badan Penanggulangan Bencana Daerah'];
  const month = {
    month: '2026-10',
    day: '2026-10-31',
    region,
    programme,
    active: 26_400,
    shares: [
      {
        kind: 'vulnerable-workers',
        people: 82_500,
        source: 'DATA CONTOH',
        date: '2025-12-31',
        share: 3_200,
      },
    ],
    groups: {
      village: group(villages, 212),
      agency: group(agencies, null),
      occupation: group(['Tukang becak', 'Nelayan', 'Kurir'], 40),
      sex: group(['MALE', 'FEMALE'], null),
      age: null,
    },
  };
  const told = Array.from({ length: 10 }, (_, i) => ({
    month: `2026-${String(i + 1).padStart(2, '0')}`,
    day: `2026-${String(i + 1).padStart(2, '0')}-28`,
    active: i === 3 ? null : 12_000 + i * 1_600,
  }));
  const address = 'kabupaten-kudus';
  await page.route('**/public/v1/regions/kabupaten-kudus', (route) =>
    route.fulfill({
      json: { ...region, address, programme, accent: 'laut', hasLogo: true, months: told },
    }),
  );
  await page.route('**/public/v1/regions/*/months/*', (route) => route.fulfill({ json: month }));
}

describe('what everybody sees', () => {
  it('is the region’s official figures, without a name and without signing in', async () => {
    for (const [look, options] of [
      ['wide-dark', { dark: true }],
      ['narrow-light', { width: 320, height: 700 }],
    ] as const) {
      const { page, complaints } = await portal.open(options);
      await withManyPeople(page);
      await page.goto('/publik/kabupaten-kudus');
      await page.getByRole('heading', { level: 1, name: 'Kabupaten Kudus' }).waitFor();
      await chart(page, 'Terlindungi menurut desa/kelurahan').first().waitFor();
      await settled(page);
      await takePicture(page, `public-${look}`);
      expect(await seriousFindings(page), look).toEqual([]);
      expect(await sidewaysPixels(page), look).toBeLessThanOrEqual(0);
      expect(await page.locator('body').textContent()).not.toMatch(/SUKIRAH|\d{16}/);
      // the check is not open yet, which the page asks
      expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
    }
    const { page } = await portal.open();
    // what was counted in truth is too small: it is told without a number
    await page.goto('/publik/kabupaten-kudus');
    await page.getByText('Kurang dari 5', { exact: true }).waitFor();
    const worn = () => page.evaluate('document.documentElement.dataset.accent');
    await expect.poll(worn, patient).toBe(look.accent);
    const drawn = () => page.evaluate("document.querySelector('main img')?.naturalWidth ?? 0");
    await expect.poll(drawn, patient).toBeGreaterThan(0);
    await page.goto('/publik/kabupaten-banyumas');
    await page.getByText('Belum ada angka yang dibuka untuk umum di alamat ini.').waitFor();
  });
});

describe('whoever asks about their own cover', () => {
  it('hears yes and until when once the region lets them, the same no otherwise, and never a name', async () => {
    const clerk = await portal.windowOf('33.19/admin');
    await clerk.page.goto('/angka');
    await clerk.page.getByRole('button', { name: 'Buka cek perlindungan' }).click();
    const dialog = clerk.page.getByRole('dialog');
    await pressTwice(dialog.getByRole('button', { name: 'Simpan dan buka' }));
    await dialog.getByRole('link', { name: 'Nama kantor belum diisi.' }).waitFor();
    await dialog.getByLabel('Kantor untuk bertanya').fill('DATA CONTOH Dinas Tenaga Kerja');
    await dialog.getByLabel('Alamat kantor').fill('Jalan Contoh 1, Kudus');
    await pressTwice(dialog.getByRole('button', { name: 'Simpan dan buka' }));
    const address = clerk.page.getByRole('link', { name: /\/publik\/33\.19\/cek$/ });
    await address.waitFor();
    expect(await seriousFindings(clerk.page)).toEqual([]);
    expect(clerk.complaints.filter((one) => !one.includes('404'))).toEqual([]);

    const { page, complaints } = await portal.open({ width: 320, height: 700 });
    await page.goto('/publik/kabupaten-kudus/cek');
    const ask = async (nik: string, fact: string) => {
      await page.getByLabel('NIK (16 angka)').fill(nik);
      await page.getByLabel('Nama ibu kandung').fill(fact);
      await pressTwice(page.getByRole('button', { name: 'Periksa perlindungan' }));
    };
    await ask('331904', '');
    await page.getByRole('link', { name: /^NIK berisi 6 angka/ }).waitFor();
    await takePicture(page, 'own-cover-faults');
    expect(await seriousFindings(page)).toEqual([]);

    const no = page.getByRole('heading', {
      name: 'Tidak ditemukan perlindungan dengan kedua data itu',
    });
    const texts: (string | null)[] = [];
    for (const [nik, fact] of [
      [nationalId, 'SIAPA SAJA'],
      [aPerson(8_801).nationalId, 'SIAPA SAJA'],
    ] as const) {
      await ask(nik, fact);
      await no.waitFor();
      texts.push(await page.locator('main').textContent());
      await page.getByRole('button', { name: 'Periksa data lain' }).click();
    }
    expect(texts[0]).toBe(texts[1]);

    await ask(nationalId, motherMaidenName.toLowerCase());
    const yes = /^Ya, tercatat terlindungi sampai 31 Desember 2026$/;
    await page.getByRole('heading', { name: yes }).waitFor();
    await page.getByText('Jalan Contoh 1, Kudus').waitFor();
    await takePicture(page, 'own-cover-yes');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBeLessThanOrEqual(0);
    expect(`${await page.content()} ${page.url()}`).not.toMatch(/SUKIRAH|\d{16}/);
    expect(complaints).toEqual([]);
  });
});
