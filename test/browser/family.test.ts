import { BillPage, ClaimDetail, ExchangeResultView, PersonDetail } from '@payung/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { press, pressTwice } from '../support/browser-press.ts';
import { portalInBrowser } from '../support/browser-service.ts';
import { takePicture } from '../support/browser-window.ts';
import { aLetter } from '../support/evidence-files.ts';
import { type Caller, read, signedIn } from '../support/http-caller.ts';
import { accidentOn, coverAndPay, todayThere } from '../support/http-claims.ts';
import { anExchange, aResult, countedResult, sendResult } from '../support/http-exchanges.ts';
import { checkPayments, openFiguresTargets } from '../support/http-figures.ts';
import { openReadyPeople } from '../support/http-ready.ts';
import { aPerson } from '../support/invented-people.ts';
import { faultsOfRooms } from '../support/rooms-looked-at.ts';

const portal = portalInBrowser();
let admin: Caller;
let home: string;
let claim: string;
let figures: ReturnType<typeof openFiguresTargets>;
let serial = 2_800;
/** of whose death the village hears; and whose card came */
const name = 'SUPARDI DATA CONTOH';
const { familyCardNo } = aPerson(serial + 1);
const { nationalId } = aPerson(serial + 2);

beforeAll(async () => {
  admin = await signedIn(portal.address, '33.19/admin');
  const ready = await openReadyPeople(portal.address, () => {
    serial += 1;
    return serial;
  });
  const nomination = await ready({ name });
  const other = await ready({ name: 'WARSITO DATA CONTOH' });
  await coverAndPay(portal.address, admin, [nomination, other]);
  const [id = ''] = nomination.split('-');
  home = read(await admin.ask('GET', `/v1/persons/${id}`), PersonDetail).village ?? '';
  const [bill] = read(await admin.ask('GET', '/v1/bills'), BillPage).items;
  const file = await anExchange(admin, bill?.id ?? '');
  const bytes = aResult(['NIK', 'HASIL', 'NO KPJ'], [[nationalId, 'DITERIMA', '21012345678']]);
  const result = read(await sendResult(admin, file.id, bytes), ExchangeResultView);
  await countedResult(admin, result);
  const json = { nominationId: other, event: accidentOn(todayThere()) };
  claim = read(await admin.ask('POST', '/v1/claims', { json }), ClaimDetail).claimId;
  figures = openFiguresTargets(admin);
});

const indonesian = (iso: string) => iso.split('-').reverse().join('-');
const letter = { name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aLetter()) };

describe('a card', () => {
  it('is handed over with a receipt, and who has it is entered with the signed paper', async () => {
    const { page, complaints } = await portal.windowOf('33.19/village');
    await page.goto(`/kartu?desa=${home}`);
    await page.getByText(/^1 kartu menunggu diserahkan/).waitFor();
    await takePicture(page, 'cards-waiting');
    await press(page, 'Buat BAST');
    await page.getByRole('row', { name: /WARSITO.*21012345678.*Belum dicatat/ }).waitFor();
    await press(page, 'Isi sisanya: diterima peserta');
    await press(page, 'Simpan hasil penyerahan');
    await page.getByRole('link', { name: /^Unggah pindaian BAST/ }).waitFor();
    await page.getByLabel('Pindaian BAST yang ditandatangani').setInputFiles(letter);
    await press(page, 'Simpan hasil penyerahan');
    await page.getByText('Diterima peserta').first().waitFor();
    expect(await page.content()).not.toMatch(/\d{16}/);
    await takePicture(page, 'card-received');
    expect(complaints).toEqual([]);
  });
});

