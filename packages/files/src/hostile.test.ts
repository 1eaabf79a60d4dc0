import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { busyFor } from '../test/busy-for.ts';
import { bytesOf, nik, vocabulary } from '../test/list-fixture.ts';
import { row, workbook } from '../test/workbook-fixture.ts';
import { inspectList, readRows } from './index.ts';

/** Looks the bytes over and, if they pass, reads every row. */
function takeIn(bytes: Uint8Array): string {
  const inspection = inspectList(bytes, { fileName: 'x', vocabulary });
  if (inspection.kind !== 'inspected') return inspection.kind;
  let rows = 0;
  for (const _ of readRows(bytes, inspection.mapping, { fileName: 'x' })) rows += 1;
  expect(rows).toBe(inspection.rowsSeen);
  return inspection.kind;
}

/** milliseconds of work: some hundreds are enough; looked through anew from each character, it takes hours */
const soon = 30_000;

const kinds = ['unreadable', 'choose-sheet', 'choose-header', 'inspected'];

const list = bytesOf(
  `DAFTAR\r\nNO;NIK;NAMA;TTL;DESA;PEKERJAAN\r\n1;${nik(1)};"SITI ""A""";"KUDUS, 1/2/1980";KAJAR;LINMAS\r\n2;'${nik(2)};BUDI;KUDUS 3 Mei 1990;MENAWAN;LINMAS\r\n`,
);
const book = workbook({
  sheets: [
    {
      name: 'A',
      rows:
        row(1, ['NIK', 'NAMA', 'DESA', 'PEKERJAAN']) +
        row(2, [nik(1), 'SITI', 'KAJAR', 'LINMAS']) +
        row(3, [3319060201749010, 'BUDI', 'KAJAR', 'LINMAS']),
    },
  ],
});

const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
const damaged = (
  bytes: Uint8Array,
  changes: readonly (readonly [number, number])[],
): Uint8Array => {
  const copy = bytes.slice();
  for (const [at, byte] of changes) copy[at % copy.length] = byte;
  return copy;
};

describe('any bytes get an answer', () => {
  it('random ones', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => kinds.includes(takeIn(bytes))),
    );
  });

  it('a list with changed bytes', () => {
    fc.assert(
      fc.property(damage, (changes) => kinds.includes(takeIn(damaged(list, changes)))),
      { numRuns: 300 },
    );
  });

  it('a workbook with changed bytes', () => {
    fc.assert(
      fc.property(damage, (changes) => kinds.includes(takeIn(damaged(book, changes)))),
      { numRuns: 300 },
    );
  });

  it('a workbook whose sheet is any XML', () => {
    const piece = fc.constantFrom(
      '<row r="1">',
      '</row>',
      '<c r="A1" t="s">',
      '<c>',
      '</c>',
      '<v>',
      '1',
      '</v>',
      '<is><t>',
      '&#0;',
      '&x;',
      '</t></is>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<',
      '>',
      '"',
      'r="',
      '<row>',
      '<?',
      nik(1),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const parts = { 'xl/worksheets/s0.xml': pieces.join('') };
        return kinds.includes(takeIn(workbook({ sheets: [{ name: 'A', rows: '' }], parts })));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['one quotation mark', `"${'a,'.repeat(500_000)}`],
    ['quotation marks only', '"'.repeat(1_000_000)],
    ['a million columns', `NIK,NAMA${','.repeat(1_000_000)}x\n`],
    ['one endless line', 'a'.repeat(30_000_000)],
    ['empty lines', '\n'.repeat(1_000_000)],
    ['cells of dashes', `NIK,TTL,NAMA\n${`${nik(1)},${'-'.repeat(9_999)},x\n`.repeat(100)}`],
  ])('soon, however hostile: %s', (_, text) => {
    const bytes = bytesOf(text);
    expect(busyFor(() => expect(kinds).toContain(takeIn(bytes)))).toBeLessThan(soon);
  });

  it.each([
    ['a quotation mark that stays open', `<row r="${'>'.repeat(4_000_000)}"/>`, {}],
    ['an attribute without end', `<row ${'a'.repeat(4_000_000)}/>`, {}],
    ['one name after the other', '', { 'xl/workbook.xml': `<sheet ${'a '.repeat(2_000_000)}/>` }],
    ['a long name, often', '', { 'xl/workbook.xml': `<sheet ${'a'.repeat(60_000)}/>`.repeat(60) }],
    ['blanks, often', '', { 'xl/workbook.xml': `<sheet a${' '.repeat(60_000)}/>`.repeat(60) }],
  ])('soon, however long a tag: %s', (_, rows, parts) => {
    const bytes = workbook({ sheets: [{ name: 'A', rows }], parts });
    expect(busyFor(() => expect(takeIn(bytes)).toBe('unreadable'))).toBeLessThan(soon);
  });

  it('a million columns are counted', () => {
    const bytes = bytesOf(`NIK,NAMA${','.repeat(1_000_000)}x\n${nik(1)},SITI\n`);
    expect(inspectList(bytes, { fileName: 'x', vocabulary })).toEqual({
      kind: 'unreadable',
      faults: [{ code: 'too-many-columns', columns: 1_000_002 }],
    });
  });
});
