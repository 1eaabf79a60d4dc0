import { noticeSheetName, optionsSheetName } from './choose-sheet.ts';
import { quoted } from './csv-write.ts';
import { formulaSafe } from './formula-safe.ts';
import { demoHeading } from './heading-words.ts';
import type { ColumnField } from './list-types.ts';
import { SHEET_HEAD, surroundingParts, textCell, xmlText } from './xlsx-parts.ts';
import { frozenAbove } from './xlsx-write.ts';
import { zipBytes } from './zip-write.ts';

export interface TemplateOptions {
  readonly format: 'xlsx' | 'csv';
  /** offered in the cells of the workbook */
  readonly occupations: readonly string[];
  readonly villages: readonly string[];
  readonly districts: readonly string[];
  /** what a worker is told before the list is filled in; printed on a sheet of its own, none for a CSV */
  readonly notice: readonly string[];
  readonly demo: boolean;
}

interface TemplateColumn {
  readonly heading: string;
  readonly field: ColumnField;
  /** characters */
  readonly width: number;
  readonly hint?: string;
}

/** The fields that the insurer asks for (domain-rules 4.2), in its order. */
const columns: readonly TemplateColumn[] = [
  { heading: 'NO', field: 'ignored', width: 6 },
  {
    heading: 'NIK',
    field: 'nationalId',
    width: 20,
    hint: '16 angka sesuai KTP-el, diketik sebagai teks.',
  },
  { heading: 'NAMA LENGKAP', field: 'name', width: 30, hint: 'Nama lengkap sesuai KTP-el.' },
  { heading: 'TEMPAT LAHIR', field: 'birthPlace', width: 18 },
  {
    heading: 'TANGGAL LAHIR',
    field: 'birthDate',
    width: 16,
    hint: 'Tanggal/bulan/tahun, misalnya 02/01/1974.',
  },
  { heading: 'JENIS KELAMIN', field: 'sex', width: 10, hint: 'L atau P.' },
  { heading: 'NAMA IBU KANDUNG', field: 'motherMaidenName', width: 26 },
  {
    heading: 'NOMOR KK',
    field: 'familyCardNo',
    width: 20,
    hint: '16 angka, diketik sebagai teks.',
  },
  { heading: 'ALAMAT', field: 'address', width: 30 },
  { heading: 'RT', field: 'rt', width: 6 },
  { heading: 'RW', field: 'rw', width: 6 },
  { heading: 'DESA/KELURAHAN', field: 'village', width: 22, hint: 'Pilih dari daftar.' },
  { heading: 'KECAMATAN', field: 'district', width: 20, hint: 'Pilih dari daftar.' },
  { heading: 'NO HP', field: 'phone', width: 16 },
  {
    heading: 'JENIS PEKERJAAN',
    field: 'occupation',
    width: 26,
    hint: 'Pilih dari daftar pekerjaan.',
  },
  { heading: 'PENGHASILAN', field: 'income', width: 14, hint: 'Rupiah sebulan, misalnya 1500000.' },
  { heading: 'TULANG PUNGGUNG', field: 'isBreadwinner', width: 12, hint: 'YA atau TIDAK.' },
  { heading: 'KETERANGAN', field: 'note', width: 24 },
];

/** Rows of the workbook that offer choices and keep NIKs as text. */
const PREPARED_ROWS = 5_000;

/** The blank list: one heading for each field, nothing below. Small enough to be handed over whole. */
export function writeTemplate(options: TemplateOptions): Uint8Array {
  return options.format === 'csv' ? csvTemplate(options.demo) : xlsxTemplate(options);
}

function csvTemplate(demo: boolean): Uint8Array {
  const headings = columns.map(({ heading }) => quoted(heading, ';')).join(';');
  return new TextEncoder().encode(`\ufeff${demo ? `${demoHeading}\r\n` : ''}${headings}\r\n`);
}

function xlsxTemplate(options: TemplateOptions): Uint8Array {
  const sheets = [
    { name: 'Daftar', hidden: false },
    { name: optionsSheetName, hidden: true },
    ...(options.notice.length === 0 ? [] : [{ name: noticeSheetName, hidden: false }]),
  ];
  const parts = [
    ...surroundingParts(sheets),
    ['xl/worksheets/sheet1.xml', listSheet(options)] as const,
    ['xl/worksheets/sheet2.xml', optionsSheet(options)] as const,
    ...(options.notice.length === 0
      ? []
      : [['xl/worksheets/sheet3.xml', noticeSheet(options.notice)] as const]),
  ];
  return joined(zipBytes(parts.map(([name, text]) => [name, [text]] as const)));
}

function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  return new Uint8Array(Buffer.concat([...pieces]));
}

function listSheet(options: TemplateOptions): string {
  const headerRow = options.demo ? 2 : 1;
  const title = options.demo ? `<row r="1">${textCell(1, 0, demoHeading, 'title')}</row>` : '';
  const headings = columns.map(({ heading }, at) => textCell(headerRow, at, heading, 'heading'));
  const widths = columns.map(
    ({ width }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="1" customWidth="1"/>`,
  );
  return [
    SHEET_HEAD,
    frozenAbove(headerRow + 1),
    `<cols>${widths.join('')}</cols>`,
    `<sheetData>${title}<row r="${headerRow}">${headings.join('')}</row></sheetData>`,
    validations(options, headerRow + 1),
    '</worksheet>',
  ].join('');
}

function validations(options: TemplateOptions, firstRow: number): string {
  const offered: Readonly<Partial<Record<ColumnField, string>>> = {
    village: range('A', options.villages),
    district: range('B', options.districts),
    occupation: range('C', options.occupations),
    sex: '"L,P"',
    isBreadwinner: '"YA,TIDAK"',
  };
  const rules = columns.flatMap(({ heading, field, hint }, at) => {
    const choices = offered[field] ?? '';
    if (choices === '' && hint === undefined) return [];
    const letter = String.fromCharCode(65 + at);
    const cells = `${letter}${firstRow}:${letter}${firstRow + PREPARED_ROWS}`;
    const prompt = `showInputMessage="1" promptTitle="${xmlText(heading)}" prompt="${xmlText(hint ?? heading)}"`;
    const kind = choices === '' ? '' : ' type="list"';
    const formula = choices === '' ? '' : `<formula1>${xmlText(choices)}</formula1>`;
    return [
      `<dataValidation${kind} allowBlank="1" ${prompt} sqref="${cells}">${formula}</dataValidation>`,
    ];
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function range(column: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${optionsSheetName}!$${column}$1:$${column}$${names.length}`;
}

function optionsSheet({ villages, districts, occupations }: TemplateOptions): string {
  const lists = [villages, districts, occupations];
  const length = Math.max(...lists.map((names) => names.length));
  const rows = Array.from({ length }, (_, at) => {
    const cells = lists.map((names, column) => {
      const name = names[at];
      return name === undefined ? '' : textCell(at + 1, column, formulaSafe(name), 'plain');
    });
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return `${SHEET_HEAD}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** The notice, a paragraph a row, in one wide column. */
function noticeSheet(lines: readonly string[]): string {
  const rows = lines.map((line, at) => {
    const style = at === 0 ? 'title' : 'plain';
    return `<row r="${at + 1}">${textCell(at + 1, 0, formulaSafe(line), style)}</row>`;
  });
  const width = '<cols><col min="1" max="1" width="120" customWidth="1"/></cols>';
  return `${SHEET_HEAD}${width}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}
