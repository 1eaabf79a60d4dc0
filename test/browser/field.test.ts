import { FieldSuggestionList, PackList, SheetDetail } from '@payung/contract';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDevice } from '../support/browser-chromium.ts';
import {
  filesHolding,
  firstPage,
  isRoomKept,
  lineBack,
  signInToField,
} from '../support/browser-field.ts';
import { builtPortal } from '../support/browser-portal.ts';
import { press } from '../support/browser-press.ts';
import { seriousFindings, sidewaysPixels, takePicture } from '../support/browser-window.ts';
import { type Caller, expectDone, read, signedIn } from '../support/http-caller.ts';
import { nominated } from '../support/http-nominations.ts';
import { aPerson } from '../support/invented-people.ts';
import { aLocalService } from '../support/local-start.ts';

const agency = 'dinas-perhubungan';
const village = '33.19.01.2001';
const account = '33.19/village';
const passphrase = 'payung kuning teduh';
const people = [701, 702, 703, 704];
const names = people.map((n) => aPerson(n).name);

let service: Awaited<ReturnType<typeof aLocalService>>;
let device: Awaited<ReturnType<typeof aDevice>>;
let admin: Caller;
let lurah: Caller;
const ids = new Map<string, string>();

beforeAll(async () => {
  await builtPortal();
  [service, device] = await Promise.all([aLocalService(), aDevice()]);
  admin = await signedIn(service.address, '33.19/admin');
  lurah = await signedIn(service.address, account);
  const json = {
    steps: [{ level: 'village', needed: 1, of: 1, days: 14 }],
    insurer: { branch: null, requiredFields: [] },
  };
  expectDone(await admin.ask('PUT', '/v1/verification/setting', { json }));
  const officer = await signedIn(service.address, `33.19/${agency}/officer`);
  for (const n of people) {
    const changes = { village: 'BAKALANKRAPYAK', district: 'KALIWUNGU', rt: '077', rw: '007' };
    const { nominationId } = await nominated(officer, n, { agency, changes });
    ids.set(aPerson(n).name, nominationId);
  }
});
afterAll(async () => {
  device.remove();
  await service.end();
});

async function takeList(page: Page): Promise<void> {
  await page.getByLabel('RT (bila hanya sebagian)').fill('077');
  await page.getByLabel('Kata kunci baru untuk daftar ini').fill(passphrase);
  await page.getByLabel('Ketik lagi kata kunci').fill(passphrase);
  await press(page, 'Ambil daftar ke perangkat ini');
  await page.getByText('Orang 1 dari').waitFor();
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Kata kunci daftar ini').fill(passphrase);
  await press(page, 'Buka daftar');
  await page.getByText(/^Orang \d+ dari/).waitFor();
}

const shownName = async (page: Page) =>
  (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
const progress = (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor();

async function confirmShown(page: Page): Promise<string> {
  const name = await shownName(page);
  await press(page, 'Benar tinggal di sini');
  await press(page, 'Simpan jawaban');
  await page.getByRole('heading', { level: 1, name }).waitFor({ state: 'detached' });
  return name;
}

/** A photo as large as a telephone's; made in the page, which has the encoder. */
const largePhoto = `(() => {
  const canvas = document.createElement('canvas');
  canvas.width = 3000;
  canvas.height = 2000;
  const paint = canvas.getContext('2d');
  paint.fillStyle = '#345';
  paint.fillRect(0, 0, 1500, 1000);
  return canvas.toDataURL('image/png').split(',')[1];
})()`;

async function takePhoto(page: Page, count: number): Promise<void> {
  const buffer = Buffer.from(String(await page.evaluate(largePhoto)), 'base64');
  await page.locator('#foto').setInputFiles({ name: 'rumah.png', mimeType: 'image/png', buffer });
  await page
    .getByRole('list', { name: 'Foto' })
    .getByRole('listitem')
    .nth(count - 1)
    .waitFor();
}

/** Width and height as a JPEG tells them in its frame. */
function sizeOfJpeg(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 2; at < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker === 0xffc0 || marker === 0xffc2)
      return [view.getUint16(at + 7), view.getUint16(at + 5)];
  }
  throw new Error('no frame in the JPEG');
}

