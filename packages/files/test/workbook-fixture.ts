import { strToU8, zipSync } from 'fflate';

interface FixtureSheet {
  readonly name: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  /** rows of the sheet as XML, `<row r="1">…</row>` */
  readonly rows: string;
  /** what follows sheetData */
  readonly after?: string;
}

export interface FixtureWorkbook {
  readonly sheets: readonly FixtureSheet[];
  readonly sharedStrings?: readonly string[];
  /** number format ids by cell style, after the default style 0 */
  readonly formats?: readonly number[];
  readonly customFormats?: readonly { readonly id: number; readonly code: string }[];
  readonly from1904?: boolean;
  /** replaces or adds parts */
  readonly parts?: Readonly<Record<string, string>>;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook made of hand-written XML, to hold what programs other than ours write. */
export function workbook(fixture: FixtureWorkbook): Uint8Array {
  const { sheets, sharedStrings = [], formats = [], customFormats = [] } = fixture;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook><workbookPr date1904="${fixture.from1904 ?? false}"/><sheets>${sheets
      .map(
        ({ name, state = 'visible' }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="rId${at}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at}" Type="${office}/worksheet" Target="worksheets/s${at}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="ss" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="st" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${sharedStrings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${customFormats.map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
  };
  for (const [at, { rows, after = '' }] of sheets.entries()) {
    parts[`xl/worksheets/s${at}.xml`] =
      `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
  }
  Object.assign(parts, fixture.parts);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** One row of text cells; numbers become numeric cells. */
export function row(number: number, values: readonly (string | number)[]): string {
  const cells = values.map((value, at) => {
    const reference = `${String.fromCharCode(65 + at)}${number}`;
    return typeof value === 'number'
      ? `<c r="${reference}"><v>${value}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

/**
 * The same zip file with sizes and offsets moved into ZIP64 fields, as writers do that stream their output.
 * Entry names are kept; `rename` may give two entries one name.
 */
export function withWideSizes(
  zip: Uint8Array,
  rename = (name: string): string => name,
): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  let at = bytes.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  while (at < end) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = Buffer.from(rename(bytes.toString('utf8', at + 46, at + 46 + nameLength)));
    const wide = Buffer.alloc(28);
    wide.writeUInt16LE(1, 0);
    wide.writeUInt16LE(24, 2);
    for (const [index, from] of [24, 20, 42].entries()) {
      wide.writeBigUInt64LE(BigInt(bytes.readUInt32LE(at + from)), 4 + index * 8);
    }
    const head = Buffer.from(bytes.subarray(at, at + 46));
    for (const from of [20, 24, 42]) head.writeUInt32LE(0xffffffff, from);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt16LE(wide.length, 30);
    entries.push(head, name, wide);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const start = bytes.subarray(0, bytes.readUInt32LE(end + 16));
  return new Uint8Array(Buffer.concat([start, ...entries, bytes.subarray(end)]));
}
