import { describe, expect, it } from 'vitest';
import { inventAgencyLists } from '../bench/people/invent-agency-lists.ts';
import { inventFebrlLike } from '../bench/people/invent-febrl-like.ts';
import { inventHistorical } from '../bench/people/invent-historical.ts';
import { figuresOf } from './link-invented.ts';

const office = { villages: 80, regency: '3319', repeats: 0.15 };

/** Small sets of invented people: what the region would lose is said by `pnpm bench match` in full. */
describe('finding the same person does not get worse', () => {
  it('in lists of careful offices: nobody is taken for a twin or a neighbour', () => {
    const { lists } = figuresOf(inventAgencyLists({ ...office, seed: 11, rows: 2_000, errors: 1 }));
    expect(lists?.match.precision).toBeGreaterThanOrEqual(0.99);
    expect(lists?.matchOrReview.recall).toBeGreaterThanOrEqual(0.985);
    expect(lists?.wrongNiks?.found).toBeGreaterThanOrEqual(0.96);
    expect(lists?.blockingRecall).toBeGreaterThanOrEqual(0.99);
    expect(lists?.reviewPer1000).toBeLessThanOrEqual(10);
  });

  it('in lists of hurried offices, with twice as many slips', () => {
    const { lists } = figuresOf(inventAgencyLists({ ...office, seed: 12, rows: 2_000, errors: 2 }));
    expect(lists?.match.precision).toBeGreaterThanOrEqual(0.98);
    expect(lists?.matchOrReview.recall).toBeGreaterThanOrEqual(0.97);
    expect(lists?.wrongNiks?.found).toBeGreaterThanOrEqual(0.93);
  });

  it('in files shaped like FEBRL, with and without the identifier', () => {
    const text = inventFebrlLike({ seed: 13, rows: 600 });
    const figures = Object.values(figuresOf([{ name: 'febrl-like.csv', text }]));
    expect(figures).toHaveLength(2);
    for (const { likely, clusters } of figures) {
      expect(likely.f1).toBeGreaterThanOrEqual(0.995);
      expect(clusters.f1).toBeGreaterThanOrEqual(0.995);
    }
  });

  it('in files of persons who stand there twenty times', () => {
    const text = inventHistorical({ seed: 14, rows: 1_000 });
    const { historical } = figuresOf([{ name: 'historical.csv', text }]);
    expect(historical?.clusters.f1).toBeGreaterThanOrEqual(0.93);
    expect(historical?.bCubed.f1).toBeGreaterThanOrEqual(0.94);
  });
});
