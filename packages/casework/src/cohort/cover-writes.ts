import type { Change, NominationRecord, RegistryWrite } from '@payung/data';
import {
  type Cohort,
  type CohortId,
  type ContributionMonth,
  type CountedUnder,
  type CoverSpan,
  endSpan,
  type MonthSpan,
  monthsFreed,
  monthsLeft,
  overlapsOf,
  spanOfPlace,
} from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { type CoverChange, cohortWrites, spansWrite } from './cover-changes.ts';
import { coverOf } from './cover-months.ts';

/** Somebody would be paid for twice in a month: decided elsewhere since the readiness was asked. */
export class CoverOverlapError extends Error {
  override readonly name = 'CoverOverlapError';
  readonly nominations: readonly NominationRecord['id'][];
  constructor(nominations: readonly NominationRecord['id'][]) {
    super(`${nominations.length} people are covered in these months already`);
    this.nominations = nominations;
  }
}

/**
 * The writes by which people are covered by a cohort: one for each person, and two that commit their months on the
 * cohort. To be committed together with the move of their nominations; refused when a person's cover or the cohort
 * was written meanwhile: then ask for them anew. Whoever this determination covers already is left out.
 * @param cohort which one; its sums are read anew
 * @param determination id of the determination, or whatever else decides the cover
 * @param from the first month covered where that is later than the cohort's, as for a replacement
 * @param told what the journal says of somebody whose nomination does not move with it
 * @throws CoverOverlapError naming nominations whose months are covered by now
 */
export async function coverWrites(
  open: OpenRegion,
  records: readonly NominationRecord[],
  cohort: Cohort,
  determination: string,
  from: ContributionMonth = cohort.firstMonth,
  told: (record: NominationRecord, covered: MonthSpan) => Change | null = () => null,
): Promise<RegistryWrite[]> {
  const wanted = monthsLeft(cohort, from);
  if (wanted === null) throw new Error('no month of the cohort is left to cover anybody in');
  const covers = await coverOf(open, records);
  const twice: NominationRecord['id'][] = [];
  const changes = records.flatMap((record, i): CoverChange[] => {
    const before = covers[i] ?? null;
    const spans = before?.spans ?? [];
    if (spans.some((span) => isSame(span, record, cohort, determination))) return [];
    if (overlapsOf(spans, wanted).length > 0) twice.push(record.id);
    const span = spanOf(record, cohort, determination, wanted);
    return [{ record, before, spans: [...spans, span], told: told(record, wanted) }];
  });
  if (twice.length > 0) throw new CoverOverlapError(twice);
  return writesOf(open, cohort, changes);
}

/**
 * The writes by which the cover of people ends: struck by an amendment. Months before `from` still count and stay
 * committed; later ones are free again, also those of further cohorts, or kept when they moved. To be committed as
 * `coverWrites`.
 */
export async function coverEnd(
  open: OpenRegion,
  records: readonly NominationRecord[],
  cohort: Cohort,
  ending: {
    /** the first month that no longer counts */
    readonly from: ContributionMonth;
    readonly act: NonNullable<CoverSpan['ended']>['act'];
    /** id of what decided it */
    readonly by: string;
  },
): Promise<RegistryWrite[]> {
  const covers = await coverOf(open, records);
  const changes = records.flatMap((record, i): CoverChange[] => {
    const before = covers[i] ?? null;
    if (before === null) return [];
    const spans = before.spans.map((span) =>
      endsWith(span, before.spans, { record, from: ending.from, cohort })
        ? endSpan(span, ending.from, { act: ending.act, by: ending.by })
        : span,
    );
    return spans.every((span, at) => span === before.spans[at]) ? [] : [{ record, before, spans }];
  });
  return writesOf(open, cohort, changes);
}

/** Whether a span ends when a nomination is struck from a cohort. */
function endsWith(
  span: CoverSpan,
  all: readonly CoverSpan[],
  { record, from, cohort }: Leaving & { readonly cohort: Pick<Cohort, 'id'> },
): boolean {
  return isInOrMovedOn(span, all, record, cohort) || keepsAfter(span, record, from);
}

/**
 * Whether a span is the one by which a nomination is in a cohort, or in another one to which it was moved from there,
 * also where no month of it is to come: else who is struck would keep their place in that one.
 */
