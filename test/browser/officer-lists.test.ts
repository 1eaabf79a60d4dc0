import { readFileSync } from 'node:fs';
import { ImportPage } from '@payung/contract';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { seriousFindings, sidewaysPixels, takePicture } from '../support/browser-window.ts';
import { handIn, importSettled, read, signedIn } from '../support/http-caller.ts';
import { aCsv } from '../support/http-files.ts';
import { aList, aPerson } from '../support/invented-people.ts';
import { patient } from '../support/patient.ts';

const transport = /Dinas Perhubungan/;
const trade = /Dinas Perdagangan/;
const agency = 'dinas-perhubungan';

const portal = portalInBrowser();

const file = (name: string, bytes: Uint8Array, mimeType = 'text/csv') => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes),
});

async function uploadFrom(page: Page, chosen: ReturnType<typeof file>): Promise<void> {
  await page.getByRole('link', { name: 'Unggah daftar' }).first().click();
  await page.getByLabel('Berkas daftar').setInputFiles(chosen);
  await pressTwice(page.getByRole('button', { name: 'Unggah daftar' }));
}

/** Answers that a list is under way, whatever has become of it, until the function that comes back is called. */
async function underWayUntilLookedAt(page: Page): Promise<() => Promise<void>> {
  const list = /\/v1\/imports\/[^/?]+$/;
  await page.route(list, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), state: 'running' } });
  });
  return () => page.unroute(list);
}

/** What the service keeps of the notice, for each list of this name. */
async function noticesOf(name: string): Promise<(number | null)[]> {
  const caller = await signedIn(portal.address, `33.19/${agency}/officer`);
  const { items } = read(await caller.ask('GET', '/v1/imports'), ImportPage);
  return items.filter(({ fileName }) => fileName === name).map((one) => one.noticeVersion);
}

const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => aPerson(from + at));

