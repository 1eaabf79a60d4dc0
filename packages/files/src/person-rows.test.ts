import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, nik } from '../test/list-fixture.ts';
import { type ColumnMapping, readRows } from './index.ts';

const mapping: ColumnMapping = {
  sheet: null,
  headerRow: 1,
  columns: ['ignored', 'nationalId', 'name', 'village', 'occupation'],
};
const header = 'NO,NIK,NAMA,DESA,PEKERJAAN';
const rowsOf = (...lines: string[]): number[] =>
  [...readRows(bytesOf([header, ...lines].join('\n')), mapping, { fileName: '' })].map(
    ({ row }) => row,
  );

const person = `1,${nik(1)},SITI,KAJAR,LINMAS`;

describe('lines that carry a person', () => {
  it.each([
    ['a NIK only', `,${nik(1)},,,`],
    ['a mistyped NIK only', ',331906020174,,,'],
    ['no NIK', '2,,SITI,KAJAR,LINMAS'],
    ['a name and a village', ',,SITI,KAJAR,'],
    ['a name and a running number', '7,,SITI,,'],
    ['a name alone among people', ',,SITI,,'],
    ['no NIK and a village called by its kind', ',,SITI,DESA KAJAR,KETUA RT'],
    ['no NIK and a name that sounds like a place', '4,,DESA AYU,KAJAR,LINMAS'],
    ['an occupation that sounds like an office', `9,${nik(2)},SITI,KAJAR,KETUA RT`],
  ])('are kept with %s', (_, line) => {
    expect(rowsOf(person, line, person)).toEqual([2, 3, 4]);
    expect(rowsOf(person, line)).toEqual([2, 3]);
  });

  it.each([
    ['a total', 'JUMLAH,,,,724'],
    ['a group heading', ',,KECAMATAN DAWE,,'],
    ['column numbers', '(1),(2),(3),(4),(5)'],
    ['the header once more', header],
    ['blanks', ' , ,,,'],
  ])('are told from %s', (_, line) => {
    expect(rowsOf(line, person, line, person, line)).toEqual([3, 5]);
  });

  it('are told from a signature block', () => {
    expect(
      rowsOf(
        person,
        ',,,,',
        ',,,,"KUDUS, 3 Februari 2026"',
        ',,,Mengetahui,KEPALA DINAS SOSIAL',
        ',,,,',
        ',,BUDI SANTOSO,,',
        ',NIP. 19650202 199003 1 002,,,',
      ),
    ).toEqual([2]);
  });

  it('are kept below a signature block if they have a NIK, and then all between', () => {
    expect(rowsOf(person, ',,,,', ',,BUDI,,', person)).toEqual([2, 4, 5]);
  });

  it('are kept if so many names stand below the table that they cannot be signers', () => {
    const names = Array.from({ length: 60 }, () => ',,SITI,,');
    expect(rowsOf(person, '', ...names)).toHaveLength(61);
  });

  it('are never lost, whatever stands around them', () => {
    const noise = fc.constantFrom(
      '',
      'JUMLAH,,,,3',
      ',,KEPALA DINAS,,',
      ',,X,,',
      header,
      ',,,,"a\nb"',
    );
    const line = fc.oneof(
      noise.map((text) => ({ text, isPerson: false })),
      fc.nat(999).map((serial) => ({ text: `,${nik(serial)},,,`, isPerson: true })),
      fc.constant({ text: ',,SITI,KAJAR,', isPerson: true }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 80 }), (lines) => {
        let number = 2;
        const expected: number[] = [];
        for (const { text, isPerson } of lines) {
          if (isPerson) expected.push(number);
          number += text.split('\n').length;
        }
        const found = new Set(rowsOf(...lines.map(({ text }) => text)));
        expect(expected.filter((row) => !found.has(row))).toEqual([]);
      }),
    );
  });
});

