import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from './csv-records.ts';
import { quoted } from './csv-write.ts';

const read = (text: string, delimiter = ','): (readonly [number, ...string[]])[] =>
  [...csvRecords([text], delimiter)].map(({ row, cells }) => [row, ...cells] as const);

describe('records of a delimited text', () => {
  it('number a record by the line on which it starts, whatever breaks its cells hold', () => {
    expect(read('a,b\r\n"x\r\ny",2\n\n"p\nq\nr",3\rz,4')).toEqual([
      [1, 'a', 'b'],
      [2, 'x\r\ny', '2'],
      [4, ''],
      [5, 'p\nq\nr', '3'],
      [8, 'z', '4'],
    ]);
  });

  it('keep doubled quotation marks as one and spaces behind a closing one out', () => {
    expect(read('"SITI ""ANI""" ,2')).toEqual([[1, 'SITI "ANI"', '2']]);
  });

  it.each([
    ['never closes', '"AHMAD,1\nSITI,2\nBUDI,3'],
    ['closes before a separator, rows later', '"AHMAD,1\nSITI,2\nBUDI,"KUDUS"'],
    ['seems to close in a later row', '"AHMAD,1\nSITI,2\nBUDI,"KUDUS" lama'],
  ])('lose no row to a stray quotation mark that %s', (_, text) => {
    expect(read(text).map(([row]) => row)).toEqual([1, 2, 3]);
  });

  it('take quotation marks behind a space for what they are, as some programs write them', () => {
    expect(read('a, "b, c" ,d\n1, "2"x, 3\n')).toEqual([
      [1, 'a', 'b, c', 'd'],
      [2, '1', ' "2"x', ' 3'],
    ]);
  });

  it('are the same however the text arrives in pieces', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' '),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.array(fc.nat(12), { maxLength: 20 }), (whole, sizes) => {
        const pieces: string[] = [];
        let at = 0;
        for (const size of sizes) {
          pieces.push(whole.slice(at, at + size));
          at += size;
        }
        pieces.push(whole.slice(at));
        expect([...csvRecords(pieces, ',')]).toEqual([...csvRecords([whole], ',')]);
      }),
    );
  });

  it('say again what was written', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ';', ',', '\n', ' ', "'"),
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }),
        (rows) => {
          const text = rows
            .map((row) => row.map((value) => quoted(value, ';')).join(';'))
            .join('\r\n');
          expect([...csvRecords([text], ';')].map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });
});
