import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { heldBack } from '../support/browser-held-back.ts';
import { press } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { choosePasswordFromMail, fillSignIn, signInByPage } from '../support/browser-sign-in.ts';
import {
  drawn,
  seriousFindings,
  settled,
  sidewaysPixels,
  takePicture,
  type Window,
} from '../support/browser-window.ts';
import { faultsOfRooms } from '../support/rooms-looked-at.ts';

const admin = { email: 'sri.admin@banyumas.contoh', password: 'payung-purwokerto-2026' };

const portal = portalInBrowser({ empty: true });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** What was found on the pages that were looked at: nothing, if all is well. */
async function look({ page, complaints }: Window, name: string): Promise<void> {
  await settled(page);
  await takePicture(page, `onboarding-${name}`);
  const found = [await seriousFindings(page), await sidewaysPixels(page), complaints];
  expect({ [name]: found }).toEqual({ [name]: [[], 0, []] });
}

async function fillAll(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
}

async function preparePapers(window: Window): Promise<void> {
  const { page } = window;
  await page.getByRole('link', { name: 'Surat dan perjanjian' }).click();
  await heading(page, 'Surat dan perjanjian').waitFor();
  await fillAll(page, {
    'Nomor surat': '560/1024/2026',
    'Tanggal surat': '31-02-2026',
    'Nomor perjanjian': 'PPD/7/2026',
    'Tanggal perjanjian': '09-11-2026',
    'Kantor cabang': 'Cabang Purwokerto',
    'Nomor PKS': 'PER/88/112026',
    'Nama kontak': 'Bagian Hukum Setda',
    'Alamat e-mail': 'dpo@banyumas.contoh',
  });
  await press(page, 'Simpan surat');
  await page.getByRole('heading', { name: 'Ada isian yang perlu diperbaiki' }).waitFor();
  await look(window, 'papers-refused');
  await fillAll(page, {
    'Tanggal surat': '02-11-2026',
    'Ditandatangani oleh': 'Sekretaris Daerah',
  });
  await press(page, 'Simpan surat');
  await page.getByText('4 dari 4 sudah diisi').waitFor();
}

async function prepareProgramme(window: Window): Promise<void> {
  const { page } = window;
  // nothing can be pressed in vain before what the form rests on has come
  const preparing = await heldBack(page, '**/central/v1/templates');
  await page.getByRole('link', { name: 'Program dan aturan' }).click();
  await heading(page, 'Program dan aturan').waitFor();
  await page.getByText('Kembali ke Kabupaten Banyumas').waitFor();
  await drawn(page);
  expect(await page.getByRole('button', { name: 'Simpan program' }).count()).toBe(0);
  await preparing.letGo();
  await fillAll(page, {
    'Dinas pengampu': 'Dinas Tenaga Kerja, Koperasi dan UKM',
    Nomor: '44',
    Tentang: 'Perlindungan Jaminan Sosial bagi Pekerja Rentan',
    'Berlaku sejak': '01-10-2026',
  });
  await page.getByLabel('Tahun', { exact: true }).first().fill('2026');
  await look(window, 'programme');
  await press(page, 'Simpan program');
  await heading(page, 'Kabupaten Banyumas').waitFor();
}

async function prepareAgencies(window: Window): Promise<void> {
  const { page } = window;
  await page.getByRole('link', { name: 'Dinas dan pekerjaan' }).click();
  const lead = page.getByRole('group', { name: 'Dinas pengampu' });
  await lead.getByRole('checkbox', { name: 'Pengayuh becak' }).check();
  await press(page, 'Tambah dinas');
  const second = page.getByRole('group', { name: 'Dinas ke-2' });
  await second.getByLabel('Nama dinas').fill('Dinas Perhubungan');
  await second.getByRole('checkbox', { name: /Sopir angkot/ }).check();
  await look(window, 'agencies');
  await press(page, 'Simpan dinas');
  await page.getByText('2 dinas', { exact: true }).waitFor();
}

