import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siti, twoLists, worker } from '../people.fixture.ts';
import { type Schema, workerSchema } from '../schema.ts';
import { linkRecords } from './link-records.ts';
import type { LinkResult, SourceRecord } from './record.ts';

const link = (records: readonly SourceRecord[], schema: Schema = workerSchema): LinkResult =>
  linkRecords({ schema, link: 'both', records });

/** A result by the names of its records instead of their positions. */
function named({ pairs, clusters, stats, notes }: LinkResult, records: readonly SourceRecord[]) {
  const name = (i: number): string => `${records[i]?.file} ${records[i]?.id}`;
  return {
    pairs: pairs
      .map(({ a, b, score }) => [[name(a), name(b)].sort().join(' = '), score] as const)
      .sort(([x], [y]) => (x < y ? -1 : 1)),
    clusters: clusters.map((members) => members.map(name).sort().join()).sort(),
    stats,
    notes,
  };
}

const people = 240;
const lists = twoLists(people);

describe('two lists of the same people', () => {
  const result = link(lists);
  const isTrue = ({ a, b }: { a: number; b: number }) => lists[a]?.id === lists[b]?.id;

  it('are joined without a false pair, and hardly one is missed', () => {
    expect(result.pairs.filter((pair) => pair.score.band === 'match' && !isTrue(pair))).toEqual([]);
    expect(result.pairs.filter(isTrue).length).toBeGreaterThanOrEqual(0.98 * people);
  });

  it('put every record into exactly one cluster', () => {
    const members = result.clusters.flat().sort((a, b) => a - b);
    expect(members).toEqual(lists.map((_, i) => i));
  });

  it('give the same pairs, scores and clusters in any order of rows and files', () => {
    const expected = named(result, lists);
    fc.assert(
      fc.property(fc.shuffledSubarray([...lists], { minLength: lists.length }), (shuffled) => {
        expect(named(link(shuffled), shuffled)).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('are compared only within or across files where that is asked', () => {
    const across = linkRecords({ schema: workerSchema, link: 'across', records: lists });
    expect(across.pairs.every(({ a, b }) => lists[a]?.file !== lists[b]?.file)).toBe(true);
    const within = linkRecords({ schema: workerSchema, link: 'within', records: lists });
    expect(within.pairs.every(({ a, b }) => lists[a]?.file === lists[b]?.file)).toBe(true);
  });
});

describe('odd input', () => {
  const rows = (count: number, values: (i: number) => Record<string, string>) =>
    Array.from({ length: count }, (_, i) => ({ file: 'a.csv', id: `${i}`, values: values(i) }));

  it('of no or one row gives no pair and no trouble', () => {
    expect(link([]).pairs).toEqual([]);
    expect(link(rows(1, () => siti)).clusters).toEqual([[0]]);
  });

  it('of rows without a value gives no pair and says which fields are empty', () => {
    const { pairs, notes } = link(rows(20, () => ({})));
    expect(pairs).toEqual([]);
    expect(notes).toContainEqual({ code: 'empty-field', field: 'name' });
  });

  it('of thousands of namesakes ends in seconds, does not take them for one, and says what was capped', () => {
    const namesakes = rows(1_500, (i) => ({
      ...worker(i),
      name: 'SITI AMINAH',
      village: 'PIJI',
      phone: '',
    }));
    const { pairs, notes } = link(namesakes);
    expect(notes.map(({ code }) => code)).toContain('generic-keys');
    expect(pairs.filter(({ score }) => score.band === 'match').length).toBeLessThan(200);
  });

  it('of one value everywhere ends in seconds and names the fields', () => {
    const { notes } = link(rows(1_500, () => ({ name: 'SITI AMINAH', village: 'PIJI' })));
    expect(notes).toContainEqual({ code: 'one-value', field: 'village', records: 1_500 });
  });
});

describe('people of another schema', () => {
  const schema: Schema = {
    fields: [
      { name: 'given_name', kind: 'given-name' },
      { name: 'surname', kind: 'family-name' },
      { name: 'born', kind: 'date' },
      { name: 'postcode', kind: 'code' },
    ],
  };
  const vowels = 'aeiou';
  const person = (i: number) => ({
    given_name: `${'bdfgklmn'[i % 8]}${vowels[i % 5]}r${vowels[(i * 3) % 5]}${'lnst'[i % 4]}`,
    surname: `${'hjkprstvw'[i % 9]}${vowels[(i * 2) % 5]}nder${'bdgkmp'[i % 6]}${vowels[i % 5]}y`,
    born: `${1900 + ((i * 17) % 90)}-0${1 + (i % 9)}-${10 + ((i * 7) % 18)}`,
    postcode: `${2000 + ((i * 131) % 7000)}`,
  });
  const records = Array.from({ length: 300 }, (_, i) => person(i)).flatMap((values, i) => [
    { file: 'f', id: `${i}a`, values },
    {
      file: 'f',
      id: `${i}b`,
      values: { ...values, given_name: values.surname, surname: values.given_name },
    },
  ]);

  it('are found although given and family name are exchanged', () => {
    const { pairs } = link(records, schema);
    const found = pairs.filter(({ a, b, score }) => score.bits > 0 && b === a + 1 && a % 2 === 0);
    expect(found.length).toBeGreaterThanOrEqual(295);
    expect(found[0]?.score.evidence).toContainEqual(expect.objectContaining({ level: 'swapped' }));
  });
});
