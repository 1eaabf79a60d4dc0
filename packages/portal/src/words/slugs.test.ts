import { claimStates, nominationStates, outcomes } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import {
  claimOfSlug,
  outcomeOfSlug,
  slugOfClaim,
  slugOfOutcome,
  slugOfState,
  stateOfSlug,
} from './slugs.ts';

describe('filters in the address bar', () => {
  it('lead back to the same rows when the address is opened again', () => {
    for (const outcome of outcomes) expect(outcomeOfSlug(slugOfOutcome(outcome))).toBe(outcome);
    for (const state of claimStates) expect(claimOfSlug(slugOfClaim(state))).toBe(state);
    for (const state of nominationStates) expect(stateOfSlug(slugOfState(state))).toBe(state);
  });

  it('mean no filter when somebody typed something else', () => {
    expect(outcomeOfSlug('apa-saja')).toBeUndefined();
    expect(stateOfSlug(undefined)).toBeUndefined();
  });
});
