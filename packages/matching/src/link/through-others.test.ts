import { describe, expect, it } from 'vitest';
import type { Schema } from '../schema.ts';
import { linkRecords } from './link-records.ts';
import type { SourceRecord } from './record.ts';

const schema: Schema = {
  fields: [
    { name: 'name', kind: 'person-name' },
    { name: 'born', kind: 'date' },
    { name: 'email', kind: 'email' },
    { name: 'town', kind: 'place' },
  ],
};

const towns = ['HULL', 'LEEDS', 'YORK', 'BATH', 'DOVER', 'LINCOLN'];
/** Strangers enough to learn from, each noted twice. */
function strangers(): SourceRecord[] {
  return Array.from({ length: 120 }, (_, i) => {
    const person = Math.floor(i / 2);
    const stem = String.fromCharCode(65 + (person % 26), 69 + (person % 13), 75 + (person % 7));
    return {
      file: 'list',
      id: `s${i}`,
      values: {
        name: `${stem}ANA ${stem}SON${person}`,
        born: `19${40 + (person % 50)}-0${1 + (person % 9)}-${10 + (person % 18)}`,
        email: `${stem.toLowerCase()}${person}@mail.test`,
        town: towns[person % towns.length] ?? '',
      },
    };
  });
}

const whole = {
  name: 'HENRIETTA WALLACE',
  born: '1971-06-24',
  email: 'h.wallace@post.test',
  town: 'EXETER',
};
/** Two notes that share nothing, and one that shares enough with each. */
const three: SourceRecord[] = [
  { file: 'list', id: 'nameless', values: { ...whole, name: '', town: '' } },
  { file: 'list', id: 'whole', values: whole },
  { file: 'list', id: 'undated', values: { ...whole, born: '', email: '' } },
];

function scoreOf(records: readonly SourceRecord[], one: string, other: string) {
  const { pairs } = linkRecords({ schema, link: 'within', records });
  const names = [one, other].toSorted();
  return pairs.find(({ a, b }) => {
    const ids = [records[a]?.id ?? '', records[b]?.id ?? ''].toSorted();
    return ids.join() === names.join();
  })?.score;
}

describe('two notes that each agree with a third', () => {
  it('are likely one person, or the person would be paid for twice', () => {
    const score = scoreOf([...strangers(), ...three], 'nameless', 'undated');
    expect(score?.probability).toBeGreaterThan(0.5);
    expect(score?.evidence.at(-1)).toMatchObject({ field: 'others', level: 'one-group' });
    expect(score?.evidence.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(
      score?.bits ?? Number.NaN,
    );
  });

  it('are never sure by what others say alone: somebody looks first', () => {
    expect(scoreOf([...strangers(), ...three], 'nameless', 'undated')?.band).toBe('review');
  });

  it('are nothing without the third', () => {
    const two = three.filter(({ id }) => id !== 'whole');
    expect(scoreOf([...strangers(), ...two], 'nameless', 'undated')?.probability ?? 0).toBeLessThan(
      0.5,
    );
  });
});
