/**
 * The life of a nomination up to the mayor's or regent's decision. Only `nominated` holds a place, only `waitlisted`
 * a number; `determined` has used its place up, and `struck` was taken out of a determination by an amendment. `lapsed`
 * was not determined for its programme year, which is over or which a nomination for a later year took the turn of.
 */
export const nominationStates = [
  'nominated',
  'waitlisted',
  'duplicate',
  'offered',
  'in-review',
  'suspected',
  'determined',
  'withdrawn',
  'refused',
  'struck',
  'lapsed',
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
  | 'link'
  | 'determine'
  | 'strike'
  | 'lapse';

type Row = Readonly<Partial<Record<NominationAct, NominationState>>>;

const endings = { withdraw: 'withdrawn', refuse: 'refused', lapse: 'lapsed' } as const;

const nextStates: Readonly<Record<NominationState, Row>> = {
  nominated: { ...endings, suspect: 'suspected', determine: 'determined' },
  waitlisted: { ...endings, promote: 'nominated', yield: 'duplicate', suspect: 'suspected' },
  duplicate: { ...endings, offer: 'offered', suspect: 'suspected' },
  offered: { ...endings, accept: 'nominated' },
  'in-review': endings,
  suspected: { ...endings, clear: 'nominated', link: 'duplicate' },
  determined: { strike: 'struck' },
  withdrawn: {},
  refused: {},
  struck: {},
  lapsed: {},
};

/**
 * The state after an act, or null when the act is not open in this state. `yield` is what a waiting
 * nomination does when the linked one of another agency took the place. `suspect` sets one aside because it may
 * be somebody who is nominated already under another NIK; `clear` and `link` are what a decided case does to it,
 * and a case taken back does `suspect` again. Accepting an offer and clearing lead to `nominated`; when the
 * quota card is full, the caller puts it on the waiting list instead. Whoever is determined can be struck only; all
 * others `lapse` with their programme year.
 */
export function nextState(state: NominationState, act: NominationAct): NominationState | null {
  return nextStates[state][act] ?? null;
}

/** False once a nomination is withdrawn, refused, struck from its determination, or lapsed with its year. */
export function isLiving(state: NominationState): boolean {
  return nextStates[state].withdraw !== undefined || state === 'determined';
}

/** Whether a nomination holds one place of its quota card in reserve; a determined one has consumed its place. */
export function holdsPlace(state: NominationState): boolean {
  return state === 'nominated';
}

/** Whether a nomination holds a place or has used one up by a determination: its person is protected, or about to be. */
export function usesPlace(state: NominationState): boolean {
  return holdsPlace(state) || state === 'determined';
}

/** Whether a nomination is the one that its person's NIK points to; all others are linked to it. */
export function holdsGuard(state: NominationState): boolean {
  return state === 'nominated' || state === 'waitlisted' || state === 'determined';
}
