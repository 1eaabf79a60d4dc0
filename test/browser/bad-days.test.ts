import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { demoAddress, demoPassword, fillSignIn, signInByPage } from '../support/browser-sign-in.ts';
import { seriousFindings, settled, signInAs } from '../support/browser-window.ts';
import { todayThere } from '../support/http-claims.ts';
import { aPerson } from '../support/invented-people.ts';
import { aNewerRelease } from '../support/newer-release.ts';
import { patient } from '../support/patient.ts';

const officer = '33.19/dinas-perhubungan/officer';
const hour = 3_600_000;

const portal = portalInBrowser();

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const typedName = (page: Page) => page.getByLabel(/^Nama lengkap/);
const indonesian = (iso: string) => iso.split('-').reverse().join('-');
/** What a browser tells by itself of an answer that was none, or a refusal. */
const ownFaults = (complaints: readonly string[]) =>
  complaints.filter((one) => !one.includes('Failed to load resource'));

async function windowOf(account: string) {
  const window = await portal.windowOf(account);
  await heading(window.page, 'Beranda').waitFor();
  await settled(window.page);
  return window;
}

/** The form for one person, with so much in it that it would be missed. */
async function beginForm(page: Page, n: number) {
  const { name, nationalId } = aPerson(n);
  await page.getByRole('link', { name: 'Usulkan satu orang' }).first().click();
  await heading(page, 'Usulkan satu orang').waitFor();
  await page.getByLabel('NIK', { exact: true }).fill(nationalId);
  await typedName(page).fill(name);
  return name;
}

describe('a line that is lost', () => {
  it('takes nothing from a form: what cannot be fetched says so in its own place, and comes with the line', async () => {
    const { page, complaints } = await windowOf(officer);
    const name = await beginForm(page, 801);
    await page.context().setOffline(true);
    await page.keyboard.press('Control+k');
    await page.getByText('Bagian ini belum dapat dimuat.').first().waitFor();
    await expect.poll(() => typedName(page).inputValue()).toBe(name);

    await page.getByRole('link', { name: 'Daftar diunggah' }).first().click();
    await heading(page, 'Halaman ini belum dapat dimuat').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    // once the line is back before it is asked whether it is, the page is loaded anew by this very press
    const isAsked = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD');
    await pressTwice(page.getByRole('button', { name: 'Coba lagi' }));
    await isAsked;
    await page.getByRole('button', { name: 'Coba lagi' }).waitFor();
    await heading(page, 'Halaman ini belum dapat dimuat').waitFor();
    await page.context().setOffline(false);
    await pressTwice(page.getByRole('button', { name: 'Coba lagi' }));
    await heading(page, 'Daftar diunggah').waitFor();

    await page.goBack();
    await page.getByText(/^Isian dari pukul .* dikembalikan$/).waitFor();
    await expect.poll(() => typedName(page).inputValue()).toBe(name);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    expect(ownFaults(complaints)).toEqual([]);
    await page.context().close();
  });

  it('never sends later what was pressed without it', async () => {
    const { page } = await windowOf('33.19/admin');
    await page.goto('/pengaturan/identitas');
    const programme = page.getByLabel('Nama program');
    await programme.fill('Program tanpa sambungan');
    let sent = 0;
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent += 1;
    });
    await page.context().setOffline(true);
    await pressTwice(page.getByRole('button', { name: 'Simpan identitas' }));
    await page.getByText('Layanan belum dapat dihubungi.').waitFor();
    const without = sent;
    await page.context().setOffline(false);
    await settled(page);
    expect([sent, await programme.inputValue()]).toEqual([without, 'Program tanpa sambungan']);
    await page.context().close();
  });
});

