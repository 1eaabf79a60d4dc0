import { describe, expect, it } from 'vitest';
import { bCubed, clusterAccuracy, pairAccuracy } from './accuracy.ts';
import { falsePairs, recallByKind, recallOfWrongNiks } from './kinds.ts';
import type { Findings, RowTruth } from './match-set.ts';
import { truePairs } from './true-pairs.ts';

const row = (person: string, ...kinds: string[]): RowTruth => ({
  person,
  kinds,
  isNikWrong: kinds.some((kind) => kind.startsWith('nik')),
  household: null,
  kin: null,
});

/** Five records of persons A, A, A, B, B; found: A1-A2 sure, A2-B1 for a look. */
const findings: Findings = {
  records: ['1', '2', '3', '4', '5'].map((id) => ({
    file: id < '4' ? 'a.csv' : 'b.csv',
    id,
    values: { familyCardNo: id === '2' || id === '4' ? '3319' : '' },
  })),
  truth: [row('A'), row('A', 'nik digit'), row('A', 'name typo'), row('B'), row('B')],
  link: 'both',
  pairs: [
    { a: 0, b: 1, probability: 0.99, band: 'match' },
    { a: 1, b: 3, probability: 0.4, band: 'review' },
  ],
  clusterOf: [1, 1, 2, 1, 3],
};
const wanted = truePairs(findings);

describe('figures of accuracy', () => {
  it('count every two records of one person as a true pair', () => {
    expect(wanted).toHaveLength(4);
    expect(truePairs({ ...findings, link: 'across' })).toHaveLength(0);
    expect(truePairs({ ...findings, link: 'within' })).toHaveLength(4);
  });

  it('count a wrong pair against precision and a missed one against recall', () => {
    expect(pairAccuracy(findings, wanted, () => true)).toEqual({
      precision: 0.5,
      recall: 0.25,
      f1: 0.333333,
      found: 2,
      wrong: 1,
      missed: 3,
    });
    const likely = pairAccuracy(findings, wanted, ({ probability }) => probability >= 0.5);
    expect(likely.precision).toBe(1);
  });

  it('judge clusters by all pairs inside them, not by the pairs that made them', () => {
    expect(clusterAccuracy(findings)).toMatchObject({ found: 3, wrong: 2, missed: 3 });
  });

  it('give B³ as Bagga and Baldwin define it', () => {
    const { precision, recall } = bCubed(findings);
    // records A1, A2, B1 share a cluster of three: 2/3, 2/3, 1/3; A3 and B2 stand alone: 1
    expect(precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 + 1 / 3 + 1) / 5, 5);
    expect(recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2) / 5, 5);
  });

  it('say what is found of each kind of error, so that no kind hides behind the mean', () => {
    const kinds = recallByKind(findings, wanted);
    expect(kinds['nik digit']).toEqual({ pairs: 2, matched: 0.5, found: 0.5 });
    expect(kinds['name typo']).toEqual({ pairs: 2, matched: 0, found: 0 });
    expect(kinds['nothing wrong']).toEqual({ pairs: 1, matched: 0, found: 0 });
    expect(recallOfWrongNiks(findings, wanted)?.pairs).toBe(2);
  });

  it('notice false pairs that only a family card explains', () => {
    expect(falsePairs(findings, 'review')).toMatchObject({ pairs: 1, sharingNumber: 1 });
    expect(falsePairs(findings, 'match').pairs).toBe(0);
  });
});
