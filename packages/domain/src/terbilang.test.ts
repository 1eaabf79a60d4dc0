import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rupiahInWords, terbilang } from './terbilang.ts';

const units: Readonly<Record<string, bigint>> = {
  nol: 0n,
  satu: 1n,
  dua: 2n,
  tiga: 3n,
  empat: 4n,
  lima: 5n,
  enam: 6n,
  tujuh: 7n,
  delapan: 8n,
  sembilan: 9n,
  sepuluh: 10n,
  sebelas: 11n,
};
const scales: Readonly<Record<string, bigint>> = {
  ribu: 1_000n,
  juta: 1_000_000n,
  miliar: 1_000_000_000n,
  triliun: 1_000_000_000_000n,
};

/** Adds up the words from left to right, knowing nothing of how they were made. */
function readBack(text: string): bigint {
  let whole = 0n;
  let group = 0n;
  let last = 0n;
  for (const word of text.split(' ')) {
    const unit = units[word];
    const scale = scales[word];
    if (unit !== undefined) {
      group += last;
      last = unit;
    } else if (word === 'belas') last += 10n;
    else if (word === 'puluh') last *= 10n;
    else if (word === 'ratus') last *= 100n;
    else if (word === 'seratus') last = 100n;
    else if (word === 'seribu') whole += 1_000n;
    else if (scale !== undefined) {
      whole += (group + last) * scale;
      group = 0n;
      last = 0n;
    } else throw new Error(`no such word: ${word}`);
    if (word === 'ratus' || word === 'seratus' || word === 'puluh') {
      group += last;
      last = 0n;
    }
  }
  return whole + group + last;
}

const anyAmount = fc.oneof(
  fc.integer({ min: 0, max: 2_000 }),
  fc.maxSafeInteger().map((n) => Math.abs(n) % 1_000_000_000_000_000),
  fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 4 }))
    .map(([group, power]) => group * 1_000 ** power),
);

describe('an amount in words, without which a decision contradicts its own figures', () => {
  it('reads back as the figure, for every amount up to 999 trillion', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(readBack(terbilang(amount))).toBe(BigInt(amount));
      }),
      { numRuns: 2_000 },
    );
  });

  it('never says "satu" where Indonesian says "se", and the other way round', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(terbilang(amount)).not.toMatch(/satu (ratus|belas|puluh)|^satu ribu|\bseribu ribu/);
      }),
    );
  });

  it.each([
    [0, 'nol'],
    [11, 'sebelas'],
    [1_000, 'seribu'],
    [21_000, 'dua puluh satu ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [16_800, 'enam belas ribu delapan ratus'],
    [257_040_000, 'dua ratus lima puluh tujuh juta empat puluh ribu'],
    [5_241_600_000, 'lima miliar dua ratus empat puluh satu juta enam ratus ribu'],
    [1_000_000_000_001, 'satu triliun satu'],
  ])('%i is %s', (amount, words) => {
    expect(terbilang(amount)).toBe(words);
    expect(rupiahInWords(amount)).toBe(`${words} rupiah`);
  });

  it.each([-1, 1.5, Number.NaN, 1_000_000_000_000_000])('refuses %d', (amount) => {
    expect(() => terbilang(amount)).toThrow(RangeError);
  });
});
