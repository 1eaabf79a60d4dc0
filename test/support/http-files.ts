import { strToU8, zipSync } from 'fflate';

/** Cells as a spreadsheet program stores them: text, or numbers with the 15 digits it can hold. */
type Cell = string | number;

export interface Sheet {
  readonly name: string;
  readonly isHidden?: true;
  readonly lines: readonly (readonly Cell[])[];
  /** XML after the rows, such as merged areas */
  readonly after?: string;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function cellXml(value: Cell, line: number, at: number): string {
  const place = `${String.fromCharCode(65 + at)}${line}`;
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (value.startsWith('=')) {
    return `<c r="${place}" t="str"><f>${value.slice(1)}</f><v>LINMAS</v></c>`;
  }
  return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function sheetXml({ lines, after = '' }: Sheet): string {
  const rows = lines.map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, at + 1, column)).join('')}</row>`,
  );
  return `<worksheet><sheetData>${rows.join('')}</sheetData>${after}</worksheet>`;
}

/** A workbook of plain cells; a text that begins with `=` becomes a formula whose stored value is LINMAS. */
export function aWorkbook(sheets: readonly Sheet[], extra: Record<string, Uint8Array> = {}) {
  const names = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="r${at}"/>`,
  );
  const targets = sheets.map(
    (_, at) =>
      `<Relationship Id="r${at}" Type="${office}/worksheet" Target="worksheets/s${at}.xml"/>`,
  );
  const parts = sheets.map((sheet, at) => [`xl/worksheets/s${at}.xml`, strToU8(sheetXml(sheet))]);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(`<workbook><sheets>${names.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${targets.join('')}</Relationships>`),
    ...Object.fromEntries(parts),
    ...extra,
  });
}

/** A list under one header line, a cell between two semicolons. */
export function aCsv(lines: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from(lines.map((cells) => cells.join(';')).join('\n'), 'utf8');
}