export function isInOrMovedOn(
  span: CoverSpan,
  all: readonly CoverSpan[],
  { id }: Pick<NominationRecord, 'id'>,
  cohort: Pick<Cohort, 'id'>,
): boolean {
  if (span.ended !== null || span.nomination !== id) return false;
  const movedBy = all.flatMap(({ nomination, cohort: of, ended, determination }) =>
    nomination === id && of === cohort.id && ended?.act === 'moved' ? [determination] : [],
  );
  return span.cohort === cohort.id || movedBy.includes(span.determination);
}

/**
 * Whether another span of a nomination counts in months from which somebody is covered no longer: of a further cohort,
 * or kept by one when they moved.
 */
function keepsAfter(span: CoverSpan, { id }: NominationRecord, from: ContributionMonth): boolean {
  const counts = span.ended === null || span.ended.act === 'moved';
  return span.nomination === id && counts && monthsFreed(span, from) > 0;
}

/** Somebody who is struck, and the first month that counts no longer. */
export interface Leaving {
  readonly record: NominationRecord;
  readonly from: ContributionMonth;
}

/** A cohort, and the village and occupation under which somebody is counted there; left out in earlier releases. */
interface CountedIn {
  readonly cohort: CohortId;
  readonly countedUnder?: CountedUnder | undefined;
}

/** What somebody leaves behind who is struck. */
interface Left {
  /** months that count no longer, span by span of every cohort that has any */
  readonly months: readonly (CountedIn & { readonly months: number })[];
  /** the cohort with whose money they got their place of the year */
  readonly place: CountedIn;
  /** whether they were in the cohort until then */
  readonly isIn: boolean;
}

/** What these people leave behind once their cover by a cohort ends, in their order. */
export async function leftBy(
  open: OpenRegion,
  leaving: readonly Leaving[],
  cohort: Pick<Cohort, 'id'>,
): Promise<Left[]> {
  const covers = await coverOf(
    open,
    leaving.map(({ record }) => record),
  );
  return leaving.map(({ record, from }, i): Left => {
    const spans = covers[i]?.spans ?? [];
    const months = spans
      .filter((span) => endsWith(span, spans, { record, from, cohort }))
      .map((span) => ({ ...countedIn(span), months: monthsFreed(span, from) }))
      .filter((one) => one.months > 0);
    const ofPlace = spanOfPlace(spans, record.id);
    const place = ofPlace === null ? { cohort: cohort.id } : countedIn(ofPlace);
    return { months, place, isIn: spans.some((span) => isLivingIn(span, record, cohort)) };
  });
}

function countedIn({ cohort, countedUnder }: CoverSpan): CountedIn {
  return { cohort, countedUnder };
}

/** As what somebody is counted whose cover is decided now. */
function countedNow({ worker }: NominationRecord): CountedUnder {
  const { village, occupation } = worker;
  return { village, occupation };
}

/** New cover of a nomination by a cohort. */
export function spanOf(
  record: NominationRecord,
  { id: cohort, funding }: Cohort,
  determination: string,
  { firstMonth, months }: MonthSpan,
): CoverSpan {
  const { id: nomination } = record;
  const countedUnder = countedNow(record);
  const ended = null;
  return { cohort, funding, determination, nomination, firstMonth, months, ended, countedUnder };
}

/** Whether a span is the one by which a nomination is in a cohort now. */
export function isLivingIn(
  span: CoverSpan,
  { id }: Pick<NominationRecord, 'id'>,
  cohort: Pick<Cohort, 'id'>,
): boolean {
  return span.ended === null && span.nomination === id && span.cohort === cohort.id;
}

function isSame(
  span: CoverSpan,
  record: NominationRecord,
  cohort: Cohort,
  determination: string,
): boolean {
  return isLivingIn(span, record, cohort) && span.determination === determination;
}

async function writesOf(
  open: OpenRegion,
  cohort: Cohort,
  changes: readonly CoverChange[],
): Promise<RegistryWrite[]> {
  if (changes.length === 0) return [];
  const writes: RegistryWrite[] = changes.map(spansWrite);
  for (const id of cohortsIn(changes, cohort.id)) {
    writes.push(...(await cohortWrites(open, { id }, changes)));
  }
  return writes;
}

/** The cohort that is meant, and every other whose months or people change with it. */
function cohortsIn(changes: readonly CoverChange[], own: CohortId): Set<CohortId> {
  const cohorts = new Set([own]);
  for (const { before, spans } of changes) {
    for (const [i, span] of spans.entries()) {
      const was = before?.spans[i];
      const isLeft = was?.ended === null && span.ended !== null;
      if (isLeft || span.months !== (was?.months ?? 0)) cohorts.add(span.cohort);
    }
  }
  return cohorts;
}
