import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { press, pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { signInByPage } from '../support/browser-sign-in.ts';
import {
  seriousFindings,
  settled,
  sidewaysPixels,
  takePicture,
} from '../support/browser-window.ts';
import {
  type Caller,
  expectDone,
  handIn,
  importNow,
  importSettled,
  signedIn,
} from '../support/http-caller.ts';
import { aList, aPerson, type Invented } from '../support/invented-people.ts';
import { patient } from '../support/patient.ts';

const account = '33.19/dinas-perhubungan/officer';
const agency = 'dinas-perhubungan';

const portal = portalInBrowser();
let officer: Caller;

beforeAll(async () => {
  officer = await signedIn(portal.address, account);
});

async function enter(page: Page): Promise<void> {
  await signInByPage(page, account);
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
}

const shortened = (n: number): Partial<Invented> => ({
  nationalId: aPerson(n).nationalId.slice(0, 15),
});

/** A list with three short numbers, two numbers among words, and four rows of one misspelt occupation. */
async function aBrokenList(from: number): Promise<string> {
  const changes: Partial<Invented>[] = [
    {},
    ...[1, 2, 3].map((n) => shortened(from + n)),
    ...[4, 5].map((n) => ({ nationalId: `NIK ${aPerson(from + n).nationalId}` })),
    ...[6, 7, 8, 9].map(() => ({ occupation: 'TUKANG BEKAM' })),
  ];
  const bytes = aList(changes.map((change, n) => aPerson(from + n, change)));
  const id = await handIn(officer, { agency, fileName: 'pangkalan.csv', bytes });
  await importSettled(officer, id);
  return id;
}

const cell = (page: Page, row: number, field = 'NIK') =>
  page.getByLabel(`${field} baris ${row}`, { exact: true });

describe('a list with broken rows, put right without the spreadsheet', () => {
  it('goes from its causes to repairs of all alike, to single cells, and keeps row numbers', async () => {
    const id = await aBrokenList(400);
    const { page, complaints } = await portal.open();
    await enter(page);
    await page.goto(`/daftar/${id}`);
    await page.getByText('NIK berisi 15 angka, seharusnya 16.').first().waitFor();
    await settled(page);
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'list-causes');

    await page.getByRole('link', { name: /^Lihat dan perbaiki\s?: Pekerjaan tidak ada/ }).click();
    await press(page, /^Perbaiki semua yang serupa\s?: Jenis pekerjaan tertulis "TUKANG BEKAM"/);
    const dialog = page.getByRole('dialog');
    await pressTwice(dialog.getByRole('button', { name: 'Pakai untuk 4 baris' }));
    await dialog.getByText('Pilih dahulu apa yang dimaksud.').waitFor();
    await dialog
      .getByLabel('Jenis pekerjaan yang dimaksud')
      .selectOption({ label: 'Tukang becak' });
    await expect
      .poll(() => dialog.locator('ins').allTextContents(), patient)
      .toEqual(Array.from({ length: 4 }, () => 'Tukang becak'));
    await takePicture(page, 'repairs-alike');
    await pressTwice(dialog.getByRole('button', { name: 'Pakai untuk 4 baris' }));
    await page.getByText('4 baris siap dikirim.').waitFor();
    await press(page, 'Urungkan langkah terakhir');
    await page.getByText('4 baris siap dikirim.').waitFor({ state: 'detached' });
    await press(page, /^Perbaiki semua yang serupa\s?: Jenis pekerjaan tertulis/);
    await dialog
      .getByLabel('Jenis pekerjaan yang dimaksud')
      .selectOption({ label: 'Tukang becak' });
    await pressTwice(dialog.getByRole('button', { name: 'Pakai untuk 4 baris' }));

    await page.getByRole('link', { name: /^NIK memuat huruf/ }).click();
    await press(page, /^Perbaiki semua yang serupa\s?: Buang huruf dan tanda/);
    await pressTwice(dialog.getByRole('button', { name: 'Pakai untuk 2 baris' }));

    await page.getByRole('link', { name: /^NIK berisi 15 angka/ }).click();
    // whole numbers stand in broken cells only
    expect(await page.locator('tbody td').allTextContents()).not.toContainEqual(
      expect.stringMatching(/\d{16}/),
    );
    await cell(page, 3).fill('12');
    await cell(page, 3).press('Escape');
    const asHandedIn = aPerson(401).nationalId.slice(0, 15);
    await expect.poll(() => cell(page, 3).inputValue(), patient).toBe(asHandedIn);
    await cell(page, 3).fill(aPerson(401).nationalId);
    await cell(page, 3).press('Enter');
    const next = page.locator('input:focus');
    await expect.poll(() => next.getAttribute('aria-label'), patient).toBe('NIK baris 4');
    await page.evaluate(
      `(() => {
        const data = new DataTransfer();
        data.setData('text', ${JSON.stringify(`${aPerson(402).nationalId}\r\n99\r\n`)});
        document.activeElement.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      })()`,
    );
    await page.getByText('9 baris siap dikirim.').waitFor();
    await settled(page);
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'repairs-grid');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Pemeriksaan selesai. 1 baris masih perlu diperbaiki.').first().waitFor();
    const list = await importNow(officer, id);
    expect(list.byOutcome).toMatchObject({ nominated: 9, 'to-correct': 1 });
    await page.getByRole('link', { name: 'Semua sebab' }).click();
    await cell(page, 5).waitFor();
    await expect.poll(() => cell(page, 5).inputValue(), patient).toBe('99');
    expect(complaints).toEqual([]);
  });

  it('keeps what was written when the line is lost, and tells of others who were first', async () => {
    const id = await aBrokenList(420);
    const { page } = await portal.open({
      width: 320,
      height: 640,
      dark: true,
    });
    await enter(page);
    await page.goto(`/daftar/${id}/perbaiki?sebab=nik-length%3A15`);
    await cell(page, 3).fill(aPerson(421).nationalId);
    await cell(page, 3).press('Enter');
    await cell(page, 4).fill(aPerson(422).nationalId);
    await cell(page, 4).press('Enter');
    expectDone(
      await officer.ask('POST', `/v1/imports/${id}/corrections`, {
        json: { rows: [{ row: 4, piece: 0, texts: { nationalId: '77' } }] },
      }),
    );
    await importSettled(officer, id);
    let isCut = true;
    await page.route('**/corrections', (going) => (isCut ? going.abort() : going.continue()));
    await press(page, 'Kirim 2 baris');
    await page.getByText(/dicoba lagi. Isian Anda tetap ada/).waitFor();
    isCut = false;
    await page.getByText('Sebagian baris belum diterima').waitFor();
    // the row has another cause now, and with it left the grid: both texts stand beside each other here
    await page.getByText(`Isian Anda: NIK ${aPerson(422).nationalId}`).waitFor();
    await page.getByText('Isiannya sekarang: NIK 77').waitFor();
    await settled(page);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    await takePicture(page, 'repairs-narrow-dark');
    await press(page, 'Pakai isian saya untuk baris 4');
    await press(page, 'Kirim 1 baris');
    await page
      .getByText(/^Pemeriksaan selesai\./)
      .first()
      .waitFor();
    const list = await importNow(officer, id);
    expect(list.causes.find(({ cause }) => cause.startsWith('nik-length'))).toEqual({
      cause: 'nik-length:15',
      rows: 1,
    });
  });
});
