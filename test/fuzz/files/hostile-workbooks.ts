import fc from 'fast-check';
import { type Zippable, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const nik = '3319060201749001';

const texts = fc.constantFrom(
  'NIK',
  'NAMA',
  'TANGGAL LAHIR',
  'PEKERJAAN',
  nik,
  `'${nik}`,
  '3.31906E+15',
  'SITI',
  '12/12/1962',
  '=1+1',
  '@SUM(A1)',
  '&lt;b&gt;',
  '&#0;',
  '&#x10FFFF;',
  '&#99999999;',
  '&lol9;',
  '_x0000_',
  '_xD800_',
  '\u202eITIS',
  'ﷺ'.repeat(30),
  'a'.repeat(40_000),
  ' ',
  '',
);

const references = fc.constantFrom(
  'A1',
  'B1',
  'C2',
  'XFD1',
  'ZZZZZZZ1',
  'A0',
  '1A',
  '',
  'A-1',
  'A99999999999',
  'é1',
);
const rowNumbers = fc.constantFrom(
  '1',
  '2',
  '3',
  '0',
  '-1',
  '1e3',
  '1048577',
  '99999999999',
  '',
  'x',
  '2.5',
);
const kinds = fc.constantFrom('s', 'inlineStr', 'str', 'b', 'e', 'd', 'n', 'zz', '');
const values = fc.constantFrom(
  '0',
  '1',
  '-1',
  '99999999',
  '1e308',
  '1e999',
  'NaN',
  '',
  '45000',
  '1.5',
  nik,
);

const cell = fc
  .record({ at: references, kind: kinds, style: values, value: values, text: texts })
  .map(({ at, kind, style, value, text }) => {
    const inside = kind === 'inlineStr' ? `<is><t>${text}</t></is>` : `<v>${value}</v>`;
    return `<c r="${at}" t="${kind}" s="${style}">${inside}</c>`;
  });
const formula = fc.constantFrom(
  '<c r="A1"><f>SUM(A1:A2)</f></c>',
  '<c r="A1"><f>[1]Lain!A1</f><v>1</v></c>',
  '<c><f>WEBSERVICE("http://contoh.example")</f><v>#REF!</v></c>',
);
/** pieces that belong nowhere, or are never closed */
const stray = fc.constantFrom(
  '<row',
  '</row>',
  '<c>',
  '</c></c>',
  '<!-- -- >',
  '<!--',
  '-->',
  '<![CDATA[',
  '<![CDATA[<row r="1">]]>',
  '<?xml',
  '<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol9 "&lol;&lol;">]>',
  '<x:row r="1"/>',
  "<row r='1'/>",
  '<row r="1>"/>',
  `<row r="${'>'.repeat(3_000)}`,
  `<row ${'a'.repeat(3_000)}>`,
  `${'<x>'.repeat(500)}`,
  '<mergeCell ref="A1:XFD1048576"/>',
  '<dimension ref="A1:XFD1048576"/>',
  '\ufeff',
  '\u0000',
  '&',
  '<',
  '>',
);
const row = fc
  .tuple(rowNumbers, fc.array(fc.oneof({ weight: 6, arbitrary: cell }, formula), { maxLength: 8 }))
  .map(([at, cells]) => `<row r="${at}">${cells.join('')}</row>`);
/** rows as programs write them, so that more than the first fault is met */
const soundRow = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.array(texts, { maxLength: 6 }))
  .map(([at, cells]) => {
    const written = cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
    return { at, xml: `<row r="${at}">${written.join('')}</row>` };
  });
const soundRows = fc
  .uniqueArray(soundRow, { maxLength: 30, selector: ({ at }) => at })
  .map((rows) => rows.sort((one, other) => one.at - other.at).map(({ xml }) => xml));
const sheet = fc
  .oneof(
    { weight: 2, arbitrary: soundRows },
    fc
      .tuple(soundRows, fc.array(fc.oneof(row, stray), { maxLength: 4 }), fc.nat(30))
      .map(([rows, strays, at]) => rows.toSpliced(at, 0, ...strays)),
    fc.array(fc.oneof({ weight: 5, arbitrary: row }, stray), { maxLength: 20 }),
  )
  .map((rows) => `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`);

const head = `<row r="1">${['NIK', 'NAMA', 'DESA', 'PEKERJAAN']
  .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
  .join('')}</row>`;

const targets = fc.constantFrom(
  'worksheets/s.xml',
  '/xl/worksheets/s.xml',
  '../xl/worksheets/s.xml',
  '../../../../etc/passwd',
  'worksheets/',
  '',
  'http://contoh.example/s.xml',
  'workbook.xml',
);
const names = fc.constantFrom('A', 'Daftar', '', '<', '\u202e', 'x'.repeat(500), 'A&amp;B');

const sheetList = fc
  .array(fc.tuple(names, fc.constantFrom('visible', 'hidden', 'veryHidden', '?')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sheets) =>
    sheets
      .map(([name, state], at) => `<sheet name="${name}" state="${state}" r:id="r${at % 2}"/>`)
      .join(''),
  );

const strings = fc
  .array(texts, { maxLength: 20 })
  .map(
    (all) =>
      `<sst count="-1" uniqueCount="4294967295">${all.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`,
  );
const styles = fc.constantFrom(
  '<styleSheet><cellXfs><xf numFmtId="14"/><xf numFmtId="99999"/></cellXfs></styleSheet>',
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts></styleSheet>',
  '<styleSheet/>',
  '',
  '<styleSheet',
);

/** further entries of the zip file, whatever they mean */
const besides = fc.constantFrom<Record<string, string>[]>(
  {},
  {},
  { '../../etc/passwd': 'root' },
  { 'xl\\workbook.xml': '<workbook/>' },
  { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' },
  { 'word/document.xml': '<w/>' },
  { 'xl/vbaProject.bin': '\u0000' },
  { 'content.xml': '<office/>' },
  { ['a'.repeat(60_000)]: '' },
  { '__proto__/a': 'x' },
  Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`n/${n}`, ''])),
);

/** A workbook of five parts each of which may say what it likes. */
export const hostileWorkbook: fc.Arbitrary<Uint8Array> = fc
  .record({
    sheet,
    target: targets,
    sheetList,
    strings,
    styles,
    besides,
    level: fc.constantFrom<(0 | 6)[]>(0, 6),
    plain: fc.boolean(),
  })
  .map((drawn) => {
    const xml = (text: string): Uint8Array => new TextEncoder().encode(text);
    const relation = (id: string, kind: string, target: string): string =>
      `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
    const { target, plain } = drawn;
    const parts: Zippable = {
      '_rels/.rels': xml(
        `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      ),
      'xl/workbook.xml': xml(`<workbook><sheets>${drawn.sheetList}</sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': xml(
        `<Relationships>${relation('r0', 'worksheet', plain ? 'worksheets/s.xml' : target)}${relation('r1', 'worksheet', target)}${relation('s', 'sharedStrings', 'sharedStrings.xml')}${relation('t', 'styles', 'styles.xml')}</Relationships>`,
      ),
      'xl/worksheets/s.xml': xml(
        plain ? drawn.sheet.replace('<sheetData>', `<sheetData>${head}`) : drawn.sheet,
      ),
      'xl/sharedStrings.xml': xml(drawn.strings),
      'xl/styles.xml': xml(drawn.styles),
    };
    for (const [name, text] of Object.entries(drawn.besides)) parts[name] = xml(text);
    return zipSync(parts, { level: drawn.level });
  });
