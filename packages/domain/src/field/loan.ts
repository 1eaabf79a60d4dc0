import type { Instant } from '../identifiers.ts';

/** People in one pack: about a week of visits, and what a thief gets at most. */
export const mostInPack: number = 500;
/** Days for which a pack is lent at most. */
export const longestLoanDays: number = 7;

/** How a loan ends before its time: brought back by its officer, or taken back because the device or the officer is gone. */
export const loanEndings = ['handed-back', 'revoked'] as const;
export type LoanEnding = (typeof loanEndings)[number];

export interface LoanTimes {
  readonly lentAt: Instant;
  readonly expiresAt: Instant;
  readonly ended: { readonly at: Instant; readonly how: LoanEnding } | null;
}

/** Until when a loan allows work. */
export function worksUntil({ expiresAt, ended }: Omit<LoanTimes, 'lentAt'>): Instant {
  return ended !== null && ended.at < expiresAt ? ended.at : expiresAt;
}

/** Milliseconds by which an act may seem made after the end, since two clocks never agree. */
const tolerance = 5 * 60_000;

/**
 * When an act was made by the server's clock: the device's own time put right by how far its clock is off when it sends.
 * A clock that is wrong by a constant does no harm; one that is set between the two is caught by the bounds of the loan.
 *
 * @param now the server's time, in milliseconds since 1970
 */
export function madeAt(
  act: { readonly at: Instant },
  sent: { readonly at: Instant },
  now: number,
): number {
  const off = now - Date.parse(sent.at);
  return Math.min(now, Date.parse(act.at) + off);
}

/** What a loan makes of an act that was made at a moment, in milliseconds since 1970. */
export function standingOfAct(loan: LoanTimes, made: number): 'open' | 'suggestion' | 'too-late' {
  if (made > Date.parse(worksUntil(loan)) + tolerance) return 'too-late';
  return loan.ended?.how === 'revoked' ? 'suggestion' : 'open';
}
