import type { MatchModelRecord, PairUpRecord } from '@payung/data';
import type { Auditor, RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { seesWholeRegion } from '../journal/journal-reader.ts';
import { ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { makePairUpDue } from './pair-up-due.ts';
import { shippedId } from './region-model.ts';

/** How a region looks for the same person. */
export interface MatchingView {
  readonly pairUp: PairUpRecord;
  /** of 100; null when nothing runs */
  readonly percent: number | null;
  readonly active: string;
  readonly previous: string | null;
  /** the region's own, newest first */
  readonly models: readonly MatchModelRecord[];
}

/** Where the work over everybody stands, and by which models the region compares, or could. */
export async function showMatching(
  service: Service,
  actor: RegionAdmin | Auditor,
): Promise<Result<MatchingView>> {
  const { data, region } = await regionOf(service, actor.tenant);
  const pairUp = await data.matching.pairUp();
  return ok({
    pairUp,
    percent: percentOf(pairUp),
    active: region.matchModels?.active ?? shippedId,
    previous: region.matchModels?.previous ?? null,
    models: (await data.matching.models()).map((record) => asSeenBy(actor, record)),
  });
}

/** The pairs of a comparison name nominations of all agencies: who may not see all of these is told the sums only. */
export function asSeenBy(
  reader: RegionAdmin | Auditor,
  record: MatchModelRecord,
): MatchModelRecord {
  if (record.comparison === null || seesWholeRegion(reader)) return record;
  const told: Record<string, unknown> = JSON.parse(record.comparison);
  return { ...record, comparison: JSON.stringify({ ...told, cases: [] }) };
}

/** Gathering is about a third of the way, joining the rest. */
function percentOf({ run }: PairUpRecord): number | null {
  if (run === null) return null;
  const gathered = 33;
  switch (run.step) {
    case 'gather':
      return Math.min(gathered - 1, run.pieces);
    case 'join':
      return gathered + Math.floor(((99 - gathered) * run.part) / run.parts);
    case 'review':
      return 99;
  }
}

/** Has everybody compared with everybody as soon as there is a worker for it. */
export async function askPairUp(
  service: Service,
  actor: RegionAdmin,
  request: { readonly correlationId: string },
): Promise<Result<MatchingView>> {
  const open = await regionOf(service, actor.tenant);
  const cause = causeOf(actor, request.correlationId);
  await makePairUpDue(open, 'asked', service.clock.now(), cause);
  await service.queue.send({ kind: 'pair-up', tenantId: actor.tenant });
  return showMatching(service, actor);
}
