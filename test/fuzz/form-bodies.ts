import fc from 'fast-check';
import { aPhoto } from '../support/evidence-files.ts';
import { aList, aPerson } from '../support/invented-people.ts';
import type { Shape } from './api-shape.ts';
import { fitting } from './fitting-values.ts';
import { hostileText } from './hostile-values.ts';

const boundary = 'batas-formulir';

/** one part of a form: its headers as they are written, and its content */
interface Part {
  readonly disposition: string;
  readonly content: Uint8Array;
}

const people = aList([aPerson(901), aPerson(902), { ...aPerson(903), birthDate: '31-02-1990' }]);

const files: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.constantFrom<Uint8Array[]>(
    people,
    aPhoto('FUZZ'),
    new Uint8Array(),
    Buffer.from('%PDF-1.7\n%%EOF'),
    Buffer.from('PK\u0003\u0004'),
    Buffer.from('kode,desa,penduduk\n33.19.01.2001,BAKALAN,-1\n'),
    Buffer.from('NIK;NAMA\n;;;;\n'),
  ),
  fc.uint8Array({ maxLength: 400 }),
);

const fileNames = fc.constantFrom(
  'daftar.csv',
  '../../etc/passwd',
  'a\\"b.csv',
  '',
  'x'.repeat(3_000),
  '\u202egnp.csv',
  'nul\u0000.csv',
);

function partOf(name: string, shape: Shape, ids: readonly string[]): fc.Arbitrary<Part> {
  if (shape.type === 'array') return partOf(name, shape.items ?? {}, ids);
  if (shape.format === 'binary') {
    return fc.tuple(fileNames, files).map(([fileName, content]) => ({
      disposition: `form-data; name="${name}"; filename="${fileName}"`,
      content,
    }));
  }
  const known = ids.length === 0 ? hostileText : fc.constantFrom('dinas-perhubungan', ...ids);
  const value = fc.oneof(
    { weight: 4, arbitrary: fitting(shape).map(String) },
    { weight: 2, arbitrary: known },
    { weight: 2, arbitrary: hostileText },
  );
  return value.map((text) => ({
    disposition: `form-data; name="${name}"`,
    content: new TextEncoder().encode(text),
  }));
}

function written(parts: readonly Part[]): Uint8Array {
  const pieces = parts.flatMap(({ disposition, content }) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: ${disposition}\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}

/** A form of a described shape: parts in order, some left out, doubled or hostile, and now and then cut off. */
export function aForm(shape: Shape, ids: readonly string[]) {
  const fields = Object.entries(shape.properties ?? {});
  const parts = fields.map(([name, one]) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.tuple(partOf(name, one, ids)) },
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.tuple(partOf(name, one, ids), partOf(name, one, ids)) },
    ),
  );
  const cut = fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 80 }));
  return fc.tuple(fc.tuple(...parts), cut).map(([drawn, cutOff]) => {
    const bytes = written(drawn.flat());
    return {
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: bytes.subarray(0, Math.max(0, bytes.length - cutOff)),
    };
  });
}
