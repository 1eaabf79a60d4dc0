import { describe, expect, it } from 'vitest';
import {
  holdsGuard,
  holdsPlace,
  isLiving,
  type NominationAct,
  nextState,
  nominationStates,
} from './nomination.ts';

const acts: readonly NominationAct[] = [
  'promote',
  'withdraw',
  'refuse',
  'offer',
  'accept',
  'yield',
];

describe('the life of a nomination', () => {
  it('brings nobody back who was withdrawn or refused', () => {
    for (const state of nominationStates.filter((one) => !isLiving(one))) {
      expect(acts.map((act) => nextState(state, act))).toEqual(acts.map(() => null));
    }
  });

  it('can be ended from every living state before the decision, and only struck after it', () => {
    expect([nextState('determined', 'withdraw'), nextState('determined', 'refuse')]).toEqual([
      null,
      null,
    ]);
    expect(nextState('determined', 'strike')).toBe('struck');
    const undecided = nominationStates.filter((s) => isLiving(s) && s !== 'determined');
    for (const state of undecided) {
      expect([nextState(state, 'withdraw'), nextState(state, 'refuse')]).toEqual([
        'withdrawn',
        'refused',
      ]);
    }
  });

  it('lapses with its year wherever it stands before the decision, and nowhere after it', () => {
    for (const state of nominationStates) {
      const isUndecided = isLiving(state) && state !== 'determined';
      expect(nextState(state, 'lapse')).toBe(isUndecided ? 'lapsed' : null);
    }
    expect(isLiving('lapsed')).toBe(false);
  });

  it('gives a place only through the waiting list or an offer', () => {
    const ways = nominationStates.flatMap((state) =>
      acts.filter((act) => nextState(state, act) === 'nominated').map((act) => `${state} ${act}`),
    );
    expect(ways).toEqual(['waitlisted promote', 'offered accept']);
    expect(nextState('duplicate', 'offer')).toBe('offered');
    expect(nextState('waitlisted', 'yield')).toBe('duplicate');
  });

  it('lets one nomination of a person hold the NIK, and only a nominated one a place', () => {
    expect(nominationStates.filter(holdsGuard)).toEqual(['nominated', 'waitlisted', 'determined']);
    expect(nominationStates.filter(holdsPlace)).toEqual(['nominated']);
  });
});
