import { splitNominationId } from '@payung/data';
import {
  type Cohort,
  type CohortFigures,
  type CohortId,
  type CoverSpan,
  coverRulesOf,
  type NominationId,
  noFigures,
  type Registration,
  registrationOf,
  type Spell,
  spellsOf,
} from '@payung/domain';
import { maySee, type PeopleReader } from '../actor.ts';
import { nominationsInReach, tellsOfCover } from '../nominations-in-reach.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type CohortReader, maySeeCohort } from './cohort-access.ts';
import { cohortShelf, coverShelf, figuresShelf, fundingShelf } from './cohort-shelves.ts';
import { type CohortView, notesOf } from './keep-cohort.ts';

/** The cohorts that this actor sees, of one year or of all. */
export async function listCohorts(
  service: Service,
  actor: CohortReader,
  year: number | null,
): Promise<CohortView[]> {
  const open = await regionOf(service, actor.tenant);
  const [cohorts, sources] = await Promise.all([
    open.data.shelves.all(cohortShelf),
    open.data.shelves.all(fundingShelf),
  ]);
  return cohorts
    .filter((cohort) => (year === null || cohort.year === year) && maySeeCohort(actor, cohort))
    .map((cohort) => {
      const funding = sources.find(({ id }) => id === cohort.funding) ?? null;
      return { cohort, notes: notesOf(open, cohort, funding) };
    });
}

/** One cohort, with whom it covers in figures; one out of sight answers as one that does not exist. */
export async function showCohort(
  service: Service,
  actor: CohortReader,
  id: CohortId,
): Promise<Result<CohortView & { readonly figures: CohortFigures }>> {
  const open = await regionOf(service, actor.tenant);
  const cohort: Cohort | null = await open.data.shelves.one(cohortShelf, id);
  if (cohort === null || !maySeeCohort(actor, cohort)) return notFound('cohort');
  const [funding, figures] = await Promise.all([
    open.data.shelves.one(fundingShelf, cohort.funding),
    open.data.shelves.one(figuresShelf, id),
  ]);
  return ok({
    cohort,
    notes: notesOf(open, cohort, funding),
    figures: figures ?? noFigures(id),
  });
}

/** Which months somebody has, and since when they are registered. */
export interface CoverView {
  readonly nomination: NominationId;
  readonly spans: readonly CoverSpan[];
  readonly spells: readonly Spell[];
  readonly registration: Registration | null;
}

/**
 * The cover of the person of a nomination, over all years; out of reach, or of another agency's nomination alone, it
 * answers as what does not exist.
 */
export async function showCover(
  service: Service,
  actor: PeopleReader,
  nomination: NominationId,
): Promise<Result<CoverView>> {
  const open = await regionOf(service, actor.tenant);
  const { data, region } = open;
  const [record = null] = await data.people.nominations([nomination]);
  if (record === null || !maySee(actor, record)) return notFound('nomination');
  const { person } = splitNominationId(nomination);
  const found = await data.shelves.one(coverShelf, 'spans', person);
  if (found !== null && !tellsOfCover(await nominationsInReach(open, actor, person))) {
    return notFound('nomination');
  }
  const spans = found?.spans ?? [];
  const rules = coverRulesOf(region);
  return ok({
    nomination,
    spans,
    spells: spellsOf(spans, rules),
    registration: registrationOf(spans, rules),
  });
}
