import { BillView, DeterminationView } from '@payung/contract';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { press, pressInDialog, pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { takePicture } from '../support/browser-window.ts';
import { alignPayments, makeBill, papersOf } from '../support/http-bills.ts';
import { type Caller, expectDone, read, signedIn } from '../support/http-caller.ts';
import { todayThere } from '../support/http-claims.ts';
import { openDeterminationTargets } from '../support/http-decided.ts';
import { aResult } from '../support/http-exchanges.ts';
import { dayInWib } from '../support/http-regulations.ts';
import { faultsOfRooms } from '../support/rooms-looked-at.ts';

const portal = portalInBrowser();
let admin: Caller;
let decided: { readonly nomination: string; readonly cohort: string };
let serial = 3_400;

beforeAll(async () => {
  admin = await signedIn(portal.address, '33.19/admin');
  await alignPayments(admin, '2026-01-01');
  decided = await someoneDecided();
});

const indonesian = (iso: string) => iso.split('-').reverse().join('-');
const refusals = (complaints: readonly string[]) =>
  complaints.filter((text) => !text.includes('422'));
const december = () => ({ cohort: decided.cohort, firstMonth: '2026-12', months: 1 });

/** Somebody whom a decision in force covers from March on, in a cohort of their own. */
async function someoneDecided() {
  const parts = { admin, next: () => serial++, name: 'ORANG CONTOH' };
  const { id, nomination } = await openDeterminationTargets(portal.address, parts).decided();
  const { cohort } = read(await admin.ask('GET', `/v1/determinations/${id}`), DeterminationView);
  return { nomination, cohort };
}

/** What stands on a paper of a bill, as it is typed. */
async function fillPaper(page: Page, bill: BillView, number: string, rupiah: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Nomor/).fill(number);
  await dialog.getByLabel(/^Tanggal/).fill(indonesian(todayThere()));
  await dialog.getByLabel('Jumlah rupiah').fill(rupiah);
  await dialog.getByLabel('Kode rekening').fill(bill.accountCode ?? '');
  await pressTwice(dialog.getByRole('button', { name: /^Simpan/ }));
  return dialog;
}

