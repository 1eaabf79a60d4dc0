import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differing, mask, plain, type Segment } from './differing.ts';

const marked = (pieces: readonly Segment[]): string =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const both = (one: string, other: string, shown?: number): string[] => {
  const found = differing(one, other, shown);
  return [marked(found.one), marked(found.other)];
};

describe('the characters in which two values differ', () => {
  it('are marked one by one, so that a clerk sees the slip at once', () => {
    expect(both('SUMARNI', 'SUMARTI')).toEqual(['SUMAR[N]I', 'SUMAR[T]I']);
    expect(both('SITI AMINAH', 'SITI AMINA')).toEqual(['SITI AMINA[H]', 'SITI AMINA']);
    expect(both('MUHAMMAD', 'MUHAMAD')).toEqual(['MUHAM[M]AD', 'MUHAMAD']);
  });

  it('are told by position in numbers, where one wrong digit shifts nothing', () => {
    expect(both('3319014503800001', '3319014503800010')).toEqual([
      '33190145038000[01]',
      '33190145038000[10]',
    ]);
    expect(both('03-04-1980', '04-03-1980')).toEqual(['0[3]-0[4]-1980', '0[4]-0[3]-1980']);
  });

  it('are marked also where they are not shown', () => {
    expect(both('3319014503800001', '3318014503800001', 4)).toEqual([
      `${mask.repeat(3)}[${mask}]${mask.repeat(8)}0001`,
      `${mask.repeat(3)}[${mask}]${mask.repeat(8)}0001`,
    ]);
  });

  it('are none between capitals and small letters', () => {
    expect(both('Siti', 'SITI')).toEqual(['Siti', 'SITI']);
  });

  it('leave nothing out and are the same in number whichever side is named first', () => {
    const value = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(value, value, (one, other) => {
        const found = differing(one, other);
        expect(found.one.map(({ text }) => text).join('')).toBe(one);
        expect(found.other.map(({ text }) => text).join('')).toBe(other);
        const count = (pieces: readonly Segment[]): number =>
          pieces.flatMap(({ text, differs }) => (differs ? [...text] : [])).length;
        const turned = differing(other, one);
        expect([count(turned.other), count(turned.one)]).toEqual([
          count(found.one),
          count(found.other),
        ]);
        expect(differing(one, one).one.every(({ differs }) => !differs)).toBe(true);
      }),
    );
  });

  it('show no hidden digit', () => {
    const digits = fc.stringMatching(/^\d{16}$/);
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        for (const pieces of [...Object.values(differing(one, other, 4)), plain(one, 4)]) {
          const text = pieces.map((piece) => piece.text).join('');
          expect(text.slice(0, 12)).toBe(mask.repeat(12));
        }
      }),
    );
  });
});
