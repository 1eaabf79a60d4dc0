import * as z from 'zod';

/**
 * The way of a claim (domain-rules 5.5): told of, papers gathered, handed to the insurer, who asks for more, grants or
 * refuses, and pays. The region only helps: `grant`, `refuse` and `pay` write down what the insurer did.
 */
export const claimStates = [
  'reported',
  'complete',
  'submitted',
  'returned',
  'granted',
  'refused',
  'paid',
  'withdrawn',
] as const;
export const ClaimState = z.enum(claimStates);
export type ClaimState = z.infer<typeof ClaimState>;

export const claimActs = [
  'complete',
  'reopen',
  'submit',
  'return',
  'grant',
  'refuse',
  'object',
  'pay',
  'withdraw',
] as const;
export const ClaimAct = z.enum(claimActs);
export type ClaimAct = z.infer<typeof ClaimAct>;

const moves: Readonly<Record<ClaimState, Partial<Record<ClaimAct, ClaimState>>>> = {
  reported: { complete: 'complete', withdraw: 'withdrawn' },
  complete: { submit: 'submitted', reopen: 'reported', withdraw: 'withdrawn' },
  submitted: { return: 'returned', grant: 'granted', refuse: 'refused' },
  returned: { submit: 'submitted', withdraw: 'withdrawn' },
  granted: { pay: 'paid' },
  refused: { object: 'submitted' },
  paid: {},
  withdrawn: {},
};

/** Where an act leads; null when it cannot be done from there. */
export function nextClaimState(state: ClaimState, act: ClaimAct): ClaimState | null {
  return moves[state][act] ?? null;
}

/** What can be done with a claim as it stands. */
export function actsOn(state: ClaimState): ClaimAct[] {
  return claimActs.filter((act) => nextClaimState(state, act) !== null);
}

/** Whether papers and the event may still change: not once the insurer has decided. */
export function isOpenClaim(state: ClaimState): boolean {
  return state === 'reported' || state === 'complete' || state === 'returned';
}

/** Whether the insurer has it, or had it. */
export function wasSubmitted(state: ClaimState): boolean {
  switch (state) {
    case 'submitted':
    case 'returned':
    case 'granted':
    case 'refused':
    case 'paid':
      return true;
    case 'reported':
    case 'complete':
    case 'withdrawn':
      return false;
  }
}
