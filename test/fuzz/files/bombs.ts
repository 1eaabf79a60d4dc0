import fc from 'fast-check';
import { type Zippable, zipSync } from 'fflate';

const million = 1_000_000;
const xml = (text: string): Uint8Array => new TextEncoder().encode(text);
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbookOf(sheet: string, strings = ''): Uint8Array {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const parts: Zippable = {
    '_rels/.rels': xml(
      `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': xml('<workbook><sheets><sheet name="A" r:id="a"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships>${relation('a', 'worksheet', 's.xml')}${relation('b', 'sharedStrings', 'ss.xml')}</Relationships>`,
    ),
    'xl/s.xml': xml(sheet),
    'xl/ss.xml': xml(strings),
  };
  return zipSync(parts);
}

const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);

/** Small files that make much work; each is made when it is asked for, since some are megabytes. */
const makers: readonly (() => Uint8Array)[] = [
  // by ratio: 60 MB of nothing
  () => workbookOf(' '.repeat(60 * million)),
  () => workbookOf(`<sheetData>${'<row/>'.repeat(million / 2)}</sheetData>`),
  () => workbookOf('<sheetData/>', `<sst>${'<si><t>a</t></si>'.repeat(million / 2)}</sst>`),
  () => workbookOf('<sheetData/>', `<sst>${'<si/>'.repeat(million)}</sst>`),
  () => workbookOf(`<row r="${'>'.repeat(4 * million)}"/>`),
  () => workbookOf(`<row ${'a '.repeat(2 * million)}/>`),
  () => workbookOf('<x>'.repeat(million / 2)),
  () => workbookOf(`<!--${'-'.repeat(8 * million)}-->`),
  () =>
    workbookOf(
      `<sheetData><row r="1">${'<c t="inlineStr"><is><t>x</t></is></c>'.repeat(17_000)}</row></sheetData>`,
    ),
  () =>
    workbookOf(
      `<sheetData><row r="1">${'<c r="XFD1"><v>1</v></c>'.repeat(200_000)}</row></sheetData>`,
    ),
  () => workbookOf(`<!DOCTYPE x [<!ENTITY l0 "ha">${lol.join('')}]><sheetData>&l9;</sheetData>`),
  () =>
    workbookOf(
      `<sheetData><row r="1"><c t="inlineStr"><is><t>${'&amp;'.repeat(million)}</t></is></c></row></sheetData>`,
    ),
  // by nesting: what is inside is never opened
  () => {
    let bytes = zipSync({ 'a.zip': xml(' '.repeat(million)) });
    for (let depth = 0; depth < 20; depth += 1) bytes = zipSync({ 'a.zip': bytes });
    return bytes;
  },
  () => zipSync({ 'xl/workbook.xml': zipSync({ 'xl/workbook.xml': xml('<workbook/>') }) }),
  () => zipSync(Object.fromEntries(Array.from({ length: 6_000 }, (_, n) => [`xl/${n}`, xml('')]))),
];

export const bomb: fc.Arbitrary<Uint8Array> = fc
  .nat(makers.length - 1)
  .map((at) => makers[at]?.() ?? new Uint8Array());

/** Every bomb, by the order in which they stand. */
export const bombs: readonly (() => Uint8Array)[] = makers;
