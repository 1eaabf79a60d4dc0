import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../schema.ts';
import { compareFilters, crossedFields, equalLevel } from './compare-filters.ts';
import { createEncoder } from './encode-record.ts';
import { filterBits, likeness } from './filters.ts';
import { linkEncodedBy } from './link-encoded.ts';
import { bitsOf } from './private-weights.ts';
import { exchangeSchema, exchangeValues, exchangeWeights, linkEncoded } from './worker-weights.ts';

const keyOf = (n: number): Uint8Array => new Uint8Array(32).fill(n);
const encoderOf = (n: number) => {
  const encoder = createEncoder(exchangeSchema, keyOf(n));
  return (values: Readonly<Record<string, string>>) => encoder(exchangeValues(values));
};
const encode = encoderOf(1);

/** An invented worker; serials 9xxx are given to nobody. */
const siti = {
  nationalId: '3319044508759001',
  name: 'SITI MARYAM',
  birthDate: '1975-08-05',
  motherMaidenName: 'SARINTEN',
  familyCardNo: '3319040101157001',
  phone: '082199910001',
  sex: 'FEMALE',
};
const bitsBetween = (a: Partial<typeof siti>, b: Partial<typeof siti>): number => {
  const [one, other] = [encode({ ...siti, ...a }), encode({ ...siti, ...b })];
  return bitsOf(exchangeWeights, compareFilters(crossedFields(exchangeSchema), one, other));
};
const isLinked = (a: Partial<typeof siti>, b: Partial<typeof siti>): boolean =>
  linkEncoded([encode({ ...siti, ...a })], [encode({ ...siti, ...b })]).length === 1;

describe('an encoding', () => {
  it('is the same for the same record under the same key, or the same person would not be found', () => {
    expect(encoderOf(1)(siti)).toEqual(encode(siti));
  });

  it('has nothing in common with that under another key, so that two exchanges cannot be joined', () => {
    const other = encoderOf(2)(siti);
    const own = encode(siti);
    expect(own.keys.filter((key) => other.keys.includes(key))).toEqual([]);
    for (const [i, filter] of own.filters.entries()) {
      const rival = other.filters[i];
      if (filter === null || rival == null) continue;
      // as alike as two filters of this fill are by chance
      expect(likeness(filter, rival)).toBeLessThan(0.6);
    }
  });

  it('holds no value: filters and keys are no text of the record, and no key is a plain hash', () => {
    const { filters, keys } = encode(siti);
    for (const filter of filters) expect(filter?.byteLength).toBe(filterBits / 8);
    for (const value of Object.values(siti)) {
      expect(JSON.stringify([...keys, ...filters.map(String)])).not.toContain(value);
    }
  });

  it('of an unknown field is empty, and speaks neither way', () => {
    const { filters } = encode({ name: siti.name });
    expect(filters.filter((filter) => filter !== null)).toHaveLength(1);
    const without = bitsBetween({ phone: '' }, {});
    expect(without).toBe(bitsBetween({ phone: '' }, { phone: '' }));
  });
});

describe('likeness', () => {
  it('is even-handed, between nothing and one, and one for equal values only', async () => {
    const words = fc.stringMatching(/^[A-Z]{3,12}( [A-Z]{3,12})?$/);
    await fc.assert(
      fc.property(words, words, (a, b) => {
        const [x, y] = [a, b].map((name) => encode({ name }).filters[2]);
        if (x == null || y == null) throw new Error('a name without a filter');
        expect(likeness(x, y)).toBe(likeness(y, x));
        expect(likeness(x, y)).toBeGreaterThanOrEqual(0);
        expect(likeness(x, y)).toBeLessThanOrEqual(1);
        expect(likeness(x, x)).toBe(1);
      }),
    );
  });
});

describe('one person, written otherwise in another region', () => {
  it.each([
    ['with another serial in the number', { nationalId: '3319044508759010' }],
    ['without the number', { nationalId: '' }],
    ['in the old spelling', { name: 'SITI MARJAM', nationalId: '' }],
    ['with a slip in the name', { name: 'SITI MARYEM', phone: '' }],
    ['with the day and month for one another', { birthDate: '1975-05-08' }],
    ['without telephone, card and mother', { phone: '', familyCardNo: '', motherMaidenName: '' }],
    [
      'moved, with a new card and telephone',
      { phone: '082100000000', familyCardNo: '3573010101200001' },
    ],
  ])('is found: %s', (_, slips) => {
    expect(isLinked({}, slips)).toBe(true);
  });
});

