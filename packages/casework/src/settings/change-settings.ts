import { type BucketRecord, laneCount, type RegistryWrite, schemaVersion } from '@payung/data';
import {
  type Agency,
  type AgencyId,
  bucketFor,
  type CalendarDate,
  type Occupation,
  type OccupationCode,
  openBucket,
  type Region,
  ruleVersionsOf,
  type SchemeYear,
  schemeYearOn,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import type { Service } from '../service.ts';
import { rewriteProfile } from './rewrite-profile.ts';

/** What the lead agency may set by itself. Rules with a legal basis are not among it: these are versions. */
export type SettingsChange = Pick<Region, 'villagesProposeFor' | 'dutiesApart'>;

export interface AgencyChange {
  readonly id: AgencyId;
  readonly name: string;
  /** occupations that this agency looks after; others keep theirs */
  readonly occupations: readonly OccupationCode[];
}

/**
 * Sets who proposes and whose offices have to differ.
 * @returns `version-moved` when somebody else changed it meanwhile
 */
export function changeSettings(
  service: Service,
  actor: RegionAdmin,
  request: SettingsChange & {
    /** the version that was read; null over whatever there is */
    readonly version: number | null;
    readonly correlationId: string;
  },
): Promise<Result<Region>> {
  const { villagesProposeFor, dutiesApart, version, correlationId } = request;
  return rewriteProfile(service, actor, correlationId, (region) => {
    const known = region.agencies.some(({ id }) => id === villagesProposeFor);
    if (villagesProposeFor !== null && !known) return notFound('agency');
    const before = region.settingsVersion ?? 0;
    if (version !== null && version !== before) return refuse({ code: 'version-moved' });
    return ok({
      after: { ...region, villagesProposeFor, dutiesApart, settingsVersion: before + 1 },
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
  return rewriteProfile(service, actor, request.correlationId, (region, today) => {
    if (region.agencies.some(({ id }) => id === request.id)) {
      return refuse({ code: 'state-forbids', detail: 'the region has an agency of this id' });
    }
    const { id, name } = request;
    const agency = { id, name, isLead: false, lane: region.agencies.length % laneCount };
    const more = { ...region, agencies: [...region.agencies, agency] };
    const after = withSectors(more, request, today);
    if (!after.ok) return after;
    const writes = cardOf(schemeYearOn(region, today), agency);
    return ok({ after: after.value, act: 'agency-added', told: toldOf(request), writes });
  });
}

/**
 * Renames an agency and says which occupations it looks after.
 * @returns `version-moved` when somebody else changed this agency meanwhile; a change of another one does not matter
 */
export function changeAgency(
  service: Service,
  actor: RegionAdmin,
  request: AgencyChange & {
    /** the version that was read; null over whatever there is */
    readonly version: number | null;
    readonly correlationId: string;
  },
): Promise<Result<Region>> {
  return rewriteProfile(service, actor, request.correlationId, (region, today) => {
    const { id, name, version } = request;
    const known = region.agencies.find((agency) => agency.id === id);
    if (known === undefined) return notFound('agency');
    if (version !== null && version !== agencyVersion(region, known, today)) {
      return refuse({ code: 'version-moved' });
    }
    const changed: Agency = { ...known, name, version: (known.version ?? 0) + 1 };
    const agencies = region.agencies.map((agency) => (agency.id === id ? changed : agency));
    const after = withSectors({ ...region, agencies }, request, today);
    if (!after.ok) return after;
    return ok({ after: after.value, act: 'agency-changed', told: toldOf(request), writes: [] });
  });
}

/**
 * The version under which somebody saw an agency: it moves with each change of it, and with each version of the rules that
 * comes into force, since those share the occupations out anew.
 */
export function agencyVersion(
  region: Region,
  { version = 0 }: Agency,
  today: CalendarDate,
): number {
  const begun = ruleVersionsOf(region).filter(({ effectiveFrom }) => effectiveFrom <= today);
  return version + Math.max(0, begun.length - 1);
}

function toldOf({ id, name, occupations }: AgencyChange): Record<string, string> {
  return { agency: id, name, occupations: occupations.join(' ') };
}

/**
 * The region with this agency at exactly these occupations, in the rules in force and those that follow. Who looks
 * after an occupation is the region's own arrangement: it changes no version's legal basis, and no earlier version.
 * Occupations that only later rules have are not asked about, and stay with whom they are.
 */
function withSectors(
  region: Region,
  { id, occupations }: AgencyChange,
  today: CalendarDate,
): Result<Region> {
  const known = new Set(schemeYearOn(region, today).occupations.map(({ code }) => code));
  const unknown = occupations.filter((code) => !known.has(code));
  if (unknown.length > 0) {
    const faults = unknown.map((code) => ({
      field: 'occupations',
      detail: `the list in force has no occupation ${code}`,
    }));
    return refuse({ code: 'settings-invalid', faults });
  }
  const wanted = new Set(occupations);
  const shared = (all: readonly Occupation[]): Occupation[] =>
    all.map((occupation) => {
      if (!known.has(occupation.code)) return occupation;
      const others = occupation.agencies.filter((agency) => agency !== id);
      return { ...occupation, agencies: wanted.has(occupation.code) ? [...others, id] : others };
    });
  const { schemeYear, ruleVersions } = region;
  if (ruleVersions === undefined) {
    return ok({
      ...region,
      schemeYear: { ...schemeYear, occupations: shared(schemeYear.occupations) },
    });
  }
  const versions = ruleVersions.map((version) =>
    version.effectiveTo === null || version.effectiveTo >= today
      ? { ...version, rules: { ...version.rules, occupations: shared(version.rules.occupations) } }
      : version,
  );
  return ok({ ...region, ruleVersions: versions });
}

/** The card of a new agency, where each has its own. */
function cardOf(schemeYear: SchemeYear, { id, name }: Agency): RegistryWrite[] {
  if (schemeYear.quotaBy === 'region') return [];
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
