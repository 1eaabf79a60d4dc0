import type { NominationRecord } from '@payung/data';
import { type Cohort, CohortId, type NominationId } from '@payung/domain';
import { cohortShelf } from '../cohort/cohort-shelves.ts';
import { whoIsNotReady } from '../determination/readiness-checks.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import type { OpenRegion } from '../service.ts';
import type { PreCheckChoice, PreCheckStage } from './pre-check-shelves.ts';

/** people read at once */
const atOnce = 400;

/** The cohort that a choice names; null when it names none. */
export async function cohortOf(
  { data }: OpenRegion,
  choice: PreCheckChoice,
): Promise<Result<Cohort | null>> {
  if (choice.of !== 'cohort' && choice.of !== 'ready') return ok(null);
  const id = CohortId.safeParse(choice.cohort);
  const cohort = id.success ? await data.shelves.one(cohortShelf, id.data) : null;
  return cohort === null ? notFound('cohort') : ok(cohort);
}

/** Everybody whom a choice means, by id, in an order that stays. */
export async function whoIsAsked(
  open: OpenRegion,
  choice: PreCheckChoice,
  stage: PreCheckStage,
  cohort: Cohort | null,
): Promise<NominationId[]> {
  const state = stage === 'before-decision' ? 'nominated' : 'determined';
  const ids = await idsOf(open, choice, state, cohort);
  // whose data are not to be used is left out where the file is written; there is nothing else to look at
  if (choice.of !== 'village' && choice.of !== 'ready') return ids;
  const asked: NominationId[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const found = await open.data.people.nominations(ids.slice(from, from + atOnce));
    const meant = found.filter(
      (record) =>
        record !== null &&
        record.state === state &&
        record.restricted === undefined &&
        (choice.of !== 'village' || record.worker.village === choice.village),
    );
    const records = meant.filter((record) => record !== null);
    asked.push(...(await readyOf(open, choice, records, cohort)));
  }
  return asked;
}

/** Of those who are asked about because they are ready: whom nothing keeps but the pre-check itself. */
async function readyOf(
  open: OpenRegion,
  choice: PreCheckChoice,
  records: readonly NominationRecord[],
  cohort: Cohort | null,
): Promise<NominationId[]> {
  const ids = records.map(({ id }) => id);
  if (choice.of !== 'ready' || cohort === null) return ids;
  const asked = { records, cohort, day: open.today, before: 'decision' } as const;
  const reasons = await whoIsNotReady(open, asked);
  return ids.filter((id) => (reasons.get(id) ?? []).every(({ part }) => part === 'pre-check'));
}

async function idsOf(
  { data, region }: OpenRegion,
  choice: PreCheckChoice,
  state: NominationRecord['state'],
  cohort: Cohort | null,
): Promise<NominationId[]> {
  const year = cohort?.year ?? region.schemeYear.year;
  const takes = new Set(cohort?.agencies ?? []);
  const agencies = region.agencies.filter(
    ({ id }) =>
      (choice.of !== 'agency' || choice.agency === id) && (takes.size === 0 || takes.has(id)),
  );
  const found: NominationId[] = [];
  for (const { id } of agencies) {
    const indexed = await data.whole.indexedNominations(id, year);
    for (const one of indexed) if (one.state === state) found.push(one.id);
  }
  return found.sort();
}
