import { describe, expect, it } from 'vitest';
import { ceilingFaultSentence, statisticsFaultSentence } from './quota-plan.ts';

describe('what is wrong with statistics, to be put right in the file', () => {
  it('names the line, what was written, and the villages that may be meant', () => {
    const message = 'no village KUTUKK; perhaps KUTUK (33.19.03.2001), KUTUKAN (33.19.04.2002)';
    expect(
      statisticsFaultSentence({ field: 'village', code: 'village-unknown', row: 1204, message }),
    ).toBe(
      'Baris 1.204: desa/kelurahan KUTUKK tidak dikenal. Mungkin KUTUK (33.19.03.2001), KUTUKAN (33.19.04.2002).',
    );
  });

  it('names the village that is missing and the column that is not there', () => {
    const missing = { field: 'village', code: 'village-missing' };
    expect(
      statisticsFaultSentence({ ...missing, message: 'KUTUK (33.19.03.2001) is missing' }),
    ).toBe('KUTUK (33.19.03.2001) tidak ada dalam berkas.');
    const column = { field: 'file', code: 'column-missing', message: '', column: 'population' };
    expect(statisticsFaultSentence(column)).toBe('Kolom jumlah penduduk tidak ada.');
  });
});

describe('why ceilings do not move', () => {
  it('says what is used and what was wanted', () => {
    const fault = { field: 'village:33.19.03.2001', code: 'below-use' };
    const message = '1200 people are used, 900 is less';
    expect(ceilingFaultSentence({ ...fault, message }, () => 'Kutuk')).toBe(
      'Kutuk: sudah terpakai 1.200, tidak dapat menjadi 900.',
    );
  });
});
