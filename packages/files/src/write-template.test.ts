import { describe, expect, it } from 'vitest';
import { nik, vocabulary } from '../test/list-fixture.ts';
import { inspectList, writeTemplate } from './index.ts';
import { openList } from './list-source.ts';

describe('the blank template', () => {
  const options = {
    occupations: ['KURIR', 'LINMAS'],
    villages: ['KAJAR', '=X'],
    districts: ['DAWE'],
    notice: ['Pemberitahuan (versi 3)', 'Data Anda dipakai untuk jaminan.', '=HYPERLINK("x")'],
  };
  const template = (format: 'xlsx' | 'csv', demo: boolean): Uint8Array =>
    writeTemplate({ ...options, format, demo });

  it.each(['xlsx', 'csv'] as const)('as %s is known as a list without rows', (format) => {
    for (const demo of [true, false]) {
      expect(inspectList(template(format, demo), { fileName: '', vocabulary })).toEqual({
        kind: 'unreadable',
        faults: [{ code: 'header-only', headerRow: demo ? 2 : 1 }],
      });
    }
  });

  it('filled in, is certain in every column', () => {
    const filled = `${new TextDecoder().decode(template('csv', false))}1;${nik(1)};SITI;KUDUS;1/2/1980;P;ANI;${nik(2)};JL. A;1;2;KAJAR;DAWE;0812;LINMAS;1000000;YA;\r\n`;
    expect(
      inspectList(new TextEncoder().encode(filled), { fileName: '', vocabulary }),
    ).toMatchObject({
      certain: true,
      lacking: [],
    });
  });

  it('offers the region’s own names on a hidden sheet', () => {
    const source = openList(template('xlsx', false));
    expect(source.sheets.map(({ hidden }) => hidden)).toEqual([false, true, false]);
    expect([...source.lines('Pilihan')].map(({ cells }) => cells)).toEqual([
      ['KAJAR', 'DAWE', 'KURIR'],
      ['=X', '', 'LINMAS'],
    ]);
  });
});

describe('the notice on the blank template', () => {
  it('stands on a sheet of its own, which is never taken for the list', () => {
    const notice = ['Pemberitahuan (versi 3)', 'Data Anda dipakai untuk jaminan.', '=1+1'];
    const lists = { occupations: [], villages: [], districts: [], demo: false };
    const source = openList(writeTemplate({ ...lists, notice, format: 'xlsx' }));
    expect([...source.lines('Pemberitahuan')].flatMap(({ cells }) => cells)).toEqual([
      'Pemberitahuan (versi 3)',
      'Data Anda dipakai untuk jaminan.',
      '=1+1',
    ]);
    expect(source.sheets.map(({ name }) => name)).toContain('Pemberitahuan');
    const without = openList(writeTemplate({ ...lists, notice: [], format: 'xlsx' }));
    expect(without.sheets.map(({ name }) => name)).not.toContain('Pemberitahuan');
  });
});
