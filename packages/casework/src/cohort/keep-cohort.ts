import { fileNew, fileOver } from '@payung/data';
import {
  Cohort,
  type CohortFault,
  CohortId,
  type CohortNote,
  cohortFaults,
  cohortNotes,
  coverRulesOf,
  type FundingSource,
  monthsFrom,
  programmeYearsOf,
  rulesOn,
  tariffFor,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { cohortShelf, fundingShelf } from './cohort-shelves.ts';
import { cohortsOf, keepSource } from './funding-sources.ts';

/** A cohort with what planners should know of it. */
export interface CohortView {
  readonly cohort: Cohort;
  readonly notes: readonly CohortNote[];
}

export type CohortRequest = Pick<
  Cohort,
  | 'name'
  | 'kind'
  | 'year'
  | 'firstMonth'
  | 'months'
  | 'funding'
  | 'placeCeiling'
  | 'budgetCeiling'
  | 'agencies'
> & {
  /** rupiah for one person and month; null for what the rules in force say */
  readonly tariff: number | null;
  readonly once?: OnceKey | null;
  readonly correlationId: string;
};

/**
 * Makes a cohort. Refused with every fault at once, among them more places than its source of money can pay for; what
 * may be made and yet deserves a thought comes with the answer as notes. Asked again under the same key, it answers the
 * cohort as it was made, with the notes of today.
 */
export async function makeCohort(
  service: Service,
  actor: RegionAdmin,
  request: CohortRequest,
): Promise<Result<CohortView>> {
  const open = await regionOf(service, actor.tenant);
  const { correlationId, once = null, tariff: said, ...rest } = request;
  const before = await madeBefore(open, once);
  if (before !== null) return before;
  const funding = await open.data.shelves.one(fundingShelf, request.funding);
  const usual = usualTariffs(open, request, funding);
  const tariff = said ?? usual[0] ?? null;
  const faults = [
    ...tariffFaults(tariff),
    ...(await faultsOf(open, { ...rest, tariff: tariff ?? 0 }, funding)),
  ];
  if (faults.length > 0 || tariff === null || funding === null) {
    return refuse({ code: 'request-faults', faults });
  }
  const cohort: Cohort = {
    ...rest,
    id: CohortId.parse(service.random.ulid()),
    version: 1,
    tariff,
    determinedPeople: 0,
    determinedMonths: 0,
    state: 'open',
    createdBy: actor.user,
    createdAt: nowOf(service),
  };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileNew(cohortShelf, cohort, { act: 'made' }),
      keepSource(funding),
      ...keepAnswer(once, { status: 201, body: cohort }, service.clock.now()),
    ],
  });
  if (result.kind === 'refused') {
    return (await madeBefore(open, once)) ?? refuse({ code: 'version-moved' });
  }
  return ok({ cohort, notes: notesOf(open, cohort, funding) });
}

/** What was made under this key before; null where nothing was. */
async function madeBefore(
  open: OpenRegion,
  once: OnceKey | null,
): Promise<Result<CohortView> | null> {
  const before = await repeatOf(open.data, once);
  if (before === null || !before.ok) return before;
  const cohort = Cohort.parse(JSON.parse(before.value.body));
  const funding = await open.data.shelves.one(fundingShelf, cohort.funding);
  return ok({ cohort, notes: notesOf(open, cohort, funding) });
}

function tariffFaults(tariff: number | null): CohortFault[] {
  if (tariff !== null) return [];
  return [{ field: 'tariff', detail: 'no rule says one for this money and month: state it' }];
}

type Draft = Omit<CohortRequest, 'tariff' | 'once' | 'correlationId'> & { readonly tariff: number };

async function faultsOf(
  open: OpenRegion,
  draft: Draft,
  funding: FundingSource | null,
  before?: Cohort,
): Promise<CohortFault[]> {
  const siblings = funding === null ? [] : await cohortsOf(open, funding.id);
  return cohortFaults(draft, {
    rules: coverRulesOf(open.region),
    years: programmeYearsOf(open.region),
    agencies: open.region.agencies.map(({ id }) => id),
    funding,
    siblings: siblings.filter(({ id }) => id !== before?.id),
    ...(before === undefined ? {} : { determined: before }),
  });
}

/** What the rules in force say for each month; null where they say nothing. */
function usualTariffs(
  { region, today }: OpenRegion,
  { firstMonth, months }: Pick<Cohort, 'firstMonth' | 'months'>,
  funding: FundingSource | null,
): (number | null)[] {
  if (funding === null) return [];
  const { rules } = rulesOn(region, today);
  // a cohort has people of many trades; what names one trade alone is for its own cohort to state
  return monthsFrom(firstMonth, months).map(
    (month) => tariffFor(rules, { funding: funding.kind, sector: 'OTHER', month })?.amount ?? null,
  );
}

/** What planners should know of a cohort by the rules of today. */
export function notesOf(
  open: OpenRegion,
  cohort: Cohort,
  funding: FundingSource | null,
): CohortNote[] {
  return cohortNotes(cohort, coverRulesOf(open.region), usualTariffs(open, cohort, funding));
}

/** Changes name, ceilings and agencies of an open cohort; what its people were told of stays. */
export async function changeCohort(
  service: Service,
  actor: RegionAdmin,
  request: Pick<
    Cohort,
    'id' | 'version' | 'name' | 'placeCeiling' | 'budgetCeiling' | 'agencies'
  > & { readonly correlationId: string },
): Promise<Result<CohortView>> {
  const open = await regionOf(service, actor.tenant);
  const { id, version, correlationId, ...change } = request;
  const before = await open.data.shelves.one(cohortShelf, id);
  if (before === null) return notFound('cohort');
  if (before.state === 'closed') {
    return refuse({ code: 'state-forbids', detail: 'the cohort is closed' });
  }
  if (before.version !== version) return refuse({ code: 'version-moved' });
  const funding = await open.data.shelves.one(fundingShelf, before.funding);
  const faults = [...(await faultsOf(open, { ...before, ...change }, funding, before))];
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileOver(cohortShelf, before, change, { act: 'changed' }),
      ...(funding === null ? [] : [keepSource(funding)]),
    ],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  const cohort: Cohort = { ...before, ...change, version: version + 1 };
  return ok({ cohort, notes: notesOf(open, cohort, funding) });
}

/** Closes a cohort: nobody is determined for it any more, and what it did not commit is free for others. */
export async function closeCohort(
  service: Service,
  actor: RegionAdmin,
  request: { readonly id: CohortId; readonly version: number; readonly correlationId: string },
): Promise<Result<CohortView>> {
  const open = await regionOf(service, actor.tenant);
  const before = await open.data.shelves.one(cohortShelf, request.id);
  if (before === null) return notFound('cohort');
  if (before.state === 'closed') {
    return refuse({ code: 'state-forbids', detail: 'the cohort is closed already' });
  }
  if (before.version !== request.version) return refuse({ code: 'version-moved' });
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [fileOver(cohortShelf, before, { state: 'closed' }, { act: 'closed' })],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  const cohort: Cohort = { ...before, state: 'closed', version: before.version + 1 };
  const funding = await open.data.shelves.one(fundingShelf, cohort.funding);
  return ok({ cohort, notes: notesOf(open, cohort, funding) });
}
