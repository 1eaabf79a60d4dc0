import { NominationPage } from '@payung/contract';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press, pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import {
  choosePasswordFromMail,
  endTokenSoon,
  fillSignIn,
  goToSignIn,
} from '../support/browser-sign-in.ts';
import {
  seriousFindings,
  settled,
  sidewaysPixels,
  takePicture,
} from '../support/browser-window.ts';
import { read, signedIn } from '../support/http-caller.ts';
import { nominated } from '../support/http-nominations.ts';
import { aPerson, type Invented } from '../support/invented-people.ts';
import { patient } from '../support/patient.ts';
import { faultsOfRooms } from '../support/rooms-looked-at.ts';

const officer = { email: 'wulan@dinas.contoh', password: 'payung-teduh-di-kudus' };

const portal = portalInBrowser();

const windowOf = (account: string) => portal.windowOf(account, { width: 1280 });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describe('somebody invited', () => {
  it('by mail chooses a password, signs in, and works for the agency they were invited for', async () => {
    const admin = await windowOf('33.19/admin');
    await admin.page.goto('/pengaturan/undang');
    await press(admin.page, 'Kirim undangan');
    await admin.page.getByRole('heading', { name: 'Ada isian yang perlu diperbaiki' }).waitFor();
    expect(await admin.page.getByRole('link', { name: /^(Isi|Pilih|Alamat)/ }).count()).toBe(3);
    // the faults may move an agency under the second press: whoever is invited would reach one unasked
    await admin.page.getByRole('checkbox').first().dispatchEvent('click', { detail: 2 });
    expect(await admin.page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await admin.page.getByLabel('Nama', { exact: true }).fill('Wulan Sari');
    await admin.page.getByLabel('Alamat e-mail').fill(officer.email);
    await admin.page.getByRole('checkbox', { name: 'Dinas Perhubungan' }).check();
    await press(admin.page, 'Kirim undangan');
    await heading(admin.page, 'Wulan Sari').waitFor();
    await takePicture(admin.page, 'member');
    expect(admin.complaints).toEqual([]);

    const own = await portal.open({ width: 1280 });
    await choosePasswordFromMail(own.page, officer.email, officer.password);
    await goToSignIn(own.page);
    await fillSignIn(own.page, officer.email, officer.password);
    await heading(own.page, 'Beranda').waitFor();
    await own.page.getByText('Dinas Perhubungan').first().waitFor();
    expect(await own.page.getByRole('link', { name: 'Pengaturan daerah' }).count()).toBe(0);
    expect(own.complaints).toEqual([]);
  });

  it('by a second region chooses where to act, and another tab stays where it is', async () => {
    const other = await signedIn(portal.address, '33.75/admin');
    const post = { role: 'officer', agencies: ['dinas-sosial'], from: '2026-01-01' };
    const asked = { name: 'Wulan Sari', email: officer.email, posts: [post] };
    expect((await other.ask('POST', '/v1/users', { json: asked })).status).toBe(201);

    const { page, complaints } = await portal.open();
    await goToSignIn(page);
    await fillSignIn(page, officer.email, officer.password);
    await heading(page, 'Pilih daerah').waitFor();
    await takePicture(page, 'choose-region');
    await settled(page);
    expect([await seriousFindings(page), await sidewaysPixels(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: /Kabupaten Kudus/ }).click();
    await heading(page, 'Beranda').waitFor();
    await page.getByText('Perlindungan Pekerja Rentan Kabupaten Kudus').first().waitFor();

    const second = await page.context().newPage();
    await second.goto('/');
    await second.getByRole('button', { name: /Kota Pekalongan/ }).click();
    await second.getByRole('button', { name: /^Akun:/ }).click();
    await second.getByRole('link', { name: 'Ganti daerah' }).waitFor();
    // its own token runs out, and the new one is for the same region
    await endTokenSoon(page);
    await page.reload();
    await heading(page, 'Beranda').waitFor();
    await page.getByText('Perlindungan Pekerja Rentan Kabupaten Kudus').first().waitFor();
    await page.getByRole('button', { name: /^Akun:/ }).click();
    await page.getByRole('link', { name: 'Ganti daerah' }).click();
    await pressTwice(page.getByRole('button', { name: /Kota Pekalongan/ }));
    await heading(page, 'Beranda').waitFor();
    await page.getByText('Kota Pekalongan').first().waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a village that proposes', () => {
  async function propose(page: Page, { nationalId, name }: Invented): Promise<void> {
    await page.getByLabel('NIK', { exact: true }).fill(nationalId);
    await page.getByLabel('Nama lengkap sesuai KTP-el').fill(name);
    await page.getByLabel('Pekerjaan', { exact: true }).selectOption({ label: 'Tukang becak' });
    await press(page, 'Simpan usulan');
  }

  it('does so once the region says for whom, and sees what became of everybody it named', async () => {
    const other = await signedIn(portal.address, '33.19/dinas-sosial/officer');
    const [fresh, taken] = [aPerson(951), aPerson(952)];
    const changes = { occupation: 'BURUH TANI' };
    await nominated(other, 952, { agency: 'dinas-sosial', changes });
    const lead = await windowOf('33.19/admin');
    await lead.page.goto('/pengaturan/aturan');
    const proposing = lead.page.getByLabel('Usulan dari desa/kelurahan');
    await proposing.selectOption({ label: 'Untuk Dinas Perhubungan' });
    await press(lead.page, 'Simpan aturan');
    await lead.page.getByText('Aturan tersimpan').first().waitFor();

    const { page, complaints } = await windowOf('33.19/village');
    await page.getByRole('link', { name: 'Usulkan satu orang' }).first().click();
    await propose(page, fresh);
    await heading(page, 'Orang ini sudah diusulkan').waitFor();
    await press(page, 'Usulkan orang lain');
    await propose(page, taken);
    await heading(page, 'Orang ini sudah diusulkan sebelumnya').waitFor();
    await page.getByText(/^Orang ini sudah diusulkan oleh Dinas Sosial/).waitFor();
    await takePicture(page, 'village-proposed');

    const { nationalId } = fresh;
    const admin = await signedIn(portal.address, '33.19/admin');
    const found = await admin.ask('POST', '/v1/nominations/search', { json: { nationalId } });
    const [nomination, ...others] = read(found, NominationPage).items;
    expect(others).toEqual([]);
    const json = { reason: 'bukan pekerja rentan' };
    const path = `/v1/nominations/${nomination?.nominationId}/refuse`;
    expect((await admin.ask('POST', path, { json })).status).toBe(200);
    await page.getByRole('link', { name: 'Calon peserta' }).first().click();
    await page.getByRole('row', { name: new RegExp(`${fresh.name}.*Ditolak`) }).waitFor();
    await page.getByRole('link', { name: fresh.name }).click();
    await page.getByText(/alasan: bukan pekerja rentan/).waitFor();
    await settled(page);
    expect([await seriousFindings(page), await sidewaysPixels(page)]).toEqual([[], 0]);
    expect([lead.complaints, complaints]).toEqual([[], []]);
  });
});

describe('a suspended region', () => {
  it('shows its people one plain page that says so, and nothing of the region', async () => {
    const central = await windowOf('central/admin');
    await central.page.getByRole('link', { name: 'Kota Malang', exact: true }).click();
    await press(central.page, 'Hentikan sementara');
    const dialog = central.page.getByRole('dialog');
    await dialog.getByLabel('Alasan').fill('Perjanjian pemrosesan data berakhir');
    await pressTwice(dialog.getByRole('button', { name: 'Hentikan sementara' }));
    await central.page.getByText('Pengguna daerah ini tidak dapat masuk').waitFor();
    await takePicture(central.page, 'central-suspended');

    // the token was given before; whoever signs in now is offered no such region at all
    const { page } = await portal.open();
    await page.goto('/');
    await page.getByText('Masuk dengan akun contoh').click();
    const region = page.getByRole('region', { name: 'Kota Malang' });
    await region.getByRole('button', { name: /Auditor/ }).click();
    await heading(page, 'Layanan untuk daerah ini dihentikan sementara').waitFor();
    await takePicture(page, 'suspended');
    await settled(page);
    expect([await seriousFindings(page), await sidewaysPixels(page)]).toEqual([[], 0]);
    expect(await page.getByRole('navigation').count()).toBe(0);

    await press(central.page, 'Buka kembali');
    await pressTwice(dialog.getByRole('button', { name: 'Buka kembali' }));
    await central.page.getByText('Berjalan', { exact: true }).waitFor();
  });
});

describe('the journal', () => {
  it('tells the auditor who did what, who saw whom, and that it is whole', async () => {
    const caller = await signedIn(portal.address, '33.19/dinas-perhubungan/officer');
    const { personId } = await nominated(caller, 940, { agency: 'dinas-perhubungan' });
    const admin = await signedIn(portal.address, '33.19/admin');
    expect((await admin.ask('GET', `/v1/persons/${personId}/export`)).status).toBe(200);
    const { page, complaints } = await windowOf('33.19/auditor');
    await page.getByRole('link', { name: 'Jejak perubahan', exact: true }).click();
    await page.getByText('Usulan dibuat').first().waitFor();
    await page.getByLabel('Tentang').selectOption({ label: 'Pengguna' });
    await page.waitForURL(/apa=member/);
    await page
      .getByText('Pengguna diundang')
      .or(page.getByText(/Pengguna ditetapkan/))
      .first()
      .waitFor();
    // users were invited before this: their entries may have stood in the list of everything, too
    await expect.poll(() => page.getByText('Usulan dibuat').count(), patient).toBe(0);
    await takePicture(page, 'journal');

    await page.goto('/jejak/pemeriksaan');
    await press(page, 'Periksa sekarang');
    await page.getByText(/Jejak utuh: [\d.]+ entri diperiksa/).waitFor();
    await takePicture(page, 'journal-verified');

    await page.goto(`/orang/${personId}`);
    await press(page, 'Siapa melihat orang ini');
    await page.getByText('Admin daerah Kabupaten Kudus').first().waitFor();
    await press(page, 'Riwayat perubahan');
    await page.getByText('Usulan dibuat').first().waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the identity of a region', () => {
  it('is chosen from eight colours and a picture, and worn by the portal from then on', async () => {
    const { page, complaints } = await windowOf('33.19/admin');
    await page.goto('/pengaturan/identitas');
    await page.getByRole('radio', { name: 'Merah bata' }).check();
    const arms =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>';
    await page.setInputFiles('#identitas-lambang', {
      name: 'lambang.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(arms),
    });
    await press(page, 'Simpan identitas');
    await page.getByText('Identitas daerah tersimpan.').first().waitFor();
    await page.goto('/pengaturan');
    await expect
      .poll(() => page.evaluate('document.documentElement.dataset.accent'), patient)
      .toBe('bata');
    await page.locator('header[data-region] img').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('rooms of administration, audit and the centre', () => {
  const rooms: Readonly<Record<string, readonly string[]>> = {
    '33.19/admin': [
      '/menu',
      '/pengaturan',
      '/pengaturan/pengguna',
      '/pengaturan/undang',
      '/pengaturan/sistem',
      '/pengaturan/identitas',
      '/pengaturan/dinas',
      '/pengaturan/aturan',
      '/pengaturan/pemberitahuan',
      '/pengaturan/pemrosesan',
      '/pengaturan/penyimpanan',
      '/pengaturan/arsip',
      '/pengaturan/kebocoran',
      '/pengaturan/kebocoran/baru',
    ],
    '33.19/auditor': ['/jejak', '/jejak/pemeriksaan', '/jejak/keadaan', '/pengaturan/pemrosesan'],
    'central/admin': [
      '/pusat',
      '/pusat/daerah/baru',
      '/pusat/pemakaian',
      '/pusat/kesehatan',
      '/pusat/akses',
      '/pusat/kebocoran',
    ],
  };
  it('keep to their policy, to 320 pixels and to what everybody can use', async () => {
    const found: Record<string, unknown> = {};
    for (const [account, addresses] of Object.entries(rooms)) {
      const window = await windowOf(account);
      Object.assign(
        found,
        await faultsOfRooms(
          window,
          account,
          Object.fromEntries(addresses.map((one) => [one, one])),
        ),
      );
    }
    expect(found).toEqual({});
  });
});