describe('a page of a release that is gone', () => {
  it('says so where its files are no more, and gives back what was typed once it is loaded anew', async () => {
    const { page, complaints } = await windowOf(officer);
    const name = await beginForm(page, 802);
    await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: 'Calon peserta' }).first().click();
    await heading(page, 'Halaman ini belum dapat dimuat').waitFor();
    await page.getByText(/versi baru sudah terbit/).waitFor();
    await page.unroute('**/assets/*.js');
    await pressTwice(page.getByRole('button', { name: 'Muat ulang' }));
    await heading(page, 'Calon peserta').waitFor();
    await page.getByRole('link', { name: 'Usulkan satu orang' }).first().click();
    await page.getByText(/^Isian dari pukul .* dikembalikan$/).waitFor();
    await expect.poll(() => typedName(page).inputValue()).toBe(name);
    expect(ownFaults(complaints)).toEqual([]);
    await page.context().close();
  });

  it('is loaded anew where a browser keeps what it could not fetch as missing, once it is there again', async () => {
    const { page } = await windowOf(officer);
    const name = await beginForm(page, 804);
    let asked = 0;
    await page.route('**/assets/lists-*.js', (route) => {
      asked += 1;
      return route.fulfill({ status: 404 });
    });
    await page.getByRole('link', { name: 'Daftar diunggah' }).first().click();
    await heading(page, 'Halaman ini belum dapat dimuat').waitFor();
    expect(asked).toBeGreaterThan(0);
    await page.unroute('**/assets/lists-*.js');
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await heading(page, 'Daftar diunggah').waitFor();
    await page.goBack();
    await page.getByText(/^Isian dari pukul .* dikembalikan$/).waitFor();
    await expect.poll(() => typedName(page).inputValue()).toBe(name);
    await page.context().close();
  });

  it('never loads the page anew by itself on the way to the field either', async () => {
    const { page } = await windowOf(officer);
    await beginForm(page, 803);
    await page.evaluate('window.isSamePage = true');
    await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: 'Tulis di Kerja lapangan' }).click();
    await heading(page, 'Halaman ini belum dapat dimuat').waitFor();
    expect(await page.evaluate('window.isSamePage')).toBe(true);
    await page.unroute('**/assets/*.js');
    await page.getByRole('button', { name: 'Muat ulang' }).click();
    await heading(page, 'Kerja lapangan').waitFor();
    await page.context().close();
  });

  it('offers the new one in the field, and takes it over when the officer says so', async () => {
    const published = await aNewerRelease(portal.address);
    const { page } = await portal.open({}, published.address);
    await page.goto('/lapangan');
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.reload();
    await heading(page, 'Kerja lapangan').waitFor();
    await expect
      .poll(() => page.evaluate('navigator.serviceWorker.controller !== null'), patient)
      .toBe(true);
    expect(await page.getByText('Versi baru siap').count()).toBe(0);
    published.publish();
    // a page that was just opened may not listen yet; officers come back to theirs again and again
    const offered = async () => {
      await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
      return page.getByText('Versi baru siap').count();
    };
    await expect.poll(offered, { ...patient, interval: 250 }).toBe(1);
    const reloaded = page.waitForEvent('load');
    await pressTwice(page.getByRole('button', { name: 'Muat ulang' }));
    await reloaded;
    await heading(page, 'Kerja lapangan').waitFor();
    await settled(page);
    expect(await page.getByText('Versi baru siap').count()).toBe(0);
    await page.context().close();
    await published.end();
  });
});

describe('a device whose clock is wrong', () => {
  it.each([
    [75 * hour, 'Jam perangkat ini 3 hari terlalu cepat. Payung memakai tanggal layanan.'],
    [-30 * hour, 'Jam perangkat ini 1 hari terlalu lambat. Payung memakai tanggal layanan.'],
  ])(
    'is told so (%i ms), and no form, limit or chart takes its day for today',
    async (off, said) => {
      const { page } = await portal.open();
      await page.clock.setFixedTime(Date.now() + off);
      await signInByPage(page, '33.19/admin');
      await page.getByRole('region', { name: 'Pemberitahuan' }).getByText(said).waitFor();
      const began = todayThere();
      await page.goto('/jejak/keadaan');
      const day = page.getByLabel('Tanggal', { exact: true });
      await day.waitFor();
      const shown = await day.inputValue();
      // two, where the day ends while the page is loaded
      expect([began, todayThere()].map(indonesian)).toContain(shown);

      await page.goto('/klaim/kabar-duka');
      await page.getByLabel('Nama peserta').fill('Bapak Contoh');
      const death = page.getByLabel('Tanggal meninggal');
      // not yet come, though the day may end meanwhile; a clock three days ahead has passed it
      await death.fill(indonesian(daysAfter(todayThere(), 2)));
      await pressTwice(page.getByRole('button', { name: 'Catat kabar duka' }));
      const isFault = () => death.getAttribute('aria-invalid');
      await expect.poll(isFault, patient).toBe('true');
      await death.fill(indonesian(todayThere()));
      await pressTwice(page.getByRole('button', { name: 'Catat kabar duka' }));
      await expect.poll(isFault, patient).not.toBe('true');

      await page.goto('/dasbor');
      await heading(page, 'Dasbor').waitFor();
      await settled(page);
      const year = Number(todayThere().slice(0, 4));
      await page.getByRole('heading', { name: `Klaim tahun ${year}` }).waitFor();
      const told = await page.getByText(/^per \d/).allTextContents();
      const days = [began, todayThere()].map((one) => `per ${longDay(one)} `);
      expect(told.filter((one) => !days.some((words) => one.includes(words)))).toEqual([]);
      await page.context().close();
    },
  );
});

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 24 * hour).toISOString().slice(0, 10);
}

