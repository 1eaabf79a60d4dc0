import {
  type CaseRecord,
  type ClaimsRecord,
  type CoverMonth,
  type CrossAnswer,
  type CrossRequest,
  type CrossWrite,
  TooBusyError,
} from '@payung/data';
import type { TenantId } from '@payung/domain';
import { nowOf } from '../now.ts';
import { takes } from './agreements.ts';
import type { CrossService } from './cross-service.ts';
import { releaseClaim } from './place-claim.ts';

const tries = 12;
/** tokens that are taken away before the clock is looked at again */
const someAtOnce = 25;
/** Milliseconds that one invocation clears for; the caller asks again while something is left. */
const clearsForMs = 15_000;

/** Months that are free again. */
interface Freed {
  /** the first of them; null for all */
  readonly from: CoverMonth | null;
  /** the first behind them that stays claimed */
  readonly until?: CoverMonth | undefined;
}

/** Closes cases that have no ground any more; settled ones stay as they were settled. */
async function lapse(
  service: CrossService,
  before: ClaimsRecord,
  numbers: readonly string[],
): Promise<CrossWrite[]> {
  const wanted = before.cases.filter(({ number }) => numbers.includes(number));
  const cases = await service.store.cases(wanted.map(({ number }) => number));
  const at = nowOf(service);
  return cases.flatMap((one): CrossWrite[] => {
    if (one === null || (one.state !== 'open' && one.state !== 'contacted')) return [];
    const step = { state: 'lapsed', at, by: 'crosscheck', reason: 'cover-ended' } as const;
    const after: CaseRecord = { ...one, state: 'lapsed', steps: [...one.steps, step] };
    return [{ write: 'move-case', before: one, after }];
  });
}

/** @returns false when somebody else changed the token meanwhile */
async function tryRelease(
  service: CrossService,
  token: string,
  tenant: TenantId,
  { from, until }: Freed,
): Promise<boolean> {
  const [before = null] = await service.store.claims([token]);
  const released = before === null ? null : releaseClaim(before, tenant, from, until);
  const isListed = released?.claims.some((claim) => claim.tenant === tenant) ?? false;
  if (before === null || released === null) {
    if (from === null) await service.store.commit([{ write: 'unlist-claim', tenant, token }]);
    return true;
  }
  const after: ClaimsRecord = {
    ...before,
    claims: [...released.claims],
    cases: [...released.cases],
  };
  return service.store.commit([
    after.claims.length === 0
      ? { write: 'end-claims', token, before }
      : { write: 'change-claims', token, before, after },
    ...(isListed ? [] : [{ write: 'unlist-claim', tenant, token } as const]),
    ...(await lapse(service, before, released.lapsed)),
  ]);
}

async function release(
  service: CrossService,
  token: string,
  tenant: TenantId,
  freed: Freed,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await service.store.pauseBefore(attempt);
    if (await tryRelease(service, token, tenant, freed)) return;
  }
  throw new TooBusyError(2);
}

/** Gives months back at the end of cover. Repeating it, or releasing what was never claimed, changes nothing. */
export async function releaseCover(
  service: CrossService,
  tenant: TenantId,
  { people }: Extract<CrossRequest, { kind: 'release' }>,
): Promise<CrossAnswer> {
  for (const { nik, ...freed } of people) {
    await release(service, await service.tokens.token(nik), tenant, freed);
  }
  return { kind: 'done' };
}

/** Takes away what a region claimed that no longer takes part, for as long as one invocation may last. */
export async function clearClaims(service: CrossService, tenant: TenantId): Promise<CrossAnswer> {
  const until = service.clock.now() + clearsForMs;
  for (;;) {
    const [agreed = null] = await service.store.agreed([tenant]);
    if (takes(agreed)) return { kind: 'state-forbids', detail: 'the region takes part' };
    const tokens = await service.store.someClaimed(tenant, someAtOnce);
    if (tokens.length === 0) return { kind: 'cleared', isAll: true };
    await Promise.all(tokens.map((token) => release(service, token, tenant, { from: null })));
    if (service.clock.now() >= until) return { kind: 'cleared', isAll: false };
  }
}
