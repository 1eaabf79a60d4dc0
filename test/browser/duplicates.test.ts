import { CasePage, DoubleCheck } from '@payung/contract';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { heldBack } from '../support/browser-held-back.ts';
import { press, pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { seriousFindings, settled, takePicture } from '../support/browser-window.ts';
import { type Caller, expectDone, read, signedIn } from '../support/http-caller.ts';
import { misread } from '../support/http-cases.ts';
import { nominated } from '../support/http-nominations.ts';
import { aList, aPerson, type Invented } from '../support/invented-people.ts';
import { patient } from '../support/patient.ts';
import { faultsOfRooms } from '../support/rooms-looked-at.ts';

const transport = { account: '33.19/dinas-perhubungan/officer', agency: 'dinas-perhubungan' };
const rescue = { account: '33.19/bpbd-relawan/officer', agency: 'bpbd-relawan' };

const portal = portalInBrowser();

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

const indonesian = (iso: string) => iso.split('-').reverse().join('-');

async function propose(page: Page, person: Invented): Promise<void> {
  await page.getByRole('link', { name: 'Usulkan satu orang' }).first().click();
  await page.getByLabel('NIK', { exact: true }).fill(person.nationalId);
  await page.getByLabel('Nama lengkap sesuai KTP-el').fill(person.name);
  await page.getByLabel('Pekerjaan', { exact: true }).selectOption({ label: 'Linmas' });
  await page.getByLabel('Desa/kelurahan tempat tinggal').selectOption({ label: 'Kutuk' });
  await page.getByLabel('Tanggal lahir').fill(indonesian(person.birthDate));
  await page.getByText('Data untuk BPJS Ketenagakerjaan').click();
  await page.getByLabel('Nama ibu kandung').fill(person.motherMaidenName);
  await page.getByLabel('Nomor KK').fill(person.familyCardNo);
  await page.getByLabel('Nomor telepon').fill(person.phone);
  await press(page, 'Simpan usulan');
}

/** Two nominations that may be one person, made by the API; answers the id under which the admin finds the case. */
async function aCase(n: number): Promise<string> {
  const first = await signedIn(portal.address, transport.account);
  const second = await signedIn(portal.address, rescue.account);
  await nominated(first, n, { agency: transport.agency });
  await nominated(second, n, { agency: rescue.agency, changes: misread(n) });
  const admin = await signedIn(portal.address, '33.19/admin');
  const ending = misread(n).nationalId.slice(-4);
  const open = await openCases(admin);
  const found = open.find(({ waiting }) => waiting?.person.nationalIdEnding === ending);
  if (found === undefined) throw new Error('the two are held to be two people');
  return found.caseId;
}

async function openCases(caller: Caller) {
  return read(await caller.ask('GET', '/v1/cases?state=open&limit=100'), CasePage).items;
}

describe('one person whom two agencies name, with a digit of the NIK wrong', () => {
  it('waits, is answered, taken back and answered otherwise; the second agency sees its own side only', async () => {
    const first = await signedIn(portal.address, transport.account);
    const { name, motherMaidenName } = aPerson(701);
    await nominated(first, 701, { agency: transport.agency, changes: { name: `${name} SATU` } });

    const officer = await portal.windowOf(rescue.account);
    await propose(officer.page, misread(701, { name: `${name} SATU` }));
    await heading(officer.page, 'Orang ini mungkin sudah diusulkan').waitFor();
    const way = officer.page.getByRole('link', {
      name: /^Sudah diusulkan Dinas Perhubungan sejak/,
    });
    await way.waitFor();
    await takePicture(officer.page, 'suspected-result');
    await way.click();
    await officer.page.getByText(/Sudah diusulkan oleh Dinas Perhubungan sejak/).waitFor();
    expect(await officer.page.getByRole('table').count()).toBe(0);
    expect(await officer.page.locator('body').textContent()).not.toContain(motherMaidenName);
    await press(officer.page, 'Minta diserahkan');
    const asking = officer.page.getByRole('dialog');
    await asking.getByLabel('Alasan').fill('Anggota linmas aktif di desa ini');
    await pressTwice(asking.getByRole('button', { name: 'Kirim permintaan' }));
    await officer.page.getByText(/Penyerahan diminta/).waitFor();
    await takePicture(officer.page, 'case-own-side');
    expect(officer.complaints).toEqual([]);

    const { page, complaints } = await portal.windowOf('33.19/admin');
    await page.getByText(/^\d+ kemungkinan ganda$/).waitFor();
    await page.getByRole('link', { name: /^Kemungkinan ganda \d+ perlu diputuskan$/ }).click();
    await page.getByRole('link', { name: `${name} SATU` }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('BPBD (relawan) meminta orang ini diserahkan').waitFor();
    const number = page.getByRole('row', { name: /^NIK/ });
    await expect.poll(() => number.locator('mark').count(), patient).toBe(2);
    expect(`${await page.content()} ${page.url()}`).not.toMatch(/\d{16}/);
    await takePicture(page, 'case-open');

    await press(page, 'Simpan keputusan');
    await heading(page, 'Ada isian yang perlu diperbaiki').waitFor();
    await page.getByLabel(/^Orang yang sama(?!,)/).check();
    await page.getByLabel(/^Data usulan pertama/).check();
    await press(page, 'NIK salah ketik pada salah satu usulan.');
    await press(page, 'Simpan keputusan');
    await page.getByText('Diputuskan: orang yang sama').waitFor();
    await page.getByRole('columnheader', { name: /Ganda/ }).waitFor();
    await takePicture(page, 'case-decided');

    await press(page, 'Batalkan keputusan');
    const undoing = page.getByRole('dialog');
    await undoing.getByLabel('Alasan').fill('Ternyata saudara kembar');
    await pressTwice(undoing.getByRole('button', { name: 'Batalkan keputusan' }));
    await page.getByRole('columnheader', { name: /Mungkin ganda/ }).waitFor();
    await page.getByLabel(/^Orang berbeda/).check();
    await page.getByLabel('Alasan').fill('Kembar, KTP-el keduanya diperiksa');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Diputuskan: orang berbeda').waitFor();
    await page.getByRole('columnheader', { name: /menunggu.*Diusulkan/s }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is worked by keys, taken back at once, and tells whoever comes second who was first', async () => {
    const [one, two] = [await aCase(721), await aCase(722)];
    const { page } = await portal.windowOf('33.19/admin');
    await page.goto(`/ganda/${one}`);
    await page.getByLabel(/^Orang berbeda/).waitFor();
    await page.keyboard.press('1');
    const leads = page.getByLabel(/^Data usulan pertama/);
    await expect.poll(() => leads.isChecked(), patient).toBe(true);
    await press(page, 'KTP-el diperiksa, orangnya sama.');
    // the answer is saved, and the page not yet loaded anew
    const loading = await heldBack(page, `**/v1/cases/${one}`);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Keputusan disimpan: orang yang sama.').first().waitFor();
    await page.keyboard.press('u');
    await loading.letGo();
    await page.getByText('Keputusan dikembalikan. Pasangan ini menunggu lagi.').first().waitFor();
    await page.getByLabel(/^Orang berbeda/).waitFor();
    await page.keyboard.press('t');
    await page.waitForURL(`**/ganda/${two}`);
    await page.getByLabel(/^Orang berbeda/).waitFor();
    await page.keyboard.press('h');
    await heading(page, 'Satu keluarga, orang berbeda?').waitFor();

    const admin = await signedIn(portal.address, '33.19/admin');
    const json = { answer: 'different', reason: 'KTP-el keduanya diperiksa' };
    expectDone(await admin.ask('POST', `/v1/cases/${two}/decide`, { json }));
    await page.keyboard.press('2');
    await press(page, 'NIK salah ketik pada salah satu usulan.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Orang lain memutuskan lebih dulu').waitFor();
    await page.getByText('Diputuskan: orang berbeda').waitFor();
    await settled(page);
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'case-second');
    expectDone(await admin.ask('POST', `/v1/cases/${one}/decide`, { json }));
  });

  it('leaves whoever has gone on to the next pair in the field where they write', async () => {
    const [one, two] = [await aCase(731), await aCase(732)];
    const { page, complaints } = await portal.windowOf('33.19/admin');
    await page.goto(`/ganda/${one}`);
    await page.getByLabel(/^Orang berbeda/).check();
    await page.getByLabel('Alasan').fill('KTP-el keduanya diperiksa');
    // held back from now on is the queue anew, and not the one by which the next pair is found
    await settled(page);
    // the first is saved, and the queue not yet loaded anew when the next one is written about
    const loading = await heldBack(page, /\/v1\/cases\?/);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Keputusan disimpan: orang berbeda.').first().waitFor();
    await heading(page, 'Apakah keduanya satu orang?').focus();
    await page.keyboard.press('t');
    await page.waitForURL(`**/ganda/${two}`);
    await page.getByLabel(/^Orang berbeda/).check();
    const reason = page.getByLabel('Alasan');
    await reason.fill('Saudara');
    await loading.letGo();
    await settled(page);
    await page.keyboard.type(' kandung');
    expect(await reason.inputValue()).toBe('Saudara kandung');
    expect(complaints).toEqual([]);
  });

  it('is answered for many at once, and each tells what came of it', async () => {
    for (const n of [711, 712]) await aCase(n);
    const { page, complaints } = await portal.windowOf('33.19/admin');
    await page.goto('/ganda');
    await press(page, 'Pilih semua yang ditampilkan');
    await press(page, /^Tandai \d+ orang berbeda/);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Alasan').fill('KTP-el diperiksa di kelurahan');
    await takePicture(page, 'cases-bulk');
    await pressTwice(dialog.getByRole('button', { name: /^Simpan \d+ keputusan/ }));
    await dialog.getByText('Semua yang dipilih sudah diputuskan.').waitFor();
    await pressTwice(dialog.getByRole('button', { name: 'Kembali ke daftar' }));
    await page.getByText('Tidak ada yang perlu diputuskan.').waitFor();
    await page.getByRole('link', { name: 'Sudah diputuskan' }).click();
    await page.getByRole('cell', { name: 'Orang berbeda' }).first().waitFor();
    await takePicture(page, 'cases-decided');
    expect(complaints).toEqual([]);
  });
});

describe('rooms about the same person', () => {
  it('keep to their policy, to 320 pixels and to what everybody can use', async () => {
    const open = await aCase(750);
    const rooms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      '33.19/admin': {
        home: '/',
        queue: '/ganda',
        case: `/ganda/${open}`,
        'no-case': '/ganda/01JD0000000000000000000000-1~01JD0000000000000000000001-1',
        matching: '/pengaturan/pencocokan',
        'across-regions': '/pengaturan/antardaerah',
      },
      [rescue.account]: { queue: '/ganda', 'double-checks': '/cek-ganda' },
      [transport.account]: { 'double-check': await aSettledCheck() },
      'central/admin': { desk: '/pusat/ganda' },
    };
    const found: Record<string, unknown> = {};
    for (const [account, addresses] of Object.entries(rooms)) {
      const window = await portal.windowOf(account);
      Object.assign(
        found,
        await faultsOfRooms(
          window,
          account,
          addresses,
          (room, text) => room === 'no-case' && text.includes('404'),
        ),
      );
    }
    expect(found).toEqual({});
  });

  async function aSettledCheck(): Promise<string> {
    const caller = await signedIn(portal.address, transport.account);
    const form = new FormData();
    form.set('agency', transport.agency);
    const bytes = Buffer.from(aList([aPerson(780), misread(780), aPerson(781)]));
    form.append('file', new File([bytes], 'satu.csv', { type: 'text/csv' }));
    const { id } = read(await caller.ask('POST', '/v1/double-checks', { body: form }), DoubleCheck);
    await vi.waitUntil(
      async () => {
        const now = read(await caller.ask('GET', `/v1/double-checks/${id}`), DoubleCheck);
        return now.state === 'done';
      },
      { ...patient, interval: 50 },
    );
    return `/cek-ganda/${id}`;
  }
});
