import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nik, vocabulary } from '../test/list-fixture.ts';
import { type FixtureWorkbook, row, withWideSizes, workbook } from '../test/workbook-fixture.ts';
import {
  type Inspection,
  type InspectOptions,
  inspectList,
  type ListRow,
  readRows,
} from './index.ts';

const inspect = (bytes: Uint8Array, options: Partial<InspectOptions> = {}): Inspection =>
  inspectList(bytes, { fileName: 'daftar.xlsx', vocabulary, ...options });

const rowsOf = (fixture: FixtureWorkbook): ListRow[] => {
  const bytes = workbook(fixture);
  const inspection = inspect(bytes);
  if (inspection.kind !== 'inspected') throw new Error(JSON.stringify(inspection));
  return [...readRows(bytes, inspection.mapping, { fileName: '' })];
};

const header = row(1, ['NIK', 'NAMA', 'TANGGAL LAHIR', 'DESA', 'PEKERJAAN']);
const person = (number: number): string =>
  row(number, [nik(number), 'SITI', '1/2/1980', 'KAJAR', 'LINMAS']);
const sheet = (...rows: string[]): FixtureWorkbook => ({
  sheets: [{ name: 'Daftar', rows: [header, ...rows].join('') }],
});

describe('a workbook', () => {
  it('keeps the row numbers of its sheet, gaps and hidden rows included', () => {
    const hidden = person(9).replace('<row ', '<row hidden="1" ');
    expect(rowsOf(sheet(person(4), hidden)).map(({ row }) => row)).toEqual([4, 9]);
    expect(inspect(workbook(sheet(person(4), hidden)))).toMatchObject({
      warnings: [{ code: 'hidden-rows', rows: 1 }],
    });
  });

  it('says that a NIK stored as a number ending in 0 has lost its last digit', () => {
    const rows = rowsOf(
      sheet(
        row(2, [3319060201749010, 'SITI', '1/2/1980', 'KAJAR', 'LINMAS']),
        row(3, [3319060201749011, 'SITI', '1/2/1980', 'KAJAR', 'LINMAS']),
      ),
    );
    expect(rows.map(({ candidate }) => candidate.nationalId)).toMatchObject([
      { state: 'unreadable', fault: 'rounded-by-spreadsheet', text: '3319060201749010' },
      { state: 'given', value: '3319060201749011' },
    ]);
  });

  it.each([
    ['1900', false, 27_031],
    ['1904', true, 27_031 - 1_462],
  ])('counts days from %s', (_, from1904, serial) => {
    const styled = `<row r="2"><c r="A2" t="inlineStr"><is><t>${nik(1)}</t></is></c><c r="C2" s="1"><v>${serial}</v></c></row>`;
    const bare = row(3, [nik(2), 'SITI', serial, 'KAJAR', 'LINMAS']);
    const rows = rowsOf({ ...sheet(styled, bare), formats: [14], from1904 });
    expect(rows.map(({ candidate }) => candidate.birthDate)).toMatchObject([
      { value: '1974-01-02', text: '02/01/1974' },
      { value: '1974-01-02' },
    ]);
  });

  it('takes no date for an RT: a program made one of 3/5 and does not say which of the two it was', () => {
    const head = row(1, ['NIK', 'NAMA', 'RT/RW', 'RT', 'DESA', 'PEKERJAAN']);
    const cells = row(2, [nik(1), 'SITI', 46_145, 46_145, 'KAJAR', 'LINMAS'])
      .replace('"C2"', '"C2" s="1"')
      .replace('"D2"', '"D2" s="1"');
    const fixture = { sheets: [{ name: 'Daftar', rows: head + cells }], formats: [14] };
    const [first] = rowsOf(fixture);
    expect(first?.cells[2]).toBe('03/05/2026');
    expect(first?.candidate).toMatchObject({
      rt: { state: 'unreadable', fault: 'not-a-number' },
      rw: { state: 'missing' },
    });
  });

  it('knows date formats of its own', () => {
    const styled = row(2, [nik(1), 'SITI', 27_031, 'KAJAR', 'LINMAS']).replace(
      '"C2"',
      '"C2" s="1"',
    );
    const fixture = {
      ...sheet(styled),
      formats: [170],
      customFormats: [{ id: 170, code: '[$-421]dd\\ mmmm\\ yyyy;@' }],
    };
    expect(rowsOf(fixture)[0]?.cells[2]).toBe('02/01/1974');
  });

  it('gives formulas by their stored value, and their errors as errors', () => {
    const cells = [
      `<c r="A2" t="str"><f>"33"</f><v>${nik(1)}</v></c>`,
      '<c r="B2" t="e"><f>X</f><v>#REF!</v></c>',
      '<c r="D2"><f>NOW()</f></c>',
      '<c r="E2" t="inlineStr"><is><r><t>LIN</t></r><r><t>MAS</t></r></is></c>',
    ];
    const bytes = workbook(sheet(`<row r="2">${cells.join('')}</row>`, person(3)));
    expect(inspect(bytes)).toMatchObject({ warnings: [{ code: 'formulas', cells: 3 }] });
    expect(
      rowsOf(sheet(`<row r="2">${cells.join('')}</row>`, person(3)))[0]?.candidate,
    ).toMatchObject({
      nationalId: { value: nik(1) },
      name: { fault: 'formula-error' },
      village: { fault: 'formula-error' },
      occupation: { value: 'LINMAS' },
    });
  });

  it('gives shared strings, entities and escapes as they were typed; a missing one is no value', () => {
    const cells =
      '<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="s"><v>7</v></c>';
    const fixture = {
      ...sheet(`<row r="2">${cells}</row>`),
      sharedStrings: [nik(1), 'SITI &amp; A&#78;I_x0041_'],
    };
    expect(rowsOf(fixture)[0]?.candidate).toMatchObject({
      name: { value: 'SITI & ANIA' },
      village: { fault: 'formula-error' },
    });
  });

  it('with merged cells says so', () => {
    const after = '<mergeCells count="1"><mergeCell ref="D2:D3"/></mergeCells>';
    const bytes = workbook({
      sheets: [{ name: 'A', rows: header + person(2) + person(3), after }],
    });
    expect(inspect(bytes)).toMatchObject({ warnings: [{ code: 'merged-cells', areas: 1 }] });
  });
});

