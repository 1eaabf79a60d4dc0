import type { BucketRecord, Cause, RegistryWrite } from '@payung/data';
import { laneCount, schemaVersion, TooBusyError } from '@payung/data';
import {
  type Agency,
  type AgencyId,
  bucketFor,
  type OccupationCode,
  openBucket,
  type Region,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../members/invite-member.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';

/** What the lead agency may set by itself. Rules with a legal basis are not among it: these are versions. */
export type SettingsChange = Pick<Region, 'villagesProposeFor' | 'dutiesApart'>;

export interface AgencyChange {
  readonly id: AgencyId;
  readonly name: string;
  /** occupations that this agency looks after; others keep theirs */
  readonly occupations: readonly OccupationCode[];
}

const tries = 6;

/** Sets who proposes and whose offices have to differ. */
export function changeSettings(
  service: Service,
  actor: RegionAdmin,
  request: SettingsChange & { readonly correlationId: string },
): Promise<Result<Region>> {
  const { villagesProposeFor, dutiesApart, correlationId } = request;
  return rewrite(service, actor, correlationId, (region) => {
    const known = region.agencies.some(({ id }) => id === villagesProposeFor);
    if (villagesProposeFor !== null && !known) return notFound('agency');
    return ok({
      after: { ...region, villagesProposeFor, dutiesApart },
      act: 'settings-changed',
      told: { villagesProposeFor, dutiesApart },
      writes: [],
    });
  });
}

/** Adds an agency, with a quota card of no places where each agency has its own. */
export function addAgency(
  service: Service,
  actor: RegionAdmin,
  request: AgencyChange & { readonly correlationId: string },
): Promise<Result<Region>> {
  return rewrite(service, actor, request.correlationId, (region) => {
    if (region.agencies.some(({ id }) => id === request.id)) {
      return refuse({ code: 'state-forbids', detail: 'the region has an agency of this id' });
    }
    const { id, name } = request;
    const agency = { id, name, isLead: false, lane: region.agencies.length % laneCount };
    const after = withSectors({ ...region, agencies: [...region.agencies, agency] }, request);
    if (!after.ok) return after;
    const writes = region.schemeYear.quotaBy === 'agency' ? cardOf(region, agency) : [];
    return ok({ after: after.value, act: 'agency-added', told: toldOf(request), writes });
  });
}

/** Renames an agency and says which occupations it looks after. */
export function changeAgency(
  service: Service,
  actor: RegionAdmin,
  request: AgencyChange & { readonly correlationId: string },
): Promise<Result<Region>> {
  return rewrite(service, actor, request.correlationId, (region) => {
    if (!region.agencies.some(({ id }) => id === request.id)) return notFound('agency');
    const agencies = region.agencies.map((agency) =>
      agency.id === request.id ? { ...agency, name: request.name } : agency,
    );
    const after = withSectors({ ...region, agencies }, request);
    if (!after.ok) return after;
    return ok({ after: after.value, act: 'agency-changed', told: toldOf(request), writes: [] });
  });
}

function toldOf({ id, name, occupations }: AgencyChange): Record<string, string> {
  return { agency: id, name, occupations: occupations.join(' ') };
}

/** The region with this agency at exactly these occupations. */
function withSectors(region: Region, { id, occupations }: AgencyChange): Result<Region> {
  const known = new Set(region.schemeYear.occupations.map(({ code }) => code));
  const unknown = occupations.filter((code) => !known.has(code));
  if (unknown.length > 0) {
    const faults = unknown.map((code) => ({
      field: 'occupations',
      detail: `the list in force has no occupation ${code}`,
    }));
    return refuse({ code: 'settings-invalid', faults });
  }
  const wanted = new Set(occupations);
  const next = region.schemeYear.occupations.map((occupation) => {
    const others = occupation.agencies.filter((agency) => agency !== id);
    return { ...occupation, agencies: wanted.has(occupation.code) ? [...others, id] : others };
  });
  return ok({ ...region, schemeYear: { ...region.schemeYear, occupations: next } });
}

function cardOf({ schemeYear }: Region, { id, name }: Agency): RegistryWrite[] {
  const { sums, movement } = openBucket(0);
  const bucket = bucketFor(schemeYear, id);
  const record: BucketRecord = {
    schemaVersion,
    id: bucket,
    name,
    year: schemeYear.year,
    agency: id,
    ...sums,
    free: sums.granted,
  };
  return [
    { write: 'new-bucket', record },
    { write: 'record-movement', bucket, movement, basis: null, nominations: [] },
  ];
}

interface Rewriting {
  readonly after: Region;
  readonly act: string;
  readonly told: Readonly<Record<string, string | null>>;
  readonly writes: readonly RegistryWrite[];
}

/** Changes the profile as it stands now; whoever changed it in the same moment is not overwritten. */
async function rewrite(
  service: Service,
  actor: RegionAdmin,
  correlationId: string,
  next: (region: Region) => Result<Rewriting>,
): Promise<Result<Region>> {
  const { data } = await regionOf(service, actor.tenant);
  const cause: Cause = causeOf(actor, correlationId);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await data.pauseBefore(attempt);
    const before = await service.database.regions.profile(actor.tenant);
    if (before === null) return notFound('region');
    const changed = next(before.region);
    if (!changed.ok) return changed;
    const { after, act, told, writes } = changed.value;
    const result = await data.commit({
      cause,
      lane: 'any',
      writes: [{ write: 'change-region', before: before.text, after, act, told }, ...writes],
    });
    service.regions.forget(actor.tenant);
    if (result.kind === 'done') return ok(after);
  }
  throw new TooBusyError(1);
}
