import fc from 'fast-check';

/** A number that could be somebody's, of an invented district, to be looked for where it must not be. */
export const plantedNumber = '3319049901019001';

const nothing = '\u0000';
const texts: readonly string[] = [
  '',
  ' ',
  nothing,
  `a${nothing}b`,
  '\ud800',
  'a\udfffb',
  '\u202eTIDAK\u202c',
  '\u200b\u200d\ufeff',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'ﷺ'.repeat(40),
  'İıſK',
  '\r\nset-cookie: a=b',
  '"; filename="../../etc/passwd',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd%00.csv',
  "' OR 1=1 --",
  'T#01KA3319KVDVSDEM0000000001#P#',
  '{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  '=HYPERLINK("http://contoh.example")',
  '@SUM(1)',
  '%s%s%n',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'true',
  'NaN',
  '-1',
  '1e999',
  '0x10',
  '٣٣١٩',
  '9'.repeat(400),
  'a'.repeat(5_000),
  'A'.repeat(70_000),
  plantedNumber,
  plantedNumber.replaceAll(/(.{4})/g, '$1 '),
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '9999-12-31',
  '+275760-09-13',
  '-000001-01-01',
  '2026-01-01T00:00:00+99:99',
  '99.99.99.9999',
  '00.00',
  '01KA0000000000000000000000',
  'ZZZZZZZZZZZZZZZZZZZZZZZZZZ',
];

const numbers: readonly number[] = [
  0,
  -0,
  -1,
  0.1,
  1e21,
  -1e21,
  2 ** 31,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 53),
  1e308,
  5e-324,
  1e39,
  1e126,
  1e-131,
];

/** A list or an object in itself so often that whoever walks it by calling itself falls. */
export function deep(levels: number, open: '[' | '{"a":'): string {
  const close = open === '[' ? ']' : '}';
  return `${open.repeat(levels)}1${close.repeat(levels)}`;
}

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** Anything that JSON can say and nobody expects. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  fc.constantFrom(null, true, false, [], {}, [[]], [null], { length: -1 }, { a: { b: { c: 1 } } }),
  fc.constantFrom(64, 1_500).map((levels) => JSON.parse(deep(levels, '['))),
  fc.constantFrom(300, 20_000).map((many) => Array.from({ length: many }, (_, n) => n)),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Names that a body may bring along which nobody described. */
export const strangerKeys = [
  'tenantId',
  'tenant',
  'roles',
  'role',
  'actor',
  '__proto__',
  'constructor',
  'toJSON',
  'then',
  'length',
  'id',
  'version',
  'state',
  '',
  '$where',
  '#',
  'a.b',
] as const;