describe('the zip file around it', () => {
  it('may keep its sizes in ZIP64 fields', () => {
    expect(inspect(withWideSizes(workbook(sheet(person(2)))))).toMatchObject({ rowsSeen: 1 });
  });

  it('with two entries of one name is refused: two programs would see two lists', () => {
    const parts = { 'xl/worksheets/other.xml': '<worksheet/>' };
    const bytes = workbook({ ...sheet(person(2)), parts });
    const twice = withWideSizes(bytes, (name) => name.replace('other', 's0'));
    expect(inspect(twice)).toMatchObject({ faults: [{ code: 'broken-workbook' }] });
  });

  it.each([
    ['docx', 'word/document.xml'],
    ['ods', 'content.xml'],
    ['zip', 'daftar.csv'],
  ])('of another kind is called %s', (kind, part) => {
    expect(inspect(zipSync({ [part]: strToU8('<a/>') }))).toMatchObject({
      faults: [{ code: 'not-a-list', kind }],
    });
  });
});

describe('several sheets', () => {
  const rows = header + person(2);

  it('that hold anything are for a person to choose from', () => {
    const bytes = workbook({
      sheets: [
        { name: 'Januari', rows },
        { name: 'Kosong', rows: '' },
        { name: 'Februari', rows },
      ],
    });
    expect(inspect(bytes)).toEqual({
      kind: 'choose-sheet',
      sheets: [
        { name: 'Januari', rows: 2, hidden: false },
        { name: 'Februari', rows: 2, hidden: false },
      ],
    });
    expect(inspect(bytes, { sheet: 'Februari' })).toMatchObject({ mapping: { sheet: 'Februari' } });
    expect(inspect(bytes, { sheet: 'Maret' })).toMatchObject({
      faults: [{ code: 'unknown-sheet', sheets: ['Januari', 'Kosong', 'Februari'] }],
    });
  });

  it('of which one is visible are read from that one, and the hidden ones are named', () => {
    const bytes = workbook({
      sheets: [
        { name: 'Lama', rows, state: 'hidden' },
        { name: 'Baru', rows },
      ],
    });
    expect(inspect(bytes)).toMatchObject({
      mapping: { sheet: 'Baru' },
      warnings: [{ code: 'hidden-sheets', sheets: ['Lama'] }],
    });
  });
});

