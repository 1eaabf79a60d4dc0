import {
  type CaseNumber,
  type CaseOfClaims,
  type CaseRecord,
  type Claim,
  type ClaimsRecord,
  type CrossAnswer,
  type CrossRequest,
  type CrossWrite,
  TooBusyError,
} from '@payung/data';
import { Instant, type Nik, type TenantId } from '@payung/domain';
import { takes } from './agreements.ts';
import { caseNumber } from './case-numbers.ts';
import type { CrossService } from './cross-service.ts';
import { common, isOfBoth, type NewOverlap, placeClaim } from './place-claim.ts';

type ClaimRequest = Extract<CrossRequest, { kind: 'claim' }>;

/** tries before other regions that claim the same person in the same moment are too many */
const tries = 12;
/** people of one request that are worked on at once */
const atOnce = 10;
/** People that a region asks for in a day: the largest list twice over. More is no list any more, but a search. */
export const mostPeopleADay = 60_000;

/** What stands for one token, with everything that a decision about it needs. */
interface Standing {
  readonly before: ClaimsRecord | null;
  readonly cases: ReadonlyMap<CaseNumber, CaseRecord>;
  readonly counting: ReadonlySet<TenantId>;
}

const isUnsettled = (one: CaseRecord | undefined): boolean =>
  one?.state === 'open' || one?.state === 'contacted';

async function standingOf(service: CrossService, token: string): Promise<Standing> {
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

interface Opened {
  readonly writes: readonly CrossWrite[];
  readonly cases: readonly CaseOfClaims[];
}

/** Opens a case between the one who was first and the one who asks, or widens the one they have. */
function openCase(
  service: CrossService,
  claims: readonly Claim[],
  standing: Standing,
  second: TenantId,
  { first, months, into }: NewOverlap,
): Opened {
  const now = service.clock.now();
  const known = into === null ? undefined : standing.cases.get(into);
  if (known !== undefined) {
    const after = { ...known, months: [...known.months, ...months].sort() };
    const cases = (standing.before?.cases ?? [])
      .filter(({ number }) => number === known.number)
      .map((one) => ({ ...one, months: after.months }));
    return { writes: [{ write: 'move-case', before: known, after }], cases };
  }
  const number = caseNumber(now, service.random.bytes(8));
  const record: CaseRecord = {
    number,
    kind: 'same-number',
    regions: [first, second],
    months: [...months],
    state: 'open',
    openedAt: Instant.parse(new Date(now).toISOString()),
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

/** Cases of this region that stand open over any of these months. */
function openCasesOf(
  claim: Claim,
  cases: readonly CaseOfClaims[],
  known: Standing['cases'],
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

/** Milliseconds until the count of a day begins anew, in whole seconds. */
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