describe('a bill', () => {
  it('is made by the lead agency and taken by the treasurer from its code to the proof, to the rupiah', async () => {
    const lead = await portal.windowOf('33.19/admin');
    await lead.page.goto('/tagihan');
    await lead.page.getByRole('link', { name: 'Buat tagihan' }).click();
    await lead.page.getByLabel('Kelompok perlindungan').selectOption(decided.cohort);
    await lead.page.getByText('Sisa pagu').waitFor();
    await takePicture(lead.page, 'bill-new');
    await press(lead.page, 'Buat tagihan');
    await lead.page.getByText('Menunggu kode iuran').waitFor();
    await lead.page.getByRole('row', { name: /ORANG CONTOH/ }).waitFor();
    expect(await lead.page.content()).not.toMatch(/\d{16}/);
    const id = lead.page.url().split('/').at(-1) ?? '';
    const bill = read(await admin.ask('GET', `/v1/bills/${id}`), BillView);

    const { page, complaints } = await portal.windowOf('33.19/treasurer');
    await page.getByText('1 tagihan', { exact: true }).waitFor();
    await takePicture(page, 'home-treasurer');
    await page.goto(`/tagihan/${id}`);
    await press(page, 'Catat kode iuran');
    const coding = page.getByRole('dialog');
    await pressTwice(coding.getByRole('button', { name: 'Simpan kode iuran' }));
    await coding.getByRole('heading', { name: 'Ada isian yang perlu diperbaiki' }).waitFor();
    await coding.getByLabel('Kode iuran').fill('KI-LAYAR-1');
    await coding.getByLabel('Terbit').fill(indonesian(todayThere()));
    // the day may end before the last paper is entered
    await coding.getByLabel('Berlaku sampai').fill(indonesian(dayInWib(1)));
    await coding.getByLabel('Jumlah orang').fill('1');
    await coding.getByLabel('Jumlah rupiah').fill('16.900');
    await pressTwice(coding.getByRole('button', { name: 'Simpan kode iuran' }));
    await coding.getByRole('link', { name: /^Tagihan ini Rp16\.800/ }).waitFor();
    await takePicture(page, 'bill-differs');
    await coding.getByLabel('Jumlah rupiah').fill('16.800');
    await pressTwice(coding.getByRole('button', { name: 'Simpan kode iuran' }));
    await page.getByText(/^Kode iuran berlaku sampai/).waitFor();
    for (const paper of ['SPP', 'SPM', 'SP2D']) {
      await press(page, `Catat ${paper}`);
      const dialog = await fillPaper(page, bill, `${paper}/LAYAR/1`, 'Rp16.800');
      await dialog.waitFor({ state: 'detached' });
    }
    await press(page, 'Catat bukti bayar');
    const proving = await fillPaper(page, bill, 'NTPN-LAYAR-1', '16800');
    await proving.waitFor({ state: 'detached' });
    await page.getByText('Lunas', { exact: true }).waitFor();
    await takePicture(page, 'bill-paid');

    await lead.page.goto(`/orang/${decided.nomination.replace(/-\d+$/, '')}`);
    await lead.page.getByText('Catat keluar dari program').waitFor();
    await takePicture(lead.page, 'person-cover');
    expect([lead.complaints, refusals(complaints)]).toEqual([[], []]);
  });

  it('is given up with its reason told, and its months can be billed again', async () => {
    const { id } = await makeBill(admin, december());
    const { page, complaints } = await portal.windowOf('33.19/admin');
    await page.goto(`/tagihan/${id}`);
    await press(page, 'Batalkan tagihan');
    await pressTwice(page.getByRole('dialog').getByRole('button', { name: 'Batalkan tagihan' }));
    await page.getByText('Tagihan ini dibatalkan').waitFor();
    await page.goto('/tagihan?keadaan=berhenti');
    await page.getByRole('row', { name: /Desember 2026.*Dibatalkan/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('that ended although it was paid in time is opened again where that is said, not billed anew', async () => {
    const made = await makeBill(admin, december());
    const treasurer = await signedIn(portal.address, '33.19/treasurer');
    const [[step, coding]] = papersOf(made, todayThere());
    const json = { version: made.version, ...coding };
    const coded = read(
      await treasurer.ask('POST', `/v1/bills/${made.id}/${step}`, { json }),
      BillView,
    );
    const { page, complaints } = await portal.windowOf('33.19/treasurer');
    // a code ends no sooner than tomorrow: the page is told that a fortnight has passed
    const shown = `**/v1/bills/${made.id}`;
    await page.route(shown, (route) => route.fulfill({ json: { ...coded, state: 'expired' } }));
    let asked: unknown = null;
    await page.route(`${shown}/reopening`, async (route) => {
      asked = route.request().postDataJSON();
      await page.unroute(shown);
      await route.fulfill({ json: coded });
    });
    await page.goto(`/tagihan/${made.id}`);
    await page.getByText(/tagihan baru akan membayar orang yang sama dua kali/).waitFor();
    await takePicture(page, 'bill-expired');
    await press(page, 'Buka kembali tagihan');
    await takePicture(page, 'bill-reopening');
    await pressInDialog(page, 'Buka kembali tagihan');
    await page.getByRole('button', { name: 'Catat SPP' }).waitFor();
    expect(asked).toEqual({ version: coded.version });
    expect(complaints).toEqual([]);
    const cancelling = { json: { version: coded.version } };
    expectDone(await admin.ask('POST', `/v1/bills/${made.id}/cancel`, cancelling));
  });
});

describe('a file to the insurer', () => {
  it('is made by the lead agency, answered by the insurer, and counts once the lead agency says so', async () => {
    const { id } = await makeBill(admin, december());
    const lead = await portal.windowOf('33.19/admin');
    await lead.page.goto('/berkas-bpjs/baru');
    await lead.page.getByLabel('Tagihan', { exact: true }).selectOption(id);
    await press(lead.page, 'Buat berkas');
    await lead.page.getByText('Berkas untuk dikirim').waitFor();
    const file = lead.page.url().split('/').at(-1) ?? '';
    const sent = await admin.ask('GET', `/v1/exchanges/${file}/file?format=csv`);
    const nik = sent.text.split('\r\n')[1]?.split(';')[1] ?? '';

    const { page, complaints } = await portal.windowOf('33.19/insurer');
    await page.goto(`/berkas-bpjs/${file}`);
    await press(page, 'Baca hasil');
    await page.getByRole('link', { name: /^Pilih berkas hasil/ }).waitFor();
    const rows = [
      [nik, 'DITERIMA', '21012345678', 'NAMA LAIN'],
      ['3319040101819000', 'DITERIMA', '21012345679', 'ORANG LAIN'],
    ];
    await page.getByLabel('Berkas hasil').setInputFiles({
      name: 'hasil.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(aResult(['NIK', 'HASIL', 'NO KPJ', 'NAMA'], rows)),
    });
    await press(page, 'Baca hasil');
    await page.getByText('hasil.csv').last().waitFor();
    await page.getByText(/^Berbeda 1/).click();
    await page.getByRole('row', { name: /Nama berbeda/ }).waitFor();
    expect(await page.content()).not.toMatch(/\d{16}/);
    await takePicture(page, 'exchange-result');

    await lead.page.reload();
    await press(lead.page, /^Berlakukan pada 1 orang/);
    await lead.page.getByText(/diberlakukan pada 1 orang/).waitFor();
    expect([lead.complaints, refusals(complaints)]).toEqual([[], []]);
  });
});

describe('rooms of bills and of files to the insurer', () => {
  it('keep to their policy, to 320 pixels, to what everybody can use and to texts that are only texts', async () => {
    const { id } = await makeBill(admin, december());
    const rooms = {
      bills: '/tagihan',
      bill: `/tagihan/${id}`,
      'new-bill': '/tagihan/baru',
      exchanges: '/berkas-bpjs',
      'new-exchange': '/berkas-bpjs/baru',
      leavers: '/keluar',
    };
    const window = await portal.windowOf('33.19/admin');
    expect(await faultsOfRooms(window, '33.19/admin', rooms)).toEqual({});
  });
});
