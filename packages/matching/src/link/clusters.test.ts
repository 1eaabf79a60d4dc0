import { describe, expect, it } from 'vitest';
import { clusterByAverageLink } from './clusters.ts';

const edge = (a: number, b: number, bits: number) => ({ a, b, bits });

describe('clusters by average link', () => {
  it('leave singles alone', () => {
    expect(clusterByAverageLink(3, [])).toEqual([[0], [1], [2]]);
  });

  it('join three notes of which two never met, for both agree with the third', () => {
    expect(clusterByAverageLink(3, [edge(0, 1, 9), edge(1, 2, 8)])).toEqual([[0, 1, 2]]);
  });

  it('do not follow a chain of weak links: a family would become one person', () => {
    const chain = [edge(0, 1, 9), edge(2, 3, 9), edge(1, 2, 3)];
    expect(clusterByAverageLink(4, chain)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('are not dragged by one pair that is sure beyond measure', () => {
    const pairs = [edge(0, 1, 9), edge(1, 2, 500), edge(0, 2, -20)];
    expect(clusterByAverageLink(3, pairs)).toEqual([[0], [1, 2]]);
  });
});
