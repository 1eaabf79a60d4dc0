import type { NominationRecord } from '@payung/data';
import { type Claim, type ClaimClock, type ClaimState, lastStep } from '@payung/domain';
import { regionOf, type Service } from '../service.ts';
import { type ClaimReader, maySeeClaim } from './claim-access.ts';
import { claimShelf } from './claim-shelves.ts';
import { claimTerms } from './claim-view.ts';

export interface ClaimLine {
  readonly claim: Claim;
  /** null for who was forgotten */
  readonly record: NominationRecord | null;
  /** the terms that run, or ran out */
  readonly clocks: readonly ClaimClock[];
}

export interface ClaimList {
  /** the newest first */
  readonly lines: readonly ClaimLine[];
  /** what the insurer granted and paid for them, in rupiah, scholarships of later years with the rest */
  readonly granted: number;
  readonly paid: number;
}

/** Claims of a year that this reader sees. A region has some dozens in a year. */
export async function listClaims(
  service: Service,
  actor: ClaimReader,
  asked: {
    readonly year: number;
    readonly state: ClaimState | null;
    /** those alone whose family was not told yet */
    readonly familyToTell: boolean;
  },
): Promise<ClaimList> {
  const open = await regionOf(service, actor.tenant);
  const { data } = open;
  const all = await data.shelves.all(claimShelf, String(asked.year));
  const claims = all
    .filter(
      (claim) =>
        maySeeClaim(actor, claim) &&
        (asked.state === null || claim.state === asked.state) &&
        (!asked.familyToTell || lastStep(claim, 'tell-family') === null),
    )
    .reverse();
  const records = await data.people.nominations(claims.map(({ nomination }) => nomination));
  const terms = await Promise.all(claims.map((claim) => claimTerms(service, open, actor, claim)));
  return {
    lines: claims.map((claim, i) => ({
      claim,
      record: records[i] ?? null,
      clocks: terms[i] ?? [],
    })),
    granted: sumOf(claims, (claim) => lastStep(claim, 'grant')?.rupiah ?? 0),
    paid: sumOf(claims, paidFor),
  };
}

function sumOf(claims: readonly Claim[], of: (claim: Claim) => number): number {
  return claims.reduce((sum, claim) => sum + of(claim), 0);
}

/** What the insurer paid for a claim so far, in rupiah. */
function paidFor(claim: Claim): number {
  const years = claim.scholarships.reduce((sum, { rupiah }) => sum + (rupiah ?? 0), 0);
  return (lastStep(claim, 'pay')?.rupiah ?? 0) + years;
}
