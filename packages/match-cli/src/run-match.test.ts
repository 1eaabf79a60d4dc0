import { describe, expect, it } from 'vitest';
import { openCaller, pairsOf } from './caller.fixture.ts';

const head = 'NIK,NAMA,TANGGAL LAHIR,JENIS KELAMIN,NAMA IBU KANDUNG,NO KK,DESA/KELURAHAN,NO HP';
const men = 'BUDI SLAMET JOKO RADI TEGUH KASMIN LUKMAN UNTUNG'.split(' ');
const lasts = 'SANTOSO WIBOWO HARTONO NUGROHO CAHYONO UTOMO RAHARJO'.split(' ');
const villages = 'COLO LAU DERSALAM PEGANJARAN'.split(' ');

/** People who have nothing in common but what names and villages must repeat. */
function person(at: number) {
  const two = (value: number) => String(value).padStart(2, '0');
  const [day, month, year] = [
    two(1 + ((at * 7) % 28)),
    two(1 + (at % 12)),
    1965 + ((at * 11) % 40),
  ];
  const last = lasts[at % 7] ?? '';
  return {
    nik: `331901${day}${month}${String(year).slice(2)}${9_000 + at}`,
    name: `${men[(at * 5) % 8]} ${last}`,
    born: `${year}-${month}-${day}`,
    mother: `SITI ${lasts[(at * 3) % 7]}`,
    card: `331901${day}0115${9_100 + at}`,
    village: villages[at % 4] ?? '',
    phone: `0821999${10_000 + at}`,
  };
}

const people = Array.from({ length: 60 }, (_, at) => person(at));
const social = [
  head,
  ...people.map((p) =>
    [p.nik, p.name, p.born, 'L', p.mother, p.card, p.village, p.phone].join(','),
  ),
  '',
].join('\n');

/** The first ten again as another office writes them, with NIKs mistyped or left out. */
const volunteers = [
  'DATA CONTOH',
  '',
  'No;Nama Relawan;No. KTP;TTL;L/P;Desa',
  ...people.slice(0, 10).map((p, at) => {
    const nik =
      at < 4 ? p.nik : at < 7 ? '' : `${p.nik.slice(0, 15)}${(Number(p.nik[15]) + 1) % 10}`;
    const born = p.born.split('-').toReversed().join('-');
    return `${at + 1};${p.name.replace('OE', 'U')};${nik};KUDUS, ${born};L;${p.village}`;
  }),
  '',
].join('\n');

function twoLists() {
  const caller = openCaller();
  caller.write('lists/dinas-sosial.csv', social);
  caller.write('lists/relawan.csv', volunteers);
  return caller;
}
const bothLists = ['lists/dinas-sosial.csv', 'lists/relawan.csv'];
const outputs = ['--out', 'pairs.csv', '--clusters', 'clusters.csv', '--stats', 'stats.json'];

describe('match over the lists of agencies', () => {
  it('finds a person in two layouts and names both rows by the line in the file', () => {
    const caller = twoLists();
    expect(caller.run(...outputs, ...bothLists)).toMatchObject({ status: 0 });
    const found = pairsOf(caller.read('pairs.csv')).map(({ a, b }) => `${a} = ${b}`);
    for (const at of [0, 4, 7, 9]) {
      expect(found).toContain(`dinas-sosial.csv ${at + 2} = relawan.csv ${at + 4}`);
    }
    expect(caller.read('pairs.csv')?.split('\n')[0]).toBe(
      'a_file,a_id,b_file,b_id,bits,probability,band,evidence',
    );
  });

  it('writes the same bytes in any order of the files, and with the separator of a package manager', () => {
    const caller = twoLists();
    caller.run(...outputs, ...bothLists);
    const first = [caller.read('pairs.csv'), caller.read('clusters.csv')];
    caller.run('--', ...outputs, ...bothLists.toReversed());
    expect([caller.read('pairs.csv'), caller.read('clusters.csv')]).toEqual(first);
  });

  it('gives evidence that adds up to the bits, so that a clerk can check why', () => {
    const caller = twoLists();
    caller.run(...outputs, ...bothLists);
    const pairs = pairsOf(caller.read('pairs.csv'));
    expect(pairs.length).toBeGreaterThan(0);
    for (const { bits, evidence } of pairs) {
      const parts = [...evidence.matchAll(/ ([+-]\d+\.\d\d)(?:;|$)/g)].map(([, part]) =>
        Number(part),
      );
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(bits, 6);
      expect(evidence).toMatch(/name: /);
    }
  });

  it('gives every record a person in the clusters, and the figures that were promised', () => {
    const caller = twoLists();
    caller.run(...outputs, ...bothLists);
    const clusters = (caller.read('clusters.csv') ?? '').trim().split('\n');
    expect(clusters[0]).toBe('file,id,cluster');
    expect(clusters).toHaveLength(71);
    const stats: unknown = JSON.parse(caller.read('stats.json') ?? '');
    expect(stats).toMatchObject({
      records: 70,
      keysPerRecord: expect.any(Number),
      candidates: { mean: expect.any(Number), p95: expect.any(Number), max: expect.any(Number) },
      seconds: { total: expect.any(Number), read: expect.any(Number), link: expect.any(Number) },
      peakRssMb: 1,
    });
  });

  it('reads lists that came from different machines together', () => {
    const caller = openCaller();
    const utf16 = Buffer.from(`\ufeff${social}`, 'utf16le');
    caller.write('dinas-sosial.csv', new Uint8Array(utf16));
    caller.write(
      'relawan.csv',
      new Uint8Array(Buffer.from(`${volunteers}11;MU\u2019IN;;;L;CAF\u00c9`, 'latin1')),
    );
    expect(caller.run('--out', 'pairs.csv', 'dinas-sosial.csv', 'relawan.csv').status).toBe(0);
    expect(pairsOf(caller.read('pairs.csv')).length).toBeGreaterThanOrEqual(8);
  });

  it('takes thousands of one name for thousands of people, and says what is so common', () => {
    const caller = openCaller();
    caller.write('same.csv', `NAMA,DESA\n${'SLAMET,COLO\n'.repeat(2_000)}`);
    const { status, complained } = caller.run('--out', 'pairs.csv', 'same.csv');
    expect(status).toBe(0);
    expect(complained).toMatch(/all 2000 records that fill name say the same/);
    expect(complained).toMatch(/not compared, as no record fills it: .*phone/);
    expect(pairsOf(caller.read('pairs.csv'))).toEqual([]);
  });

  it.each([
    ['no row', `${head}\n`],
    ['one row', `${social.split('\n').slice(0, 2).join('\n')}\n`],
  ])('takes a list of %s as it is', (_, text) => {
    const caller = openCaller();
    caller.write('short.csv', text);
    expect(caller.run('--out', 'pairs.csv', '--clusters', 'c.csv', 'short.csv').status).toBe(0);
    expect(pairsOf(caller.read('pairs.csv'))).toEqual([]);
  });

  it('says which column of a list it did not understand, or nobody would know why so few were found', () => {
    const caller = twoLists();
    caller.write('lists/relawan.csv', volunteers.replace('Nama Relawan', 'Nama Panggilan'));
    const { status, complained } = caller.run(...outputs, ...bothLists);
    expect(status).toBe(0);
    expect(complained).toContain('relawan.csv: no column is understood as name');
  });
});
