import type { CaseNumber, CaseOfClaims, Claim, ClaimsRecord, CoverMonth } from '@payung/data';
import type { TenantId } from '@payung/domain';

/** Two regions whose months overlap, and the months that no case of theirs names yet. */
export interface NewOverlap {
  /** the one that covered these months already */
  readonly first: TenantId;
  readonly months: readonly CoverMonth[];
  /** an unsettled case of the two, which is widened instead of opening another */
  readonly into: CaseNumber | null;
}

export interface PlacedClaim {
  readonly claims: readonly Claim[];
  readonly overlaps: readonly NewOverlap[];
  /** false when everything stood so already */
  readonly isNew: boolean;
}

const sorted = (months: Iterable<CoverMonth>): CoverMonth[] => [...new Set(months)].sort();

/** The months that stand in either, in order and each once. */
export function union(a: readonly CoverMonth[], b: readonly CoverMonth[]): CoverMonth[] {
  return sorted([...a, ...b]);
}

/** The months that stand in both, in order. */
export function common(a: readonly CoverMonth[], b: readonly CoverMonth[]): CoverMonth[] {
  const known = new Set(b);
  return sorted(a.filter((month) => known.has(month)));
}

export function isOfBoth(one: CaseOfClaims, a: TenantId, b: TenantId): boolean {
  return (one.first === a && one.second === b) || (one.first === b && one.second === a);
}

/**
 * Places a region's months among those of others for one token. A duplicate is an overlap of cover months: the one
 * whose months stand already is first, whoever comes after gets a case. Months that were claimed before, or that a
 * case of the same two regions names already, lead to nothing new: so a claim may be repeated.
 *
 * @param before what stands; null for a token that nobody claims
 * @param counts whether what that region claims counts: it does while its agreement is in force
 * @param isUnsettled whether a case is still to be settled
 */
export function placeClaim(
  before: Pick<ClaimsRecord, 'claims' | 'cases'> | null,
  claim: Claim,
  counts: (tenant: TenantId) => boolean,
  isUnsettled: (number: CaseNumber) => boolean,
): PlacedClaim {
  const { claims = [], cases = [] } = before ?? {};
  const own = claims.find(({ tenant }) => tenant === claim.tenant);
  const merged: Claim = { ...claim, months: union(own?.months ?? [], claim.months) };
  const overlaps = claims.flatMap(({ tenant, months }): NewOverlap[] => {
    if (tenant === claim.tenant || !counts(tenant)) return [];
    const ofBoth = cases.filter((one) => isOfBoth(one, tenant, claim.tenant));
    const named = new Set(ofBoth.flatMap((one) => one.months));
    const fresh = common(merged.months, months).filter((month) => !named.has(month));
    if (fresh.length === 0) return [];
    const into = ofBoth.find(({ number }) => isUnsettled(number))?.number ?? null;
    return [{ first: tenant, months: fresh, into }];
  });
  const isNew = own === undefined || merged.months.length > own.months.length;
  const next = isNew ? merged : own;
  return {
    claims: own === undefined ? [...claims, next] : claims.map((one) => (one === own ? next : one)),
    overlaps,
    isNew: isNew || overlaps.length > 0,
  };
}

export interface ReleasedClaim {
  readonly claims: readonly Claim[];
  /** cases that go on */
  readonly cases: readonly CaseOfClaims[];
  /** cases whose two regions no longer cover a month of them both */
  readonly lapsed: readonly CaseNumber[];
}

/**
 * Takes a region's months back, from one month on or all of them. Null when there is nothing to take back. A case that
 * goes on names what is left of its months alone: those that were given back are asked about again once they are claimed
 * anew, though the case is settled by then.
 *
 * @param from the first month that is free again; null for all
 * @param until the first month behind them that stays claimed; left out for none
 */
export function releaseClaim(
  before: Pick<ClaimsRecord, 'claims' | 'cases'>,
  tenant: TenantId,
  from: CoverMonth | null,
  until?: CoverMonth,
): ReleasedClaim | null {
  const own = before.claims.find((one) => one.tenant === tenant);
  if (own === undefined) return null;
  const left = own.months.filter(
    (month) => (from !== null && month < from) || (until !== undefined && month >= until),
  );
  if (left.length === own.months.length) return null;
  const claims = before.claims.flatMap((one) => {
    if (one !== own) return [one];
    return left.length === 0 ? [] : [{ ...own, months: left }];
  });
  const monthsOf = (one: TenantId): readonly CoverMonth[] =>
    claims.find((claim) => claim.tenant === one)?.months ?? [];
  const remaining = before.cases.map((one): CaseOfClaims => {
    const ofBoth = common(monthsOf(one.first), monthsOf(one.second));
    return { ...one, months: common(ofBoth, one.months) };
  });
  const stands = ({ months }: CaseOfClaims): boolean => months.length > 0;
  return {
    claims,
    cases: remaining.filter(stands),
    lapsed: remaining.filter((one) => !stands(one)).map(({ number }) => number),
  };
}
