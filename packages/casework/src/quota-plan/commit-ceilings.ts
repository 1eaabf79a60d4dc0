import { type RegistryWrite, TooBusyError } from '@payung/data';
import type { CeilingStep, QuotaPlanId } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { promoteSoon } from '../promote-waiting.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type CardsMoved, cardsOf, type YearCards } from './move-cards.ts';
import type { CeilingEntry } from './quota-plan-shelves.ts';
import { entryId, movingWrites, type YearCeilings, yearCeilings } from './year-ceilings.ts';

/** What one movement is to do, judged by the year as it stands. */
export interface CeilingPlan {
  readonly step: CeilingStep;
  readonly cards: CardsMoved;
  readonly writes?: readonly RegistryWrite[];
  readonly plan?: QuotaPlanId;
}

export interface CeilingAct {
  readonly year: number;
  /** how the journal tells it */
  readonly act: string;
  readonly reason: string | null;
  readonly basis: string | null;
  readonly about: string | null;
  readonly correlationId: string;
}

const tries = 12;

/**
 * Moves the ceilings of a year, and quota cards with them, in one transaction; judges anew whenever somebody else moved
 * them meanwhile. Whoever waits on a card that got more places moves up.
 * @throws TooBusyError when they keep moving
 */
export async function commitCeilings(
  service: Service,
  actor: RegionAdmin,
  act: CeilingAct,
  judge: (open: OpenRegion, year: YearCeilings, cards: YearCards) => Promise<Result<CeilingPlan>>,
): Promise<Result<CeilingEntry>> {
  const open = await regionOf(service, actor.tenant);
  const { data } = open;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await data.pauseBefore(attempt);
    const before = await yearCeilings(data, act.year);
    const judged = await judge(open, before, await cardsOf(open, act.year));
    if (!judged.ok) return judged;
    const { step, cards, writes = [], plan } = judged.value;
    const faults = [...(step.ok ? [] : step.faults), ...cards.faults];
    if (!step.ok || faults.length > 0) return refuse({ code: 'ceilings-refused', because: faults });
    const { movement, standing: after } = step;
    const { act: told, year: _, correlationId, ...why } = act;
    const at = nowOf(service);
    const moving = { ...why, at, by: actor.user, cards: cards.cards, movement, after, act: told };
    const ofYear = movingWrites(before, plan === undefined ? moving : { ...moving, plan });
    const buckets = cards.cards.map(({ bucket }) => bucket);
    const commit = () =>
      data.commit({
        cause: causeOf(actor, correlationId),
        lane: 'any',
        writes: [...ofYear, ...cards.writes, ...writes],
      });
    const result = await (buckets.length === 0 ? commit() : data.buckets.run(buckets, commit));
    if (result.kind !== 'done') continue;
    for (const { bucket, from, to } of cards.cards) {
      if (to > from) await promoteSoon(service, actor.tenant, bucket);
    }
    const number = after.moves;
    const { year } = act;
    const id = entryId(year, number);
    return ok({
      id,
      version: 1,
      number,
      year,
      ...why,
      at,
      by: actor.user,
      movement,
      cards: cards.cards,
    });
  }
  throw new TooBusyError(1);
}
