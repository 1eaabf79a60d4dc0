import { NominationPage } from '@payung/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDevice } from '../support/browser-chromium.ts';
import {
  filesHolding,
  fillNomination,
  fillPassphrase,
  firstPage,
  isRoomKept,
  lineBack,
  savedAndBack,
  signInToField,
  unlockBook,
} from '../support/browser-field.ts';
import { builtPortal } from '../support/browser-portal.ts';
import { press } from '../support/browser-press.ts';
import { seriousFindings, sidewaysPixels, takePicture } from '../support/browser-window.ts';
import { type Caller, read, signedIn } from '../support/http-caller.ts';
import { nominated } from '../support/http-nominations.ts';
import { aPerson } from '../support/invented-people.ts';
import { aLocalService } from '../support/local-start.ts';
import { patient } from '../support/patient.ts';

const account = '33.19/dinas-perhubungan/officer';
/** an occupation that another agency sends */
const occupation = 'BURUH TANI';
const [fresh, mistyped, twice] = [aPerson(811), aPerson(812), aPerson(813)];
/** a birth date that no calendar has */
const wrongNumber = `${mistyped.nationalId.slice(0, 6)}9999${mistyped.nationalId.slice(10)}`;

let service: Awaited<ReturnType<typeof aLocalService>>;
let device: Awaited<ReturnType<typeof aDevice>>;
let officer: Caller;

beforeAll(async () => {
  await builtPortal();
  [service, device] = await Promise.all([aLocalService(), aDevice()]);
  officer = await signedIn(service.address, account);
});
afterAll(async () => {
  device.remove();
  await service.end();
});

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('an officer who nominates where there is no line', () => {
  it('writes without a line, loses nothing when the page is closed, and leaves no word on the disk', async () => {
    const context = await device.open(service.address);
    let page = await firstPage(context);
    await signInToField(page, account);
    await page.getByLabel('Kata kunci baru untuk usulan').fill('pendek');
    await press(page, 'Siapkan perangkat ini');
    await page.getByRole('heading', { name: 'Ada isian yang perlu diperbaiki' }).waitFor();
    await fillPassphrase(page);
    await takePicture(page, 'field-nominations-ready');
    expect(await seriousFindings(page)).toEqual([]);
    await press(page, 'Siapkan perangkat ini');
    await page.getByText('Tidak ada usulan yang menunggu dikirim.').waitFor();
    await page.waitForFunction(isRoomKept);

    await context.setOffline(true);
    await press(page, 'Tulis usulan');
    await press(page, 'Simpan usulan');
    await page.getByRole('heading', { name: 'Usulan belum disimpan' }).waitFor();
    await fillNomination(page, fresh);
    await takePicture(page, 'field-nominations-form');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    const anew = await context.newPage();
    await page.close();
    page = anew;
    await page.goto('/lapangan');
    await unlockBook(page);
    await press(page, 'Lanjutkan isian');
    const typed = () => page.getByLabel('NIK', { exact: true }).inputValue();
    await expect.poll(typed, patient).toBe(fresh.nationalId);
    await savedAndBack(page);
    for (const one of [{ ...mistyped, nationalId: wrongNumber }, twice]) {
      await press(page, 'Tulis usulan');
      await fillNomination(page, one);
      await savedAndBack(page);
    }
    await page.getByText(/^3 usulan menunggu. Masuk dengan akun Anda/).waitFor();
    await takePicture(page, 'field-nominations-waiting');
    expect(await seriousFindings(page)).toEqual([]);
    await context.close();
    const words = [fresh, mistyped, twice].flatMap(({ name, nationalId }) => [name, nationalId]);
    expect(filesHolding(device.folder, [...words, wrongNumber])).toEqual([]);
  });

  it('has each sent once when the line is back, sees what was refused and why, and corrects it', async () => {
    const other = await signedIn(service.address, '33.19/dinas-sosial/officer');
    await nominated(other, 813, { agency: 'dinas-sosial', changes: { occupation } });
    const context = await device.open(service.address);
    const page = await firstPage(context);
    const keys: (string | undefined)[] = [];
    context.on('request', (request) => {
      const isNomination = new URL(request.url()).pathname === '/v1/nominations';
      if (isNomination) keys.push(request.headers()['idempotency-key']);
    });
    // the service takes the first, and its answer is lost on the way
    await context.route(
      '**/v1/nominations',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await signInToField(page, account);
    await page.getByText('3 usulan belum diterima layanan.', { exact: false }).waitFor();
    await unlockBook(page);
    await page.getByText('Tanpa sinyal. 3 usulan menunggu dikirim.').waitFor();
    await page.evaluate(lineBack);
    await page.getByRole('heading', { name: '1 usulan belum diterima layanan' }).waitFor();
    expect(keys).toHaveLength(4);
    expect(keys[1]).toBe(keys[0]);
    await row(page, fresh.name).getByText('Usulan tersimpan', { exact: false }).waitFor();
    await row(page, twice.name).getByText('oleh Dinas Sosial', { exact: false }).waitFor();
    await takePicture(page, 'field-nominations-sent');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    const { nationalId } = fresh;
    const found = await officer.ask('POST', '/v1/nominations/search', { json: { nationalId } });
    expect(read(found, NominationPage).items).toHaveLength(1);

    await press(page, 'Perbaiki');
    await page.getByRole('heading', { name: 'Usulan belum disimpan' }).waitFor();
    await page.getByLabel('NIK', { exact: true }).fill(mistyped.nationalId);
    await savedAndBack(page);
    await row(page, mistyped.name).getByText('Usulan tersimpan', { exact: false }).waitFor();
    expect(new Set(keys).size).toBe(4);
    await press(page, 'Sudah dibaca, hapus dari perangkat');
    await page.getByRole('heading', { name: 'Diterima layanan' }).waitFor({ state: 'detached' });
    await context.close();
  });
});
