import { CasePage } from '@payung/contract';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { portalInBrowser } from '../support/browser-service.ts';
import { takePicture } from '../support/browser-window.ts';
import { read, signedIn } from '../support/http-caller.ts';
import { nominated } from '../support/http-nominations.ts';
import { aList, aPerson } from '../support/invented-people.ts';
import { keyboardPerson } from '../support/keyboard-only.ts';
import { patient } from '../support/patient.ts';

const transport = { account: '33.19/dinas-perhubungan/officer', agency: 'dinas-perhubungan' };
/** px, as `openWindow` makes it */
const height = 768;
const rescue = { account: '33.19/bpbd-relawan/officer', agency: 'bpbd-relawan' };

const portal = portalInBrowser();

async function somebody() {
  const { page, complaints } = await portal.open();
  return { page, complaints, keys: keyboardPerson(page) };
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

describe('an officer without a mouse', () => {
  it('signs in, uploads a list, repairs it, proposes one more and finds a person', async () => {
    const { page, complaints, keys } = await somebody();
    const short = aPerson(511).nationalId.slice(0, 15);
    const bytes = aList([aPerson(510), aPerson(511, { nationalId: short }), aPerson(512)]);
    const list = { name: 'pangkalan.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes) };
    // listened for from the beginning: a chooser that opens before is nobody's
    page.on('filechooser', (chooser) => void chooser.setFiles(list));
    await keys.signIn(transport.account);

    await page.getByText('0 dari 5 langkah selesai').waitFor();
    await keys.activate('Mulai langkah ini');
    await heading(page, 'Unggah daftar').waitFor();
    await keys.activate('NIK');
    const meaning = page.getByRole('dialog', { name: 'NIK' });
    await meaning.getByText(/^Dasar hukum: UU 23\/2006 pasal 1/).waitFor();
    await takePicture(page, 'keyboard-term');
    await keys.press('Escape');
    await meaning.waitFor({ state: 'detached' });
    // the focus is back on the term, not lost at the head of the page
    await keys.isAt('NIK');
    await keys.tabTo(/^Berkas daftar/);
    await keys.press('Space');
    await page.getByText('pangkalan.csv').waitFor();
    await keys.activate('Unggah daftar');
    await page.getByText('NIK berisi 15 angka, seharusnya 16.').first().waitFor();

    await keys.activate(/^Lihat dan perbaiki\s?: NIK berisi 15 angka/);
    await page.getByLabel('NIK baris 3', { exact: true }).waitFor();
    await keys.fill('NIK baris 3', aPerson(511).nationalId);
    await keys.press('Enter');
    await page.getByText('1 baris siap dikirim.').waitFor();
    await keys.press('Control+Enter');
    await page
      .getByText(/Pemeriksaan selesai/)
      .first()
      .waitFor();

    await keys.goTo('Usulkan satu orang');
    await heading(page, 'Usulkan satu orang').waitFor();
    const one = aPerson(520);
    await keys.fill('NIK', one.nationalId);
    await keys.fill(/^Nama lengkap/, one.name);
    await keys.choose('Pekerjaan', 'Kurir');
    await keys.choose(/^Desa\/kelurahan/, 'Kutuk');
    await keys.activate('Simpan usulan');
    await page.getByRole('button', { name: 'Usulkan orang lain' }).waitFor();

    await keys.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type(one.name);
    const found = page.getByRole('option', { name: /NIK berakhir \d{4}/ }).first();
    await found.waitFor();
    for (let n = 0; n < 20 && (await found.getAttribute('aria-selected')) !== 'true'; n += 1)
      await keys.press('ArrowDown');
    await keys.press('Enter');
    await page.getByRole('heading', { level: 1, name: one.name }).waitFor();
    await takePicture(page, 'keyboard-person');

    await keys.goTo('Beranda');
    // all but the pair to decide on were really done
    await page.getByText('4 dari 5 langkah selesai').waitFor();
    await page.getByText(/^Berikutnya: Putuskan satu pasangan/).waitFor();
    await takePicture(page, 'keyboard-first-day');
    await keys.activate('Sembunyikan panduan');
    await heading(page, 'Hari pertama Anda').waitFor({ state: 'detached' });
    await keys.isAt('Beranda');
    expect(keys.unseen).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** One level, that of the lead agency, and somebody who waits for its answer. */
async function somebodyToVerify(n: number): Promise<string> {
  const admin = await signedIn(portal.address, '33.19/admin');
  const json = {
    steps: [{ level: 'lead', needed: 1, of: 1, days: 14 }],
    insurer: { branch: null, requiredFields: [] },
  };
  expect((await admin.ask('PUT', '/v1/verification/setting', { json })).status).toBe(200);
  const officer = await signedIn(portal.address, transport.account);
  await nominated(officer, n, { agency: transport.agency });
  return aPerson(n).name;
}

/** The same person named by two agencies, with a digit of the number wrong. */
async function aPairToDecide(n: number): Promise<string> {
  const { nationalId } = aPerson(n);
  const wrong = `${nationalId.slice(0, 13)}${(Number(nationalId[13]) + 5) % 10}${nationalId.slice(14)}`;
  const [first, second] = [
    await signedIn(portal.address, transport.account),
    await signedIn(portal.address, rescue.account),
  ];
  await nominated(first, n, { agency: transport.agency });
  await nominated(second, n, {
    agency: rescue.agency,
    changes: { nationalId: wrong, occupation: 'LINMAS' },
  });
  const admin = await signedIn(portal.address, '33.19/admin');
  const open = read(await admin.ask('GET', '/v1/cases?state=open'), CasePage).items;
  expect(open).toHaveLength(1);
  return aPerson(n).name;
}

/**
 * Run in the page: every control that a toast lies over once it has the focus, though it stood at the lower edge.
 * Not those of the bar, which sticks to that edge: a page is not scrolled for what sticks.
 */
const coveredByToast = `(() => {
  const toast = document.querySelector('[aria-label="Pemberitahuan"]').firstElementChild;
  const controls = document.querySelectorAll('main :is(a[href], button, input, select, textarea)');
  return [...controls].filter((one) => {
    if (!one.checkVisibility() || one.closest('[aria-label="Tindakan untuk yang dipilih"]')) return false;
    scrollBy({ top: one.getBoundingClientRect().bottom - innerHeight, behavior: 'instant' });
    one.focus();
    const [own, over] = [one.getBoundingClientRect(), toast.getBoundingClientRect()];
    const isUnder = own.bottom > over.top + 1 && own.top < over.bottom && own.right > over.left && own.left < over.right;
    return document.activeElement === one && isUnder;
  }).map((one) => one.textContent + ' ' + one.id);
})()`;

describe('what lies over a page', () => {
  it('never covers the bar at its lower edge nor what has the focus, and is heard in the dialog that is open', async () => {
    const { page, keys } = await somebody();
    await page.goto('/komponen');
    await heading(page, 'Komponen').waitFor();
    await keys.activate('Tampilkan pemberitahuan');
    const told = page.getByText('2 orang ditandai sebagai orang yang sama.', { exact: true });
    await told.waitFor();
    const bar = page.getByRole('region', { name: 'Tindakan untuk yang dipilih' });
    const toasts = page.getByRole('region', { name: 'Pemberitahuan' });
    // wherever the bar stands at present, it sticks to the lower edge
    const room = async () => {
      const [over, under] = [await toasts.boundingBox(), await bar.boundingBox()];
      return height - (under?.height ?? 0) - ((over?.y ?? height) + (over?.height ?? 0));
    };
    await expect.poll(room, patient).toBeGreaterThan(0);
    expect(await page.evaluate(coveredByToast)).toEqual([]);
    await keys.activate('Buka dialog');
    expect(keys.unseen).toEqual([]);
    const heardInDialog = () => page.getByRole('dialog').getByRole('status').count();
    await expect.poll(heardInDialog).toBe(1);
    await page.context().close();
  });

  it('offers the way back for as long as somebody needs, and leaves by itself once there is none', async () => {
    const { page, keys } = await somebody();
    await page.clock.install();
    await page.goto('/komponen');
    await heading(page, 'Komponen').waitFor();
    await keys.activate('Tampilkan pemberitahuan');
    const told = page.getByText('2 orang ditandai sebagai orang yang sama.', { exact: true });
    await told.waitFor();
    await page.clock.runFor(180_000);
    expect(await told.count()).toBe(1);
    await keys.activate('Urungkan');
    const back = page.getByRole('region', { name: 'Pemberitahuan' });
    await back.getByText('Tanda orang yang sama dihapus.').waitFor();
    await page.clock.runFor(30_000);
    await back.waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('reviewers without a mouse', () => {
  it('answer for a person whom they verified', async () => {
    const name = await somebodyToVerify(601);
    const { page, complaints, keys } = await somebody();
    await keys.signIn('33.19/verifier');
    await keys.goTo('Verifikasi');
    await page.getByText(name).first().waitFor();
    await keys.openRow(name);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await keys.tabTo(/^Benar(?!, tinggal)/);
    await keys.press('Space');
    await keys.activate('Simpan jawaban');
    await page.getByRole('button', { name: 'Simpan jawaban' }).waitFor({ state: 'detached' });
    expect(keys.unseen).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('decide on a pair, take it back at once, and hear that it waits again', async () => {
    const name = await aPairToDecide(611);
    const { page, complaints, keys } = await somebody();
    await keys.signIn('33.19/admin');
    await keys.goTo('Kemungkinan ganda');
    await page.getByText(name).first().waitFor();
    await keys.openRow(name);
    await page.getByLabel(/^Orang berbeda/).waitFor();
    await keys.press('1');
    await keys.activate('KTP-el diperiksa, orangnya sama.');
    await keys.press('Control+Enter');
    await page.getByText('Diputuskan: orang yang sama').waitFor();
    await keys.activate('Urungkan');
    await page
      .getByRole('status')
      .getByText('Keputusan dikembalikan. Pasangan ini menunggu lagi.')
      .waitFor({ state: 'attached' });
    await page.getByLabel(/^Orang berbeda/).waitFor();
    expect(keys.unseen).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
