import { type Item, type NominationRecord, splitNominationId } from '@payung/data';
import {
  type AgencyId,
  type CalendarDate,
  type Cohort,
  type NominationId,
  type NominationState,
  placeOf,
  type SavedPlace,
} from '@payung/domain';
import * as z from 'zod';
import { type ListReader, mayUseAgency } from '../actor.ts';
import { cohortShelf } from '../cohort/index.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import type { PageRequest } from '../determination/determination-views.ts';
import { nominationsOf } from '../nominations-of.ts';
import type { Page } from '../people-views.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';

/** States of somebody who stands on another list already; an offer to take the person over is a duplicate still. */
const doubles = ['duplicate', 'offered'] as const satisfies readonly NominationState[];

/** ids read at once from the index */
const atOnce = 1_000;

export interface SavedByAgency extends SavedPlace {
  readonly agency: AgencyId;
  readonly people: number;
}

/** What would have been paid a second time for people who stood on two lists, had nobody found them. */
export interface DuplicatesSaved {
  readonly year: number;
  /** on which day it was reckoned */
  readonly on: CalendarDate;
  readonly people: number;
  readonly personMonths: number;
  readonly rupiah: number;
  /** agencies with at least one; `rupiah` of an agency is that of all its people */
  readonly agencies: readonly SavedByAgency[];
}

export interface SavedRequest {
  readonly year: number;
  /** whose duplicates alone; null for all in the actor's reach. One out of reach has none. */
  readonly agency: AgencyId | null;
}

/**
 * Rupiah saved by duplicates found in a programme year: one entry for each person and agency that was refused as a
 * duplicate, by their NIK or by an answered case, at the months and the tariff of the cohort in which they would have
 * stood. A list that an agency hands in twice counts once. An agency sees its own.
 */
export async function duplicatesSaved(
  service: Service,
  actor: ListReader,
  { year, agency: only }: SavedRequest,
): Promise<DuplicatesSaved> {
  const open = await regionOf(service, actor.tenant);
  const cohorts = await cohortsIn(open, year);
  const agencies: SavedByAgency[] = [];
  for (const agency of agenciesOf(open, actor, only)) {
    const people = await countIn(open, agency, year);
    if (people === 0) continue;
    const place = placeOf(cohorts, agency);
    agencies.push({ ...place, agency, people, rupiah: people * place.rupiah });
  }
  const sum = (of: (one: SavedByAgency) => number): number =>
    agencies.reduce((all, one) => all + of(one), 0);
  return {
    year,
    on: open.today,
    people: sum(({ people }) => people),
    personMonths: sum(({ people, months }) => people * months),
    rupiah: sum(({ rupiah }) => rupiah),
    agencies,
  };
}

export interface SavedEntry extends SavedPlace {
  readonly nomination: NominationId;
  readonly agency: AgencyId;
  /** by the same NIK when it was handed in, or by comparing what is written about two people */
  readonly foundBy: 'same-nik' | 'comparison';
  /** the nomination that stands */
  readonly standing: NominationId | null;
}

const Place = z.object({
  agency: z.int().min(0),
  state: z.int().min(0),
  after: z.record(z.string(), z.unknown()).nullable(),
});
type Place = z.infer<typeof Place>;

/**
 * The entries behind the figure, agency by agency. A page may hold fewer than `limit` although there are more: go on
 * until there is no cursor.
 */
export async function listDuplicatesSaved(
  service: Service,
  actor: ListReader,
  { year, agency: only, cursor, limit }: PageRequest & SavedRequest,
): Promise<Result<Page<SavedEntry>>> {
  const open = await regionOf(service, actor.tenant);
  const scope = { route: `duplicates saved ${year} ${only}`, user: actor.user };
  const opened = await openCursor(open.data.keys, scope, cursor);
  if (opened === 'invalid') return refuse({ code: 'cursor-invalid' });
  const agencies = agenciesOf(open, actor, only);
  const cohorts = await cohortsIn(open, year);
  const items: SavedEntry[] = [];
  let at: Place | null =
    opened === null ? { agency: 0, state: 0, after: null } : Place.parse(opened);
  while (at !== null && items.length < limit) {
    const agency: AgencyId | undefined = agencies[at.agency];
    const state = doubles[at.state];
    if (agency === undefined || state === undefined) {
      at = agency === undefined ? null : { agency: at.agency + 1, state: 0, after: null };
      continue;
    }
    const asked = { agency, year, state, after: at.after, limit: limit - items.length };
    const { ids, next }: { ids: NominationId[]; next: Item | null } =
      await open.data.people.listByAgency(asked);
    const place = placeOf(cohorts, agency);
    for (const record of await nominationsOf(open, ids)) {
      if (record !== null) items.push(entryOf(record, place));
    }
    at = next === null ? { ...at, state: at.state + 1, after: null } : { ...at, after: next };
  }
  return ok({ items, nextCursor: sealCursor(open.data.keys, scope, at) });
}

function entryOf({ id, agency, first }: NominationRecord, place: SavedPlace): SavedEntry {
  const { person } = splitNominationId(id);
  const isSame = first !== null && splitNominationId(first).person === person;
  const foundBy = isSame ? 'same-nik' : 'comparison';
  return { ...place, nomination: id, agency, foundBy, standing: first };
}

function agenciesOf({ region }: OpenRegion, actor: ListReader, only: AgencyId | null): AgencyId[] {
  return region.agencies
    .map(({ id }) => id)
    .filter((id) => mayUseAgency(actor, id) && (only === null || id === only));
}

async function cohortsIn({ data }: OpenRegion, year: number): Promise<Cohort[]> {
  return (await data.shelves.all(cohortShelf)).filter((one) => one.year === year);
}

async function countIn({ data }: OpenRegion, agency: AgencyId, year: number): Promise<number> {
  let count = 0;
  for (const state of doubles) {
    let after: Item | null = null;
    do {
      const asked = { agency, year, state, after, limit: atOnce };
      const page: { ids: NominationId[]; next: Item | null } =
        await data.people.listByAgency(asked);
      count += page.ids.length;
      after = page.next;
    } while (after !== null);
  }
  return count;
}
