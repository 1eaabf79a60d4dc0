import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, nik, vocabulary } from '../test/list-fixture.ts';
import { row, workbook } from '../test/workbook-fixture.ts';
import { csvRecords } from './csv-records.ts';
import { type InspectedList, inspectList, type ListRow, readRows, writeReport } from './index.ts';
import { openList } from './list-source.ts';

const formats = ['xlsx', 'csv'] as const;

const inspected = (bytes: Uint8Array): InspectedList => {
  const inspection = inspectList(bytes, { fileName: 'x', vocabulary });
  if (inspection.kind !== 'inspected') throw new Error(JSON.stringify(inspection));
  return inspection;
};
const rowsOf = (bytes: Uint8Array): ListRow[] => [
  ...readRows(bytes, inspected(bytes).mapping, { fileName: 'x' }),
];

/** What a row says, without the cells that a report adds. */
const saysOf = (bytes: Uint8Array): unknown =>
  rowsOf(bytes).map(({ row, candidate }) => [row, candidate]);

const report = (
  bytes: Uint8Array,
  format: 'xlsx' | 'csv',
  remedy = 'Periksa.',
  demo = false,
): Uint8Array => {
  const { mapping } = inspected(bytes);
  const results = rowsOf(bytes).map(({ row }) => ({
    row,
    outcome: 'Diusulkan',
    reason: 'Lengkap.',
    remedy,
  }));
  return new Uint8Array(
    Buffer.concat([...writeReport(bytes, mapping, { fileName: 'x', format, results, demo })]),
  );
};

const linesOf = (bytes: Uint8Array): [number, ...string[]][] =>
  [...openList(bytes).lines(null)].map((line) => [line.row, ...line.cells]);

const list = bytesOf(`PEMERINTAH KUDUS;;;;

NIK;NAMA;DESA;PEKERJAAN;HP
${nik(1)};"SITI
AINI";KAJAR;LINMAS;+6281234567890
;;;;
;=1+1;KAJAR;LINMAS;-
;;;"KUDUS, 3 Februari 2026";
`);

describe.each(formats)('a report as %s', (format) => {
  it('is the list itself with the results beside each person, every line at its number', () => {
    const lines = linesOf(report(list, format)).filter(([, ...cells]) =>
      cells.some((cell) => cell !== ''),
    );
    expect(lines.map(([number, ...cells]) => [number, ...cells.slice(5)])).toEqual(
      [
        [1],
        [3, 'HASIL', 'ALASAN', 'TINDAKAN'],
        [4, 'Diusulkan', 'Lengkap.', 'Periksa.'],
        [7, 'Diusulkan', 'Lengkap.', 'Periksa.'],
        [8],
      ].map((line) => expect.arrayContaining(line)),
    );
  });

  it('handed in again says the same, row by row, and is as certain', () => {
    const again = report(list, format);
    expect(inspected(again).certain).toBe(inspected(list).certain);
    expect(inspected(again).layoutKey).toBe(inspected(list).layoutKey);
    expect(saysOf(again)).toEqual(saysOf(list));
  });

  it('on a report writes over the results that stand there', () => {
    const second = report(report(list, format), format, 'Kirim ulang.');
    const header = linesOf(second).find(([number]) => number === 3) ?? [];
    expect(header.filter((cell) => cell === 'HASIL')).toHaveLength(1);
    expect(JSON.stringify(linesOf(second))).not.toContain('Periksa.');
    expect(saysOf(second)).toEqual(saysOf(list));
  });

  it('keeps a NIK that a spreadsheet rounded as one, so that handing it in again cannot make it right', () => {
    const rounded = workbook({
      sheets: [
        {
          name: 'A',
          rows:
            row(1, ['NIK', 'NAMA', 'DESA', 'PEKERJAAN']) +
            row(2, [3319060201749010, 'SITI', 'KAJAR', 'LINMAS']) +
            row(3, [3319060201749011, 'BUDI', 'KAJAR', 'LINMAS']),
        },
      ],
    });
    expect(
      rowsOf(report(rounded, format)).map(({ candidate }) => candidate.nationalId),
    ).toMatchObject([{ fault: 'rounded-by-spreadsheet' }, { value: '3319060201749011' }]);
  });

  it('on invented people says so in each of their rows', () => {
    const lines = linesOf(report(list, format, 'Periksa.', true));
    expect(
      lines.filter((cells) => cells.includes('DATA CONTOH')).map(([number]) => number),
    ).toEqual([3, 4, 7]);
    expect(saysOf(report(list, format, '', true))).toEqual(saysOf(list));
  });
});

describe('no cell of a report acts as a formula', () => {
  const dangerous = /^[=+\-@\t\r\n＝＋－＠]/;
  const cell = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', 'a'), fc.string({ maxLength: 12 }))
    .map(([start, rest]) => `${start}${rest.replaceAll('"', "'")}`);

  it('in CSV, with any text in it', () => {
    fc.assert(
      fc.property(cell, cell, (name, remedy) => {
        const source = bytesOf(`NIK;NAMA;DESA;PEKERJAAN\n${nik(1)};"${name}";KAJAR;LINMAS\n`);
        const text = new TextDecoder().decode(report(source, 'csv', remedy));
        for (const { cells } of csvRecords([text], ';')) {
          expect(cells.filter((written) => dangerous.test(written))).toEqual([]);
        }
      }),
    );
  });

  it('in a workbook, where every cell is text by type as well', () => {
    fc.assert(
      fc.property(cell, (remedy) => {
        const written = report(list, 'xlsx', remedy);
        expect(linesOf(written).find(([number]) => number === 4)).toContain(
          remedy.replace(/^'(?=[=+\-@\t\r\n])/, ''),
        );
      }),
    );
  });

  it('and what is not allowed in XML survives', () => {
    const source = bytesOf(
      `NIK;NAMA;DESA;PEKERJAAN\n${nik(1)};SITI\u0001_x0041_😀<&>;KAJAR;LINMAS\n`,
    );
    expect(rowsOf(report(source, 'xlsx'))[0]?.cells[1]).toBe('SITI\u0001_x0041_😀<&>');
  });
});
