import type {
  CaseNumber,
  CaseOfClaims,
  CaseRecord,
  Claim,
  ClaimsRecord,
  CrossWrite,
} from '@payung/data';
import { instantOf, type TenantId } from '@payung/domain';
import { takes } from './agreements.ts';
import { caseNumber } from './case-numbers.ts';
import type { CrossService } from './cross-service.ts';
import { type NewOverlap, union } from './place-claim.ts';

/** What stands for one token, with everything that a decision about it needs. */
export interface TokenStanding {
  readonly before: ClaimsRecord | null;
  readonly cases: ReadonlyMap<CaseNumber, CaseRecord>;
  readonly counting: ReadonlySet<TenantId>;
}

/** Whether a case is still to be settled. */
export const isUnsettled = (one: CaseRecord | undefined): boolean =>
  one?.state === 'open' || one?.state === 'contacted';

export async function standingOf(service: CrossService, token: string): Promise<TokenStanding> {
  const [before = null] = await service.store.claims([token]);
  if (before === null) return { before, cases: new Map(), counting: new Set() };
  const tenants = before.claims.map(({ tenant }) => tenant);
  const [agreed, cases] = await Promise.all([
    service.store.agreed(tenants),
    service.store.cases(before.cases.map(({ number }) => number)),
  ]);
  return {
    before,
    cases: new Map(cases.flatMap((one) => (one === null ? [] : [[one.number, one]]))),
    counting: new Set(tenants.filter((_, i) => takes(agreed[i] ?? null))),
  };
}

/** What opening a case writes, and the case as the token's item names it. */
export interface Opened {
  readonly writes: readonly CrossWrite[];
  readonly cases: readonly CaseOfClaims[];
}

/** Opens a case between the one who was first and the one who asks, or widens the one they have. */
export function openCase(
  service: CrossService,
  claims: readonly Claim[],
  standing: TokenStanding,
  second: TenantId,
  { first, months, into }: NewOverlap,
): Opened {
  const now = service.clock.now();
  const known = into === null ? undefined : standing.cases.get(into);
  if (known !== undefined) {
    const after = { ...known, months: union(known.months, months) };
    // months that were given back stand in the case still, but no longer in what the token's item names
    const cases = (standing.before?.cases ?? [])
      .filter(({ number }) => number === known.number)
      .map((one) => ({ ...one, months: union(one.months, months) }));
    return { writes: [{ write: 'move-case', before: known, after }], cases };
  }
  const number = caseNumber(now, service.random.bytes(8));
  const record: CaseRecord = {
    number,
    kind: 'same-number',
    regions: [first, second],
    months: [...months],
    state: 'open',
    openedAt: instantOf(now),
    version: 1,
    steps: [],
  };
  const listed = claims
    .filter(({ tenant }) => tenant === first || tenant === second)
    .map(({ tenant, reference }): CrossWrite => {
      return { write: 'list-case', tenant, own: { number, reference } };
    });
  return {
    writes: [{ write: 'new-case', case: record }, ...listed],
    cases: [{ number, first, second, months: [...months] }],
  };
}
