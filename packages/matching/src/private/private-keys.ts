import { gluedCode, nameCodes, readName } from '../names/index.ts';
import type { FieldKind, Schema } from '../schema.ts';
import { codeOf, dateParts, wordsOf } from './pieces.ts';

type Values = Readonly<Record<string, string>>;

/** Keys of one record at most, so that no name of many words makes a record meet everybody. */
const mostKeys = 32;
/** letters of a street that a key needs: the rest is spelled in many ways */
const streetLetters = 5;

function valuesOf(schema: Schema, values: Values, kinds: readonly FieldKind[]): string[] {
  return schema.fields
    .filter((field) => kinds.includes(field.kind) && field.about !== 'household')
    .map(({ name }) => (values[name] ?? '').trim())
    .filter((value) => value !== '');
}

function placesOf(schema: Schema, values: Values, kinds: readonly FieldKind[]): string[] {
  return schema.fields
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ name }) => {
      const joined = wordsOf(values[name] ?? '').join('');
      return joined === '' ? [] : [joined];
    });
}

function across(label: string, ...lists: readonly (readonly string[])[]): string[] {
  return lists
    .reduce<string[]>(
      (made, list) => made.flatMap((start) => list.map((end) => `${start}|${end}`)),
      [label],
    )
    .filter((key) => key !== label);
}

function pairsIn(codes: readonly string[]): string[] {
  const sorted = codes.toSorted();
  return sorted.flatMap((one, i) => sorted.slice(i + 1).map((other) => `${one}+${other}`));
}

/**
 * The keys by which a record is met, in clear: the caller hashes them. Two records are compared when they share one.
 * A number that names the person, a birth date with a word of the name or with a place, two words of the name, and
 * what is left of an address: each finds pairs that the others miss.
 */
export function privateKeys(schema: Schema, values: Values): string[] {
  const numbers = valuesOf(schema, values, ['identifier', 'national-id']).map((one) =>
    wordsOf(one).join(''),
  );
  const wholes = valuesOf(schema, values, ['person-name']).map(readName);
  const parts = valuesOf(schema, values, ['given-name', 'family-name']).flatMap(wordsOf);
  const codes = [
    ...new Set([
      ...wholes.flatMap((name) => [...nameCodes(name), gluedCode(name)]),
      ...parts.filter((word) => word.length > 1).map(codeOf),
    ]),
  ];
  const dates = valuesOf(schema, values, ['date']).flatMap((one) => dateParts(one) ?? []);
  const whole = dates.map(({ y, m, d }) => `${y}${m}${d}`);
  const unordered = dates.map(({ y, m, d }) => `${y}${[m, d].sort().join('')}`);
  const shortened = dates.flatMap(({ y, m, d }) => [`${y}${m}`, `${m}${d}`, `${y}-${d}`]);
  const places = placesOf(schema, values, ['place']);
  const areas = placesOf(schema, values, ['code']);
  const houses = placesOf(schema, values, ['house-number']);
  const streets = placesOf(schema, values, ['street']).map((one) => one.slice(0, streetLetters));
  const keys = [
    ...across('number', numbers),
    ...across('date-name', unordered, codes),
    ...across('date-place', whole, places),
    ...across('date-area', whole, areas),
    ...across('names', pairsIn(codes)),
    ...across('part-name', shortened, codes, places),
    ...across('area-house', areas, houses),
    ...across('house-street', houses, streets),
    ...across('phone', placesOf(schema, values, ['phone']), codes),
    ...across('card', placesOf(schema, values, ['family-card']), codes),
  ];
  return [...new Set(keys)].slice(0, mostKeys);
}
