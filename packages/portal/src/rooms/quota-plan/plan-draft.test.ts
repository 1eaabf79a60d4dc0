import { describe, expect, it } from 'vitest';
import { type PlanText, planControls, planFrom, weightControl } from './plan-draft.ts';

const text: PlanText = {
  year: '2026',
  total: '26.000',
  budget: 'Rp5.241.600.000',
  statistics: '2025-1',
  legalBasis: 'Perbup 1/2026',
  by: 'rules',
  weights: { equal: '0', dataset: '0', population: '70', extremePoor: '30' },
};

describe('a plan that is typed in', () => {
  it('is sent in whole people and rupiah, by the rules’ formula unless weights are chosen', () => {
    expect(planFrom(text)).toMatchObject({
      ok: true,
      request: { year: 2026, total: 26_000, budget: 5_241_600_000, formula: null },
    });
    expect(planFrom({ ...text, by: 'own', budget: '' })).toMatchObject({
      request: { budget: null, formula: { population: 70, extremePoor: 30, equal: 0 } },
    });
  });

  it('tells every fault at once, and a formula by which nobody gets anything', () => {
    const empty = { equal: '0', dataset: 'x', population: '0', extremePoor: '0' };
    const read = planFrom({ ...text, total: '', legalBasis: '', by: 'own', weights: empty });
    expect(read.ok ? [] : read.faults.map(({ target }) => target)).toEqual([
      planControls.total,
      planControls.legalBasis,
      weightControl('dataset'),
      planControls.formula,
    ]);
  });
});
