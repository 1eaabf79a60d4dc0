import { describe, expect, it } from 'vitest';
import { fileNameOf } from './download.ts';

describe('the name of a downloaded file', () => {
  it('prefers the name that can hold any letter', () => {
    const header = `attachment; filename="laporan.xlsx"; filename*=UTF-8''Laporan%20Jati%20Kulon.xlsx`;
    expect(fileNameOf(header)).toBe('Laporan Jati Kulon.xlsx');
  });

  it('takes the plain one where it stands alone or the other is broken', () => {
    expect(fileNameOf('attachment; filename=laporan.csv')).toBe('laporan.csv');
    expect(fileNameOf(`attachment; filename="a.csv"; filename*=UTF-8''%E0%A4%A`)).toBe('a.csv');
    expect(fileNameOf(null)).toBeNull();
  });
});
