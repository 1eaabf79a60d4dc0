import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { heldBack } from '../support/browser-held-back.ts';
import { press, pressInDialog } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { drawn, settled } from '../support/browser-window.ts';
import { signedIn } from '../support/http-caller.ts';
import { openCentralTargets } from '../support/http-central.ts';
import { nominated } from '../support/http-nominations.ts';
import { drafted } from '../support/http-regulations.ts';
import { aList, aPerson } from '../support/invented-people.ts';
import { patient } from '../support/patient.ts';

const transport = { account: '33.19/dinas-perhubungan/officer', agency: 'dinas-perhubungan' };
/** where the demo's own village officer is at home */
const home = { village: 'BAKALANKRAPYAK', district: 'KALIWUNGU', rt: '001', rw: '002' };

const portal = portalInBrowser();

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/** Lets somebody press, keeps back what the page sends by it, lets somebody go on meanwhile, and waits for what comes of it. */
async function whileSent(
  page: Page,
  pressed: () => Promise<void>,
  goOn: () => Promise<void>,
): Promise<void> {
  const arrived = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const isSent = (request: Request) => request.method() !== 'GET';
  await page.route('**/v1/**', async (route) => {
    if (!isSent(route.request())) return route.fallback();
    arrived.resolve();
    await gate.promise;
    await route.continue();
  });
  await pressed();
  await arrived.promise;
  await goOn();
  const answered = page.waitForResponse(
    (response) => isSent(response.request()) && response.status() < 300,
  );
  gate.resolve();
  await answered;
  await settled(page);
}

/** Sets the one level that the demo's village officer answers at, and proposes somebody who lives there. */
async function someoneToVerify(n: number): Promise<string> {
  const admin = await signedIn(portal.address, '33.19/admin');
  const json = {
    steps: [{ level: 'village', needed: 1, of: 1, days: 14 }],
    insurer: { branch: null, requiredFields: [] },
  };
  expect((await admin.ask('PUT', '/v1/verification/setting', { json })).status).toBe(200);
  const officer = await signedIn(portal.address, transport.account);
  await nominated(officer, n, { agency: transport.agency, changes: home });
  return aPerson(n).name;
}

/** The form of a list, with a file chosen. */
async function chosenList(fileName: string, people: readonly number[]) {
  const { page, complaints } = await portal.windowOf(transport.account);
  await page.goto('/unggah');
  const buffer = Buffer.from(aList(people.map((n) => aPerson(n))));
  await page
    .getByLabel(/^Berkas daftar/)
    .setInputFiles({ name: fileName, mimeType: 'text/csv', buffer });
  return { page, complaints, send: () => press(page, 'Unggah daftar') };
}

