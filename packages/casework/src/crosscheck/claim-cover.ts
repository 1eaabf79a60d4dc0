import {
  type CaseNumber,
  type CaseOfClaims,
  type Claim,
  type ClaimsRecord,
  type CrossAnswer,
  type CrossRequest,
  TooBusyError,
} from '@payung/data';
import type { Nik, TenantId } from '@payung/domain';
import { takes } from './agreements.ts';
import type { CrossService } from './cross-service.ts';
import { isUnsettled, openCase, standingOf, type TokenStanding } from './open-case.ts';
import { common, isOfBoth, placeClaim } from './place-claim.ts';

type ClaimRequest = Extract<CrossRequest, { kind: 'claim' }>;

/** tries before other regions that claim the same person in the same moment are too many */
const tries = 12;
/** people of one request that are worked on at once */
const atOnce = 10;
/** People that a region asks for in a day: the largest list twice over. More is no list any more, but a search. */
export const mostPeopleADay = 60_000;

/** Cases of this region that stand open over any of these months. */
function openCasesOf(
  claim: Claim,
  cases: readonly CaseOfClaims[],
  known: TokenStanding['cases'],
): CaseNumber[] {
  return cases
    .filter(({ first, second }) => first === claim.tenant || second === claim.tenant)
    .filter(({ months }) => common(claim.months, months).length > 0)
    .map(({ number }) => number)
    .filter((number) => !known.has(number) || isUnsettled(known.get(number)));
}

/** @returns null when somebody else changed the token meanwhile, or the region left */
async function tryClaim(
  service: CrossService,
  token: string,
  claim: Claim,
): Promise<CaseNumber[] | null> {
  const standing = await standingOf(service, token);
  const { before, cases: known, counting } = standing;
  const { claims, overlaps, isNew } = placeClaim(
    before,
    claim,
    (tenant) => counting.has(tenant),
    (number) => isUnsettled(known.get(number)),
  );
  const opened = overlaps.map((overlap) =>
    openCase(service, claims, standing, claim.tenant, overlap),
  );
  const changed = opened.flatMap(({ cases }) => cases);
  const kept = (before?.cases ?? []).filter((one) =>
    changed.every(({ number }) => number !== one.number),
  );
  const cases = [...kept, ...changed];
  if (isNew) {
    const after: ClaimsRecord = { version: 1, claims: [...claims], cases };
    const written = await service.store.commit([
      { write: 'while-agreed', tenant: claim.tenant },
      before === null
        ? { write: 'new-claims', token, claims: after }
        : { write: 'change-claims', token, before, after },
      { write: 'list-claim', tenant: claim.tenant, token },
      ...opened.flatMap(({ writes }) => writes),
    ]);
    if (!written) return null;
  }
  return openCasesOf(
    claim,
    cases.filter((one) => isOfCounting(one, claim.tenant, counting)),
    known,
  );
}

function isOfCounting(one: CaseOfClaims, own: TenantId, counting: ReadonlySet<TenantId>): boolean {
  return [...counting].some((other) => other !== own && isOfBoth(one, other, own));
}

async function claimOne(
  service: CrossService,
  tenant: TenantId,
  { nik, reference, months }: ClaimRequest['people'][number],
): Promise<CaseNumber[]> {
  const token = await service.tokens.token(nik);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await service.store.pauseBefore(attempt);
    const cases = await tryClaim(service, token, { tenant, reference, months });
    if (cases !== null) return cases;
    const [agreed = null] = await service.store.agreed([tenant]);
    if (!takes(agreed)) return [];
  }
  throw new TooBusyError(2);
}

function firstOfEach(people: ClaimRequest['people']): Map<Nik, ClaimRequest['people'][number]> {
  const byNik = new Map<Nik, ClaimRequest['people'][number]>();
  for (const one of people) {
    const known = byNik.get(one.nik);
    const months = [...(known?.months ?? []), ...one.months];
    byNik.set(one.nik, { ...one, months });
  }
  return byNik;
}

/** Seconds until the count of a day begins anew. */
function untilTomorrow(now: number): number {
  const day = 24 * 60 * 60;
  return day - (Math.floor(now / 1_000) % day);
}

/**
 * Claims months of cover for people, and answers with the numbers of cases that stand open over them: possible double
 * cover elsewhere. Repeating a claim changes nothing. Of two regions that claim a month in the same second one is
 * first, and the other gets the case.
 */
export async function claimCover(
  service: CrossService,
  tenant: TenantId,
  { people }: ClaimRequest,
): Promise<CrossAnswer> {
  const now = service.clock.now();
  const day = new Date(now).toISOString().slice(0, 10);
  if (!(await service.rate.take(tenant, day, people.length, mostPeopleADay))) {
    return { kind: 'too-many', retryAfterSeconds: untilTomorrow(now) };
  }
  const open = [...firstOfEach(people).values()];
  const found = new Map<Nik, CaseNumber[]>();
  for (let from = 0; from < open.length; from += atOnce) {
    await Promise.all(
      open.slice(from, from + atOnce).map(async (one) => {
        found.set(one.nik, await claimOne(service, tenant, one));
      }),
    );
  }
  return { kind: 'claimed', cases: people.map(({ nik }) => found.get(nik) ?? []) };
}
