import fc from 'fast-check';

const nik = '3319060201749001';
const cells = fc.constantFrom(
  'NIK',
  'NAMA',
  'TTL',
  'DESA',
  'PEKERJAAN',
  nik,
  `'${nik}`,
  '3,31906E+15',
  'KUDUS, 1/2/1980',
  '31-02-1990',
  'LINMAS',
  '"',
  '""',
  '"a',
  'a"b',
  '=cmd|calc!A1',
  '\u202eITIS',
  '\u0000',
  '\ufeff',
  '\ud800',
  '-'.repeat(9_000),
  'x'.repeat(11_000),
  '٣٣١٩',
  '',
  ' ',
);
const separators = fc.constantFrom(',', ';', '\t', '|', ', ', ' ');
const ends = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028', '\u0085');

const rows = fc
  .record({
    separator: separators,
    end: ends,
    lines: fc.array(fc.array(cells, { maxLength: 10 }), { maxLength: 30 }),
    heading: fc.boolean(),
  })
  .map(({ separator, end, lines, heading }) => {
    const head = heading ? [['NIK', 'NAMA', 'TTL', 'DESA', 'PEKERJAAN']] : [];
    return [...head, ...lines].map((line) => line.join(separator)).join(end);
  });

const monsters = fc.constantFrom(
  ','.repeat(16_385),
  'NIK,NAMA'.concat(',x'.repeat(600)),
  '"'.repeat(5_000),
  `"${'\n'.repeat(5_000)}`,
  `NIK,NAMA\n${'"a\n'.repeat(2_000)}`,
  '\n'.repeat(20_000),
  `NIK,NAMA\n${`${nik},SITI\n`.repeat(3_000)}`,
  'sep=;\nNIK;NAMA',
);

function swapped(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

const encodings: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
  (text) => Buffer.concat([Buffer.from([0xfe, 0xff]), swapped(text)]),
  swapped,
];

/** Lists as text in any dialect and encoding, in order or not. */
export const hostileText: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.oneof({ weight: 8, arbitrary: rows }, monsters), fc.constantFrom(...encodings))
  .map(([text, encode]) => new Uint8Array(encode(text)));

/** The first bytes of what is no list at all. */
const magics = [
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '%PDF-1.7',
  '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
  '\u001f\u008b',
  'Rar!',
  '7z\u00bc\u00af',
  '<html>',
  '<?xml version="1.0"?>',
  '{\\rtf1',
  '\u00ff\u00d8\u00ff',
  '\u0089PNG',
  'MZ',
  '',
];

/** Bytes of another kind of file, or of none. */
export const foreignBytes: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.constantFrom(...magics), fc.uint8Array({ maxLength: 600 }))
  .map(([magic, bytes]) => new Uint8Array(Buffer.concat([Buffer.from(magic, 'latin1'), bytes])));