describe('whoever goes elsewhere while a form is sent', () => {
  it('stays there and writes on, and what was sent is kept all the same', async () => {
    const { page, complaints, send } = await chosenList('dikirim.csv', [701, 702]);
    const search = page.getByLabel('Cari orang');
    await whileSent(page, send, async () => {
      await page.getByRole('link', { name: 'Calon peserta' }).first().click();
      await search.fill('sum');
    });
    await page.keyboard.type('iati');
    expect(new URL(page.url()).pathname).toBe('/calon');
    expect(await search.inputValue()).toBe('sumiati');

    await page.getByRole('link', { name: 'Daftar diunggah' }).first().click();
    await page.getByRole('link', { name: 'dikirim.csv' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('comes to the room that they chose, though it was still fetched when they sent the form', async () => {
    const { page, complaints, send } = await chosenList('di-jalan.csv', [703, 704]);
    const fetching = await heldBack(page, /\/assets\/workers-/);
    await page.getByRole('link', { name: 'Calon peserta' }).first().click();
    await fetching.asked;
    await page.waitForURL(/\/calon$/);
    await whileSent(page, send, () => fetching.letGo());
    await heading(page, 'Calon peserta').waitFor();
    expect(new URL(page.url()).pathname).toBe('/calon');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a dialog over a draft of the rules', () => {
  /** Ends a draft in its dialog, with what its admin does before it is ended and sees then; answers where that is. */
  async function whereAfterEnding(
    goOn: (page: Page) => Promise<void>,
    sees: (page: Page) => Promise<void>,
  ) {
    const draft = await drafted(await signedIn(portal.address, '33.19/admin'));
    const { page, complaints } = await portal.windowOf('33.19/admin');
    await page.goto(`/peraturan/perubahan/${draft.id}`);
    await press(page, 'Batalkan konsep');
    const end = () => pressInDialog(page, 'Batalkan konsep');
    await whileSent(page, end, () => goOn(page));
    await sees(page);
    await settled(page);
    const where = new URL(page.url()).pathname.replace(draft.id, 'its-own');
    // a draft that nobody compared yet has no comparison
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    await page.context().close();
    return where;
  }

  it('leaves its admin on the page that they went back to by closing it, and tells there what became of it', async () => {
    const close = (page: Page) => page.keyboard.press('Escape');
    const ended = (page: Page) => page.getByText('Dibatalkan', { exact: true }).first().waitFor();
    expect(await whereAfterEnding(close, ended)).toBe('/peraturan/perubahan/its-own');
  });

  it('is left for a list in which it is ended already, and never stands as it did before', async () => {
    const draft = await drafted(await signedIn(portal.address, '33.19/admin'));
    const { page, complaints } = await portal.windowOf('33.19/admin');
    await page.goto('/peraturan');
    await page.locator(`a[href$="${draft.id}"]`).first().click();
    await press(page, 'Batalkan konsep');
    const list = await heldBack(page, /\/v1\/rule-drafts(\?|$)/);
    await pressInDialog(page, 'Batalkan konsep');
    await page.waitForURL(/\/peraturan$/);
    await list.asked;
    await drawn(page);
    expect(await page.locator(`a[href$="${draft.id}"]`).count()).toBe(0);
    await list.letGo();
    await settled(page);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    await page.context().close();
  });

  it('leads on whoever waits in it, though the page under it takes it away', async () => {
    const wait = async () => undefined;
    const ledOn = (page: Page) => page.waitForURL(/\/peraturan$/);
    expect(await whereAfterEnding(wait, ledOn)).toBe('/peraturan');
  });
});

/** Run in the page: keeps chosen files from being read until `letFiles` is called. */
const holdFiles = `(() => {
  const { prototype } = Blob;
  const read = prototype.arrayBuffer;
  const gate = Promise.withResolvers();
  prototype.arrayBuffer = async function () { await gate.promise; return read.call(this); };
  window.letFiles = gate.resolve;
})()`;

describe('whoever presses again while a picture is still read', () => {
  const regionOnItsWay = async (): Promise<string> =>
    openCentralTargets(await signedIn(portal.address, 'central/admin'), portal.address).requested();

  const rooms: readonly (readonly [string, () => Promise<string>, string])[] = [
    ['33.19/admin', async () => '/pengaturan/identitas', 'Simpan identitas'],
    [
      'central/admin',
      async () => `/pusat/daerah/${await regionOnItsWay()}/lambang`,
      'Simpan lambang',
    ],
  ];
  it.each(rooms)('sends it once, as %s', async (account, address, button) => {
    const { page, complaints } = await portal.windowOf(account);
    await page.goto(await address());
    await page.getByLabel(/^Berkas lambang/).setInputFiles({
      name: 'lambang.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>'),
    });
    await page.evaluate(holdFiles);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(new URL(request.url()).pathname);
    });
    await page.getByRole('button', { name: button }).focus();
    for (let presses = 0; presses < 3; presses += 1) {
      await page.keyboard.press('Enter');
      await drawn(page);
    }
    await page.evaluate('window.letFiles()');
    await expect.poll(() => sent.length, patient).toBeGreaterThan(0);
    await settled(page);
    expect(sent).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('whoever writes elsewhere while answers about many are sent', () => {
  /** Begins to write a number of a neighbourhood, and is where it is written afterwards too. */
  async function keepsWriting(page: Page, button: string): Promise<void> {
    const field = page.getByLabel('RT', { exact: true });
    const send = () => press(page, button);
    await whileSent(page, send, async () => {
      await page.getByRole('link', { name: 'Verifikasi', exact: true }).first().click();
      await field.fill('00');
    });
    await page.keyboard.type('7');
    expect(await field.inputValue()).toBe('007');
  }

  it('writes on beside a list that is all right', async () => {
    const name = await someoneToVerify(711);
    const { page, complaints } = await portal.windowOf('33.19/village');
    await page.goto('/verifikasi');
    await page.getByRole('link', { name }).waitFor();
    await press(page, 'Semua benar');
    await keepsWriting(page, 'Simpan: semua benar');
    await page.getByText('1 orang dijawab benar').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('writes on in another room than that of a paper from the field', async () => {
    await someoneToVerify(712);
    const { page, complaints } = await portal.windowOf('33.19/village');
    await page.goto('/verifikasi/lembar');
    await press(page, 'Buat lembar');
    await heading(page, 'Lembar siap dicetak').waitFor();
    const number = (await page.getByRole('rowheader').first().textContent()) ?? '';
    await page.goto(`/verifikasi/lembar/${number}`);
    await keepsWriting(page, 'Simpan: semua benar');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('writes on in another room than that of who may be protected', async () => {
    const name = await someoneToVerify(713);
    const { page, complaints } = await portal.windowOf('33.19/verifier');
    await page.goto('/syarat');
    await page.getByLabel(`Pilih ${name}`).check();
    await press(page, 'Catat jawaban');
    await page.getByLabel('ASN?').selectOption({ label: 'Tidak' });
    await keepsWriting(page, 'Simpan jawaban');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a number that is scanned into the palette', () => {
  const palette = (page: Page) => page.getByRole('dialog').getByRole('combobox');

  /** What a scanner types at once, its Enter before anybody can be found. */
  async function scan(page: Page, digits: string): Promise<void> {
    await page.keyboard.press('Control+k');
    await palette(page).waitFor();
    await page.keyboard.insertText(digits);
    await page.keyboard.press('Enter');
  }

  it('opens the page of its person once they are found, with no second Enter', async () => {
    const name = await someoneToVerify(721);
    const { page, complaints } = await portal.windowOf(transport.account);
    await scan(page, aPerson(721).nationalId);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('opens its person and not whoever was found for the text that it is scanned over', async () => {
    const before = await someoneToVerify(723);
    const name = await someoneToVerify(724);
    const { page, complaints } = await portal.windowOf(transport.account);
    await page.keyboard.press('Control+k');
    await palette(page).fill(before);
    await page.getByRole('option', { name: before }).first().waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(aPerson(724).nationalId);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('opens nobody where something else was typed before they were found', async () => {
    await someoneToVerify(722);
    const name = await someoneToVerify(725);
    const other = aPerson(725).nationalId;
    const { page } = await portal.windowOf(transport.account);
    const gate = Promise.withResolvers<void>();
    await page.route('**/v1/nominations/search', async (route) => {
      await gate.promise;
      await route.continue();
    });
    const asked = page.waitForRequest('**/v1/nominations/search');
    await scan(page, aPerson(722).nationalId);
    await asked;
    await palette(page).fill(other);
    gate.resolve();
    await page.getByRole('option', { name }).first().waitFor();
    await settled(page);
    expect(await palette(page).inputValue()).toBe(other);
    await page.context().close();
  });
});
