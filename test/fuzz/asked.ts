import fc from 'fast-check';
import type { Call } from '../isolation/operation-cases.ts';
import type { Operation, Parameter, Shape } from './api-shape.ts';
import { fitting } from './fitting-values.ts';
import { aForm } from './form-bodies.ts';
import { deep, hostileText, hostileValue, plantedNumber } from './hostile-values.ts';
import { spoiled, spoiling } from './spoiled.ts';

/** One request, down to its bytes. */
export interface Asked {
  readonly method: string;
  /** path and query as they stand in the request's first line */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

/** What is known before requests are drawn. */
export interface Known {
  /** calls that whoever may was answered with 2xx, or as the matrix says */
  readonly calls: readonly Call[];
  /** ids of the home region and of others: whoever asks, some are not theirs */
  readonly ids: readonly string[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A first line can hold nothing but visible ASCII; what cannot be encoded is cut to what can. */
const sendable = (text: string): string =>
  text.replaceAll(/[^\x21-\x7e]/g, (sign) => encoded(sign));

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** ways out of the path, or into the decoder */
const rawParts = [
  '..',
  '%2e%2e%2f%2e%2e',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%',
  '%E0%A4%A',
  '%c0%ae',
  '%ff%fe',
  '*',
  ':id',
  '{id}',
  ';a=b',
  '%2F',
  '',
  'a'.repeat(7_000),
] as const;

function pathPart({ schema }: Parameter, { ids }: Known, own: readonly string[]) {
  const choices: fc.WeightedArbitrary<string>[] = [
    { weight: 3, arbitrary: fitting(schema).map((value) => encoded(String(value))) },
    { weight: 2, arbitrary: hostileText.map((text) => encoded(text.slice(0, 4_000))) },
    { weight: 1, arbitrary: fc.constantFrom(...rawParts) },
  ];
  if (ids.length > 0) {
    choices.push({ weight: 4, arbitrary: fc.constantFrom(...ids).map(encoded) });
  }
  if (own.length > 0) {
    choices.push({ weight: 8, arbitrary: fc.constantFrom(...own).map(encoded) });
  }
  return fc.oneof(...choices);
}

function pathOf(operation: Operation, known: Known): fc.Arbitrary<string> {
  const parts = operation.parameters.filter((one) => one.in === 'path');
  const firsts = known.calls.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const seconds = known.calls.flatMap(({ hold }) => (hold === undefined ? [] : [hold]));
  return fc
    .tuple(...parts.map((one, at) => pathPart(one, known, at === 0 ? firsts : seconds)))
    .map((values) =>
      parts.reduce(
        (path, { name }, at) => path.replace(`{${name}}`, values[at] ?? ''),
        operation.path,
      ),
    );
}

function queryOf(operation: Operation, { calls }: Known): fc.Arbitrary<string> {
  const described = operation.parameters.filter((one) => one.in === 'query');
  const pair = ({ name, schema }: Parameter): fc.Arbitrary<string> =>
    fc
      .oneof(
        { weight: 3, arbitrary: fitting(schema).map((value) => [value]) },
        { weight: 2, arbitrary: hostileText.map((text) => [text.slice(0, 3_000)]) },
        fc.tuple(fitting(schema), fitting(schema)),
      )
      .map((values) =>
        values.map((value) => `${encoded(name)}=${encoded(String(value))}`).join('&'),
      );
  const strangers = fc.constantFrom(
    'tenantId=01KA3573KVDVSDEM0000000001',
    `nik=${plantedNumber}`,
    '__proto__[x]=1',
    '%=%',
    'a',
    '&&&=',
    'limit=1&limit=2',
    'cursor=eyJhIjoxfQ',
  );
  const drawn = fc
    .tuple(
      fc.subarray(described).chain((some) => fc.tuple(...some.map(pair))),
      fc.array(strangers, { maxLength: 1 }),
    )
    .map(([named, others]) => [...named, ...others].join('&'));
  const known = calls.flatMap(({ query }) => (query === undefined ? [] : [query.slice(1)]));
  const all = known.length === 0 ? drawn : fc.oneof(drawn, fc.constantFrom(...known));
  return all.map((text) => (text === '' ? '' : `?${text}`));
}

type Body = Pick<Asked, 'headers' | 'body'>;

const ofJson = (body: Uint8Array, type = 'application/json'): Body => ({
  headers: { 'content-type': type },
  body,
});

/** Bytes that are no JSON, or such JSON as no program writes. */
const strangeJson: fc.Arbitrary<Body> = fc.oneof(
  fc
    .constantFrom(
      '',
      ' ',
      'null',
      '1e999',
      '"\\ud800"',
      '{"a":1,"a":2}',
      '{"__proto__":{"tenantId":"x"}}',
      '\ufeff{}',
      '{',
      '{"a":\u0000}',
      "{'a':1}",
      '[]//',
      'NaN',
      deep(100_000, '['),
      deep(50_000, '{"a":'),
      `{"a":${'9'.repeat(50_000)}}`,
      `{"reason":"${plantedNumber}`,
    )
    .map((text) => ofJson(utf8(text))),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => ofJson(bytes)),
  fc
    .tuple(
      fc.constantFrom(
        'text/plain',
        'application/xml',
        'application/json; charset=utf-16',
        'application/json;;;',
        'multipart/form-data',
        'multipart/form-data; boundary=',
        'application/x-www-form-urlencoded',
        'APPLICATION/JSON',
        '/',
        ',',
      ),
      fc.constantFrom('{}', 'a=b', '--\r\n\r\n--'),
    )
    .map(([type, text]) => ofJson(utf8(text), type)),
);

function jsonOf(shape: Shape, { calls }: Known): fc.Arbitrary<Body> {
  const known = calls.flatMap(({ json }) => (json === undefined ? [] : [json]));
  const sound =
    known.length === 0
      ? fitting(shape)
      : fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...known) }, fitting(shape));
  const near = fc
    .tuple(sound, fc.array(spoiling, { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => spoiled(value, changes));
  const any = fc.oneof(
    { weight: 2, arbitrary: sound },
    { weight: 6, arbitrary: near },
    { weight: 1, arbitrary: hostileValue },
  );
  return any.map((value) => ofJson(utf8(JSON.stringify(value) ?? '')));
}

function bodyOf(operation: Operation, known: Known): fc.Arbitrary<Body> {
  const none: Body = { headers: {}, body: null };
  if (operation.bodies.size === 0) {
    const unwanted = ['GET', 'HEAD'].includes(operation.method) ? 1 : 2;
    return fc.oneof(
      { weight: 8, arbitrary: fc.constant(none) },
      { weight: unwanted, arbitrary: strangeJson },
    );
  }
  const sound = [...operation.bodies].map(([type, shape]) =>
    type === 'application/json' ? jsonOf(shape, known) : aForm(shape, known.ids),
  );
  return fc.oneof(
    { weight: 12, arbitrary: fc.oneof(...sound) },
    { weight: 2, arbitrary: strangeJson },
    { weight: 1, arbitrary: fc.constant(none) },
  );
}

const keys = fc.constantFrom(
  'a',
  '0'.repeat(255),
  '0'.repeat(256),
  ' ',
  '\u00e9',
  plantedNumber,
  '{}',
);
const headersOf: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  keys.map((key) => ({ 'idempotency-key': key })),
  fc.constantFrom<Record<string, string>[]>(
    { accept: 'text/html' },
    { accept: '\u00ff' },
    { range: 'bytes=0-1' },
    { range: 'bytes=9-1,-5,99999999999999999999-' },
    { 'if-none-match': '*' },
    { 'content-encoding': 'gzip' },
    { 'x-forwarded-for': "127.0.0.1, ' OR 1=1" },
    { 'x-tenant-id': '01KA3573KVDVSDEM0000000001' },
    { 'x-http-method-override': 'DELETE' },
    { cookie: `nik=${plantedNumber}; =; a` },
    { 'accept-language': '\u00e9;q=NaN' },
    { host: 'elsewhere.example' },
    { host: 'a b' },
    { origin: 'null' },
  ),
);

const otherMethods = [
  'HEAD',
  'TRACE',
  'PATCH',
  'DELETE',
  'PUT',
  'POST',
  'GET',
  'PROPFIND',
] as const;

/** Requests of one operation: as it is described, nearly so, and as nobody would ask. */
export function requestsOf(operation: Operation, known: Known): fc.Arbitrary<Asked> {
  return fc
    .record({
      method: fc.oneof(
        { weight: 24, arbitrary: fc.constant(operation.method) },
        { weight: 1, arbitrary: fc.constantFrom(...otherMethods) },
      ),
      path: pathOf(operation, known),
      query: queryOf(operation, known),
      headers: headersOf,
      sent: bodyOf(operation, known),
    })
    .map(({ method, path, query, headers, sent }) => ({
      method,
      target: sendable(`${path}${query}`),
      headers: { ...headers, ...sent.headers },
      body: sent.body,
    }));
}
