import { describe, expect, it } from 'vitest';
import { emptyPlan, planControls, readPlan } from './plan-draft.ts';

describe('a coverage plan being typed', () => {
  it('is asked as Malang published it, in the numbers of an Indonesian office', () => {
    const draft = { ...emptyPlan, covered: '26.400', of: '82.500', budget: 'Rp3.300.000.000' };
    expect(readPlan(draft)).toEqual({
      asked: {
        kind: 'vulnerable-workers',
        goal: 4_000,
        tariff: 16_800,
        months: 12,
        covered: 26_400,
        of: 82_500,
        budget: 3_300_000_000,
      },
    });
  });

  it('leaves to the service what nobody typed, and names everything that is wrong', () => {
    expect(readPlan(emptyPlan)).toMatchObject({ asked: { covered: undefined, of: undefined } });
    const read = readPlan({ ...emptyPlan, goal: 'x', months: '13', of: '0', budget: '1,5' });
    expect('errors' in read && read.errors.map(({ target }) => target)).toEqual([
      planControls.goal,
      planControls.months,
      planControls.of,
      planControls.budget,
    ]);
  });
});
