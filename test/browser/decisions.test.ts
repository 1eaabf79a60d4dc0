import { DeterminationView } from '@payung/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { press, pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { takePicture } from '../support/browser-window.ts';
import { type Caller, read, signedIn } from '../support/http-caller.ts';
import { openDeterminationTargets } from '../support/http-decided.ts';
import { aNumber, makeCohort, makeDraft } from '../support/http-determinations.ts';
import { makePreCheck } from '../support/http-pre-checks.ts';
import { faultsOfRooms } from '../support/rooms-looked-at.ts';

const portal = portalInBrowser();
let admin: Caller;
let targets: ReturnType<typeof openDeterminationTargets>;
let serial = 2_600;

beforeAll(async () => {
  admin = await signedIn(portal.address, '33.19/admin');
  targets = openDeterminationTargets(portal.address, {
    admin,
    next: () => serial++,
    name: 'ORANG CONTOH',
  });
});

const indonesian = (iso: string) => iso.split('-').reverse().join('-');

describe('money, a cohort and its warning', () => {
  it('are planned by the lead agency, and a cohort too short for the full benefit says so', async () => {
    const { page, complaints } = await portal.windowOf('33.19/admin');
    await page.goto('/program/dana');
    await press(page, 'Tambah sumber dana');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nama').fill('APBD layar');
    await dialog.getByLabel('Pagu (rupiah)').fill('1.000.000.000');
    await pressTwice(dialog.getByRole('button', { name: 'Simpan sumber dana' }));
    await page.getByRole('row', { name: /APBD layar.*Rp1\.000\.000\.000/ }).waitFor();

    await page.goto('/program/kelompok/baru');
    await page.getByLabel('Nama kelompok').fill('Insidentil layar');
    await page.getByLabel(/^Insidentil/).check();
    await press(page, 'Buat kelompok');
    await page.getByRole('heading', { name: 'Ada isian yang perlu diperbaiki' }).waitFor();
    await page.getByLabel('Bulan pertama').fill('10-2026');
    await page.getByLabel('Jumlah bulan').fill('2');
    await page.getByLabel('Sumber dana').selectOption('apbd-layar-2026');
    await page.getByLabel('Kuota (orang)').fill('600');
    await press(page, 'Buat kelompok');
    await page.getByText('Santunan kematian tidak akan penuh').waitFor();
    await takePicture(page, 'cohort-warning');

    await page.goto('/program');
    await press(page, 'Ubah ketentuan');
    const rules = page.getByRole('dialog');
    await rules.getByLabel(/^Terputus setelah/).fill('20');
    await pressTwice(rules.getByRole('button', { name: 'Simpan ketentuan' }));
    await rules.getByRole('link', { name: 'Isi angka 0 sampai 12.' }).waitFor();
    await rules.getByLabel(/^Terputus setelah/).fill('3');
    await pressTwice(rules.getByRole('button', { name: 'Simpan ketentuan' }));
    await rules.waitFor({ state: 'detached' });
    await page.getByText('Belum terverifikasi').waitFor({ state: 'detached' });

    await page.goto('/cek-awal/penerima');
    await press(page, 'Tambah penerima');
    const adding = page.getByRole('dialog');
    await adding.getByLabel('Nama penerima').fill('Kantor cabang layar');
    await pressTwice(adding.getByRole('button', { name: 'Tambah penerima' }));
    await page.getByText('Kantor cabang layar, 22 kolom').click();
    const branch = page.getByRole('group').filter({ hasText: 'Kantor cabang layar' });
    await branch.getByLabel('Kata untuk "Layak"').fill('');
    await pressTwice(branch.getByRole('button', { name: 'Simpan penerima' }));
    await branch.getByRole('link', { name: /^Isi kata yang berarti layak/ }).waitFor();
    await takePicture(page, 'recipient-words');
    // words that nobody explained are refused, which the browser tells as well
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
  });
});