/** Run in the page: nothing is added any more, as on a device without room, and then there is room again. */
const fillDevice = `(() => {
  const { prototype } = IDBObjectStore;
  window.addBefore = prototype.add;
  prototype.add = () => { throw new DOMException('', 'QuotaExceededError'); };
})()`;
const makeRoom = 'void (IDBObjectStore.prototype.add = window.addBefore)';

const stageOf = async (name: string) => {
  const answer = await admin.ask('GET', `/v1/verification/sheets/${ids.get(name)}`);
  const { stage, answers } = read(answer, SheetDetail);
  return `${stage.stage} ${answers.length}`;
};

/** The files that prove an answer, as the service keeps them. */
async function photosOf(name: string): Promise<Uint8Array[]> {
  const answer = await admin.ask('GET', `/v1/verification/sheets/${ids.get(name)}`);
  const { answers } = read(answer, SheetDetail);
  const evidence = answers.flatMap((one) => one.evidence);
  return Promise.all(
    evidence.map(async (id) => (await admin.ask('GET', `/v1/evidence/${id}/file`)).bytes),
  );
}

describe('a village officer without a line', () => {
  const answered: string[] = [];

  it('takes a list along, answers offline, loses nothing when the browser is closed, and leaves no name on the disk', async () => {
    const context = await device.open(service.address);
    let page = await firstPage(context);
    await signInToField(page, account);
    await takePicture(page, 'field-start');
    expect(await seriousFindings(page)).toEqual([]);
    await press(page, 'Ambil daftar ke perangkat ini');
    await page.getByRole('heading', { name: 'Ada isian yang perlu diperbaiki' }).waitFor();
    await takeList(page);
    await progress(page, '0 dari 4 selesai, 0 belum terkirim');
    await takePicture(page, 'field-person');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    await page.waitForFunction(isRoomKept);

    await context.setOffline(true);
    await press(page, 'Benar tinggal di sini');
    await takePhoto(page, 1);
    await takePicture(page, 'field-photo');
    expect(await seriousFindings(page)).toEqual([]);
    answered.push(await confirmShown(page));
    await progress(page, '1 dari 4 selesai, 1 belum terkirim');
    await page.getByText('Tanpa sinyal. 1 jawaban menunggu dikirim.').waitFor();
    answered.push(await shownName(page));
    await press(page, 'Tidak');
    await press(page, 'Simpan jawaban');
    await page.getByRole('heading', { name: 'Ada isian yang perlu diperbaiki' }).waitFor();
    await page.getByLabel('Pindah dari wilayah ini').check();
    await takePicture(page, 'field-reasons');
    expect(await seriousFindings(page)).toEqual([]);
    await takePhoto(page, 1);
    const anew = await context.newPage();
    await page.close();
    page = anew;
    await page.goto('/lapangan');
    await unlock(page);
    await page.getByText('Isian ini belum disimpan sebagai jawaban.').waitFor();
    await page.getByRole('list', { name: 'Foto' }).getByRole('listitem').waitFor();
    expect(await page.getByLabel('Pindah dari wilayah ini').isChecked()).toBe(true);
    await takePicture(page, 'field-restored');
    await press(page, 'Simpan jawaban');
    await progress(page, '2 dari 4 selesai, 2 belum terkirim');
    // the tab that was signed in is gone
    await page.getByText(/^2 jawaban menunggu. Masuk dengan akun Anda/).waitFor();
    await takePicture(page, 'field-offline');
    await context.close();
    expect(filesHolding(device.folder, names)).toEqual([]);
    expect(await stageOf(answered[0] ?? '')).toBe('waiting 0');
  });

  it('opens again offline after the browser was closed, by the passphrase, and refuses a clock set back', async () => {
    const context = await device.open(service.address);
    await context.setOffline(true);
    const page = await firstPage(context);
    await page.goto('/lapangan');
    await page.getByLabel('Kata kunci daftar ini').fill('kata yang salah');
    await press(page, 'Buka daftar');
    await page.getByText(/Kata kunci salah\. Tinggal 4 kali/).waitFor();
    await takePicture(page, 'field-locked');
    expect(await seriousFindings(page)).toEqual([]);
    await unlock(page);
    await progress(page, '2 dari 4 selesai, 2 belum terkirim');

    const back = await context.newPage();
    await back.clock.setFixedTime(Date.now() - 2 * 86_400_000);
    await back.goto('/lapangan');
    await back.getByText('Jam perangkat ini mundur, jadi daftar tidak dapat dibuka.').waitFor();
    await back.close();

    const denied = await context.newPage();
    await denied.addInitScript('Object.defineProperty(window, "indexedDB", { value: undefined })');
    await denied.goto('/lapangan');
    await denied.getByText('Peramban ini tidak mengizinkan penyimpanan.').waitFor();
    await denied.close();
    await context.close();
  });

  it('sends from two tabs once, and brings what was answered after a loan was revoked as a suggestion', async () => {
    const context = await device.open(service.address);
    const page = await firstPage(context);
    let deliveries = 0;
    context.on('request', (request) => {
      if (request.url().endsWith('/acts')) deliveries += 1;
    });
    // the line breaks in the middle of the first photo
    await context.route('**/photos', (route) => route.abort(), { times: 1 });
    await signInToField(page, account);
    await page.getByText('Tanpa sinyal. 2 jawaban menunggu dikirim.').waitFor();
    await page.evaluate(lineBack);
    await page.getByText(/belum terkirim/).waitFor({ state: 'detached' });
    expect(deliveries).toBe(1);
    expect(await Promise.all(answered.map(stageOf))).toEqual(['ready 1', 'refused 1']);
    for (const name of answered) {
      const [photo] = await photosOf(name);
      expect(sizeOfJpeg(photo ?? new Uint8Array())).toEqual([1600, 1067]);
    }

    const other = await context.newPage();
    await signInToField(other, account);
    await page.bringToFront();
    await unlock(page);
    await context.setOffline(true);
    await page.evaluate(fillDevice);
    await press(page, 'Benar tinggal di sini');
    await press(page, 'Simpan jawaban');
    await page.getByText('Penyimpanan perangkat penuh. Jawaban ini belum tersimpan.').waitFor();
    await takePicture(page, 'field-full');
    expect(await seriousFindings(page)).toEqual([]);
    await page.evaluate(makeRoom);
    const third = await confirmShown(page);
    await progress(page, '3 dari 4 selesai, 1 belum terkirim');
    await context.setOffline(false);
    await Promise.all([page, other].map((one) => one.evaluate(lineBack)));
    await progress(page, '3 dari 4 selesai, 0 belum terkirim');
    expect(deliveries).toBe(2);
    expect(await stageOf(third)).toBe('ready 1');
    await other.close();

    await context.setOffline(true);
    const late = await confirmShown(page);
    await progress(page, '4 dari 4 selesai, 1 belum terkirim');
    const { items } = read(await admin.ask('GET', `/v1/packs?village=${village}`), PackList);
    const loan = items.find(({ ended }) => ended === null)?.packId ?? '';
    expectDone(await admin.ask('POST', `/v1/packs/${loan}/end`, { json: { how: 'revoked' } }));
    // a copy that was restored may not know the loan yet: the answer is on this device alone, and stays there
    const ofUnknown = (url: string) => url.replace(/\d{4}\/acts$/, '9999/acts');
    const elsewhere = (route: Route) => route.continue({ url: ofUnknown(route.request().url()) });
    await context.route('**/acts', elsewhere, { times: 1 });
    await context.setOffline(false);
    await page.evaluate(lineBack);
    await page.getByText(/^Layanan tidak mengenal pinjaman daftar ini/).waitFor();
    expect(await page.getByRole('button', { name: 'Tandai sudah dibaca' }).count()).toBe(0);
    await press(page, 'Kirim lagi');
    await page.getByText(/perlu dilihat$/).waitFor({ state: 'detached' });
    await page.evaluate(lineBack);
    await page.getByText(/^Pinjaman daftar dicabut sebelum jawaban ini terkirim/).waitFor();
    await page.getByRole('columnheader', { name: 'Sebelum' }).waitFor();
    await takePicture(page, 'field-suggestion');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    const kept = read(
      await lurah.ask('GET', `/v1/field-suggestions?village=${village}`),
      FieldSuggestionList,
    );
    expect(kept.items).toMatchObject([{ why: 'revoked', nominationId: ids.get(late) }]);
    await press(page, 'Pakai jawaban saya');
    await page.getByText(/perlu dilihat$/).waitFor({ state: 'detached' });
    expect(await stageOf(late)).toBe('ready 1');
    expect(await page.getByLabel('Kata kunci daftar ini').count()).toBe(0);
    await context.close();
  });
});
