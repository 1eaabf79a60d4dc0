import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOpenProposal,
  nextProposalState,
  type ProposalAct,
  type ProposalState,
  proposalStates,
} from './occupation-proposal.ts';

const acts: readonly ProposalAct[] = [
  'pass-on',
  'refuse-as-lead',
  'agree',
  'refuse-as-insurer',
  'take-up',
  'leave-out',
  'adopt',
  'withdraw',
];

describe('a proposed occupation', () => {
  it('gets into the rules only after the lead agency, the insurer and a draft, in this order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 30 }), (tried) => {
        let state: ProposalState = 'proposed';
        const done: ProposalAct[] = [];
        for (const act of tried) {
          const next = nextProposalState(state, act);
          if (next === null) continue;
          state = next;
          done.push(act);
        }
        if (state !== 'adopted') return;
        expect(done.slice(0, 2)).toEqual(['pass-on', 'agree']);
        expect(done.slice(-2)).toEqual(['take-up', 'adopt']);
      }),
    );
  });

  it('that came to its end stays there, whatever is tried', () => {
    const ended = proposalStates.filter((state) => !isOpenProposal(state));
    expect(ended).toEqual(['adopted', 'refused-by-lead', 'refused-by-insurer', 'withdrawn']);
    for (const state of ended) {
      for (const act of acts) expect(nextProposalState(state, act)).toBeNull();
    }
  });
});
