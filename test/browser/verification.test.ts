import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press, pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { takePicture } from '../support/browser-window.ts';
import { aLetter, aPhoto } from '../support/evidence-files.ts';
import { signedIn } from '../support/http-caller.ts';
import { nominated } from '../support/http-nominations.ts';
import { confirm } from '../support/http-verification.ts';
import { aPerson } from '../support/invented-people.ts';
import { faultsOfRooms } from '../support/rooms-looked-at.ts';

const transport = { account: '33.19/dinas-perhubungan/officer', agency: 'dinas-perhubungan' };
/** where the demo's own village and district officers are at home */
const home = { village: 'BAKALANKRAPYAK', district: 'KALIWUNGU', rt: '001', rw: '002' };

const portal = portalInBrowser();

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const nameOf = (n: number) => aPerson(n).name;

async function someone(n: number): Promise<string> {
  const officer = await signedIn(portal.address, transport.account);
  const { nominationId } = await nominated(officer, n, {
    agency: transport.agency,
    changes: home,
  });
  return nominationId;
}

/** Each journey sets the levels it needs, so that none rests on another. */
async function setLevels(levels: readonly string[]): Promise<void> {
  const admin = await signedIn(portal.address, '33.19/admin');
  const json = {
    steps: levels.map((level) => ({ level, needed: 1, of: 1, days: 14 })),
    insurer: { branch: null, requiredFields: [] },
  };
  const { status } = await admin.ask('PUT', '/v1/verification/setting', { json });
  expect(status).toBe(200);
}

/** One after the other: a nomination that waits for another one's lock would make the test slow. */
async function people(from: number, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = from; n < from + count; n += 1) ids.push(await someone(n));
  return ids;
}

