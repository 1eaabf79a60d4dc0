import { describe, expect, it } from 'vitest';
import { checkFile, largestFile } from './file-check.ts';

describe('a file before it is sent', () => {
  it('lets XLSX and CSV pass, however the ending is written', () => {
    expect(checkFile({ name: 'DAFTAR.XLSX', size: 10 })).toEqual([]);
    expect(checkFile({ name: 'daftar.csv', size: largestFile })).toEqual([]);
  });

  it('tells every fault, not the first', () => {
    expect(checkFile({ name: 'daftar.pdf', size: largestFile + 1 })).toHaveLength(2);
    expect(checkFile({ name: 'daftar.xls', size: 0 })).toHaveLength(2);
  });
});