describe('a person without a NIK', () => {
  const noted: ColumnMapping = {
    sheet: null,
    headerRow: 1,
    columns: ['ignored', 'nationalId', 'name', 'village', 'occupation', 'ignored', 'note'],
  };
  const header = 'NO,NIK,NAMA,DESA,PEKERJAAN,JABATAN,KETERANGAN';
  const rows = (...lines: string[]): number[] =>
    [...readRows(bytesOf([header, ...lines].join('\n')), noted, { fileName: '' })].map(
      ({ row }) => row,
    );
  const sure = `1,${nik(1)},SITI,KAJAR,LINMAS,,`;

  it.each([
    ['Catatan: NIK menyusul'],
    ['a.n. suami'],
    ['Total buta'],
    ['Ketua kelompok'],
    ['Kepala keluarga'],
    ['Desa asal: Menawan'],
    ['Jumlah anak 3'],
  ])('is not lost by what is noted: %s', (note) => {
    expect(rows(sure, `2,,BUDI,KAJAR,LINMAS,,${note}`, sure)).toEqual([2, 3, 4]);
    expect(rows(sure, `,,BUDI,KAJAR,,,${note}`, sure)).toEqual([2, 3, 4]);
    expect(rows(sure, `2,,BUDI,,LINMAS,,${note}`)).toEqual([2, 3]);
    expect(rows(sure, `2,,BUDI,,,,${note}`, sure)).toEqual([2, 3, 4]);
  });

  it.each(['KETUA', 'SEKRETARIS', 'Petugas lapangan'])('is not lost by an office: %s', (office) => {
    expect(rows(sure, `2,,BUDI,KAJAR,,${office},`, sure)).toEqual([2, 3, 4]);
    expect(rows(sure, `2,,BUDI,,,${office},`, sure)).toEqual([2, 3, 4]);
  });

  it.each(['Catatan: NIK menyusul', 'a.n. suami'])(
    'is not lost by what is noted in a column of another name: %s',
    (note) => {
      expect(rows(sure, `,,BUDI,KAJAR,LINMAS,${note},`, sure)).toEqual([2, 3, 4]);
    },
  );

  it('is told from totals and signatures that stand in these columns', () => {
    expect(
      rows(
        sure,
        'JUMLAH,,1 orang,,,,',
        ',,,,,,',
        ',,Mengetahui,,,,"KUDUS, 3 Februari 2026"',
        ',,Camat Dawe,,,,KEPALA DINAS',
        ',,BUDI SANTOSO,,,,Kepala Bidang',
        ',,,,,KETUA,',
      ),
    ).toEqual([2]);
  });
});

describe('what a row says', () => {
  it('two different birth dates are no birth date', () => {
    const columns = ['nationalId', 'birthDate', 'birthPlaceAndDate'] as const;
    const list = bytesOf(
      `NIK,TGL,TTL\n${nik(1)},1/2/1980,"KUDUS, 2/1/1980"\n${nik(1)},1/2/1980,"KUDUS, 1/2/1980"`,
    );
    const [first, second] = readRows(
      list,
      { sheet: null, headerRow: 1, columns },
      { fileName: '' },
    );
    expect(first?.candidate.birthDate).toMatchObject({ fault: 'date-in-two-ways' });
    expect(second?.candidate).toMatchObject({
      birthDate: { value: '1980-02-01' },
      birthPlace: { value: 'KUDUS' },
    });
  });

  it('each value keeps what stood in the cell', () => {
    const [first] = readRows(
      bytesOf(`${header}\n1,"'3319.0602",  SITI  AINI,kajar,LINMAS`),
      mapping,
      {
        fileName: '',
      },
    );
    expect(first?.candidate).toMatchObject({
      nationalId: { value: '33190602', text: "'3319.0602" },
      name: { value: 'SITI AINI', text: '  SITI  AINI' },
      village: { value: 'kajar', text: 'kajar' },
      phone: { state: 'missing' },
    });
  });
});
