import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { heldBack } from '../support/browser-held-back.ts';
import { press, pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { seriousFindings, sidewaysPixels, takePicture } from '../support/browser-window.ts';
import { handIn, importSettled, signedIn } from '../support/http-caller.ts';
import { misread } from '../support/http-cases.ts';
import { aList, aPerson } from '../support/invented-people.ts';

const transport = { account: '33.19/dinas-perhubungan/officer', agency: 'dinas-perhubungan' };
const rescue = { account: '33.19/bpbd-relawan/officer', agency: 'bpbd-relawan' };

const portal = portalInBrowser();

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

const csv = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(bytes),
});
const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => aPerson(from + at));

describe('lists checked against one another', () => {
  it('show who stands in both, with why, and nominate nobody', async () => {
    const { page, complaints } = await portal.windowOf(transport.account);
    // whose lists they are is known before the names of the agencies have come
    const naming = await heldBack(page, '**/v1/agencies');
    await page.goto('/cek-ganda');
    await press(page, 'Bandingkan');
    await heading(page, 'Ada isian yang perlu diperbaiki').waitFor();
    await page
      .getByLabel('Berkas yang dibandingkan')
      .setInputFiles([
        csv('pangkalan.csv', aList([...people(730, 30), aPerson(770)])),
        csv('kecamatan.csv', aList([...people(800, 20), misread(770)])),
      ]);
    await page.getByRole('button', { name: 'Keluarkan kecamatan.csv' }).waitFor();
    await takePicture(page, 'double-check-form');
    await press(page, 'Bandingkan');
    await heading(page, 'Pasangan yang mungkin satu orang').waitFor();
    await naming.letGo();
    const row = page.getByRole('row', { name: /pangkalan\.csv.*kecamatan\.csv/s });
    await row.getByText(/Mendukung:.*nama sama/).waitFor();
    await takePicture(page, 'double-check-result');
    const downloading = page.waitForEvent('download');
    await press(page, 'Unduh semua pasangan (CSV)');
    const table = readFileSync(await (await downloading).path(), 'utf8');
    expect(table).toContain('kecamatan.csv');
    expect(table).not.toMatch(/\d{16}/);

    await page.getByRole('link', { name: 'Calon peserta' }).click();
    await page.getByLabel('Cari orang').fill(aPerson(770).nationalId);
    await press(page, 'Cari');
    await page.getByText('Tidak ada yang cocok.').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a list of which most is double', () => {
  it('rests and asks whether it is the right one, and goes on when a person says so', async () => {
    const first = await signedIn(portal.address, transport.account);
    const list = { agency: transport.agency, fileName: 'pertama.csv' };
    const earlier = await handIn(first, { ...list, bytes: aList(people(900, 80)) });
    await importSettled(first, earlier);

    const { page, complaints } = await portal.windowOf(rescue.account);
    await page.getByRole('link', { name: 'Unggah daftar' }).first().click();
    const again = people(900, 80).map((person) => ({ ...person, occupation: 'LINMAS' }));
    await page.getByLabel('Berkas daftar').setInputFiles(csv('sama.csv', aList(again)));
    await press(page, 'Unggah daftar');
    await heading(page, 'Pemeriksaan berhenti').waitFor();
    await page.getByText(/^Sudah diusulkan: \d+ dari 80 baris/).waitFor();
    await page.getByRole('link', { name: 'Lihat baris yang ganda' }).click();
    await page.getByRole('row', { name: /Ganda/ }).first().waitFor();
    await takePicture(page, 'list-mostly-double');
    expect([await seriousFindings(page), await sidewaysPixels(page)]).toEqual([[], 0]);
    await press(page, 'Lanjutkan pemeriksaan');
    await pressTwice(
      page.getByRole('dialog').getByRole('button', { name: 'Lanjutkan pemeriksaan' }),
    );
    await heading(page, 'Hasil 80 baris').waitFor();
    expect(complaints).toEqual([]);
  });
});
