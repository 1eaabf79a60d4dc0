/**
 * The life of a nomination as far as it goes today. `living` ones overlap in cover months with any
 * other nomination of the same person; only `nominated` holds a place, only `waitlisted` a number.
 */
export const nominationStates = [
  'nominated',
  'waitlisted',
  'duplicate',
  'offered',
  'in-review',
  'suspected',
  'withdrawn',
  'refused',
] as const;
export type NominationState = (typeof nominationStates)[number];

/** Acts on a nomination that already exists. */
export type NominationAct =
  | 'promote'
  | 'withdraw'
  | 'refuse'
  | 'offer'
  | 'accept'
  | 'yield'
  | 'suspect'
  | 'clear'
  | 'link';

type Row = Readonly<Partial<Record<NominationAct, NominationState>>>;

const endings = { withdraw: 'withdrawn', refuse: 'refused' } as const;

const nextStates: Readonly<Record<NominationState, Row>> = {
  nominated: { ...endings, suspect: 'suspected' },
  waitlisted: { ...endings, promote: 'nominated', yield: 'duplicate', suspect: 'suspected' },
  duplicate: { ...endings, offer: 'offered', suspect: 'suspected' },
  offered: { ...endings, accept: 'nominated' },
  'in-review': endings,
  suspected: { ...endings, clear: 'nominated', link: 'duplicate' },
  withdrawn: {},
  refused: {},
};

/**
 * The state after an act, or null when the act is not open in this state. `yield` is what a waiting
 * nomination does when the linked one of another agency took the place. `suspect` sets one aside because it may
 * be somebody who is nominated already under another NIK; `clear` and `link` are what a decided case does to it,
 * and a case taken back does `suspect` again. Accepting an offer and clearing lead to `nominated`; when the
 * quota card is full, the caller puts it on the waiting list instead.
 */
export function nextState(state: NominationState, act: NominationAct): NominationState | null {
  return nextStates[state][act] ?? null;
}

/** False once a nomination is withdrawn or refused. */
export function isLiving(state: NominationState): boolean {
  return state !== 'withdrawn' && state !== 'refused';
}

/** Whether a nomination uses up one place of its quota card. */
export function holdsPlace(state: NominationState): boolean {
  return state === 'nominated';
}

/** Whether a nomination is the one that its person's NIK points to; all others are linked to it. */
export function holdsGuard(state: NominationState): boolean {
  return state === 'nominated' || state === 'waitlisted';
}