describe('an officer’s list', () => {
  it('goes from the file to its report and to a person, with nobody’s whole NIK on a page', async () => {
    const { page, complaints } = await portal.windowAs(transport);
    const searched = aPerson(1, { name: 'KENARIMAS HARDONO' });
    const odd = [aPerson(2, { nationalId: '3319' }), aPerson(0)];
    // a fast machine may be done before the page has looked a second time
    const isLookedAt = await underWayUntilLookedAt(page);
    await uploadFrom(page, file('ojek 2026.csv', aList([searched, ...people(3, 700), ...odd])));

    await page.getByRole('heading', { name: 'Baris sedang diperiksa' }).waitFor();
    await takePicture(page, 'progress');
    await isLookedAt();
    await page.getByRole('heading', { name: 'Hasil 703 baris' }).waitFor();
    await takePicture(page, 'results');
    await page
      .getByRole('navigation', { name: 'Saring menurut hasil' })
      .getByRole('link', { name: 'Perlu diperbaiki' })
      .click();
    await page.waitForURL(/hasil=diperbaiki/);
    const row = page.getByRole('row', { name: /703/ });
    await row.getByText('Perlu diperbaiki').waitFor();
    // the rows of the whole list stand there until those of the filter are known
    const rows = page.getByRole('table').first().getByRole('row');
    await expect.poll(() => rows.count(), patient).toBe(2);
    await takePicture(page, 'results-filtered');

    const downloading = page.waitForEvent('download');
    await pressTwice(page.getByRole('button', { name: 'Unduh laporan (CSV)' }));
    const report = readFileSync(await (await downloading).path(), 'utf8');
    expect(report.split('\n')[0]).toMatch(/HASIL;ALASAN;TINDAKAN/);
    expect(report.match(/Perlu diperbaiki/g)).toHaveLength(1);

    await page.getByRole('link', { name: 'Calon peserta' }).click();
    await page.getByLabel('Cari orang').fill('kenarimas');
    await pressTwice(page.getByRole('button', { name: 'Cari', exact: true }));
    const found = page.getByRole('link', { name: searched.name });
    await found.waitFor();
    await takePicture(page, 'workers-found');
    await found.click();
    await page.getByRole('heading', { level: 1, name: searched.name }).waitFor();
    await page.getByRole('heading', { name: 'Data diri' }).waitFor();
    const shown = await page.locator('body').textContent();
    expect(shown).toContain(searched.nationalId.slice(-4));
    expect(`${await page.content()} ${page.url()}`).not.toMatch(/\d{16}/);
    await takePicture(page, 'person');
    expect(complaints).toEqual([]);
  });

  it('with headings that nobody knows is explained by a person, then runs', async () => {
    const { page, complaints } = await portal.windowAs(transport);
    const lines = people(800, 3).map(({ nationalId, name, village }) => [
      nationalId,
      name,
      'Tukang becak pasar',
      village,
    ]);
    await uploadFrom(page, file('aneh.csv', aCsv([['K1', 'K2', 'K3', 'K4'], ...lines])));
    const run = page.getByRole('button', { name: 'Jalankan pemeriksaan' });
    await run.waitFor();
    await takePicture(page, 'mapping');
    await page.getByLabel('K3').selectOption({ label: 'Diabaikan' });
    await pressTwice(run);
    await page.getByRole('heading', { name: 'Kolom belum lengkap' }).waitFor();
    await takePicture(page, 'mapping-incomplete');
    await page.getByLabel('K1').selectOption({ label: 'NIK' });
    await page.getByLabel('K2').selectOption({ label: 'Nama lengkap' });
    await page.getByLabel('K3').selectOption({ label: 'Jenis pekerjaan' });
    await page.getByLabel('K4').selectOption({ label: 'Desa/kelurahan' });
    await pressTwice(run);
    await page.getByRole('heading', { name: 'Hasil 3 baris' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('of a kind that is no list is refused in the clerk’s own language, before and after it is sent', async () => {
    const { page, complaints } = await portal.windowAs(transport);
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj');
    await uploadFrom(page, file('daftar.pdf', pdf, 'application/pdf'));
    await page.getByText('Jenis berkas ini bukan XLSX atau CSV.').first().waitFor();
    await takePicture(page, 'upload-refused');
    await page.getByLabel('Berkas daftar').setInputFiles(file('daftar.xlsx', pdf));
    await pressTwice(page.getByRole('button', { name: 'Unggah daftar' }));
    await page.getByText('Isi berkas ini adalah berkas PDF, bukan XLSX atau CSV.').waitFor();
    await takePicture(page, 'list-failed');
    expect(complaints).toEqual([]);
  });

  it('says of everybody in it that they were given the notice, or no family may be written to', async () => {
    const { page, complaints } = await portal.windowAs(transport);
    await page.getByRole('link', { name: 'Unggah daftar' }).first().click();
    await page.getByLabel('Berkas daftar').setInputFiles(file('becak.csv', aList([aPerson(880)])));
    await page.getByLabel('Semua orang di daftar ini sudah menerima pemberitahuan').check();
    await pressTwice(page.getByRole('button', { name: 'Unggah daftar' }));
    await page.getByText('pemberitahuan dinyatakan sudah diberikan').waitFor();
    await page.getByRole('heading', { name: 'Hasil 1 baris' }).waitFor();
    // one list, though the button was pressed twice
    expect(await noticesOf('becak.csv')).toEqual([expect.any(Number)]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows nothing of itself to the officer of another agency', async () => {
    const owner = await signedIn(portal.address, `33.19/${agency}/officer`);
    const bytes = aList([aPerson(900, { name: 'MERPATIMAS HARDONO' })]);
    const id = await handIn(owner, { agency, fileName: 'rahasia dinas.csv', bytes });
    await importSettled(owner, id);

    const { page } = await portal.windowAs(trade);
    await page.getByRole('link', { name: 'Daftar diunggah' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText(/belum/i).first().waitFor();
    await page.getByRole('link', { name: 'Calon peserta' }).click();
    await page.getByLabel('Cari orang').fill('merpatimas');
    await pressTwice(page.getByRole('button', { name: 'Cari', exact: true }));
    await page.getByText('Tidak ada yang cocok.').waitFor();
    await page.goto(`/daftar/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Daftar' }).waitFor();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('body').textContent()).not.toMatch(/rahasia|MERPATIMAS/);
    await takePicture(page, 'list-of-others');
  });

  it('goes on with the parts that are missing once the laptop is open again, sent twice or turned away', async () => {
    const people = aList([aPerson(901), aPerson(902), aPerson(903)]);
    // longer than one part: the rest are lines with nothing in them
    const empty = Buffer.from(`\n${`${' '.repeat(8_000)}\n`.repeat(700)}`);
    const long = file(`${'daftar nelayan '.repeat(13)}.csv`, Buffer.concat([people, empty]));
    const before = await portal.windowAs(transport);
    const addresses = '**/local/uploads/**';
    let came = 0;
    await before.page.route(addresses, async (route) => {
      came += 1;
      // the line dies in the middle of the second part
      if (came === 1) await route.continue();
    });
    await uploadFrom(before.page, long);
    await before.page.getByText('1 dari 2 bagian berkas sudah sampai.').first().waitFor();
    await takePicture(before.page, 'upload-parts');
    expect(await seriousFindings(before.page)).toEqual([]);
    await before.page.context().close();

    const { page, complaints } = await portal.windowAs(transport, { width: 320, height: 640 });
    let sent = 0;
    page.on('request', (request) => {
      if (request.url().includes('/local/uploads/')) sent += 1;
    });
    await page.route(
      '**/parts/join',
      (route) => route.fulfill({ status: 503, headers: { 'retry-after': '0' } }),
      { times: 1 },
    );
    await page.goto('/unggah');
    await page.getByText('Ada unggahan yang belum selesai').waitFor();
    await takePicture(page, 'upload-unfinished');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    await page.getByLabel('Berkas daftar').setInputFiles(long);
    await pressTwice(page.getByRole('button', { name: 'Unggah daftar' }));
    await page.getByRole('heading', { name: 'Hasil 3 baris' }).waitFor();
    expect(sent).toBe(1);
    // of the service that was made to fail
    expect(complaints.filter((one) => !one.includes('503'))).toEqual([]);
    await page.context().close();
  });
});
