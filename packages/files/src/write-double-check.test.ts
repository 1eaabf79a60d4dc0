import { describe, expect, it } from 'vitest';
import { type CheckLine, writeDoubleCheck } from './write-double-check.ts';

const side = (row: number, name: string): CheckLine['a'] => ({
  fileName: 'daftar.csv',
  row,
  name,
  nationalIdEnd: '9001',
  village: 'KUTUK',
});

const line: CheckLine = {
  a: side(2, '=BUDI'),
  b: side(7, 'BUDI; S'),
  band: 'review',
  bits: -1.25,
  evidence: [
    { field: 'prior', level: 'stranger', bits: -16 },
    { field: 'nationalId', level: 'one-digit', bits: 9.5 },
    { field: 'rule', level: 'twin', bits: -3 },
  ],
};

describe('what a check of lists found, as a table', () => {
  const text = new TextDecoder().decode(writeDoubleCheck([line], true));

  it('says why in words, and where to look', () => {
    expect(text).toContain('Perlu diperiksa');
    expect(text).toContain('satu angka berbeda (9,5)');
    expect(text).toContain('daftar.csv;2;');
    expect(text).toContain('DATA CONTOH');
  });

  it('opens no formula, neither by a name nor by a weight below zero', () => {
    expect(text).not.toMatch(/(^|;)[=+-]/m);
    expect(text).toContain("'=BUDI");
    expect(text).toContain('"BUDI; S"');
  });
});