function longDay(day: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('id-ID', options).format(Date.parse(day));
}

/** Run before anything of the page: as where a browser bars the data of sites. */
const barred = `for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
  Object.defineProperty(window, name, {
    get() { throw new DOMException('barred', 'SecurityError'); },
  });
}`;
/** As on a device without room. */
const full = `Storage.prototype.setItem = () => {
  throw new DOMException('full', 'QuotaExceededError');
};`;

describe('a browser that keeps nothing', () => {
  it('is told at the door what to allow, instead of being sent around', async () => {
    const { page, complaints } = await portal.open();
    await page.addInitScript({ content: barred });
    await page.goto('/');
    await pressTwice(page.getByRole('button', { name: 'Masuk dengan e-mail dan kata sandi' }));
    await page.getByText('Peramban ini tidak dapat menyimpan data situs').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['bars its storage', barred],
    ['has no room left', full],
  ])('that %s works through the day all the same', async (_, script) => {
    const { page, complaints } = await portal.open();
    await page.addInitScript({ content: script });
    await signInAs(page, /Dinas Perhubungan/);
    const name = await beginForm(page, script === full ? 803 : 804);
    await page.getByLabel('Pekerjaan').selectOption({ label: 'Tukang becak' });
    await page.getByLabel(/^Desa\/kelurahan/).selectOption({ label: 'Kutuk' });
    await pressTwice(page.getByRole('button', { name: 'Simpan usulan' }));
    await page.getByRole('button', { name: 'Usulkan orang lain' }).waitFor();
    await page.getByRole('link', { name: 'Calon peserta' }).first().click();
    await page.getByRole('row', { name }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Pintasan papan ketik' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a sign-in that ends in the middle of a form', () => {
  it('leads back to the form with all that was typed', async () => {
    const { page } = await windowOf(officer);
    const name = await beginForm(page, 805);
    const problem = {
      type: 'about:blank',
      title: 'token-expired',
      status: 401,
      code: 'token-expired',
      detail: 'ended',
      correlationId: '01JD0000000000000000000000',
    };
    const ended = { status: 401, contentType: 'application/problem+json' };
    await page.getByLabel('Pekerjaan').selectOption({ label: 'Tukang becak' });
    await page.getByLabel(/^Desa\/kelurahan/).selectOption({ label: 'Kutuk' });
    await page.route('**/v1/nominations', (route) =>
      route.fulfill({ ...ended, body: JSON.stringify(problem) }),
    );
    await pressTwice(page.getByRole('button', { name: 'Simpan usulan' }));
    await page.getByText('Waktu masuk habis.').waitFor();
    await page.unroute('**/v1/nominations');
    await pressTwice(page.getByRole('button', { name: 'Masuk dengan e-mail dan kata sandi' }));
    const password = page.getByLabel('Kata sandi');
    await password.or(typedName(page)).first().waitFor();
    // the provider may still know who this is
    if (await password.isVisible()) await fillSignIn(page, demoAddress(officer), demoPassword);
    await page.getByText(/^Isian dari pukul .* dikembalikan$/).waitFor();
    await expect.poll(() => typedName(page).inputValue()).toBe(name);
    await page.context().close();
  });
});
