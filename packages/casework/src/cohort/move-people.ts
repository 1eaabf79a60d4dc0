import { type Change, type NominationRecord, type RegistryWrite, TooBusyError } from '@payung/data';
import {
  type Cohort,
  type CohortId,
  type ContributionMonth,
  type CoverSpan,
  coverRulesOf,
  endSpan,
  type FundingSource,
  type MonthSpan,
  monthsLeft,
  type NominationId,
  overlapsOf,
  type Registration,
  registrationOf,
  spanOfPlace,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { countedOf, moveUse } from '../quota-plan/index.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { cohortShelf, fundingShelf } from './cohort-shelves.ts';
import { type CoverChange, cohortWrites, spansWrite } from './cover-changes.ts';
import { coverOf } from './cover-months.ts';
import { isLivingIn, spanOf } from './cover-writes.ts';
import { keepSource } from './funding-sources.ts';
import { linkedCover, restOnLinked } from './linked-cover.ts';
import {
  ceilingFaults,
  cohortMisfits,
  type Fault,
  fullFaults,
  linkedFaults,
} from './move-faults.ts';

/** people moved at once; each takes one write, and one for their cover under another NIK */
export const mostMovedAtOnce = 40;
const tries = 6;

export interface MoveRequest {
  readonly from: CohortId;
  readonly to: CohortId;
  readonly nominations: readonly NominationId[];
  /** the first month of the new cohort; months before it stay with the old one */
  readonly month: ContributionMonth;
  /** the decision that moves them, as it is cited */
  readonly decision: string;
  readonly correlationId: string;
}

/** What became of one person's months. */
export interface Moved {
  readonly nomination: NominationId;
  /** months of the old cohort that still count */
  readonly kept: MonthSpan | null;
  readonly covered: MonthSpan;
  /** goes on through the move */
  readonly registration: Registration | null;
}

/**
 * Moves determined people to another cohort of the same year from a month on. Their spell goes on; months before that
 * stay paid by the old cohort, and its later ones are free again. All of them move, or nobody: every fault is told.
 * @throws TooBusyError when others write the same people or cohorts all the time
 */
export async function movePeople(
  service: Service,
  actor: RegionAdmin,
  request: MoveRequest,
): Promise<Result<Moved[]>> {
  const open = await regionOf(service, actor.tenant);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const planned = await plan(service, open, actor, request);
    if (!planned.ok) return planned;
    const { writes, moved } = planned.value;
    const cause = causeOf(actor, request.correlationId);
    const result = await open.data.commit({ cause, lane: 'any', writes });
    if (result.kind === 'done') return ok(moved);
  }
  throw new TooBusyError(1);
}

async function plan(
  service: Service,
  open: OpenRegion,
  actor: RegionAdmin,
  request: MoveRequest,
): Promise<Result<{ writes: RegistryWrite[]; moved: Moved[] }>> {
  const source = await sourceOf(open, request.to);
  const [from = null, to = null] = await open.data.shelves.some(cohortShelf, [
    { id: request.from },
    { id: request.to },
  ]);
  if (from === null || to === null) return notFound('cohort');
  const records = await open.data.people.nominations([...request.nominations]);
  const found = records.filter((record) => record !== null);
  const wanted = monthsLeft(to, request.month);
  const faults = [
    ...cohortMisfits(from, to, wanted),
    ...request.nominations
      .filter((_, i) => records[i] == null)
      .map((id) => ({ field: 'nominations', detail: `${id}: there is no such nomination` })),
  ];
  const covers = await coverOf(open, found);
  const moves = found.map((record, i): Move | Fault => {
    const before = covers[i] ?? null;
    return moveOf(record, before, { from, to, wanted, month: request.month, by: request.decision });
  });
  const each = moves.filter((one) => 'record' in one);
  faults.push(...moves.filter((one) => 'detail' in one));
  const linked =
    wanted === null ? [] : await linkedCover(open, found, { year: to.year, ...wanted });
  if (wanted !== null) {
    faults.push(...linkedFaults(linked, wanted));
    faults.push(...(await ceilingFaults(open, to, each.length, wanted, source)));
  }
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const use = await moveUse(open.data, {
    from,
    to,
    people: each.map(countedOfMove),
    about: request.decision,
    at: nowOf(service),
    by: actor.user,
  });
  if (!use.ok) return refuse({ code: 'request-faults', faults: [...use.full].flatMap(fullFaults) });
  const rules = coverRulesOf(open.region);
  return ok({
    writes: [
      ...each.map((move) => ({ ...spansWrite(move), change: toldOf(move, from, to) })),
      ...(await cohortWrites(open, from, each)),
      ...(await cohortWrites(open, to, each)),
      ...(source === null ? [] : [keepSource(source)]),
      ...use.writes,
      ...restOnLinked(linked, found),
    ],
    moved: each.map(({ record, kept, covered, spans }) => ({
      nomination: record.id,
      kept,
      covered,
      registration: registrationOf(spans, rules),
    })),
  });
}

