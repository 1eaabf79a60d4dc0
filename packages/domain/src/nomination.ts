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
  'withdrawn',
  'refused',
] as const;
export type NominationState = (typeof nominationStates)[number];

/** Acts on a nomination that already exists. */
export type NominationAct = 'promote' | 'withdraw' | 'refuse' | 'offer' | 'accept' | 'yield';
