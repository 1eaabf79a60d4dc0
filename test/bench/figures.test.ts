import { describe, expect, it } from 'vitest';
import { callerPath, countFrom, UsageError } from './caller-arguments.ts';
import { astray } from './hand-in.ts';
import { percentile } from './latencies.ts';
import { transactionsOf } from './raw-write.ts';
import { likeliestRegion } from './read-folder.ts';
import { growthOf, slopeOf } from './soak/steadiness.ts';

describe('what a benchmark is asked', () => {
  it('names paths from where the caller stands, not from where the package manager runs it', () => {
    expect(callerPath('lists', { INIT_CWD: '/somewhere/else' })).toBe('/somewhere/else/lists');
    expect(callerPath('/lists', { INIT_CWD: '/somewhere/else' })).toBe('/lists');
    expect(callerPath('lists', {})).toBe(`${process.cwd()}/lists`);
  });

  it('takes counts as whole numbers only', () => {
    expect(countFrom('rows', '100000')).toBe(100_000);
    for (const text of ['0', '-1', '1.5', 'many', '']) {
      expect(() => countFrom('rows', text)).toThrow(UsageError);
    }
  });

  it('is done in the region that most NIKs are of', () => {
    const list = (text: string) => [
      { agency: 'dinas-sosial', bytes: new TextEncoder().encode(text) },
    ];
    const regions = ['33.19', '33.75'];
    const text = "3375040107809001,A\n'3375040107809002,B\n3319040107809001,C\n9999990107809001,D";
    expect(likeliestRegion(list(text), regions)).toBe('33.75');
    expect(likeliestRegion(list('NIK,NAMA'), regions)).toBe('33.19');
  });
});

describe('what a benchmark counts', () => {
  it('sees a row told twice and a row never told', () => {
    expect(astray([{ row: 2 }, { row: 3 }], 2)).toEqual({ repeated: 0, missing: 0 });
    expect(astray([{ row: 2 }, { row: 2 }], 2)).toEqual({ repeated: 1, missing: 1 });
  });

  it('takes percentiles by nearest rank', () => {
    const values = Array.from({ length: 200 }, (_, i) => 200 - i);
    expect([0.5, 0.95, 0.99].map((part) => percentile(values, part))).toEqual([100, 190, 198]);
    expect(percentile([7], 0.99)).toBe(7);
  });

  it('writes raw in transactions of 100 items, fewer where they would be too large for one', () => {
    const put = (bytes: number) => ({
      table: 'journal',
      item: { pk: { S: 'p' }, data: { B: new Uint8Array(bytes) } },
    });
    const sizes = (bytes: number, count: number) =>
      transactionsOf(Array.from({ length: count }, () => put(bytes))).map((one) => one.length);
    expect(sizes(10, 250)).toEqual([100, 100, 50]);
    expect(sizes(400_000, 16)).toEqual([7, 7, 2]);
    expect(sizes(10, 0)).toEqual([]);
  });
});

describe('what a soak says of its minutes', () => {
  it('calls growth what grows, however much single minutes differ, so that a leak is not taken for unrest', () => {
    expect(slopeOf([10, 12, 14, 16])).toBeCloseTo(2);
    expect(growthOf([100, 130, 110, 140, 120, 150])).toBeCloseTo(0.26, 1);
  });

  it('calls nothing growth that stays, falls, or was seen once', () => {
    expect(growthOf([100, 120, 100, 120, 100])).toBeCloseTo(0);
    expect(growthOf([120, 110, 100])).toBeLessThan(0);
    expect([growthOf([100]), growthOf([]), growthOf([0, 0])]).toEqual([0, 0, 0]);
  });
});