/** Somebody who goes over, as a year's ceilings count them. */
function countedOfMove({ record, freed, freedUnder, covered, hasPlace }: Move) {
  return { counted: { ...countedOf(record, covered.months), isNew: hasPlace }, freed, freedUnder };
}

async function sourceOf({ data }: OpenRegion, id: CohortId): Promise<FundingSource | null> {
  const cohort = await data.shelves.one(cohortShelf, id);
  return cohort === null ? null : data.shelves.one(fundingShelf, cohort.funding);
}

/** The move stands in the history of the nomination. */
function toldOf({ record, kept, covered }: Move, from: Cohort, to: Cohort): Change {
  return {
    of: 'cohort',
    id: record.id,
    act: 'moved',
    before: { cohort: from.id, months: kept?.months ?? 0 },
    after: { cohort: to.id, firstMonth: covered.firstMonth, months: covered.months },
  };
}

interface Move extends CoverChange {
  readonly kept: MonthSpan | null;
  readonly covered: MonthSpan;
  /** months that the old cohort covers no longer */
  readonly freed: number;
  /** as what they were counted there; left out in earlier releases */
  readonly freedUnder: CoverSpan['countedUnder'];
  /** whether the place of the year goes over with them; further months stand on that of an earlier decision */
  readonly hasPlace: boolean;
}

interface MoveSetting {
  readonly from: Cohort;
  readonly to: Cohort;
  readonly wanted: MonthSpan | null;
  readonly month: ContributionMonth;
  readonly by: string;
}

/** One person's months after the move; a fault where it cannot be. */
function moveOf(
  record: NominationRecord,
  before: CoverChange['before'],
  { from, to, wanted, month, by }: MoveSetting,
): Move | Fault {
  const fault = (detail: string): Fault => ({
    field: 'nominations',
    detail: `${record.id}: ${detail}`,
  });
  const own = before?.spans.find((span) => isLivingIn(span, record, from));
  if (before === null || own === undefined || record.state !== 'determined') {
    return fault('is not covered by this cohort');
  }
  if (to.agencies.length > 0 && !to.agencies.includes(record.agency)) {
    return fault('the new cohort does not take people of this agency');
  }
  if (wanted === null) return fault('the new cohort has no month left');
  const ended = endSpan(own, month, { act: 'moved', by });
  const rest = before.spans.map((span) => (span === own ? ended : span));
  const [overlap] = overlapsOf(rest, wanted);
  if (overlap !== undefined) {
    return fault(`is covered in ${overlap.months.join(', ')} already`);
  }
  const spans: CoverSpan[] = [...rest, spanOf(record, to, own.determination, wanted)];
  const kept = ended.months === 0 ? null : { firstMonth: ended.firstMonth, months: ended.months };
  const hasPlace = spanOfPlace(before.spans, record.id) === own;
  const freed = own.months - ended.months;
  const freedUnder = own.countedUnder;
  return { record, before, spans, kept, covered: wanted, freed, freedUnder, hasPlace };
}
