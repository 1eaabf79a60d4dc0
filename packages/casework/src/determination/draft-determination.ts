import { fileNew } from '@payung/data';
import {
  type AgencyId,
  type Cohort,
  CohortId,
  type Determination,
  DeterminationId,
  type DeterminationWork,
  determinationBegins,
  noTotals,
  type OccupationCode,
  type PriorityCriterion,
  programmeYearsOf,
  rulesOn,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { cohortShelf } from '../cohort/index.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import type { Answered } from '../nominate-worker.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { determinationShelf } from './determination-shelves.ts';

export interface DraftRequest {
  /** the cohort whose people are fixed; of an amendment the one of the decision it amends */
  readonly cohort: string | null;
  /** id of the decision that is amended; null for one of its own */
  readonly amends: string | null;
  readonly title: string;
  readonly legalBasis: string | null;
  readonly agencies: readonly AgencyId[];
  readonly occupations: readonly OccupationCode[];
  /** who is served first where not all fit; null for the order of the rules in force */
  readonly priority: readonly PriorityCriterion[] | null;
  /** whether its people were determined before, and get the months of one more cohort */
  readonly furtherMonths?: boolean;
  /** whether everybody who is ready is taken up; else the list begins empty */
  readonly gathers: boolean;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

type Fault = { field: string; detail: string };

/**
 * Drafts a decision for a cohort, or an amendment of one that is in force. Unless it begins empty, everybody is
 * gathered who holds a place and is ready, up to what cohort and money allow; who is not, and why, is told beside it.
 * The gathering is work of its own, since a region has tens of thousands of people.
 * @returns `request-faults` with everything that does not fit
 */
export async function draftDetermination(
  service: Service,
  actor: RegionAdmin,
  request: DraftRequest,
): Promise<Result<Answered<Determination>>> {
  const open = await regionOf(service, actor.tenant);
  const before = await repeatOf(open.data, request.once);
  if (before !== null) return before;
  const amended = await amendedBy(open, request.amends);
  if (!amended.ok) return amended;
  const cohort = await cohortOf(open, amended.value?.cohort ?? request.cohort);
  const faults = [...faultsOf(open, request), ...cohortFaults(open, cohort, request)];
  if (cohort === null || faults.length > 0) return refuse({ code: 'request-faults', faults });
  const priority = request.priority ?? rulesOn(open.region, open.today).rules.priority ?? [];
  const own = { ...request, priority };
  const value = newDetermination(service, actor, own, cohort, amended.value?.id ?? null);
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [
      fileNew(determinationShelf, value, { act: determinationBegins }),
      ...keepAnswer(request.once, { status: 201, body: value }, service.clock.now()),
    ],
  });
  if (result.kind !== 'done') {
    const raced = await repeatOf(open.data, request.once);
    return raced ?? refuse({ code: 'version-moved' });
  }
  if (value.work !== null) await sendWork(service, value, open);
  return ok({ kind: 'fresh', value });
}

/** Lets the work on a decision begin; should the message be lost, the sweep sends another. */
export async function sendWork(
  service: Service,
  { id }: Pick<Determination, 'id'>,
  { data }: OpenRegion,
): Promise<void> {
  await service.queue.send({ kind: 'determine', tenantId: data.tenant, determination: id });
}

async function amendedBy(
  { data }: OpenRegion,
  amends: string | null,
): Promise<Result<Determination | null>> {
  if (amends === null) return ok(null);
  const id = DeterminationId.safeParse(amends);
  const found = id.success ? await data.shelves.one(determinationShelf, id.data) : null;
  if (found === null) return notFound('determination');
  if (found.state !== 'in-force') {
    return refuse({ code: 'state-forbids', detail: 'only what is in force is amended' });
  }
  return ok(found);
}

async function cohortOf({ data }: OpenRegion, cohort: string | null): Promise<Cohort | null> {
  const id = CohortId.safeParse(cohort);
  return id.success ? data.shelves.one(cohortShelf, id.data) : null;
}

function cohortFaults(
  { region }: OpenRegion,
  cohort: Cohort | null,
  { amends, furtherMonths = false }: DraftRequest,
): Fault[] {
  if (cohort === null) return [{ field: 'cohort', detail: 'there is no such cohort' }];
  if (furtherMonths && amends !== null) {
    const detail = 'an amendment strikes and adds; further months are a decision of their own';
    return [{ field: 'furtherMonths', detail }];
  }
  if (cohort.state === 'closed' && amends === null) {
    return [{ field: 'cohort', detail: 'the cohort is closed' }];
  }
  const closedOn = programmeYearsOf(region).find(({ year }) => year === cohort.year)?.closedOn;
  if (closedOn !== undefined && amends === null) {
    return [{ field: 'cohort', detail: `its year ${cohort.year} was closed on ${closedOn}` }];
  }
  return [];
}

function faultsOf({ region }: OpenRegion, { agencies, occupations }: DraftRequest): Fault[] {
  const known = new Set(region.agencies.map(({ id }) => id));
  const listed = new Set(region.schemeYear.occupations.map(({ code }) => code));
  return [
    ...agencies.flatMap((id, i) =>
      known.has(id) ? [] : [{ field: `agencies[${i}]`, detail: 'there is no such agency' }],
    ),
    ...occupations.flatMap((code, i) =>
      listed.has(code)
        ? []
        : [{ field: `occupations[${i}]`, detail: 'the occupation is not on the list' }],
    ),
  ];
}

/** Work that nobody is at yet. */
export function newWork(
  service: Service,
  { user }: Pick<RegionAdmin, 'user'>,
  step: DeterminationWork['step'],
): DeterminationWork {
  return { step, position: 0, leaseUntil: 0, tries: 0, by: user, at: nowOf(service) };
}

/** What a decision is before anything was done with it, but what its draft says. */
export function asDrafted() {
  return {
    state: 'draft',
    edition: 0,
    lastEdition: 0,
    pieces: 0,
    notReadyPieces: 0,
    totals: noTotals,
    notReady: { people: 0, byReason: {} },
    freezeRefused: null,
    remarks: null,
    frozen: null,
    duties: [],
    elsewhere: null,
    signatory: null,
    sent: null,
    signed: null,
    effect: { determined: 0, struck: 0, leftOut: 0, finishedAt: null },
    cancelled: null,
  } satisfies Partial<Determination>;
}

function newDetermination(
  service: Service,
  actor: RegionAdmin,
  request: DraftRequest & { readonly priority: readonly PriorityCriterion[] },
  cohort: Cohort,
  amends: DeterminationId | null,
): Determination {
  const { title, legalBasis, agencies, occupations, priority, gathers } = request;
  return {
    id: DeterminationId.parse(service.random.ulid()),
    version: 1,
    kind: amends === null ? 'initial' : 'amendment',
    amends,
    cohort: cohort.id,
    year: cohort.year,
    title,
    legalBasis,
    ...asDrafted(),
    agencies: [...agencies],
    occupations: [...occupations],
    priority: [...priority],
    ...(request.furtherMonths === true ? { furtherMonths: true } : {}),
    work: gathers ? newWork(service, actor, 'gather') : null,
    createdBy: actor.user,
    createdAt: nowOf(service),
  };
}
