import { type BucketRecord, type RegistryWrite, schemaVersion } from '@payung/data';
import {
  type AgencyId,
  bucketFor,
  type CoverRules,
  coverRulesOf,
  openBucket,
  type ProgrammeYear,
  plainCoverRules,
  programmeYearsOf,
  type Region,
  type YearClosing,
  yearNominatedFor,
} from '@payung/domain';
import type { Actor, RegionAdmin } from '../actor.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { rewriteProfile } from '../settings/rewrite-profile.ts';
import { yearClosingShelf } from '../years/year-closing-shelf.ts';

/** The years of a region's programme, and the one for which people are nominated now. */
export interface YearsView {
  readonly years: readonly ProgrammeYear[];
  readonly nominatesFor: number;
  readonly coverRules: CoverRules;
  /** whether the region settled the rules of cover itself, or goes by what is usual */
  readonly coverRulesSet: boolean;
  /** the years that were closed, and how far that is */
  readonly closings: readonly YearClosing[];
}

export interface NewYear extends Omit<ProgrammeYear, 'closedOn'> {
  /** places by agency, or of the whole region under null; an agency that is not named gets a card of none */
  readonly grants: readonly { readonly agency: AgencyId | null; readonly granted: number }[];
  readonly legalBasis: string;
  /** whether people are nominated for it from now on */
  readonly takesNominations: boolean;
  readonly correlationId: string;
}

interface Fault {
  readonly field: string;
  readonly detail: string;
}

/** writes of one transaction, less the profile and its entry; each card takes two */
const mostCards = 45;

async function viewOf({ data }: OpenRegion, region: Region): Promise<YearsView> {
  return {
    closings: await data.shelves.all(yearClosingShelf),
    years: programmeYearsOf(region),
    nominatesFor: yearNominatedFor(region).year,
    coverRules: coverRulesOf(region),
    coverRulesSet: region.coverRules !== undefined,
  };
}

/** The years of the programme. */
export async function showYears(
  service: Service,
  actor: Pick<Actor, 'tenant'>,
): Promise<YearsView> {
  const open = await regionOf(service, actor.tenant);
  return viewOf(open, open.region);
}

/** Opens a year with its quota cards. Cards and nominations of earlier years stay as they are. */
export async function openYear(
  service: Service,
  actor: RegionAdmin,
  request: NewYear,
): Promise<Result<YearsView>> {
  const changed = await rewriteProfile(service, actor, request.correlationId, (region) => {
    const faults = yearFaults(region, request);
    if (faults.length > 0) return refuse({ code: 'request-faults', faults });
    const { year, firstDayOfCover, months, quotaBy, takesNominations } = request;
    const opened: ProgrammeYear = { year, firstDayOfCover, months, quotaBy };
    const after: Region = {
      ...region,
      programmeYears: [...programmeYearsOf(region), opened],
      nominatesFor: takesNominations ? year : yearNominatedFor(region).year,
    };
    const told = { year: String(year), firstDayOfCover, basis: request.legalBasis };
    return ok({ after, act: 'year-opened', told, writes: cardsOf(region, request) });
  });
  if (!changed.ok) return changed;
  return ok(await viewOf(await regionOf(service, actor.tenant), changed.value));
}

function yearFaults(region: Region, request: NewYear): Fault[] {
  const faults: Fault[] = [];
  const { year, firstDayOfCover, quotaBy, grants } = request;
  if (programmeYearsOf(region).some((one) => one.year === year)) {
    faults.push({ field: 'year', detail: 'this year was opened already' });
  }
  if (!firstDayOfCover.startsWith(`${year}-`) || !firstDayOfCover.endsWith('-01')) {
    faults.push({ field: 'firstDayOfCover', detail: 'is the first day of a month of the year' });
  }
  if (region.agencies.length > mostCards) {
    faults.push({ field: 'grants', detail: `a year has cards for at most ${mostCards} agencies` });
  }
  const seen = new Set<AgencyId | null>();
  grants.forEach(({ agency }, i) => {
    const field = `grants.${i}.agency`;
    if (seen.has(agency)) faults.push({ field, detail: 'is named twice' });
    seen.add(agency);
    if ((agency === null) !== (quotaBy === 'region')) {
      const detail = quotaBy === 'region' ? 'the region has one card' : 'each agency has a card';
      faults.push({ field, detail });
    } else if (agency !== null && !region.agencies.some(({ id }) => id === agency)) {
      faults.push({ field, detail: `the region has no agency ${agency}` });
    }
  });
  return faults;
}

function cardsOf(region: Region, request: NewYear): RegistryWrite[] {
  const { year, firstDayOfCover, months, quotaBy, grants } = request;
  const scheme = { ...region.schemeYear, year, firstDayOfCover, months, quotaBy };
  const owners = quotaBy === 'region' ? [{ id: null, name: region.name }] : [...region.agencies];
  return owners.flatMap(({ id, name }): RegistryWrite[] => {
    const granted = grants.find(({ agency }) => agency === id)?.granted ?? 0;
    const { sums, movement } = openBucket(granted);
    // the card of a whole region is named by the year alone, whoever asks
    const bucket = bucketFor(scheme, id ?? leadOf(region));
    const record: BucketRecord = {
      schemaVersion,
      id: bucket,
      name,
      year,
      agency: id,
      ...sums,
      free: sums.granted,
    };
    const basis = request.legalBasis;
    return [
      { write: 'new-bucket', record },
      { write: 'record-movement', bucket, movement, basis, nominations: [] },
    ];
  });
}

function leadOf({ agencies }: Region): AgencyId {
  const lead = agencies.find(({ isLead }) => isLead) ?? agencies[0];
  if (lead === undefined) throw new Error('a region without agencies');
  return lead.id;
}

/** Says for which of the opened years people are nominated from now on. */
export async function takeNominationsFor(
  service: Service,
  actor: RegionAdmin,
  request: { readonly year: number; readonly correlationId: string },
): Promise<Result<YearsView>> {
  const { year, correlationId } = request;
  const changed = await rewriteProfile(service, actor, correlationId, (region) => {
    const own = programmeYearsOf(region).find((one) => one.year === year);
    if (own?.closedOn !== undefined || own === undefined) {
      const detail = `the year ${year} was ${own === undefined ? 'not opened' : 'closed'}`;
      return refuse({ code: 'request-faults', faults: [{ field: 'year', detail }] });
    }
    const after = { ...region, programmeYears: programmeYearsOf(region), nominatesFor: year };
    return ok({ after, act: 'year-chosen', told: { year: String(year) }, writes: [] });
  });
  if (!changed.ok) return changed;
  return ok(await viewOf(await regionOf(service, actor.tenant), changed.value));
}

/** Settles when cover lapses and how many months a cohort may have; null for what is usual. */
export async function settleCoverRules(
  service: Service,
  actor: RegionAdmin,
  request: { readonly rules: CoverRules | null; readonly correlationId: string },
): Promise<Result<YearsView>> {
  const rules = request.rules ?? plainCoverRules;
  const changed = await rewriteProfile(service, actor, request.correlationId, (region) => {
    const told = {
      lapseAfterMonths: String(rules.lapseAfterMonths),
      fullDeathBenefitAfterMonths: String(rules.fullDeathBenefitAfterMonths),
      routineMonths: rules.routineMonths.join(' '),
      incidentalMonths: rules.incidentalMonths.join(' '),
    };
    return ok({
      after: { ...region, coverRules: rules },
      act: 'cover-rules-set',
      told,
      writes: [],
    });
  });
  if (!changed.ok) return changed;
  return ok(await viewOf(await regionOf(service, actor.tenant), changed.value));
}
