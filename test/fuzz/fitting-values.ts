import fc from 'fast-check';
import type { Shape } from './api-shape.ts';

/** characters that a text gets when nothing is said of it */
const longest = 40;

const text = (shape: Shape): fc.Arbitrary<string> => {
  const { format, pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = shape;
  const fits = (value: string) => value.length >= minLength && value.length <= maxLength;
  switch (format) {
    case 'date':
      return day;
    case 'date-time':
      return moment;
    case 'uuid':
      return fc.uuid();
    case 'email':
      return fc.nat(999).map((n) => `petugas-${n}@contoh.example`);
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern)).filter(fits);
  const most = Math.max(minLength, Math.min(maxLength, longest));
  // signs of several code units may make it too long
  return fc
    .string({ unit: 'grapheme', minLength, maxLength: most })
    .map((drawn) => drawn.slice(0, maxLength));
};

const between = { min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true };
const moment = fc.date(between).map((date) => date.toISOString());
const day = moment.map((at) => at.slice(0, 10));

function numberLike({ type, minimum, maximum }: Shape): fc.Arbitrary<number> {
  const min = minimum ?? (type === 'number' ? -1e6 : -1_000);
  const max = Math.min(maximum ?? 1e9, Number.MAX_SAFE_INTEGER);
  if (type === 'number') return fc.double({ min, max, noNaN: true });
  // small ones most of the time: versions, months, rows
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min, max: Math.min(max, min + 12) }) },
    fc.integer({ min, max }),
  );
}

function listOf({ items, minItems = 0, maxItems = 5 }: Shape): fc.Arbitrary<unknown> {
  const most = Math.max(minItems, Math.min(maxItems, 4));
  return fc.array(fitting(items ?? {}), { minLength: minItems, maxLength: most });
}

function objectOf({ properties = {}, required = [] }: Shape): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, shape]) => [name, fitting(shape)]),
  );
  const requiredKeys = required.filter((name) => Object.hasOwn(properties, name));
  return fc.record(fields, { requiredKeys, noNullPrototype: true });
}

function ofType(type: string, shape: Shape): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return text(shape);
    case 'integer':
    case 'number':
      return numberLike({ ...shape, type });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return listOf(shape);
    case 'object':
      return objectOf(shape);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** Values that a shape takes, as far as it says so: rules that it cannot say may still refuse them. */
export function fitting(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(fitting));
  const types = [shape.type ?? 'any'].flat();
  return fc.oneof(...types.map((type) => ofType(type, shape)));
}