describe('a decision', () => {
  it('goes from its frozen list to the signature, and the approver finds it on the first page', async () => {
    const { id } = await targets.draftOfOne();
    const lead = await portal.windowOf('33.19/admin');
    await lead.page.goto(`/penetapan/${id}`);
    await lead.page.getByRole('row', { name: /Bakalankrapyak/i }).waitFor();
    expect(await lead.page.content()).not.toMatch(/\d{16}/);
    await press(lead.page, /^Kunci daftar 1 orang/);
    await press(lead.page, 'Kirim untuk ditandatangani');
    const sending = lead.page.getByRole('dialog');
    await sending.getByLabel('Nama penanda tangan').fill('DATA CONTOH BUPATI');
    await sending.getByLabel('Jabatan yang menetapkan').fill('Bupati Contoh');
    await sending.getByLabel('Kedudukan').selectOption('Plt.');
    await sending.getByLabel('Berhak sejak').fill('20-02-2025');
    await pressTwice(sending.getByRole('button', { name: 'Kirim untuk ditandatangani' }));
    await sending.getByRole('heading', { name: 'Ada isian yang perlu diperbaiki' }).waitFor();
    await sending.getByLabel('Nomor surat penunjukan').fill('800/12/2026');
    await pressTwice(sending.getByRole('button', { name: 'Kirim untuk ditandatangani' }));
    await lead.page.getByText('Menunggu tanda tangan').first().waitFor();
    await takePicture(lead.page, 'decision-sent');

    const { page, complaints } = await portal.windowOf('33.19/approver');
    await page.getByText('1 SK penetapan menunggu tanda tangan').waitFor();
    await takePicture(page, 'home-approver');
    await page.getByRole('link', { name: 'Catat tanda tangan' }).click();
    await press(page, 'Catat tanda tangan');
    const signing = page.getByRole('dialog');
    await signing.getByLabel('Nomor SK').fill(aNumber());
    const { frozen } = read(await admin.ask('GET', `/v1/determinations/${id}`), DeterminationView);
    await signing.getByLabel('Tanggal SK').fill(indonesian(frozen?.on ?? ''));
    await pressTwice(signing.getByRole('button', { name: 'Catat dan berlakukan' }));
    await page.getByText('Berlaku untuk').waitFor();
    await takePicture(page, 'decision-in-force');

    await lead.page.reload();
    await lead.page.getByLabel(/^Pilih /).check();
    await press(lead.page, 'Pindahkan 1 orang ke kelompok lain');
    const moving = lead.page.getByRole('dialog');
    await pressTwice(moving.getByRole('button', { name: 'Pindahkan 1 orang' }));
    await moving.getByRole('link', { name: /^Pilih kelompok terbuka/ }).waitFor();
    await takePicture(lead.page, 'decision-move');
    expect([lead.complaints, complaints]).toEqual([[], []]);
  });
});

describe('rooms of decisions and money', () => {
  it('keep to their policy, to 320 pixels and to what everybody can use', async () => {
    const cohort = await makeCohort(admin, { name: 'Kelompok yang dilihat' });
    const empty = await makeDraft(admin, { cohort });
    const { id: draft } = await targets.draftOfOne();
    const { id: file } = await makePreCheck(admin, { of: 'all' });
    const rooms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      '33.19/admin': {
        decisions: '/penetapan',
        'new-decision': '/penetapan/baru',
        decision: `/penetapan/${draft}`,
        'empty-decision': `/penetapan/${empty}`,
        programme: '/program',
        'new-cohort': '/program/kelompok/baru',
        cohort: `/program/kelompok/${cohort}`,
        year: '/program/tahun-baru',
        money: '/program/dana',
        donors: '/program/pemberi-dana',
        'pre-checks': '/cek-awal',
        'new-pre-check': '/cek-awal/baru',
        'pre-check': `/cek-awal/${file}`,
        recipients: '/cek-awal/penerima',
        refusals: '/cek-awal/penolakan',
        renewals: '/perpanjangan',
        menu: '/menu',
      },
      '33.19/treasurer': {
        decisions: '/penetapan',
        programme: '/program',
        money: '/program/dana',
      },
    };
    const found: Record<string, unknown> = {};
    for (const [account, addresses] of Object.entries(rooms)) {
      const window = await portal.windowOf(account);
      Object.assign(found, await faultsOfRooms(window, account, addresses));
    }
    expect(found).toEqual({});
  });
});
