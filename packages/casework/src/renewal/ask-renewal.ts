import { fileNew, fileOver } from '@payung/data';
import {
  type AgencyId,
  type AgencyRenewal,
  ImportId,
  programmeYearsOf,
  Renewal,
  type RenewalId,
  renewedOf,
} from '@payung/domain';
import { mayUseAgency, type Proposer, type RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { renewalShelf } from './renewal-shelves.ts';

/** Lets the list of the year that takes nominations be made from an earlier year's; the work is done outside. */
export async function askRenewal(
  service: Service,
  actor: RegionAdmin,
  request: { readonly fromYear: number; readonly correlationId: string },
): Promise<Result<Renewal>> {
  const open = await regionOf(service, actor.tenant);
  const { fromYear, correlationId } = request;
  const faults = await yearFaults(open, fromYear);
  const [first] = open.region.agencies;
  if (faults.length > 0 || first === undefined) return refuse({ code: 'request-faults', faults });
  const renewal = Renewal.parse({
    id: service.random.ulid(),
    version: 1,
    fromYear,
    year: open.region.schemeYear.year,
    state: 'gathering',
    agencies: open.region.agencies.map(({ id }) => emptyOf(id)),
    next: { agency: first.id, state: 'determined', after: null },
    by: actor.user,
    at: nowOf(service),
  });
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [fileNew(renewalShelf, renewal, { act: 'asked' })],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  await sendWork(service, open, renewal.id);
  return ok(renewal);
}

async function yearFaults(
  { region, data }: OpenRegion,
  fromYear: number,
): Promise<{ field: string; detail: string }[]> {
  const { year } = region.schemeYear;
  const field = 'fromYear';
  if (!programmeYearsOf(region).some((one) => one.year === fromYear) || fromYear === year) {
    const detail = `is a year that was opened, other than ${year}, for which people are nominated now`;
    return [{ field, detail }];
  }
  const all = await data.shelves.all(renewalShelf);
  if (all.some((one) => one.year === year && one.fromYear === fromYear)) {
    return [{ field, detail: 'this list is being made already' }];
  }
  return [];
}

function emptyOf(agency: AgencyId): AgencyRenewal {
  return {
    agency,
    state: 'gathering',
    pages: 0,
    people: 0,
    leaving: {},
    removed: 0,
    handedIn: null,
  };
}

/** Sends the message by which a renewal goes on. */
export function sendWork(
  service: Service,
  { data }: OpenRegion,
  renewal: RenewalId,
): Promise<void> {
  return service.queue.send({ kind: 'renew-year', tenantId: data.tenant, renewal });
}

/** Sends again whatever a lost message left undone; answers how many. */
export async function resendRenewals(service: Service, open: OpenRegion): Promise<number> {
  const all = await open.data.shelves.all(renewalShelf);
  const undone = all.filter(
    ({ next, agencies }) => next !== null || agencies.some(({ state }) => state === 'nominating'),
  );
  for (const { id } of undone) await sendWork(service, open, id);
  return undone.length;
}

export interface NominationRequest {
  readonly renewal: RenewalId;
  readonly agency: AgencyId;
  /** version of the notice that these people were given, as is declared; null when not */
  readonly notice: number | null;
  readonly correlationId: string;
}

/**
 * An agency confirms its list: whoever was not taken off is nominated for the new year, by the ordinary way of a list.
 * From then on the list stands as it is.
 */
export async function nominateRenewed(
  service: Service,
  actor: Proposer,
  request: NominationRequest,
): Promise<Result<Renewal>> {
  const open = await regionOf(service, actor.tenant);
  const { agency } = request;
  const before = await open.data.shelves.one(renewalShelf, request.renewal);
  const own = before?.agencies.find((one) => one.agency === agency);
  if (before === null || own === undefined || !mayUseAgency(actor, agency)) {
    return notFound('renewal');
  }
  const refused = whyNot(open, before, own);
  if (refused !== null) return refuse({ code: 'state-forbids', detail: refused });
  const handedIn = {
    importId: ImportId.parse(service.random.ulid()),
    by: actor.user,
    notice: request.notice,
  };
  const change = withAgency(before, { ...own, state: 'nominating', handedIn });
  const cause = causeOf(actor, request.correlationId, agency);
  const result = await open.data.commit({
    cause,
    lane: 'any',
    writes: [fileOver(renewalShelf, before, change, { act: 'confirmed' })],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  await sendWork(service, open, before.id);
  return ok({ ...before, ...change, version: before.version + 1 });
}

function whyNot({ region }: OpenRegion, renewal: Renewal, own: AgencyRenewal): string | null {
  if (renewal.state === 'gathering') return 'last year’s people are still being gathered';
  if (own.state !== 'proposed') return 'this agency’s list was confirmed already';
  if (renewal.year !== region.schemeYear.year) {
    return `nobody is nominated for ${renewal.year} now`;
  }
  return renewedOf(own) === 0 ? 'nobody is left to be nominated anew' : null;
}

/** A renewal with another state of one agency's part. */
export function withAgency(renewal: Renewal, own: AgencyRenewal): Pick<Renewal, 'agencies'> {
  return {
    agencies: renewal.agencies.map((one) => (one.agency === own.agency ? own : one)),
  };
}
