import { describe, expect, it } from 'vitest';
import { emptyStatistics } from './statistics-table.ts';

describe('the empty table of statistics', () => {
  it('names every village with its code and district, so that none is missed when it comes back', () => {
    const villages = [
      { code: '33.19.01.2001', name: 'Bakalankrapyak', districtCode: '33.19.01' },
      { code: '33.19.02.2003', name: 'Kauman; "lama"', districtCode: '33.19.02' },
    ];
    const districts = [
      { code: '33.19.01', name: 'Kaliwungu' },
      { code: '33.19.02', name: 'Kota Kudus' },
    ];
    const [headings, ...lines] = emptyStatistics(villages, districts).trim().split('\r\n');
    expect(headings).toContain('Desa/Kelurahan;Penduduk');
    expect(lines).toEqual([
      '33.19.01.2001;Kaliwungu;Bakalankrapyak;;;',
      '33.19.02.2003;Kota Kudus;"Kauman; ""lama""";;;',
    ]);
  });
});
