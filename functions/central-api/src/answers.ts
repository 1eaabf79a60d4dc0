import {
  type BreachOfRegion,
  type ControlResult,
  lackingToActivate,
  lackingToProvision,
} from '@payung/casework/control';
import type {
  BreakGlass,
  CentralBreach,
  HandOut,
  RegionDetail,
  RegionSummary,
} from '@payung/contract';
import type { GlassRecord, HandOutRecord, Standing } from '@payung/data';
import { breachClock, breachDue } from '@payung/domain';
import { problematicOf } from './refused.ts';

/** The value of a use-case. @throws Problematic for a refusal. */
export function wanted<T>(result: ControlResult<T>): T {
  if (!result.ok) throw problematicOf(result.refusal);
  return result.value;
}

export function summaryOf(standing: Standing): RegionSummary {
  const { tenant: id, regency, state, version, requestedAt, since } = standing;
  return { id, regency, state, version, requestedAt, since };
}

export function handOutOf(record: HandOutRecord): HandOut {
  const { id, askedAt, doneAt, bytes, sha256, stoppedAt = null } = record;
  return { id, askedAt, doneAt, bytes, sha256, stoppedAt };
}

export function detailOf(standing: Standing, handOuts: readonly HandOutRecord[]): RegionDetail {
  const { papers, settings, logo, firstAdmin, steps, reason, receipt, holds } = standing;
  return {
    ...summaryOf(standing),
    papers,
    settings,
    logo,
    firstAdmin:
      firstAdmin === null
        ? null
        : { email: firstAdmin.email, name: firstAdmin.name, invitedAt: firstAdmin.invitedAt },
    steps: [
      { step: 'profile', doneAt: steps.profile ?? null },
      { step: 'first-admin', doneAt: steps['first-admin'] ?? null },
      { step: 'asked', doneAt: steps.asked ?? null },
      { step: 'cards', doneAt: standing.cardsOpenedAt },
    ],
    missingToProvision: lackingToProvision(standing),
    missingToActivate: lackingToActivate(standing),
    reason,
    handOuts: handOuts.map(handOutOf),
    receipt,
    holds,
  };
}

export function breakGlassOf(glass: GlassRecord, now: number): BreakGlass {
  const { tenant: regionId, version: _, ...told } = glass;
  const isOver = glass.until !== null && Date.parse(glass.until) <= now;
  return {
    ...told,
    regionId,
    state: isOver && glass.state === 'approved' ? 'lapsed' : glass.state,
  };
}

export function breachOf(
  { tenant, regencyCode, facts }: BreachOfRegion,
  now: number,
): CentralBreach {
  const { id, knownAt, title, account } = facts;
  const steps = facts.steps.map(({ kind, at }) => ({ kind, at }));
  return {
    id,
    regionId: tenant,
    regencyCode,
    knownAt,
    dueAt: breachDue(knownAt),
    clock: breachClock(knownAt, steps, now).state,
    title,
    account,
    steps,
  };
}
