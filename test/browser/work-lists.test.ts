import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { answerWithPeople } from '../support/browser-long-list.ts';
import { press, pressInDialog, pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import {
  seriousFindings,
  settled,
  sidewaysPixels,
  takePicture,
  type WindowOptions,
} from '../support/browser-window.ts';
import { signedIn } from '../support/http-caller.ts';
import { nominated } from '../support/http-nominations.ts';
import { aPerson } from '../support/invented-people.ts';
import { patient } from '../support/patient.ts';

const transport = { account: '33.19/dinas-perhubungan/officer', agency: 'dinas-perhubungan' };
/** rows that stand in the page at once: what a window shows, and some above and below */
const mostRows = 60;

const portal = portalInBrowser();

/** Names that forms and files may hold: as long as may be, written from right to left, and what looks like a page. */
const hostile = [
  `SRI ${'WAHYUNINGTYASHARDJODININGRAT '.repeat(7)}`.slice(0, 199),
  'محمد الأمين',
  '<B>SUTRI <I> SNO',
];

async function nominateHostile(): Promise<void> {
  const officer = await signedIn(portal.address, transport.account);
  for (const [at, name] of hostile.entries()) {
    await nominated(officer, 40 + at, { agency: transport.agency, changes: { name } });
  }
}

/** What is wrong with the page as it stands: findings of accessibility, and pixels that it is too wide. */
async function wrongWith(page: Page) {
  await settled(page);
  return [await seriousFindings(page), await sidewaysPixels(page)];
}

const list = (page: Page) => page.getByRole('grid', { name: 'Orang yang diusulkan' });
const drawn = (page: Page) => list(page).locator('tbody tr[data-row]').count();
const focusedName = (page: Page) =>
  page.evaluate('document.activeElement?.closest("tr")?.querySelector("a")?.textContent ?? null');
const Scroll = z.object({ top: z.number(), whole: z.number() });

/** Scrolls the list to the end of what is loaded, and tells how high it is. */
async function scrollToEnd(page: Page) {
  const told = await page.evaluate(`(() => {
    const frame = document.querySelector('[role=grid]').parentElement;
    frame.scrollTop = frame.scrollHeight;
    return { top: frame.scrollTop, whole: frame.scrollHeight };
  })()`);
  return Scroll.parse(told);
}

describe('a list of 100,000 people', () => {
  it('keeps few rows in the page, knows its length, and is worked through by keyboard', async () => {
    const { page, complaints } = await portal.windowOf(transport.account);
    const tellOf = await answerWithPeople(page, { count: 100_000, atOnce: 20_000 });
    await page.goto('/calon');
    await page.getByText('20.000 dari 100.000 usulan dimuat').waitFor();
    await takePicture(page, 'work-list');
    expect(await list(page).getAttribute('aria-rowcount')).toBe('100001');
    expect(await drawn(page)).toBeLessThan(mostRows);

    for (let loaded = 40_000; loaded <= 100_000; loaded += 20_000) {
      await scrollToEnd(page);
      const words =
        loaded === 100_000 ? '100.000 usulan' : new RegExp(`^${loaded / 1_000}\\.000 dari`);
      await page.getByText(words, { exact: true }).waitFor();
      expect(await drawn(page)).toBeLessThan(mostRows);
    }
    expect((await scrollToEnd(page)).whole).toBeGreaterThan(100_000 * 40);
    const last = list(page).getByRole('row', { name: 'WARGA CONTOH 100000' });
    await last.waitFor();
    expect(await last.getAttribute('aria-rowindex')).toBe('100001');
    await last.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => focusedName(page), patient).toBe('WARGA CONTOH 1');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    await expect.poll(() => focusedName(page), patient).toBe('WARGA CONTOH 2');
    expect(await drawn(page)).toBeLessThan(mostRows);
    // paper does not scroll: what is loaded goes onto it, up to some thirty sheets, and it says how much that is
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await expect.poll(() => drawn(page), patient).toBe(1_000);
    await page.getByText('1.000 dari 100.000 usulan dicetak.').waitFor({ state: 'attached' });
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await expect.poll(() => drawn(page), patient).toBeLessThan(mostRows);

    tellOf(12);
    await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
    await page.getByRole('button', { name: '12 baris baru – tampilkan' }).waitFor();
    expect(await focusedName(page)).toBe('WARGA CONTOH 2');
    expect(complaints).toEqual([]);
  });
});

