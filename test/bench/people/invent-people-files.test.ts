import { describe, expect, it } from 'vitest';
import { inventAgencyLists } from './invent-agency-lists.ts';
import { inventFebrlLike } from './invent-febrl-like.ts';
import { inventHistorical } from './invent-historical.ts';
import { manLastWords, menWords, womanLastWords, womenWords } from './name-words.ts';

const request = {
  seed: 7,
  rows: 3_000,
  errors: 1,
  villages: 60,
  regency: '3319',
  repeats: 0.12,
};
const files = inventAgencyLists(request);
const truth = (files.find(({ name }) => name === 'truth.csv')?.text ?? '')
  .trim()
  .split('\n')
  .slice(1);

describe('lists of invented people', () => {
  it('are the same for the same seed, so that figures can be compared over years', () => {
    expect(inventAgencyLists(request)).toEqual(files);
  });

  it('say of every row who stands behind it, and point at that row', () => {
    expect(truth).toHaveLength(request.rows);
    for (const line of truth.slice(0, 200)) {
      const [file, row, , nikState, , nameState] = line.split(',');
      const text = files.find(({ name }) => name === `${file}.csv`)?.text.split('\n')[
        Number(row) - 1
      ];
      expect(text).toBeDefined();
      if (nikState === 'exact' && nameState === 'exact') expect(text).toMatch(/\d{12}9\d{3}/);
    }
  });

  it('hold every kind of slip, so that no kind goes unmeasured', () => {
    const states = (column: number) => new Set(truth.map((line) => line.split(',')[column]));
    expect([...states(3)].toSorted()).toEqual(
      'apostrophe digit dots exact excel missing spouse swap two-digits'.split(' '),
    );
    expect(states(4).size).toBe(6);
    expect(states(5).size).toBeGreaterThanOrEqual(12);
    expect([...states(9)].toSorted()).toEqual('child head parent sibling spouse twin'.split(' '));
  });

  it('hit nobody real: the serial of every NIK is one that no registry has given out', () => {
    const niks = files
      .filter(({ name }) => name === 'dinas-sosial.csv')
      .flatMap(({ text }) => text.match(/^\d{16}(?=,)/gm) ?? []);
    const odd = niks.filter((nik) => Number(nik.slice(12)) < 9_000);
    expect(niks.length).toBeGreaterThan(500);
    expect(odd.length / niks.length).toBeLessThan(0.03);
  });

  it('draw from enough names', () => {
    expect(new Set([...menWords, ...womenWords]).size).toBeGreaterThan(300);
    expect(new Set([...manLastWords, ...womanLastWords]).size).toBeGreaterThan(200);
  });
});

describe('files shaped like published ones', () => {
  it('are the same for the same seed and as long as asked for', () => {
    const historical = inventHistorical({ seed: 3, rows: 500 });
    expect(inventHistorical({ seed: 3, rows: 500 })).toBe(historical);
    expect(historical.trim().split('\n')).toHaveLength(501);
    const febrl = inventFebrlLike({ seed: 3, rows: 500 });
    expect(inventFebrlLike({ seed: 3, rows: 500 })).toBe(febrl);
    expect(febrl.trim().split('\n')).toHaveLength(501);
  });
});
