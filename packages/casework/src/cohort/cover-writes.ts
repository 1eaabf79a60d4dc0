import {
  fileNew,
  fileOver,
  type NominationRecord,
  type RegistryWrite,
  splitNominationId,
} from '@payung/data';
import {
  type Cohort,
  type ContributionMonth,
  type CoverSpan,
  endSpan,
  monthsLeft,
  overlapsOf,
  type PersonCover,
} from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { cohortShelf, coverShelf } from './cohort-shelves.ts';
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
 * The writes by which people are covered by a cohort: one for each person, and one that commits their months on the
 * cohort. To be committed together with the move of their nominations; refused when a person's cover or the cohort
 * was written meanwhile: then ask for them anew. Whoever this determination covers already is left out.
 * @param cohort which one; its sums are read anew
 * @param determination id of the determination, or whatever else decides the cover
 * @param from the first month covered where that is later than the cohort's, as for a replacement
 * @throws CoverOverlapError naming nominations whose months are covered by now
 */
export async function coverWrites(
  open: OpenRegion,
  records: readonly NominationRecord[],
  cohort: Cohort,
  determination: string,
  from: ContributionMonth = cohort.firstMonth,
): Promise<RegistryWrite[]> {
  const [covers, now] = await Promise.all([coverOf(open, records), readCohort(open, cohort)]);
  const wanted = monthsLeft(cohort, from);
  if (wanted === null) throw new Error('no month of the cohort is left to cover anybody in');
  const twice: NominationRecord['id'][] = [];
  const writes = records.flatMap((record, i): RegistryWrite[] => {
    const before = covers[i] ?? null;
    const spans = before?.spans ?? [];
    if (spans.some((span) => isSame(span, record, cohort, determination))) return [];
    if (overlapsOf(spans, wanted).length > 0) twice.push(record.id);
    const { id, funding } = cohort;
    const span: CoverSpan = {
      cohort: id,
      funding,
      determination,
      nomination: record.id,
      ...wanted,
      ended: null,
    };
    return [spansWrite(record, before, [...spans, span])];
  });
  if (twice.length > 0) throw new CoverOverlapError(twice);
  return writes.length === 0
    ? []
    : [...writes, committed(now, writes.length, writes.length * wanted.months)];
}

/**
 * The writes by which the cover of people ends: struck by an amendment, or moved to another cohort. Months before
 * `from` still count and stay committed; later ones are free again. To be committed as `coverWrites`.
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
  const [covers, now] = await Promise.all([coverOf(open, records), readCohort(open, cohort)]);
  let people = 0;
  let months = 0;
  const writes = records.flatMap((record, i): RegistryWrite[] => {
    const before = covers[i] ?? null;
    if (before === null) return [];
    const spans = before.spans.map((span) =>
      span.ended === null && span.nomination === record.id && span.cohort === cohort.id
        ? endSpan(span, ending.from, { act: ending.act, by: ending.by })
        : span,
    );
    const freed = monthsIn(before.spans) - monthsIn(spans);
    if (freed === 0 && spans.every((span, at) => span === before.spans[at])) return [];
    months += freed;
    people += 1;
    return [spansWrite(record, before, spans)];
  });
  return writes.length === 0 ? [] : [...writes, committed(now, -people, -months)];
}

function monthsIn(spans: readonly CoverSpan[]): number {
  return spans.reduce((sum, { months }) => sum + months, 0);
}

function isSame(
  span: CoverSpan,
  record: NominationRecord,
  cohort: Cohort,
  determination: string,
): boolean {
  return (
    span.ended === null &&
    span.nomination === record.id &&
    span.cohort === cohort.id &&
    span.determination === determination
  );
}

async function readCohort(open: OpenRegion, { id }: Cohort): Promise<Cohort> {
  const found = await open.data.shelves.one(cohortShelf, id);
  if (found === null) throw new Error('a cohort that people are determined for is gone');
  return found;
}

/** The journal tells of it by the nomination that moves in the same transaction. */
function spansWrite(
  { id }: NominationRecord,
  before: PersonCover | null,
  spans: readonly CoverSpan[],
): RegistryWrite {
  const filing = { folder: splitNominationId(id).person, act: null };
  return before === null
    ? fileNew(coverShelf, { id: 'spans', version: 1, spans: [...spans] }, filing)
    : fileOver(coverShelf, before, { spans: [...spans] }, filing);
}

function committed(cohort: Cohort, people: number, months: number): RegistryWrite {
  const determinedPeople = cohort.determinedPeople + people;
  const determinedMonths = cohort.determinedMonths + months;
  const act = people > 0 ? 'committed' : 'freed';
  return fileOver(cohortShelf, cohort, { determinedPeople, determinedMonths }, { act });
}
