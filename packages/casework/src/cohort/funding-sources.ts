import { fileNew, fileOver, type RegistryWrite } from '@payung/data';
import {
  type Cohort,
  type FundingId,
  type FundingSource,
  type FundingStanding,
  fundingStanding,
  isGiven,
} from '@payung/domain';
import type { Actor, RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { cohortShelf, donorShelf, fundingShelf } from './cohort-shelves.ts';

/** A source of money with how its money stands. */
export interface FundingView {
  readonly source: FundingSource;
  readonly standing: FundingStanding;
}

export type NewFunding = Pick<
  FundingSource,
  'id' | 'kind' | 'name' | 'budgetYear' | 'accountCode' | 'budgetCeiling' | 'donor'
> & { readonly correlationId: string };

interface Fault {
  readonly field: string;
  readonly detail: string;
}

/** Records a source of money: APBD, DBHCHT, province, villages, or what a donor gives (domain-rules 5.7). */
export async function addFunding(
  service: Service,
  actor: RegionAdmin,
  request: NewFunding,
): Promise<Result<FundingView>> {
  const open = await regionOf(service, actor.tenant);
  const { correlationId, ...said } = request;
  const faults = await newFaults(open, request);
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const source: FundingSource = {
    ...said,
    version: 1,
    createdBy: actor.user,
    createdAt: nowOf(service),
  };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [fileNew(fundingShelf, source, { act: 'recorded' })],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ source, standing: fundingStanding(source, []) });
}

async function newFaults({ data }: OpenRegion, request: NewFunding): Promise<Fault[]> {
  const { id, kind, donor } = request;
  const faults: Fault[] = [];
  if ((await data.shelves.one(fundingShelf, id)) !== null) {
    faults.push({ field: 'id', detail: 'there is a source of money of this id' });
  }
  if (isGiven(kind) && donor === null) {
    faults.push({ field: 'donor', detail: 'says who gives the money' });
  } else if (!isGiven(kind) && donor !== null) {
    faults.push({ field: 'donor', detail: 'public money and self-payment have no donor' });
  } else if (donor !== null && (await data.shelves.one(donorShelf, donor)) === null) {
    faults.push({ field: 'donor', detail: 'there is no such donor' });
  }
  return faults;
}

/** Changes the name, the account or the ceiling of a source; never below what its cohorts keep. */
export async function changeFunding(
  service: Service,
  actor: RegionAdmin,
  request: Pick<FundingSource, 'id' | 'version' | 'name' | 'accountCode' | 'budgetCeiling'> & {
    readonly correlationId: string;
  },
): Promise<Result<FundingView>> {
  const open = await regionOf(service, actor.tenant);
  const { id, version, name, accountCode, budgetCeiling, correlationId } = request;
  const before = await open.data.shelves.one(fundingShelf, id);
  if (before === null) return notFound('funding source');
  if (before.version !== version) return refuse({ code: 'version-moved' });
  const { planned } = fundingStanding(before, await cohortsOf(open, id));
  if (budgetCeiling < planned) {
    const detail = `must be at least ${planned}, which its cohorts keep`;
    return refuse({ code: 'request-faults', faults: [{ field: 'budgetCeiling', detail }] });
  }
  const change = { name, accountCode, budgetCeiling };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [fileOver(fundingShelf, before, change, { act: 'changed' })],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return showFunding(service, actor, id);
}

/**
 * Two that take or plan money of one source in the same moment may not both count on it: read the source before the
 * cohorts that it pays for, and write this with what takes the money.
 */
export function keepSource(source: FundingSource): RegistryWrite {
  return fileOver(fundingShelf, source, {}, { act: null });
}

/** The cohorts that a source pays for. */
export async function cohortsOf({ data }: OpenRegion, funding: FundingId): Promise<Cohort[]> {
  return (await data.shelves.all(cohortShelf)).filter((one) => one.funding === funding);
}

/** All sources of money, each with how its money stands. */
export async function listFunding(
  service: Service,
  actor: Pick<Actor, 'tenant'>,
): Promise<FundingView[]> {
  const { data } = await regionOf(service, actor.tenant);
  const [sources, cohorts] = await Promise.all([
    data.shelves.all(fundingShelf),
    data.shelves.all(cohortShelf),
  ]);
  return sources.map((source) => ({
    source,
    standing: fundingStanding(
      source,
      cohorts.filter(({ funding }) => funding === source.id),
    ),
  }));
}

/** One source of money. */
export async function showFunding(
  service: Service,
  actor: Pick<Actor, 'tenant'>,
  id: FundingId,
): Promise<Result<FundingView>> {
  const open = await regionOf(service, actor.tenant);
  const source = await open.data.shelves.one(fundingShelf, id);
  if (source === null) return notFound('funding source');
  return ok({ source, standing: fundingStanding(source, await cohortsOf(open, id)) });
}
