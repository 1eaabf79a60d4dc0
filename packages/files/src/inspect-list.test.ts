import { describe, expect, it } from 'vitest';
import { bytesOf, nik, vocabulary } from '../test/list-fixture.ts';
import {
  type InspectedList,
  type Inspection,
  type InspectOptions,
  inspectList,
  layoutKeyOf,
  readRows,
} from './index.ts';

const inspect = (list: string | Uint8Array, options: Partial<InspectOptions> = {}): Inspection =>
  inspectList(typeof list === 'string' ? bytesOf(list) : list, {
    fileName: 'daftar.csv',
    vocabulary,
    ...options,
  });

const inspected = (
  list: string | Uint8Array,
  options: Partial<InspectOptions> = {},
): InspectedList => {
  const inspection = inspect(list, options);
  if (inspection.kind !== 'inspected') throw new Error(JSON.stringify(inspection));
  return inspection;
};

const fieldsOf = (list: string): string[] => inspected(list).columns.map(({ field }) => field);

const titled = `PEMERINTAH KUDUS,,,
DAFTAR USULAN,,,

NIK,NAMA,PEKERJAAN,DESA
${nik(1)},SITI,LINMAS,KAJAR
${nik(2)},BUDI,LINMAS,MENAWAN
`;

describe('the header', () => {
  it('is found under title lines, and rows keep the line they stand on', () => {
    const { mapping, rowsSeen, certain } = inspected(titled);
    expect(mapping).toMatchObject({ sheet: null, headerRow: 4 });
    expect([rowsSeen, certain]).toEqual([2, true]);
    expect([...readRows(bytesOf(titled), mapping, { fileName: '' })].map(({ row }) => row)).toEqual(
      [5, 6],
    );
  });

  it.each([
    ['semicolons', titled.replaceAll(',', ';')],
    ['tabs', titled.replaceAll(',', '\t')],
    ['a byte order mark', `\ufeff${titled}`],
    ['Windows line breaks', titled.replaceAll('\n', '\r\n')],
  ])('is found with %s', (_, list) => {
    expect(inspected(list)).toMatchObject({ certain: true, rowsSeen: 2 });
  });

  it.each(['utf16le', 'latin1'] as const)('is found in %s', (encoding) => {
    const list = titled.replace('SITI', 'SITI RENÉ');
    const mark = encoding === 'utf16le' ? '\ufeff' : '';
    const bytes = new Uint8Array(Buffer.from(mark + list, encoding));
    const { mapping } = inspected(bytes);
    const [first] = readRows(bytes, mapping, { fileName: '' });
    expect(first?.candidate.name).toMatchObject({ value: 'SITI RENÉ' });
  });

  it('of two lines joins merged headings with those under them', () => {
    const list = `NO,NIK,NAMA,ALAMAT,,,,PEKERJAAN\n,,,JALAN,RT,RW,DESA,\n1,${nik(1)},SITI,JL. A,1,2,KAJAR,LINMAS\n`;
    expect(fieldsOf(list)).toEqual([
      'ignored',
      'nationalId',
      'name',
      'address',
      'rt',
      'rw',
      'village',
      'occupation',
    ]);
    expect(inspected(list).mapping.headerRow).toBe(2);
  });

  it.each([
    ['TEMPAT DAN TANGGAL LAHIR', 'TEMPAT', 'TANGGAL'],
    ['Tempat/Tgl Lahir', 'Tempat', 'Tgl.'],
    ['TTL', 'Kota', 'Tanggal'],
    ['KELAHIRAN', 'TEMPAT', 'TGL'],
  ])('of two lines parts place and date of birth under one heading: %s', (above, place, date) => {
    const list = `NO,NIK,NAMA,${above},,DESA,PEKERJAAN\n,,,${place},${date},,\n1,${nik(1)},SITI,KUDUS,02-01-1974,KAJAR,LINMAS\n`;
    expect(fieldsOf(list).slice(3, 5)).toEqual(['birthPlace', 'birthDate']);
    const { certain, mapping, rowsSeen } = inspected(list);
    expect([certain, mapping.headerRow, rowsSeen]).toEqual([true, 2, 1]);
    const [first] = readRows(bytesOf(list), mapping, { fileName: '' });
    expect(first?.candidate).toMatchObject({
      birthPlace: { value: 'KUDUS' },
      birthDate: { value: '1974-01-02' },
    });
    expect(inspected(list, { headerRow: 2 }).columns.map(({ field }) => field)).toEqual(
      fieldsOf(list),
    );
  });

  it('is one line where a village below it is called like a part of a heading', () => {
    const list = `NIK,NAMA,TTL,DESA,PEKERJAAN\n,,,TEMPAT,\n${nik(1)},SITI,"KUDUS, 02-01-1974",KAJAR,LINMAS\n`;
    expect(inspected(list).mapping.headerRow).toBe(1);
  });

  it('is for a person to choose when two different lines are equally good', () => {
    const list = `NIK,NAMA,DESA\n${nik(1)},SITI,KAJAR\nNAMA,NIK,KECAMATAN\nBUDI,${nik(2)},DAWE\n`;
    expect(inspect(list)).toMatchObject({
      kind: 'choose-header',
      candidates: [{ row: 1 }, { row: 3 }],
    });
    expect(inspect(list, { headerRow: 3 })).toMatchObject({
      kind: 'inspected',
      mapping: { headerRow: 3 },
    });
  });

  it('may be in words nobody foresaw if data follow at once', () => {
    const list = `Identitas warga,Sebutan,Kegiatan,Wilayah\n${nik(1)},SITI,LINMAS,KAJAR\n`;
    expect(inspected(list).columns.map(({ field, because }) => [field, because])).toEqual([
      ['nationalId', 'values'],
      ['ignored', 'nothing'],
      ['occupation', 'values'],
      ['village', 'values'],
    ]);
    expect(inspected(list).certain).toBe(false);
  });

  it.each([
    ['no-header', `${nik(1)},SITI,LINMAS,KAJAR\n`],
    ['header-only', 'NIK,NAMA,PEKERJAAN,DESA\n'],
    ['empty-file', ' \r\n\r\n'],
    ['no-header', 'selamat pagi\n'],
  ])('missing or alone is said: %s', (code, list) => {
    expect(inspect(list)).toMatchObject({ kind: 'unreadable', faults: [{ code }] });
  });
});

