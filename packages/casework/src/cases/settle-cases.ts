import { type Cause, type DuplicateCase, TooBusyError } from '@payung/data';
import type { CaseId, TenantId } from '@payung/domain';
import { afterCommit } from '../after-commit.ts';
import { promoteSoon } from '../promote-waiting.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { otherYearOf } from '../years/other-year.ts';
import { cleared } from './answer-effect.ts';
import { type CaseEffect, noEffect, type Standing } from './case-effect.ts';
import { heldOf, withLivingStanding } from './case-setting.ts';
import { commitCase } from './commit-case.ts';
import { lapsed } from './compare-anew.ts';
import { type OpenedCase, openCases } from './open-case.ts';
import type { Parting } from './part-from-cases.ts';

const tries = 8;
/** cases that one sweep of a region settles */
const mostInSweep = 100;

const bySystem: Cause = {
  actor: systemActor,
  source: 'cases',
  correlationId: 'cases',
};

/** Writes that a case lapsed whose nomination has ended without it, and judges the waiting one anew. */
export async function lapseCase(
  service: Service,
  open: OpenRegion,
  found: OpenedCase,
): Promise<void> {
  const { record } = found;
  const after = lapsed(found);
  const write = { write: 'move-case', before: record, after, act: 'lapsed' } as const;
  const result = await open.data.commit({ cause: bySystem, lane: 'any', writes: [write] });
  if (result.kind === 'done') await settleSoon(service, open.data.tenant, [record.id]);
}

/**
 * What follows the commit in which a nomination ended: cases that did not fit into it, and those who waited. What cannot
 * be done now is left to the daily look over open cases, and to the sweep.
 */
export async function settleParted(
  service: Service,
  open: OpenRegion,
  { unsettled, beyond }: Pick<Parting, 'unsettled' | 'beyond'>,
): Promise<void> {
  await afterCommit(async () => {
    for (const found of await openCases(open, beyond)) await lapseCase(service, open, found);
  });
  await settleSoon(service, open.data.tenant, unsettled);
}

/**
 * Judges anew those who waited for cases that ended by themselves. What cannot be done now is left to the sweep: the
 * cases say themselves that they are not settled, so nobody is forgotten.
 */
export async function settleSoon(
  service: Service,
  tenant: TenantId,
  ids: readonly CaseId[],
): Promise<void> {
  for (const id of ids) await afterCommit(() => settleCase(service, tenant, id));
}

/** Settles what a process left behind that ended in between. Answers how many cases it looked at. */
export async function settleLapsedCases(service: Service, tenant: TenantId): Promise<number> {
  const { data } = await regionOf(service, tenant);
  const ids = await data.cases.unsettled(mostInSweep);
  await settleSoon(service, tenant, ids);
  return ids.length;
}

async function settleCase(service: Service, tenant: TenantId, id: CaseId): Promise<void> {
  const open = await regionOf(service, tenant);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const [found] = await openCases(open, [id]);
    if (found === undefined || found.record.settled) return;
    // nothing is done with a person whose data is restricted, until that is lifted
    if (found.waiting?.restricted !== undefined) return;
    const settling = await settlingOf(open, found);
    if (settling === 'moving') continue;
    const { effect, others } = settling;
    const after = (led: Standing | null): DuplicateCase => {
      return { ...found.record, settled: true, led: led?.state ?? null };
    };
    const parts = {
      cause: bySystem,
      effect,
      act: 'settled',
      sight: 'both',
      once: null,
      others,
      after,
    } as const;
    const done = await commitCase(service, open, found, parts);
    if (done === 'rival' || 'code' in done) continue;
    for (const bucket of effect.left) await promoteSoon(service, tenant, bucket);
    return;
  }
  throw new TooBusyError(1);
}

interface Settling {
  readonly effect: CaseEffect;
  /** other cases on which that rests */
  readonly others: readonly DuplicateCase[];
}

/** What becomes of whoever waited for a case that nobody needs to answer any more. */
async function settlingOf(
  open: OpenRegion,
  { record, waiting }: OpenedCase,
): Promise<Settling | 'moving'> {
  if (waiting === null || waiting.state !== 'suspected') return { effect: noEffect, others: [] };
  const ofWaiting = await heldOf(open, waiting);
  if (ofWaiting === null) return 'moving';
  const otherYear = await otherYearOf(open, waiting, ofWaiting);
  const cases = await open.data.cases.casesOf([ofWaiting.person.id]);
  const others = await withLivingStanding(
    open,
    cases.filter((one) => one.waiting === waiting.id && one.id !== record.id),
    [],
  );
  return { effect: cleared({ waiting, ofWaiting, others, otherYear }, 'first-fell-away'), others };
}
