import { NominationPage } from '@payung/contract';
import type { Page, Request } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  fillNomination,
  fillPassphrase,
  lineBack,
  savedAndBack,
  unlockBook,
} from '../support/browser-field.ts';
import { heldBack } from '../support/browser-held-back.ts';
import { press } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { demoAddress, signInByPage } from '../support/browser-sign-in.ts';
import { settled } from '../support/browser-window.ts';
import { read, signedIn } from '../support/http-caller.ts';
import { aPerson } from '../support/invented-people.ts';
import { patient } from '../support/patient.ts';

const portal = portalInBrowser();
const account = '33.19/dinas-perhubungan/officer';
const people = [aPerson(821), aPerson(822)];

/** Begins to act in a region, from wherever its name can be chosen. */
async function chooseRegion(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Pilih daerah' }).waitFor();
  await press(page, new RegExp(name));
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
  await page.getByText(name).first().waitFor();
}

async function changeRegion(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Akun:/ }).click();
  await page.getByRole('link', { name: 'Ganti daerah' }).click();
  await chooseRegion(page, name);
}

/** The name under which a request asks, and the region for which. */
function askedFor(request: Request): unknown {
  const [, payload = ''] = (request.headers().authorization ?? '').split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).tenant_id;
}

/** Opens the book, in which two people wait who cannot be sent yet. */
async function writtenWithoutLine(page: Page): Promise<void> {
  const health = '**/v1/health';
  await page.goto('/lapangan');
  await fillPassphrase(page);
  await press(page, 'Siapkan perangkat ini');
  await page.getByText('Tidak ada usulan yang menunggu dikirim.').waitFor();
  await page.route(health, (route) => route.abort());
  for (const one of people) {
    await press(page, 'Tulis usulan');
    await fillNomination(page, one);
    await savedAndBack(page);
  }
  await page.getByText('Tanpa sinyal. 2 usulan menunggu dikirim.').waitFor();
  await page.unroute(health);
}

it('leaves what an officer of two regions wrote for one to that one, also what was on its way as they went to the other', async () => {
  const there = await signedIn(portal.address, '33.75/admin');
  const post = { role: 'officer', agencies: ['dinas-sosial'], from: '2026-01-01' };
  const json = { name: 'Wulan Sari', email: demoAddress(account), posts: [post] };
  expect((await there.ask('POST', '/v1/users', { json })).status).toBe(201);
  const { page } = await portal.open();
  const regions: unknown[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/v1/nominations' && request.method() === 'POST') {
      regions.push(askedFor(request));
    }
  });
  await signInByPage(page, account);
  await chooseRegion(page, 'Kabupaten Kudus');
  await writtenWithoutLine(page);

  const sending = await heldBack(page, '**/v1/nominations');
  await page.evaluate(lineBack);
  await sending.asked;
  await page.getByRole('link', { name: 'Beranda' }).click();
  await changeRegion(page, 'Kota Pekalongan');
  await sending.letGo();
  await settled(page);
  await page.goto('/lapangan');
  await unlockBook(page);
  await page.getByText('Usulan ini ditulis untuk daerah atau peran Anda yang lain.').waitFor();
  await page.evaluate(lineBack);
  await settled(page);
  expect(regions).toHaveLength(1);

  await page.getByRole('link', { name: 'Beranda' }).click();
  await changeRegion(page, 'Kabupaten Kudus');
  await page.goto('/lapangan');
  await unlockBook(page);
  await expect.poll(() => regions.length, patient).toBe(3);
  await page.getByText('Tidak ada usulan yang menunggu dikirim.').waitFor();
  expect(new Set(regions).size).toBe(1);
  const officer = await signedIn(portal.address, account);
  for (const { nationalId } of people) {
    const found = await officer.ask('POST', '/v1/nominations/search', { json: { nationalId } });
    expect(read(found, NominationPage).items).toHaveLength(1);
  }
  await page.context().close();
});