describe('columns', () => {
  it('are understood by any of the names that offices give them', () => {
    const list = `No.;Nama Lengkap;No. KTP;TTL;L/P;Ibu Kandung;Nomor Kartu Keluarga;Alamat;RT/RW;Desa/Kel;Kec.;No. Telepon;Jenis Dagangan/Pekerjaan;Penghasilan;DTKS;Desil;Tulang Punggung;Ket
1;SITI;${nik(1)};"KUDUS, 1-1-1980";P;ANI;${nik(3)};JL. A;1/2;KAJAR;DAWE;0812;LINMAS;1;ADA;3;YA;x
`;
    expect(fieldsOf(list)).toEqual([
      'ignored',
      'name',
      'nationalId',
      'birthPlaceAndDate',
      'sex',
      'motherMaidenName',
      'familyCardNo',
      'address',
      'rtRw',
      'village',
      'district',
      'phone',
      'occupation',
      'income',
      'socialDataset',
      'welfareDecile',
      'isBreadwinner',
      'note',
    ]);
  });

  it('that say nothing are recognised by their values, and that is certain if nothing else fits', () => {
    const list = `NIK,NAMA,DESA,KETERANGAN\n${nik(1)},SITI,KAJAR,RELAWAN BENCANA\n${nik(2)},BUDI,KAJAR,Linmas\n`;
    expect(inspected(list)).toMatchObject({
      certain: true,
      columns: [{}, {}, {}, { field: 'occupation', sureness: 'certain', because: 'values' }],
    });
  });

  it('KETERANGAN stays a note beside a column that is the occupation by name', () => {
    const list = `NIK,NAMA,DESA,PEKERJAAN,KETERANGAN\n${nik(1)},SITI,KAJAR,LINMAS,LINMAS\n`;
    expect(fieldsOf(list).slice(3)).toEqual(['occupation', 'note']);
  });

  it('two of them for one field make nobody guess', () => {
    const list = `NIK,NAMA,DESA,KELURAHAN,PEKERJAAN\n${nik(1)},SITI,KAJAR,MENAWAN,LINMAS\n`;
    const found = inspected(list);
    expect(found.certain).toBe(false);
    expect(found.columns.slice(2, 4).map(({ sureness }) => sureness)).toEqual(['unsure', 'unsure']);
    expect(found.warnings).toContainEqual({
      code: 'two-columns-for-field',
      field: 'village',
      columns: [2, 3],
    });
  });

  it('an address is enough for the village only if it names it', () => {
    const list = (address: string): string =>
      `NIK,NAMA,ALAMAT,PEKERJAAN\n${nik(1)},SITI,"${address}",LINMAS\n`;
    expect(inspected(list('Jl. A RT 1 RW 2 Ds. Kajar, Kec. Dawe')).certain).toBe(true);
    expect(inspected(list('Jl. A RT 1 RW 2')).certain).toBe(false);
  });

  it('other people’s names are not taken for the worker’s', () => {
    const list = `NIK,NAMA,NAMA KEPALA KELUARGA,NAMA USAHA,DESA,PEKERJAAN\n${nik(1)},SITI,JOKO,WARUNG,KAJAR,LINMAS\n`;
    expect(fieldsOf(list).slice(1, 4)).toEqual(['name', 'ignored', 'ignored']);
  });

  it('whose values contradict their heading are not certain', () => {
    const list = `NIK,NAMA,DESA,PEKERJAAN\nSITI,${nik(1)},KAJAR,LINMAS\nBUDI,${nik(2)},KAJAR,LINMAS\n`;
    expect(inspected(list).certain).toBe(false);
  });

  it('whose values are merely wrong are told row by row, not asked about', () => {
    const list = 'NIK,NAMA,TANGGAL LAHIR,PEKERJAAN,DESA\n123,???,31-02-1980,ASTRONOT,KAJAR\n';
    expect(inspected(list).certain).toBe(true);
  });

  it('chosen once are remembered by the layout, also in the report on that list', () => {
    const remembered = new Map([
      [
        layoutKeyOf(['NIK', 'NAMA', 'PEKERJAAN', 'DESA']),
        ['nationalId', 'name', 'occupation', 'note'] as const,
      ],
    ]);
    const columns = inspected(titled, { remembered: (key) => remembered.get(key) }).columns;
    expect(columns.map(({ because }) => because)).toEqual(Array(4).fill('remembered'));
    expect(layoutKeyOf(['Nik', 'Nama ', 'PEKERJAAN', 'desa', 'HASIL', 'ALASAN', 'TINDAKAN'])).toBe(
      [...remembered.keys()][0],
    );
  });

  it('never show a whole NIK', () => {
    expect(JSON.stringify(inspected(titled))).not.toContain(nik(1));
    expect(inspected(titled).columns[0]?.samples[0]).toBe(`••••••••••••${nik(1).slice(-4)}`);
  });

  it('of the widest list with the longest texts fit beside the list in the database', () => {
    const long = (at: number): string => `${nik(at)} ${'界'.repeat(5_000)}`;
    const wide = [
      'NIK',
      'NAMA',
      'PEKERJAAN',
      'DESA',
      ...Array.from({ length: 496 }, (_, at) => long(at)),
    ];
    const row = (at: number): string =>
      wide.map((_, column) => (column === 0 ? nik(at) : `S${at} ${long(at)}`)).join(';');
    const list = inspected(`${wide.join(';')}\n${row(1)}\n${row(2)}\n`);
    expect(list.mapping.columns).toHaveLength(500);
    expect(Buffer.byteLength(JSON.stringify(list))).toBeLessThan(200_000);
    expect(JSON.stringify(list)).not.toMatch(/\d{12}/);
  });

  it('behind the first are shown when they are read as a field', () => {
    const blanks = Array.from({ length: 90 }, (_, at) => `X${at}`).join(',');
    const values = Array(90).fill('-').join(',');
    const list = `NIK,NAMA,${blanks},PEKERJAAN,DESA\n${nik(1)},SITI,${values},LINMAS,KAJAR\n`;
    expect(fieldsOf(list).slice(-2)).toEqual(['occupation', 'village']);
    expect(inspected(list).columns.at(-1)?.index).toBe(93);
  });

  it('are remembered under the same key by their headings as shown', () => {
    const headings = ['NIK', 'NAMA', `CATATAN ${nik(1)} ${'panjang '.repeat(40)}`];
    const list = inspected(`${headings.join(',')}\n${nik(1)},SITI,-\n`);
    expect(layoutKeyOf(list.columns.map(({ heading }) => heading))).toBe(list.layoutKey);
  });

  it('of lines that could both be the header are shown without a whole NIK', () => {
    const named = `NIK,NAMA,"${'x'.repeat(500)}"`;
    const inspection = inspect(`${named}\nNIK,NAMA,LAIN ${'y'.repeat(500)}\n${nik(1)},SITI,-\n`);
    expect(inspection.kind).toBe('choose-header');
    expect(JSON.stringify(inspection).length).toBeLessThan(400);
  });

  it('name what the insurer will ask for and the list lacks', () => {
    expect(inspected(titled).lacking).toContain('motherMaidenName');
    expect(inspected(titled).lacking).not.toContain('village');
  });
});

describe('final zeros', () => {
  const listOf = (ids: string[]): string =>
    `NIK,NAMA,DESA,PEKERJAAN\n${ids.map((id) => `${id},SITI,KAJAR,LINMAS`).join('\n')}\n`;

  it('are suspicious from more than two in ten, of twenty or more', () => {
    const ids = Array.from({ length: 30 }, (_, at) => nik(at * 7 + 1));
    const rounded = ids.map((id, at) => (at % 3 === 0 ? `${id.slice(0, 15)}0` : id));
    expect(inspected(listOf(ids)).finalZeroSuspicious).toBe(false);
    expect(inspected(listOf(rounded)).finalZeroSuspicious).toBe(true);
    expect(inspected(listOf(rounded.slice(0, 10))).finalZeroSuspicious).toBe(false);
  });
});
