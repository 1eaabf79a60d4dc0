import { DonorView, RegionLook, RuleDraftDetail } from '@payung/contract';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { seriousFindings, settled, sidewaysPixels } from '../support/browser-window.ts';
import { type Caller, read, signedIn } from '../support/http-caller.ts';
import { openCohortTargets } from '../support/http-cohorts.ts';
import { changeOf, drafted } from '../support/http-regulations.ts';
import { patient } from '../support/patient.ts';
import { openDoor } from '../support/room-visits.ts';

const portal = portalInBrowser();
let page: Page;
/** sees and changes the same through the API, as somebody at another desk */
let other: Caller;
let serial = 0;

beforeAll(async () => {
  other = await signedIn(portal.address, '33.19/admin');
  // without money there is no form for a cohort
  await openCohortTargets(other, next).funding();
  ({ page } = await portal.windowOf('33.19/admin'));
});

const next = () => {
  serial += 1;
  return serial;
};
const press = (name: string) => pressTwice(page.getByRole('button', { name, exact: true }));
const differing = () => page.getByRole('table', { name: 'Yang berbeda' });

/** The room that shows two at once is one for everybody as well. */
async function everybodyCanUseIt(): Promise<void> {
  await settled(page);
  expect([await seriousFindings(page), await sidewaysPixels(page)]).toEqual([[], 0]);
}

const Setting = z.looseObject({});
const standing = async (path: string) => read(await other.ask('GET', path), Setting);

/** Somebody at another desk saves first. */
async function changeElsewhere(path: string, change: (kept: z.infer<typeof Setting>) => object) {
  const json = change(await standing(path));
  expect((await other.ask('PUT', path, { json })).status).toBe(200);
}

/** Saves what was written here, once both were seen side by side. */
async function saveOverOther(button: string, both: RegExp): Promise<void> {
  await press(button);
  await differing().getByRole('row', { name: both }).waitFor();
  await everybodyCanUseIt();
  await press('Tetap pakai isian saya');
  await differing().waitFor({ state: 'detached' });
  await press(button);
}