describe('verification, from the levels that a region sets to the answers of its offices', () => {
  it('is set by the admin, answered one by one and "semua benar kecuali …", and shows who lacks what', async () => {
    await setLevels([]);
    const admin = await portal.windowOf('33.19/admin');
    await admin.page.goto('/pengaturan/verifikasi');
    await admin.page.getByLabel('Diperiksa oleh kelurahan/desa').check();
    const needed = admin.page.getByLabel('Jawaban benar yang diperlukan');
    await needed.fill('4');
    await press(admin.page, 'Simpan tingkat verifikasi');
    await heading(admin.page, 'Ada isian yang perlu diperbaiki').waitFor();
    await takePicture(admin.page, 'verification-setting-faults');
    await needed.fill('1');
    await admin.page.getByLabel('Diperiksa oleh kecamatan').check();
    await admin.page.getByLabel('Tempat lahir').check();
    await press(admin.page, 'Simpan tingkat verifikasi');
    await admin.page.getByText('Tingkat verifikasi tersimpan').first().waitFor();
    await takePicture(admin.page, 'verification-setting');
    expect(admin.complaints).toEqual([]);

    await people(301, 5);
    const { page, complaints } = await portal.windowOf('33.19/village');
    await page.getByRole('link', { name: 'Verifikasi', exact: true }).first().click();
    await page.getByRole('link', { name: nameOf(301) }).waitFor();
    await takePicture(page, 'verification-list');
    expect(`${await page.content()} ${page.url()}`).not.toMatch(/\d{16}/);

    await page.getByRole('link', { name: nameOf(301) }).click();
    await press(page, 'Simpan jawaban');
    await heading(page, 'Ada isian yang perlu diperbaiki').waitFor();
    await page.getByLabel(/^Benar, tinggal di tempat lain/).check();
    await page.getByLabel('Tinggal di mana').fill('Kabupaten Demak');
    await page
      .getByLabel('Bukti (bila ada)')
      .setInputFiles({ name: 'rumah.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(aPhoto()) });
    await page.getByRole('button', { name: 'Keluarkan rumah.jpg' }).waitFor();
    await takePicture(page, 'verification-answer');
    await press(page, 'Simpan jawaban');
    await page.getByText('Tinggal di Kabupaten Demak.').waitFor();
    await page.getByRole('button', { name: 'Unduh bukti' }).waitFor();
    await takePicture(page, 'verification-answered');

    await page.getByRole('link', { name: 'Kembali ke daftar kerja' }).click();
    await page.getByLabel(`Kecualikan ${nameOf(302)}`).check();
    await press(page, 'Semua benar kecuali 1 orang');
    await press(page, 'Simpan semua benar dan pengecualiannya');
    await heading(page, 'Ada isian yang perlu diperbaiki').waitFor();
    await page.getByLabel(/^Tolak/).check();
    await page.getByLabel('Alasan penolakan').selectOption({ label: 'Pindah dari wilayah ini' });
    await takePicture(page, 'verification-all-right');
    await press(page, 'Simpan semua benar dan pengecualiannya');
    await page.getByText('3 orang dijawab benar').waitFor();
    await takePicture(page, 'verification-entered');
    await press(page, 'Kembali ke daftar');
    await page.getByText('Tidak ada yang menunggu Anda.').waitFor();
    expect(complaints).toEqual([]);

    const district = await portal.windowOf('33.19/district');
    await district.page.goto('/verifikasi/jumlah');
    await district.page.getByRole('row', { name: /Jumlah/ }).waitFor();
    await takePicture(district.page, 'verification-counts');
    await district.page.goto('/isian-kurang');
    await district.page
      .getByRole('link', { name: nameOf(303) })
      .or(district.page.getByText('Semua isian sudah lengkap.'))
      .first()
      .waitFor();
    expect(district.complaints).toEqual([]);
  });

  it('goes into the field on paper and comes back by line numbers', async () => {
    await setLevels(['village', 'district']);
    await people(311, 3);
    const { page, complaints } = await portal.windowOf('33.19/village');
    await page.goto('/verifikasi/lembar');
    await press(page, 'Buat lembar');
    await heading(page, 'Lembar siap dicetak').waitFor();
    await takePicture(page, 'verification-papers');
    const downloading = page.waitForEvent('download');
    await pressTwice(page.getByRole('button', { name: /^Unduh PDF/ }).first());
    const paper = readFileSync(await (await downloading).path());
    expect(paper.subarray(0, 5).toString('latin1')).toBe('%PDF-');

    const number = (await page.getByRole('rowheader').first().textContent()) ?? '';
    await page.getByLabel('Nomor lembar').fill(number);
    await press(page, 'Buka lembar');
    await page.getByLabel('Kecualikan baris 2').check();
    await page.getByLabel(/^Kembalikan untuk perbaikan/).check();
    await page.getByLabel('Nama', { exact: false }).first().check();
    await page.getByLabel('Apa yang keliru').fill('Ejaan nama di KTP-el berbeda');
    await takePicture(page, 'verification-paper-entry');
    await press(page, 'Simpan hasil lembar');
    await page.getByText('1 pengecualian tersimpan dengan jawabannya.').waitFor();
    await page.goto('/verifikasi/lembar');
    await page.getByRole('row', { name: new RegExp(`${number}.*Diisikan`) }).waitFor();
    await takePicture(page, 'verification-printed');
    expect(complaints).toEqual([]);
  });
});

describe('who may be protected', () => {
  it('is told with what is open, and "aktif bekerja" of many rests on proof', async () => {
    await people(321, 2);
    const { page, complaints } = await portal.windowOf('33.19/verifier');
    await page.getByRole('link', { name: 'Syarat', exact: true }).first().click();
    await page.getByRole('link', { name: nameOf(321) }).waitFor();
    await takePicture(page, 'eligibility-list');
    await page.getByLabel(`Pilih ${nameOf(321)}`).check();
    await press(page, 'Catat aktif bekerja');
    await press(page, 'Simpan keterangan');
    await heading(page, 'Ada isian yang perlu diperbaiki').waitFor();
    await page.getByLabel('Diterangkan oleh').selectOption({ label: 'Ketua RT/RW' });
    await page.getByLabel('Dipastikan dengan').selectOption({ label: 'Surat keterangan' });
    await page.getByLabel('Foto atau surat').setInputFiles({
      name: 'surat.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(aLetter()),
    });
    await page.getByRole('button', { name: 'Keluarkan surat.pdf' }).waitFor();
    await takePicture(page, 'eligibility-statement');
    await press(page, 'Simpan keterangan');
    await page.getByText('Tercatat untuk 1 orang').waitFor();

    await page.getByRole('link', { name: nameOf(321) }).click();
    await page.getByRole('heading', { name: 'Syarat', level: 4 }).waitFor();
    await press(page, 'Catat jawaban');
    await page.getByLabel('ASN?').selectOption({ label: 'Tidak' });
    await takePicture(page, 'eligibility-facts');
    await press(page, 'Simpan jawaban');
    await page.getByRole('button', { name: 'Catat jawaban' }).waitFor();
    await page.getByText('Keterangan, keputusan, dan bukti').click();
    await page.getByText(/^Aktif bekerja per .*dengan 1 bukti/).waitFor();
    await takePicture(page, 'eligibility-person');
    expect(complaints).toEqual([]);
  });
});

describe('files of social data', () => {
  it('are handed in by whoever verifies, who sees what was kept and which rows count for nobody', async () => {
    await someone(381);
    const { page, complaints } = await portal.windowOf('33.19/verifier');
    await page.goto('/syarat');
    await page.getByRole('link', { name: 'Data sosial' }).click();
    await press(page, 'Catat hasil padan');
    await page.getByRole('link', { name: 'Isi tahun data, misalnya 2026.' }).waitFor();
    const rows = [
      'NIK;DESIL',
      `${aPerson(381).nationalId};2`,
      `${aPerson(382).nationalId};1`,
      '123;4',
    ];
    const buffer = Buffer.from(rows.join('\n'));
    await page
      .getByLabel('Berkas hasil padan')
      .setInputFiles({ name: 'padan.csv', mimeType: 'text/csv', buffer });
    await page.getByLabel('Tahun data').fill('2026');
    await page.getByLabel('Triwulan data').selectOption('2');
    await page.getByLabel('Dipadankan pada tanggal').fill('1-7-2026');
    await page.getByLabel('Surat atau kantor asal').fill('Berita acara 12/2026');
    await press(page, 'Catat hasil padan');
    await page.getByText('Hasil padan sudah dicatat').waitFor();
    await page.getByText('1 baris tidak dipakai').click();
    await page.getByRole('row', { name: '4 NIK tidak terbaca' }).waitFor();
    await takePicture(page, 'social-data');
    expect(complaints).toEqual([]);
  });
});

describe('rooms of verification', () => {
  it('keep to their policy, to 320 pixels and to what everybody can use', async () => {
    await setLevels(['village', 'district']);
    const [own = '', passed = ''] = await people(331, 2);
    await confirm(await signedIn(portal.address, '33.19/village'), passed);
    const rooms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      '33.19/village': {
        list: '/verifikasi',
        sheet: `/verifikasi/orang/${own}`,
        papers: '/verifikasi/lembar',
        lacking: '/isian-kurang',
        eligibility: '/syarat',
      },
      '33.19/admin': {
        counts: '/verifikasi/jumlah',
        setting: '/pengaturan/verifikasi',
        social: '/syarat/data-sosial',
        person: `/orang/${own.slice(0, own.lastIndexOf('-'))}`,
      },
      '33.19/insurer': { list: '/verifikasi' },
      [transport.account]: { list: '/verifikasi?keadaan=dikembalikan' },
    };
    const found: Record<string, unknown> = {};
    for (const [account, addresses] of Object.entries(rooms)) {
      const window = await portal.windowOf(account);
      Object.assign(found, await faultsOfRooms(window, account, addresses));
    }
    expect(found).toEqual({});
  });
});