const looks: readonly (readonly [string, WindowOptions])[] = [
  ['wide-and-dark', { dark: true }],
  ['narrow-and-light', { width: 320, height: 640 }],
];

describe('a list and the people in it', () => {
  beforeAll(nominateHostile);

  it.each(looks)('are read, chosen from and come back to: %s', async (look, options) => {
    const { page, complaints } = await portal.windowOf(transport.account, options);
    const found: Record<string, unknown> = {};
    const lookAt = async (what: string) => {
      const wrong = await wrongWith(page);
      if (JSON.stringify(wrong) !== '[[],0]') found[what] = wrong;
      await takePicture(page, `${look}-work-list-${what}`);
    };
    await page.goto('/calon');
    for (const name of hostile) await list(page).getByText(name, { exact: true }).waitFor();
    await lookAt('people');

    await page.getByRole('button', { name: 'Kolom dan baris' }).click();
    await page.getByLabel('Usia').uncheck();
    await page.getByLabel('Rapat').check();
    await lookAt('columns');
    await page.keyboard.press('Escape');
    await page.getByLabel('Keadaan').selectOption({ label: 'Diusulkan' });
    await page.waitForURL(/keadaan=diusulkan/);
    await page.getByRole('button', { name: 'Tampilan tersimpan' }).click();
    await page.getByLabel('Simpan saringan ini sebagai').fill('Diusulkan saja');
    await page.getByRole('button', { name: 'Simpan tampilan' }).click();
    await page.goto('/calon');
    await list(page).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Usia' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Tampilan tersimpan' }).click();
    await page.getByRole('button', { name: 'Diusulkan saja', exact: true }).click();
    await page.waitForURL(/keadaan=diusulkan/);

    const row = list(page).getByRole('row', { name: hostile[2] ?? '' });
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: hostile[2] ?? '' }).waitFor();
    await page.getByText('Usulan dibuat: Diusulkan').waitFor();
    await lookAt('person');
    // once: on a phone a reason lies under the finger when the dialog opens
    await page.getByRole('button', { name: 'Lihat NIK lengkap' }).click();
    await pressTwice(page.getByRole('button', { name: 'Tampilkan NIK' }));
    await page.getByText('Pilih alasannya.').waitFor();
    await page.getByLabel('Mencocokkan dengan KTP-el').check();
    await pressTwice(page.getByRole('button', { name: 'Tampilkan NIK' }));
    await page.getByText(/^\d{6} \d{6} \d{4}$/).waitFor();
    await lookAt('number');
    await page.getByRole('button', { name: 'Sembunyikan' }).click();
    await page.getByText(/\d{6} \d{6} \d{4}/).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.waitForURL(/calon\?keadaan=diusulkan/);
    await expect.poll(() => focusedName(page), patient).toBe(hostile[2]);

    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowUp');
    await page.getByText('2 dipilih', { exact: true }).waitFor();
    await lookAt('chosen');
    await page.getByRole('button', { name: 'Batalkan 2 usulan' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.getByText(`${hostile.length} dipilih`, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(`${hostile.length} usulan`, { exact: true }).waitFor();
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
  });

  it('are ended all at once by a filter, loaded or not, under the number that is confirmed', async () => {
    const { page, complaints } = await portal.windowOf(transport.account);
    await page.goto('/calon?keadaan=diusulkan');
    await list(page)
      .getByRole('row', { name: hostile[2] ?? '' })
      .focus();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Pilih semua 3 sesuai saringan' }).click();
    await page.getByText('Semua 3 sesuai saringan dipilih').waitFor();
    await pressTwice(page.getByRole('button', { name: 'Batalkan 3 usulan' }));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Semua 3 usulan sesuai saringan diakhiri').waitFor();
    await dialog.getByLabel('Alasan').fill('daftar keliru');
    expect(await wrongWith(page)).toEqual([[], 0]);
    await takePicture(page, 'work-list-end-all');
    await pressTwice(dialog.getByRole('button', { name: 'Batalkan 3 usulan' }));
    await page.getByRole('heading', { name: '3 usulan selesai' }).waitFor();
    await pressTwice(page.getByRole('button', { name: 'Kembali ke daftar' }));
    await page.getByText('Tidak ada yang cocok dengan saringan ini.').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a list that others change while it is read', () => {
  const social = { account: '33.19/dinas-sosial/officer', agency: 'dinas-sosial' };
  const noun = (count: number) => `${count} usulan`;

  /** Pages of two rows, and the second of them not before it is told to come. */
  async function readSlowly(page: Page): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route(/\/v1\/nominations\?/, async (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set('limit', '2');
      if (url.searchParams.has('cursor')) await promise;
      await route.continue({ url: url.href });
    });
    return resolve;
  }

  it('shows nobody twice, loses nobody, and tells of each act what had become of the person', async () => {
    const other = await signedIn(portal.address, social.account);
    const propose = async (n: number) => {
      const changes = { occupation: 'BURUH TANI' };
      return nominated(other, n, { agency: social.agency, changes });
    };
    const end = async ({ nominationId }: { nominationId: string | null }) => {
      const json = { reason: 'pindah ke luar daerah' };
      const ended = await other.ask('POST', `/v1/nominations/${nominationId}/withdraw`, { json });
      expect(ended.status).toBe(200);
    };
    const nameOf = (n: number) => aPerson(n).name;
    const rowOf = (n: number) => list(page).getByRole('row', { name: nameOf(n) });
    const [first, second, third] = [await propose(61), await propose(62), await propose(63)];
    await propose(64);
    await propose(65);

    const { page, complaints } = await portal.windowOf(social.account);
    const goOn = await readSlowly(page);
    await page.goto('/calon');
    await page.getByText('2 dari 5 usulan dimuat').waitFor();
    // from the page that is read to one that is not; and somebody new
    await end(first);
    await propose(66);
    goOn();
    await rowOf(66).waitFor();
    await settled(page);
    expect(await list(page).locator('tbody tr[data-row]').count()).toBe(6);
    await rowOf(61).getByText('Dibatalkan').waitFor();
    await propose(67);
    await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
    await pressTwice(page.getByRole('button', { name: '1 baris baru – tampilkan' }));
    await rowOf(67).waitFor();
    await page.getByText(noun(7), { exact: true }).waitFor();

    await rowOf(62).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: nameOf(62) }).waitFor();
    await page.getByRole('button', { name: 'Batalkan usulan' }).waitFor();
    await settled(page);
    await end(second);
    await press(page, 'Batalkan usulan');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Alasan').fill('tercatat dua kali');
    await pressInDialog(page, 'Batalkan usulan');
    const told = page.getByRole('region', { name: 'Pemberitahuan' });
    await told.getByText(/^Keadaan usulan ini sudah berubah/).waitFor();
    await page.getByText(/alasan: pindah ke luar daerah/).waitFor();
    await page.goBack();
    await rowOf(62).getByText('Dibatalkan').waitFor();

    await rowOf(63).getByRole('checkbox').check();
    await rowOf(64).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Batalkan 2 usulan' }).waitFor();
    await settled(page);
    await end(third);
    await press(page, 'Batalkan 2 usulan');
    await dialog.getByLabel('Alasan').fill('daftar keliru');
    await pressInDialog(page, 'Batalkan 2 usulan');
    await page.getByRole('heading', { name: '1 usulan selesai' }).waitFor();
    await dialog.getByText(`${nameOf(63)}: Keadaan usulan ini sudah berubah`).waitFor();
    await pressInDialog(page, 'Kembali ke daftar');
    await rowOf(64).getByText('Dibatalkan').waitFor();
    const refused = complaints.filter((one) => !one.includes('409'));
    expect(refused).toEqual([]);
    await page.context().close();
  });
});

it('the palette finds an act by what a clerk would call it', async () => {
  const { page } = await portal.windowOf('33.19/admin');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('undang');
  await page.getByRole('option', { name: 'Undang pengguna' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/pengaturan\/undang/);
});