describe('two who write the same at once', () => {
  it('see both looks of the region, its arms too, and nothing that was written is lost', async () => {
    await page.goto('/pengaturan/identitas');
    const programme = page.getByLabel('Nama program');
    await programme.fill('Nama dari meja pertama');
    const look = read(await other.ask('GET', '/v1/region/look'), RegionLook);
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8"/></svg>';
    const json = {
      version: look.version,
      accent: look.accent,
      programmeName: 'Nama dari meja kedua',
      logo: { mediaType: 'image/svg+xml', base64: Buffer.from(svg).toString('base64') },
    };
    expect((await other.ask('PUT', '/v1/region/look', { json })).status).toBe(200);

    await press('Simpan identitas');
    const names = /Nama program Nama dari meja kedua Nama dari meja pertama$/;
    await differing().getByRole('row', { name: names }).waitFor();
    await differing()
      .getByRole('row', { name: /Lambang daerah Lambang baru Tidak diubah$/ })
      .waitFor();
    await everybodyCanUseIt();
    expect(await programme.inputValue()).toBe('Nama dari meja pertama');
    await press('Tetap pakai isian saya');
    await differing().waitFor({ state: 'detached' });
    await press('Simpan identitas');
    const stands = async () => read(await other.ask('GET', '/v1/region/look'), RegionLook);
    await expect
      .poll(async () => (await stands()).programmeName, patient)
      .toBe('Nama dari meja pertama');
    expect((await stands()).logo?.base64).toBe(json.logo.base64);
  });

  it('keep neither masa simpan, aturan pengusulan nor levels of verification over somebody else’s unseen', async () => {
    const months = page.getByLabel('Berkas daftar yang diunggah (bulan)');
    await page.goto('/pengaturan/penyimpanan');
    await months.fill('30');
    await page.getByLabel('Dasar keputusan').fill('JRA 12/2026');
    await changeElsewhere('/v1/retention', (kept) => ({
      version: kept.version,
      endedNominationYears: kept.endedNominationYears,
      listFileMonths: 18,
      source: 'JRA 11/2026',
    }));
    await saveOverOther('Simpan masa simpan', /\(bulan\) 18 30$/);
    await expect
      .poll(() => standing('/v1/retention'), patient)
      .toMatchObject({ listFileMonths: 30, source: 'JRA 12/2026' });

    await page.goto('/pengaturan/aturan');
    await page.getByLabel('Tiga orang dari tiga kantor yang berbeda').check();
    await changeElsewhere('/v1/region/settings', (kept) => ({
      ...kept,
      villagesProposeFor: 'dinas-sosial',
    }));
    await saveOverOther(
      'Simpan aturan',
      /Dinas Sosial.* Desa tidak mengusulkan, hanya memastikan$/,
    );
    await expect
      .poll(() => standing('/v1/region/settings'), patient)
      .toMatchObject({ villagesProposeFor: null, dutiesApart: 'units' });

    await page.goto('/pengaturan/verifikasi');
    await page.getByLabel('Nama cabang BPJS Ketenagakerjaan').fill('Kudus');
    await changeElsewhere('/v1/verification/setting', (kept) => ({
      version: kept.version,
      steps: [],
      insurer: { branch: 'Semarang', requiredFields: [] },
    }));
    await saveOverOther('Simpan tingkat verifikasi', /BPJS Ketenagakerjaan Semarang Kudus$/);
    await expect
      .poll(() => standing('/v1/verification/setting'), patient)
      .toMatchObject({ setting: { insurer: { branch: 'Kudus' } } });
  });

  it('never record one letter of a donor as two pledges', async () => {
    const id = await openCohortTargets(other, next).donor();
    await page.goto(`/program/pemberi-dana/${id}`);
    await press('Catat janji');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Surat atau perjanjian').fill('Surat CSR 7/2026');
    await dialog.getByLabel('Orang', { exact: true }).fill('40');
    await dialog.getByLabel('Rupiah').fill('8.064.000');
    const pledge = {
      budgetYear: 2026,
      funds: 'places',
      people: 40,
      months: 12,
      rupiah: 8_064_000,
      basis: 'Surat CSR nomor 7 tahun 2026',
    };
    const json = { version: 1, pledge };
    expect((await other.ask('POST', `/v1/donors/${id}/pledges`, { json })).status).toBe(201);

    await press('Simpan janji');
    const letters = /Surat atau perjanjian Surat CSR nomor 7 tahun 2026 Surat CSR 7\/2026$/;
    await differing().getByRole('row', { name: letters }).waitFor();
    await everybodyCanUseIt();
    // what stands now is known here, and still nobody has chosen
    await press('Simpan janji');
    await settled(page);
    await press('Pakai yang tersimpan');
    await dialog.waitFor({ state: 'detached' });
    expect(read(await other.ask('GET', `/v1/donors/${id}`), DonorView).pledges).toHaveLength(1);

    await press('Catat janji');
    await dialog.getByLabel('Surat atau perjanjian').fill('Surat CSR 8/2026');
    await dialog.getByLabel('Orang', { exact: true }).fill('1');
    await dialog.getByLabel('Rupiah').fill('201.600');
    await press('Simpan janji');
    await page.getByRole('row', { name: /Surat CSR 8\/2026/ }).waitFor();
    expect(read(await other.ask('GET', `/v1/donors/${id}`), DonorView).pledges).toHaveLength(2);
  });

  it('compare their revisions of the rules field by field, and adopt nothing unseen', async () => {
    const draft = await drafted(other);
    await page.goto(`/peraturan/perubahan/${draft.id}`);
    const least = page.getByLabel('Umur terendah (tahun)');
    await least.fill('19');
    await press('Tetapkan aturan');
    const adopting = page.getByRole('dialog');
    const changed = changeOf(draft, { minAge: 21, maxAgeExclusive: 64 });
    const path = `/v1/rule-drafts/${draft.id}`;
    expect((await other.ask('PUT', path, { json: changed })).status).toBe(200);
    await pressTwice(adopting.getByRole('button', { name: 'Tetapkan aturan' }));
    await adopting.getByText('Data ini sudah diubah orang lain sejak Anda membukanya.').waitFor();
    await pressTwice(adopting.getByRole('button', { name: 'Kembali' }));

    expect(await least.inputValue()).toBe('19');
    await press('Simpan konsep');
    await differing()
      .getByRole('row', { name: /^Umur terendah \(tahun\) 21 19$/ })
      .waitFor();
    await everybodyCanUseIt();
    expect(await differing().getByRole('row').count()).toBe(3);
    await press('Tetap pakai isian saya');
    await press('Simpan konsep');
    const stands = async () => read(await other.ask('GET', path), RuleDraftDetail).rules;
    await expect.poll(async () => (await stands()).minAge, patient).toBe(19);
  });
});

