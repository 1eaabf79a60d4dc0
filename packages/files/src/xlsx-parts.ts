import { MAX_CELL_CHARACTERS } from './limits.ts';

/** Cell styles of the workbooks written here, by index in the style sheet below. */
const cellStyles = { plain: 0, text: 1, heading: 2, wrapped: 3, title: 4 } as const;
export type CellStyle = keyof typeof cellStyles;

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface WrittenSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** the line that is printed at the head of each page; none where nothing is */
  readonly headerRow?: number;
}

/** The parts of a workbook beside its sheets, by name. */
export function surroundingParts(
  sheets: readonly WrittenSheet[],
): readonly (readonly [string, string])[] {
  const numbers = sheets.map((_, index) => index + 1);
  const contents = numbers
    .map(
      (n) =>
        `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    )
    .join('');
  const list = sheets
    .map(
      ({ name, hidden }, index) =>
        `<sheet name="${xmlText(sheetName(name))}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
    )
    .join('');
  const links = numbers
    .map(
      (n) =>
        `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
    )
    .join('');
  return [
    [
      '[Content_Types].xml',
      `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${contents}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list}</sheets>${printTitles(sheets)}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links}<Relationship Id="rIdStyles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styleSheet],
  ];
}

function printTitles(sheets: readonly WrittenSheet[]): string {
  const names = sheets.map(({ name, headerRow = 0 }, at) => {
    if (headerRow === 0) return '';
    const lines = `'${xmlText(sheetName(name).replaceAll("'", "''"))}'!$${headerRow}:$${headerRow}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${lines}</definedName>`;
  });
  const all = names.join('');
  return all === '' ? '' : `<definedNames>${all}</definedNames>`;
}

const styleSheet = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font><font><b/><sz val="12"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3F1EC"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="2" applyFont="1"/></cellXfs></styleSheet>`;

export const SHEET_HEAD = `${XML_HEAD}<worksheet xmlns="${MAIN}">`;

/** The same for a sheet that an office prints: as wide as a page. `printSetup` stands at its end. */
export const PRINTED_SHEET_HEAD = `${SHEET_HEAD}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;

/** How a sheet is printed: on A4, as many pages as it needs, numbered; each says so where people are invented. */
export function printSetup(orientation: 'portrait' | 'landscape', demo: boolean): string {
  const head = demo ? '<oddHeader>&amp;CDATA CONTOH</oddHeader>' : '';
  const foot = '<oddFooter>&amp;RHalaman &amp;P dari &amp;N</oddFooter>';
  return `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/><headerFooter>${head}${foot}</headerFooter>`;
}

/** A text cell. Nothing else is ever written but numbers that lost digits, see `numberCell`. */
export function textCell(row: number, column: number, text: string, style: CellStyle): string {
  const space = /^\s|\s$|\s\s|[\t\r\n]/.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${columnName(column)}${row}" s="${cellStyles[style]}" t="inlineStr"><is><t${space}>${xmlText(escapedForCell(text))}</t></is></c>`;
}

/** A number under text format: what is typed over it is text. */
export function numberCell(row: number, column: number, digits: string): string {
  return `<c r="${columnName(column)}${row}" s="${cellStyles.text}"><v>${digits}</v></c>`;
}

/** 0 → A, 26 → AA */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** What XML cannot hold is written as `_xHHHH_` (ECMA-376 22.9.2.19); half characters are replaced. */
function escapedForCell(text: string): string {
  return (
    text
      .slice(0, MAX_CELL_CHARACTERS)
      .toWellFormed()
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be escaped
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
        const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        return `_x${code}_`;
      })
  );
}

export function xmlText(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** At most 31 characters, none of those a sheet's name cannot have. */
function sheetName(name: string): string {
  const allowed = name
    .toWellFormed()
    .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return allowed.slice(0, 31).toWellFormed() || 'Lembar1';
}
