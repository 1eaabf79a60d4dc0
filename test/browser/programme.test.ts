import { Buffer } from 'node:buffer';
import { QuotaDetail } from '@payung/contract';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press, pressInDialog } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { takePicture } from '../support/browser-window.ts';
import { aLetter } from '../support/evidence-files.ts';
import { read, signedIn } from '../support/http-caller.ts';
import {
  draftPlan,
  sendStatistics,
  statisticsHeadings,
  tableOf,
  villagesOf,
} from '../support/http-quota.ts';
import { compared, dayInWib, drafted, proposed } from '../support/http-regulations.ts';
import { patient } from '../support/patient.ts';
import { faultsOfRooms } from '../support/rooms-looked-at.ts';

const officer = '33.19/dinas-perhubungan/officer';
const admin = '33.19/admin';
const insurer = '33.19/insurer';

const portal = portalInBrowser();

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const indonesian = (iso: string) => iso.split('-').reverse().join('-');

describe('a new occupation, from the agency into the rules', () => {
  it('is proposed, passed on, agreed to, taken into a revision, compared and adopted', async () => {
    const agency = await portal.windowOf(officer);
    await agency.page.getByRole('link', { name: 'Peraturan' }).first().click();
    await agency.page.getByRole('link', { name: 'Usulan jenis pekerjaan baru' }).click();
    await press(agency.page, 'Usulkan pekerjaan');
    await pressInDialog(agency.page, 'Kirim usulan');
    await agency.page.getByRole('link', { name: 'Isi nama pekerjaan.' }).waitFor();
    await agency.page.getByLabel('Nama jenis pekerjaan').fill('Juru parkir pasar hewan');
    await agency.page.getByLabel('Mengapa pekerja ini rentan').fill('Bekerja di tepi jalan raya');
    await pressInDialog(agency.page, 'Kirim usulan');
    await agency.page.getByText('Menunggu dinas pengampu').waitFor();
    expect(agency.complaints).toEqual([]);

    const lead = await portal.windowOf(admin);
    await lead.page.goto('/peraturan/usulan-pekerjaan');
    await heading(lead.page, 'Menunggu Anda').waitFor();
    await press(lead.page, /^Teruskan ke BPJS Ketenagakerjaan/);
    await lead.page.getByLabel('Alasan').fill('Layak dilindungi');
    await pressInDialog(lead.page, 'Teruskan usulan');
    await lead.page.getByText('Menunggu BPJS Ketenagakerjaan').waitFor();

    const branch = await portal.windowOf(insurer);
    await branch.page.goto('/peraturan/usulan-pekerjaan');
    await press(branch.page, /^Setujui/);
    await branch.page.getByLabel('Alasan').fill('Termasuk pekerja bukan penerima upah');
    await pressInDialog(branch.page, 'Setujui usulan');
    await branch.page.getByText('Disetujui BPJS Ketenagakerjaan').waitFor();
    await takePicture(branch.page, 'proposals-insurer');
    expect(branch.complaints).toEqual([]);

    await recordRegulation(lead.page);
    await reviseRules(lead.page);
    // a draft that nobody compared yet has no comparison
    expect(lead.complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });

  async function recordRegulation(page: Page): Promise<void> {
    await page.goto('/peraturan');
    await page.getByRole('link', { name: 'Catat peraturan' }).click();
    await press(page, 'Catat peraturan');
    await heading(page, 'Ada isian yang perlu diperbaiki').waitFor();
    await page.getByRole('link', { name: 'Isi nomor peraturan.' }).waitFor();
    await page.getByLabel('Jenis').selectOption('PERBUP');
    await page.getByLabel('Nomor', { exact: true }).fill('77 CONTOH');
    await page.getByLabel('Tahun', { exact: true }).fill('2026');
    await page.getByLabel('Tentang').fill('DATA CONTOH: perubahan jaminan sosial pekerja rentan');
    await page.getByLabel('Mulai berlaku').fill('01-01-2026');
    await page.getByLabel(/^Naskah yang dipindai/).setInputFiles({
      name: 'perbup.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(aLetter('Perbup')),
    });
    await press(page, 'Catat peraturan');
    await page.getByRole('button', { name: /^Unduh Peraturan Bupati Nomor 77 CONTOH/ }).waitFor();
    await takePicture(page, 'regulations');
  }

  async function addFlagAndTariff(page: Page): Promise<void> {
    await press(page, 'Tambah status rentan');
    await page.getByLabel('Nama status').fill('Buruh musiman');
    await pressInDialog(page, 'Masukkan ke konsep');
    await press(page, 'Tambah tarif iuran');
    await pressInDialog(page, 'Masukkan ke konsep');
    await page.getByRole('link', { name: 'Isi dasar hukum tarif ini.' }).waitFor();
    await page.getByLabel('Bulan pertama').fill('01-2027');
    await page.getByLabel('JKK (rupiah)').fill('6.000');
    await page.getByLabel('JKM (rupiah)').fill('6.800');
    const tariff = page.getByRole('dialog');
    await tariff.getByLabel('Dasar hukum').fill('PERBUP CONTOH');
    await tariff.getByLabel('Dari mana angka ini diketahui').selectOption('verified');
    await takePicture(page, 'rules-tariff');
    await pressInDialog(page, 'Masukkan ke konsep');
  }

  async function reviseRules(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Mulai perubahan aturan' }).click();
    await page.getByLabel('Dasar hukum').selectOption({
      label: 'Peraturan Bupati Nomor 77 CONTOH Tahun 2026',
    });
    await page.getByLabel('Mulai berlaku').fill(indonesian(dayInWib(200)));
    await press(page, 'Buat konsep');
    await page.getByText('Konsep ini dapat ditetapkan').waitFor();
    await press(page, 'Masukkan Juru parkir pasar hewan');
    await page.getByRole('button', { name: 'Keluarkan Juru parkir pasar hewan' }).waitFor();

    await addFlagAndTariff(page);
    await page.getByLabel('Belum berumur (tahun)').fill('10');
    await press(page, 'Simpan konsep');
    await page.getByText('Belum dapat ditetapkan: 1 hal perlu diperbaiki').waitFor();
    await page.getByRole('link', { name: 'Umur terendah harus kurang dari batas umur.' }).click();
    const lowest = page.getByLabel('Umur terendah (tahun)');
    await expect.poll(() => lowest.getAttribute('aria-invalid'), patient).toBe('true');
    await takePicture(page, 'rules-draft-with-fault');
    await page.getByLabel('Belum berumur (tahun)').fill('60');
    const family = page.getByRole('group', { name: 'Hanya satu orang dari setiap KK?' });
    await family.getByLabel('Hanya satu orang dari setiap KK?').selectOption('on');
    await family.getByLabel('Bila tidak terpenuhi').selectOption('soft');
    await press(page, 'Simpan konsep');
    await page.getByText('Konsep ini dapat ditetapkan').waitFor();

    await press(page, 'Bandingkan dengan aturan yang berlaku');
    await page.getByRole('row', { name: /^Memenuhi syarat/ }).waitFor();
    await takePicture(page, 'rules-compared');
    await page.getByText('Rp12.800 (JKK Rp6.000, JKM Rp6.800) mulai Januari 2027').waitFor();
    await page.getByRole('button', { name: 'Keluarkan Buruh musiman' }).waitFor();
    await press(page, 'Tetapkan aturan');
    await pressInDialog(page, 'Tetapkan aturan');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Nomor 77 CONTOH' })
      .filter({ hasText: 'Akan berlaku' })
      .waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Ditetapkan' }).first().waitFor();
  }
});

describe('the places of a year', () => {
  it('are planned from statistics whose faults are told at once, adopted, and shared out again', async () => {
    const caller = await signedIn(portal.address, admin);
    const lines = tableOf(await villagesOf(caller));
    const { page, complaints } = await portal.windowOf(admin);
    await page.goto('/rencana-kuota/statistik');
    await page.getByLabel('Tahun', { exact: true }).fill('2025');
    await page.getByLabel('Keadaan per tanggal').fill('30-06-2025');
    await page.getByLabel('Sumber').fill('DATA CONTOH');
    const wrong = lines
      .slice(1)
      .map((line, at) => (at === 0 ? [...line.slice(0, 3), '-4', '', '1'] : line));
    await page.getByLabel('Berkas statistik').setInputFiles(aTable(wrong));
    await press(page, 'Unggah statistik');
    await page.getByRole('link', { name: /tidak ada dalam berkas\.$/ }).waitFor();
    await page.getByRole('link', { name: /jumlah penduduk kurang dari 0/ }).waitFor();
    await page.getByRole('link', { name: /jumlah dalam data sosial kosong/ }).waitFor();
    await takePicture(page, 'statistics-with-faults');
    await page.getByLabel('Berkas statistik').setInputFiles(aTable(lines));
    await press(page, 'Unggah statistik');
    await page.getByText(/^Statistik 2025-\d+ tersimpan/).waitFor();

    await page.goto('/rencana-kuota?tahun=2031');
    await page.getByRole('link', { name: 'Buat rencana kuota' }).click();
    await page.getByLabel('Kuota seluruhnya (orang)').fill('1.000');
    await page.getByLabel('Dasar hukum').fill('PERBUP CONTOH 1/2031');
    await page.getByLabel('Bobot sendiri').check();
    await press(page, 'Hitung pembagian');
    await heading(page, 'Pembagian 1.000 tempat tahun 2031').waitFor();
    await page.getByText('jumlah penduduk 70,0%, jumlah miskin ekstrem 30,0%').waitFor();
    await takePicture(page, 'quota-plan-draft');
    await press(page, 'Tetapkan rencana');
    await pressInDialog(page, 'Tetapkan rencana');
    await page.getByText('Ditetapkan').first().waitFor();

    await shareOutAgain(page);
    expect(complaints.filter((text) => !text.includes('422') && !text.includes('409'))).toEqual([]);
  });

  async function shareOutAgain(page: Page): Promise<void> {
    await page.goto('/rencana-kuota?tahun=2031');
    await page.getByText('0 dari 1.000 tempat sudah ditetapkan dengan SK').waitFor();
    await takePicture(page, 'quota-year');
    await page.getByRole('link', { name: 'Bagi ulang' }).click();
    const fields = page.getByRole('textbox', { name: /^Perubahan kuota/ });
    await fields.nth(4).fill('-3');
    await fields.nth(5).fill('5');
    await page.getByLabel('Alasan').fill('Kuota triwulan pertama tidak terpakai');
    await press(page, 'Bagi ulang');
    await page.getByText(/^Yang diberikan 2 lebih banyak/).waitFor();
    await fields.nth(5).fill('2');
    await press(page, 'Bagi ulang');
    await page.getByRole('listitem').filter({ hasText: 'Kuota triwulan pertama' }).waitFor();
    await takePicture(page, 'quota-round');
    await page.goto('/rencana-kuota/riwayat?tahun=2031');
    await page.getByText('2. Pembagian ulang').waitFor();
    await page.getByText('1. Rencana kuota ditetapkan').waitFor();
  }

  function aTable(rows: readonly (readonly string[])[]) {
    const text = [statisticsHeadings, ...rows].map((row) => row.join(';')).join('\n');
    return { name: 'statistik.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  }
});

describe('rooms of regulations and quota', () => {
  it('keep to their policy, to 320 pixels and to what everybody can use', async () => {
    const caller = await signedIn(portal.address, admin);
    const draft = await drafted(caller, { effectiveFrom: dayInWib(300) });
    await compared(caller, draft);
    await proposed(await signedIn(portal.address, officer), 'dinas-perhubungan');
    const plan = await draftPlan(caller, await sendStatistics(caller));
    const rooms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      [admin]: {
        regulations: '/peraturan',
        'record-regulation': '/peraturan/catat',
        'begin-draft': '/peraturan/perubahan',
        draft: `/peraturan/perubahan/${draft.id}`,
        proposals: '/peraturan/usulan-pekerjaan',
        'quota-year': '/rencana-kuota?tahun=2031',
        'quota-none': '/rencana-kuota?tahun=2044',
        statistics: '/rencana-kuota/statistik',
        'plan-form': '/rencana-kuota/baru',
        plan: `/rencana-kuota/rencana/${plan}`,
        round: '/rencana-kuota/bagi-ulang?tahun=2031',
        entries: '/rencana-kuota/riwayat?tahun=2031',
      },
      [officer]: { 'officer-regulations': '/peraturan', 'officer-quota': '/rencana-kuota' },
      [insurer]: { 'insurer-regulations': '/peraturan' },
    };
    const found: Record<string, unknown> = {};
    for (const [account, addresses] of Object.entries(rooms)) {
      const window = await portal.windowOf(account);
      Object.assign(found, await faultsOfRooms(window, account, addresses));
    }
    expect(found).toEqual({});
  });
});

describe('a quota card that was moved more often than one page tells', () => {
  it('says that a line may go on, and tells the whole of it once the rest is loaded', async () => {
    const caller = await signedIn(portal.address, admin);
    const card = read(await caller.ask('GET', '/v1/quotas/2026'), QuotaDetail);
    for (const more of [1, 2, 3, 4]) {
      const json = { granted: card.granted + more, legalBasis: 'PERBUP CONTOH 9/2026' };
      expect((await caller.ask('PUT', '/v1/quotas/2026', { json })).status).toBe(200);
    }
    const { page, complaints } = await portal.windowOf(admin);
    // pages of three instead of a hundred
    await page.route('**/v1/quotas/2026?*', (route) =>
      route.continue({ url: route.request().url().replace('limit=100', 'limit=3') }),
    );
    await page.goto('/kuota/2026');
    const line = page.getByRole('row', { name: /PERBUP CONTOH 9/ });
    await line.getByText(/^3 perubahan sejak/).waitFor();
    await line.getByText('Mungkin ada lagi yang belum dimuat').waitFor();
    await page.getByText('3 perubahan ditampilkan').waitFor();
    await takePicture(page, 'quota-movements');

    await press(page, 'Muat lagi');
    await line.getByText(/^4 perubahan sejak/).waitFor();
    expect(await line.getByText('Mungkin ada lagi').count()).toBe(0);
    await line.getByRole('cell', { name: '+4', exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