describe('two people who share much', () => {
  it.each([
    ['a sister', { name: 'SITI AMINAH', birthDate: '1979-02-11', nationalId: '3319045102799002' }],
    ['a twin', { name: 'SITI MARYATI', nationalId: '3319044508759002' }],
    [
      'a father of the same name',
      { birthDate: '1949-01-30', nationalId: '3319043001499003', motherMaidenName: 'PONIYEM' },
    ],
    [
      'a namesake of the same day',
      {
        nationalId: '3573024508759004',
        name: 'SITI MARIAM LESTARI',
        motherMaidenName: 'WAGIRAH',
        familyCardNo: '3573010101157009',
        phone: '081377700002',
        birthDate: '1975-09-05',
      },
    ],
    [
      'a husband under his wife’s number',
      { name: 'BAGUS HARDONO', birthDate: '1971-03-02', sex: 'MALE' },
    ],
  ])('stay two: %s', (_, differs) => {
    expect(isLinked({}, differs)).toBe(false);
  });
});

describe('a comparison', () => {
  const schema: Schema = {
    fields: [
      { name: 'given', kind: 'given-name' },
      { name: 'family', kind: 'family-name' },
      { name: 'date', kind: 'date' },
      { name: 'place', kind: 'place' },
    ],
  };
  const syllables = ['BA', 'DI', 'KU', 'LE', 'MO', 'NI', 'PA', 'RE', 'SO', 'TU', 'WI', 'YA'];
  const word = (n: number): string =>
    [n, Math.floor(n / 12), Math.floor(n / 144) + n].map((i) => syllables[i % 12]).join('');
  const two = (n: number): string => String(n).padStart(2, '0');
  const person = (n: number) => ({
    given: word(n * 7 + 3),
    family: word(n * 31 + 11),
    date: `19${two(50 + (n % 45))}-${two(1 + ((n * 5) % 12))}-${two(1 + ((n * 11) % 28))}`,
    place: word(n % 40),
  });
  const here = Array.from({ length: 300 }, (_, n) => person(n));
  // every third is there as well, each with one slip of another kind
  const there = Array.from({ length: 300 }, (_, n) => {
    if (n % 3 !== 0) return person(n + 1_000);
    const same = person(n);
    const slips = [
      { given: same.family, family: same.given },
      { place: '' },
      { family: `${same.family.slice(0, -1)}X` },
      { date: `${same.date.slice(0, 8)}${two(1 + ((Number(same.date.slice(8)) + 9) % 28))}` },
    ];
    return { ...same, ...slips[(n / 3) % slips.length] };
  });
  const run = (lists: readonly (readonly ReturnType<typeof person>[])[]) => {
    const own = createEncoder(schema, keyOf(3));
    const [one = [], other = []] = lists.map((list) => list.map((values) => own(values)));
    return linkEncodedBy(schema, [one, other]);
  };

  it('learns by itself what speaks for one person, and finds nearly everybody and nobody else', () => {
    const { pairs } = run([here, there]);
    const right = pairs.filter(({ a, b }) => a === b && a % 3 === 0).length;
    const f1 = (2 * right) / (pairs.length + 100);
    expect(f1).toBeGreaterThanOrEqual(0.97);
    expect(pairs.length - right).toBeLessThanOrEqual(1);
  });

  it('comes to the same whichever region is named first', () => {
    const found = (pairs: readonly { a: number; b: number }[], turned: boolean) =>
      pairs.map(({ a, b }) => (turned ? `${b}/${a}` : `${a}/${b}`)).toSorted();
    const weights = run([here, there]).weights;
    const own = createEncoder(schema, keyOf(3));
    const [one, other] = [here.map(own), there.map(own)];
    const forth = linkEncodedBy(schema, [one, other], { weights }).pairs;
    const back = linkEncodedBy(schema, [other, one], { weights }).pairs;
    expect(found(back, true)).toEqual(found(forth, false));
  });

  it('of names that were taken for one another counts them as nearly equal', () => {
    const own = createEncoder(schema, keyOf(3));
    const swapped = { ...person(1), given: person(1).family, family: person(1).given };
    const levels = compareFilters(crossedFields(schema), own(person(1)), own(swapped));
    expect(levels.slice(0, 2)).toEqual([equalLevel - 1, equalLevel - 1]);
  });

  it('ends soon when a thousand are called the same, and passes over the key that says nothing', () => {
    const own = createEncoder(schema, keyOf(3));
    const same = Array.from({ length: 1_000 }, () => own({ given: 'SITI', family: 'SITI' }));
    expect(linkEncodedBy(schema, [same, same]).met).toBe(0);
  });
});