/** What is written into everything that takes a text: as a page, from right to left, and without an end. */
const hostile = [
  `<img src=x onerror="window.broken='by a tag'">`,
  `"><svg onload="window.broken='by a drawing'">`,
  'محمد \u202eالأمين\u202c \u0000\ufeff',
  'WAHYUNINGTYASHARDJODININGRAT'.repeat(7),
  '=HYPERLINK("http://contoh.invalid";"x") {{constructor.constructor("window.broken=1")()}}',
];

/** Every room of the lead agency that one writes in, with the button that sends. */
const written: readonly (readonly [room: string, button: string])[] = [
  ['/pengaturan/undang', 'Kirim undangan'],
  ['/pengaturan/kebocoran/baru', 'Buka berkas'],
  ['/program/kelompok/baru', 'Buat kelompok'],
  ['/peraturan/catat', 'Catat peraturan'],
  ['/klaim/kabar-duka', 'Catat kabar duka'],
  ['/klaim/perkiraan', 'Hitung perkiraan'],
  ['/pengaturan/penyimpanan', 'Simpan masa simpan'],
  ['/pengaturan/identitas', 'Simpan identitas'],
  ['/kartu/pengaturan', 'Simpan pengaturan'],
];

describe('what was written to break a page', () => {
  it.each(written)(
    'is only ever a text in %s, and told as a fault or kept',
    async (room, button) => {
      const complaints: string[] = [];
      const listen = (error: Error) => complaints.push(String(error));
      page.on('pageerror', listen);
      const faults: string[] = [];
      const send = page.getByRole('button', { name: button });
      await page.goto(room);
      for (const text of hostile) {
        await send.waitFor();
        await settled(page);
        const fields = page.locator('main input:not([type]), main input[type=text], main textarea');
        for (const field of await fields.all()) {
          if (await field.isEditable()) await field.fill(text);
        }
        await pressTwice(send);
        await settled(page);
        await page.setViewportSize({ width: 320, height: 640 });
        const pixels = await sidewaysPixels(page);
        if (pixels > 0) faults.push(`${text.slice(0, 20)}: scrolls sideways by ${pixels} px`);
        await page.setViewportSize({ width: 1_366, height: 768 });
        if (new URL(page.url()).pathname !== room) await page.goto(room);
      }
      expect(await page.evaluate('window.broken ?? null')).toBeNull();
      expect([faults, complaints]).toEqual([[], []]);
      page.off('pageerror', listen);
    },
  );
});

describe('names that others wrote', () => {
  it('stay texts, and inside a narrow window, wherever they are shown', async () => {
    const [tag = '', , , long = ''] = hostile;
    const targets = openCohortTargets(other, next);
    const made: string[] = [];
    const keep = async (path: string, json: object) => {
      const { status, text } = await other.ask('POST', path, { json });
      expect([path, status, text]).toMatchObject([path, 201, expect.any(String)]);
    };
    for (const name of [tag, `${long}`.slice(0, 120), 'محمد \u202eالأمين\u202c']) {
      const donor = targets.donorSent();
      await keep('/v1/donors', { ...donor, name });
      await keep('/v1/funding-sources', { ...targets.fundingSent(), name });
      await keep('/v1/cohorts', { ...(await targets.cohortSent()), name });
      made.push(`/program/pemberi-dana/${donor.id}`);
    }
    const faults: string[] = [];
    const rooms = ['/program', '/program/dana', '/program/pemberi-dana', '/tagihan/baru', '/jejak'];
    await page.goto('/menu');
    await settled(page);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const room of [...rooms, ...made]) {
      // from one donor to the next the heading is the same one
      await openDoor(page, '/menu');
      await openDoor(page, room);
      await settled(page);
      const pixels = await sidewaysPixels(page);
      if (pixels > 0) faults.push(`${room} scrolls sideways by ${pixels} px`);
      if (room === '/program/pemberi-dana') await page.getByText(tag).first().waitFor();
    }
    await page.setViewportSize({ width: 1_366, height: 768 });
    expect(await page.evaluate('window.broken ?? null')).toBeNull();
    expect(faults).toEqual([]);
  });
});