async function prepareQuotaAndAdmin(window: Window): Promise<void> {
  const { page } = window;
  await page.getByRole('link', { name: 'Kuota' }).click();
  await page.getByLabel('Jumlah orang').fill('1.500');
  await look(window, 'quota');
  await press(page, 'Simpan kuota');
  await page.getByText('1.500 orang', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Admin daerah pertama' }).click();
  await fillAll(page, { Nama: 'Sri Wahyuningsih', 'Alamat e-mail dinas': admin.email });
  await look(window, 'first-admin');
  await press(page, 'Simpan admin pertama');
  await page.getByText('Sri Wahyuningsih').waitFor();
}

describe('a region', () => {
  it('comes on board through the portal, from nothing to its first nominated worker', async () => {
    const window = await portal.open({ width: 1280 });
    const { page } = window;
    await signInByPage(page, 'central/admin');
    await page.getByText('Belum ada daerah yang terdaftar.').waitFor();
    await look(window, 'no-regions');
    await page.getByRole('link', { name: 'Daftarkan daerah', exact: true }).click();
    await page.getByLabel('Nama atau kode').fill('banyumas');
    await press(page, 'Pilih Kabupaten Banyumas');
    await page.getByText('27 kecamatan').waitFor();
    await look(window, 'choose');
    await press(page, 'Daftarkan Kabupaten Banyumas');
    await heading(page, 'Kabupaten Banyumas').waitFor();
    await look(window, 'tasks-open');

    await preparePapers(window);
    await prepareProgramme(window);
    // leaving and coming back: all of it is kept by the service
    await page.goto('/pusat');
    await page.getByText('Disiapkan', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Kabupaten Banyumas', exact: true }).click();
    await prepareAgencies(window);
    await prepareQuotaAndAdmin(window);

    await page.getByText('Semua yang diperlukan sudah lengkap').waitFor();
    await look(window, 'check');
    await press(page, 'Buat Kabupaten Banyumas');
    await page.getByRole('button', { name: 'Buka Kabupaten Banyumas' }).waitFor();
    await look(window, 'founded');
    await press(page, 'Buka Kabupaten Banyumas');
    await page.getByText('Berjalan').waitFor();
    await look(window, 'active');

    const own = await portal.open({ width: 1280 });
    await choosePasswordFromMail(own.page, admin.email, admin.password);
    await own.page.goto('/');
    await press(own.page, 'Masuk dengan e-mail dan kata sandi');
    await fillSignIn(own.page, admin.email, admin.password);
    await heading(own.page, 'Beranda').waitFor();
    await own.page.getByText('masih ada 1.500 tempat').waitFor();
    await look(own, 'first-day');
    await own.page.getByRole('link', { name: 'Usulkan satu orang' }).first().click();
    await own.page
      .getByLabel('Dinas pengusul')
      .selectOption({ label: 'Dinas Tenaga Kerja, Koperasi dan UKM' });
    await own.page.getByLabel('NIK', { exact: true }).fill('3302151203850001');
    await own.page.getByLabel('Nama lengkap sesuai KTP-el').fill('TARSONO WIRYA');
    await own.page
      .getByLabel('Pekerjaan', { exact: true })
      .selectOption({ label: 'Pengayuh becak' });
    await own.page.getByLabel('Desa/kelurahan tempat tinggal').selectOption({ index: 1 });
    await press(own.page, 'Simpan usulan');
    await own.page.getByRole('heading', { name: 'Orang ini sudah diusulkan' }).waitFor();
    await look(own, 'first-worker');
  });

  it('that was asked for already is opened instead of asked for twice', async () => {
    const window = await portal.open();
    const { page } = window;
    await signInByPage(page, 'central/admin');
    await heading(page, 'Daerah').waitFor();
    await page.goto('/pusat/daerah/baru');
    await page.getByLabel('Nama atau kode').fill('33.02');
    await page.getByRole('link', { name: 'Sudah terdaftar, buka' }).click();
    await heading(page, 'Kabupaten Banyumas').waitFor();
    const { pathname } = new URL(page.url());
    const rooms = { region: pathname, regions: '/pusat', 'new-region': '/pusat/daerah/baru' };
    expect(await faultsOfRooms(window, 'central/admin', rooms)).toEqual({});
  });
});