describe('a family that knows of no cover', () => {
  it('is found by the news of a death, is told, and sees what BPJS may pay, and to whom', async () => {
    const { page, complaints } = await portal.windowOf('33.19/village');
    await page.goto('/klaim/kabar-duka');
    await press(page, 'Catat kabar duka');
    await page.getByRole('heading', { name: 'Ada isian yang perlu diperbaiki' }).waitFor();
    await page.getByLabel('Nama peserta').fill('Bapak Supardi Data Contoh');
    await page.getByLabel('Desa/kelurahan tempat tinggalnya').selectOption(home);
    await page.getByLabel('Nomor KK').fill(familyCardNo);
    await page.getByLabel('Tanggal meninggal').fill(indonesian(todayThere()));
    await press(page, 'Catat kabar duka');
    await page.getByText('Almarhum/almarhumah adalah peserta: klaimnya dibuka').waitFor();
    await takePicture(page, 'death-noticed');
    await page.getByRole('link', { name: 'Buka klaimnya' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByText('BPJS Ketenagakerjaan yang memutuskan dan membayar').first().waitFor();
    await press(page, 'Catat keluarga sudah diberi tahu');
    await press(page, 'Simpan catatan');
    await page.getByText('Keluarga belum diberi tahu').waitFor({ state: 'detached' });

    await press(page, /^Unggah Formulir klaim/);
    await page.getByLabel('Pindaian atau foto').setInputFiles(letter);
    await press(page, 'Unggah berkas');
    await page.getByRole('row', { name: /Formulir klaim.*Ada/ }).waitFor();

    await page.getByRole('link', { name: 'Isi data keluarga' }).click();
    await press(page, 'Tambah ahli waris');
    await press(page, 'Simpan data keluarga');
    await page.getByRole('link', { name: 'Ahli waris 1: Isi nama ahli waris.' }).waitFor();
    await page.getByLabel('Nama', { exact: true }).fill('BU CONTOH');
    await page.getByLabel('Hubungan dengan peserta').selectOption('SPOUSE');
    await press(page, 'Simpan data keluarga');
    await page.getByRole('row', { name: /Istri atau suami.*Berhak/ }).waitFor();
    await page.getByRole('row', { name: /Buku nikah.*Belum ada/ }).waitFor();
    expect(await page.content()).not.toMatch(/\d{16}/);
    await takePicture(page, 'claim');
    expect(complaints).toEqual([]);
  });

  it('is reckoned with each step and its legal basis, also where nobody is named', async () => {
    const { page, complaints } = await portal.windowOf('33.19/village');
    await page.goto('/klaim/perkiraan');
    await page.getByLabel(/^Meninggal bukan karena kerja/).check();
    await page.getByLabel('Tanggal kejadian').fill('20-06-2026');
    await page.getByLabel('Perlindungan mulai').fill('01-01-2026');
    await page.getByLabel('Bulan dibayar').fill('6');
    await press(page, 'Hitung perkiraan');
    await page.getByText('Rp42.000.000').first().waitFor();
    await page.getByRole('row', { name: /^Santunan kematian.*Rp20\.000\.000/ }).waitFor();
    await takePicture(page, 'estimate');
    expect(complaints).toEqual([]);
  });
});

describe('figures that are told', () => {
  it('have their source, are frozen for a month, and plan the way to 40 %', async () => {
    const { page, complaints } = await portal.windowOf('33.19/admin');
    await page.goto('/angka');
    await press(page, 'Catat pembagi');
    const citing = page.getByRole('dialog');
    await citing.getByLabel('Jumlah orang').fill('82.500');
    await citing.getByLabel('Sumber').fill('DATA CONTOH Sakernas');
    await citing.getByLabel('Data per tanggal').fill('31-12-2025');
    await pressTwice(citing.getByRole('button', { name: 'Simpan pembagi' }));
    await page.getByRole('row', { name: /Pekerja rentan.*82\.500.*Sakernas/ }).waitFor();

    await page.goto('/angka/bulan/2026-10');
    await press(page, 'Hitung sekarang');
    await press(page, 'Bekukan sebagai angka resmi');
    const freezing = page.getByRole('dialog');
    await pressTwice(freezing.getByRole('button', { name: 'Bekukan sebagai angka resmi' }));
    await page.getByText(/Segel SHA-256/).waitFor();
    await takePicture(page, 'month-official');

    await page.goto('/angka');
    await press(page, 'Buka untuk umum');
    const opening = page.getByRole('dialog');
    await pressTwice(opening.getByRole('button', { name: 'Buka untuk umum' }));
    await page.getByText(/^Dapat dibaca umum: .*Oktober 2026/).waitFor();
    await press(page, 'Tutup dari umum');
    await pressTwice(page.getByRole('dialog').getByRole('button', { name: 'Tutup dari umum' }));
    await page.getByText('Tidak dibuka', { exact: true }).waitFor();

    await page.goto('/angka/rencana');
    await page.getByLabel('Terlindungi sekarang').fill('26.400');
    await page.getByLabel(/^Anggaran yang disebut/).fill('3.300.000.000');
    await press(page, 'Hitung rencana');
    await page.getByRole('heading', { name: 'Perlu 6.600 orang lagi, Rp1.330.560.000' }).waitFor();
    await page.getByText('Anggaran tidak cocok dengan jumlah orang dan iurannya').waitFor();
    await takePicture(page, 'plan');
    // a month that nobody counted is not there, which the browser tells as well
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });

  it('are held against decisions and payments by the auditor, with rupiah at risk and a sample', async () => {
    const { page, complaints } = await portal.windowOf('33.19/auditor');
    await page.goto('/uji-bayar');
    await page.getByLabel('Kata kunci undian').fill('undian contoh');
    await press(page, 'Mulai uji');
    await page.getByText('Rupiah berisiko', { exact: true }).first().waitFor();
    await page.getByRole('heading', { name: 'Sampel untuk diperiksa berkasnya' }).waitFor();
    await takePicture(page, 'audit');
    expect(complaints).toEqual([]);
  });
});

describe('the list of claims', () => {
  it('keeps its saved filters and columns where a filter finds nothing, or nobody gets to another one', async () => {
    const { page, complaints } = await portal.windowOf('33.19/admin');
    for (const [address, words] of [
      ['/klaim?keadaan=ditarik', 'Tidak ada klaim dengan keadaan ini.'],
      ['/klaim?tahun=2022', 'Belum ada klaim pada tahun ini.'],
    ] as const) {
      await page.goto(address);
      await page.getByText(words).waitFor();
      await page.getByRole('button', { name: 'Tampilan tersimpan' }).waitFor();
      await page.getByRole('button', { name: 'Kolom', exact: true }).waitFor();
    }
    expect(complaints).toEqual([]);
  });
});

describe('rooms of families and figures', () => {
  it('keep to their policy, to 320 pixels and to what everybody can use', async () => {
    const { month } = await figures.officialMonth();
    const { id: audit } = await checkPayments(admin, { asOf: todayThere(), sampleSize: 5 });
    const rooms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      '33.19/admin': {
        claims: '/klaim',
        'open-claim': '/klaim/buka',
        'death-notice': '/klaim/kabar-duka',
        estimate: '/klaim/perkiraan',
        holidays: '/klaim/hari-libur',
        claim: `/klaim/${claim}`,
        family: `/klaim/${claim}/keluarga`,
        cards: `/kartu?desa=${home}`,
        messages: '/kartu/pesan',
        'letter-setting': '/kartu/pengaturan',
        figures: '/angka',
        month: `/angka/bulan/${month}`,
        planner: '/angka/rencana',
        money: '/angka/dana',
        audits: '/uji-bayar',
        audit: `/uji-bayar/${audit}`,
        menu: '/menu',
      },
      '33.19/treasurer': { 'treasurers-figures': '/angka' },
    };
    const found: Record<string, unknown> = {};
    for (const [account, addresses] of Object.entries(rooms)) {
      const window = await portal.windowOf(account);
      Object.assign(found, await faultsOfRooms(window, account, addresses));
    }
    expect(found).toEqual({});
  });
});
