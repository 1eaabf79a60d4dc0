import { describe, expect, it } from 'vitest';
import { nik, vocabulary } from '../test/list-fixture.ts';
import { inspectList, writeCoveringLetter, writeTemplate } from './index.ts';
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

describe('the covering letter', () => {
  const letter = new TextDecoder().decode(
    writeCoveringLetter({
      region: 'Kabupaten Kudus',
      agency: 'Dinas <Sosial> & P3AP2KB',
      place: 'Kudus',
      schemeYear: 2026,
      letterDate: '2026-02-03',
      recap: [
        { label: 'Diusulkan', count: 25_000 },
        { label: 'Cadangan', count: 1_050 },
      ],
      demo: true,
    }),
  );

  it('begins with the head and the coat of arms that the region has given, as text and as a picture', () => {
    const headed = new TextDecoder().decode(
      writeCoveringLetter({
        region: 'Kabupaten Banyumas',
        agency: 'Dinas Perhubungan',
        place: 'Purwokerto',
        schemeYear: 2026,
        letterDate: '2026-02-03',
        recap: [],
        demo: false,
        letterhead: ['PEMERINTAH KABUPATEN <BANYUMAS>', 'Jalan Contoh 1'],
        logo: { mediaType: 'image/svg+xml', content: new TextEncoder().encode('<svg/>') },
      }),
    );
    const head = headed.slice(headed.indexOf('<header'), headed.indexOf('</header>'));
    expect(head).toContain('alt="Lambang Kabupaten Banyumas"');
    expect(head).toContain('src="data:image/svg+xml;base64,PHN2Zy8+"');
    expect(head).toContain('PEMERINTAH KABUPATEN &lt;BANYUMAS&gt;</p><p>Jalan Contoh 1</p>');
    expect(head).toContain('Dinas Perhubungan');
    expect(head).not.toContain('<svg');
  });

  it('has what a letter of office has, the sums, and the mark of invented data', () => {
    for (const part of [
      'Nomor',
      'Lampiran',
      'Perihal',
      'Tembusan',
      'Kudus, 3 Februari 2026',
      '26.050',
      'DATA CONTOH',
    ]) {
      expect(letter).toContain(part);
    }
  });

  it('is read out with its subject as the heading, and each sum under the head of its column', () => {
    expect(letter).toContain('<html lang="id">');
    expect(letter.match(/<h1>/g)).toHaveLength(1);
    expect(letter.match(/<th scope="col">/g)).toHaveLength(3);
    expect(letter).toContain('<th scope="row">Jumlah</th>');
    expect(letter).not.toMatch(/<th>|<th><\/th>|alt=""/);
  });

  it('shows what names hold as text', () => {
    expect(letter).toContain('Dinas &lt;Sosial&gt; &amp; P3AP2KB');
    expect(letter).not.toContain('<Sosial>');
  });
});
