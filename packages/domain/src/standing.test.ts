import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  letsAdminsFetch,
  letsPeopleIn,
  StandingAct,
  standingAfter,
  TenantState,
} from './standing.ts';

const states = TenantState.options;
const acts = StandingAct.options;

describe('the standing of a region', () => {
  it('goes from request to end and nowhere else: an archived region never comes back', () => {
    const reached = states.flatMap((state) =>
      acts.flatMap((act) => {
        const next = standingAfter(state, act);
        return next === null ? [] : [`${state} ${act} ${next}`];
      }),
    );
    expect(reached.sort()).toEqual([
      'active offboard offboarding',
      'active suspend suspended',
      'offboarding archive archived',
      'provisioning activate active',
      'requested archive archived',
      'requested provision provisioning',
      'suspended offboard offboarding',
      'suspended resume active',
    ]);
  });

  it('lets people in only between activation and the next suspension or leave, whatever was tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 20 }), (tried) => {
        let state: TenantState = 'requested';
        let last: StandingAct | null = null;
        for (const act of tried) {
          const next = standingAfter(state, act);
          if (next === null) continue;
          state = next;
          last = act;
        }
        expect(letsPeopleIn(state)).toBe(last === 'activate' || last === 'resume');
        expect(letsPeopleIn(state) && letsAdminsFetch(state)).toBe(false);
      }),
    );
  });
});
