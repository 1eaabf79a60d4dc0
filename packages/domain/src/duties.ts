import type { UserId } from './identifiers.ts';

/** What is done to one nomination by different people, in this order. */
export type Duty = 'propose' | 'verify' | 'approve';

/** Who did what: a person, and the office (agency, village, district) they did it for. */
export interface DutyDone {
  readonly duty: Duty;
  readonly user: UserId;
  /** e.g. `dinas-sosial` or `33.19.01.2001`; null for an office of the whole region */
  readonly unit: string | null;
}

/** Why somebody may not take a duty on a nomination. */
export type DutyConflict = 'same-user' | 'same-unit';

/**
 * Proposer, verifier and approver of one nomination are three people, and three offices where the region's
 * rules ask for that. Who did one duty may do the same duty again (a second look), never another.
 * @returns null when the duty may be taken
 */
export function dutyConflict(
  wanted: DutyDone,
  done: readonly DutyDone[],
  apart: 'users' | 'units',
): DutyConflict | null {
  const others = done.filter(({ duty }) => duty !== wanted.duty);
  if (others.some(({ user }) => user === wanted.user)) return 'same-user';
  const meets = others.some(({ unit }) => unit !== null && unit === wanted.unit);
  return apart === 'units' && meets ? 'same-unit' : null;
}