describe('a hostile workbook', () => {
  it('with a cell in column one million is refused, whatever its dimension says', () => {
    const far = `<row r="2"><c r="ZZZZ2"><v>1</v></c></row>`;
    expect(inspect(workbook(sheet(far)))).toMatchObject({ faults: [{ code: 'too-many-columns' }] });
    const lie = workbook({
      sheets: [{ name: 'A', rows: header + person(2) }],
      parts: {
        'xl/worksheets/s0.xml': `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${header}${person(2)}</sheetData></worksheet>`,
      },
    });
    expect(inspect(lie)).toMatchObject({ kind: 'inspected', rowsSeen: 1 });
  });

  it('that inflates without end is stopped', () => {
    const bomb = workbook(
      sheet(
        `<row r="2"><c r="A2" t="inlineStr"><is><t>${' '.repeat(60_000_000)}</t></is></c></row>`,
      ),
    );
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(inspect(bomb)).toMatchObject({ faults: [{ code: 'zip-bomb' }] });
  });

  it('that declares entities is refused', () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData>${header}</sheetData></worksheet>`;
    const bytes = workbook({ ...sheet(), parts: { 'xl/worksheets/s0.xml': xml } });
    expect(inspect(bytes)).toMatchObject({ faults: [{ code: 'broken-workbook' }] });
  });

  it.each([
    ['half a file', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2), 'broken-workbook'],
    [
      'an entry that does not inflate',
      (bytes: Uint8Array) => bytes.map((byte, at) => (at > 900 && at < 1000 ? 255 : byte)),
      'broken-workbook',
    ],
  ])('of which %s is left is broken', (_, damage, code) => {
    expect(inspect(damage(workbook(sheet(person(2)))))).toMatchObject({ faults: [{ code }] });
  });

  it('under password is told from an old binary one', () => {
    const compound = (name: string): Uint8Array =>
      new Uint8Array(
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(600),
          Buffer.from(name, 'utf16le'),
        ]),
      );
    expect(inspect(compound('EncryptedPackage'))).toMatchObject({
      faults: [{ code: 'encrypted' }],
    });
    expect(inspect(compound('Workbook'))).toMatchObject({
      faults: [{ code: 'not-a-list', kind: 'xls' }],
    });
  });

  it.each([
    ['pdf', '%PDF-1.7'],
    ['image', '\u0089PNG\r\n'],
    ['html', '<html><table><tr><td>NIK</td></tr></table>'],
    ['xml', '<?xml version="1.0"?><Workbook/>'],
    ['rtf', '{\\rtf1'],
  ])('that is %s behind its extension is called so', (kind, start) => {
    expect(inspect(new Uint8Array(Buffer.from(start, 'latin1')))).toMatchObject({
      faults: [{ code: 'not-a-list', kind }],
    });
  });

  it('that is CSV behind its extension is read', () => {
    const list = new TextEncoder().encode(`NIK;NAMA;DESA;PEKERJAAN\n${nik(1)};SITI;KAJAR;LINMAS\n`);
    expect(inspect(list)).toMatchObject({ kind: 'inspected', format: 'csv' });
  });
});
