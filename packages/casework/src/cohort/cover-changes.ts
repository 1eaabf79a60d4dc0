import {
  type Change,
  type FilingWrite,
  fileNew,
  fileOver,
  type NominationRecord,
  type RegistryWrite,
  splitNominationId,
} from '@payung/data';
import {
  type Cohort,
  type Counted,
  type CoverSpan,
  noFigures,
  type PersonCover,
  recount,
} from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { cohortShelf, coverShelf, figuresShelf } from './cohort-shelves.ts';

/** One person whose months in a cohort change. */
export interface CoverChange {
  readonly record: NominationRecord;
  readonly before: PersonCover | null;
  readonly spans: readonly CoverSpan[];
  /** what the journal says of it; left out where another write of the transaction tells it */
  readonly told?: Change | null;
}

/** The new spans of a person. The journal tells of them by what is told of the nomination in the same transaction. */
export function spansWrite({ record, before, spans, told = null }: CoverChange): FilingWrite {
  const filing = { folder: splitNominationId(record.id).person, act: null };
  const write =
    before === null
      ? fileNew(coverShelf, { id: 'spans', version: 1, spans: [...spans] }, filing)
      : fileOver(coverShelf, before, { spans: [...spans] }, filing);
  return { ...write, change: told };
}

/** What the months of some people come to on a cohort: its sums, and its figures. Both hold only as they were read. */
export async function cohortWrites(
  open: OpenRegion,
  { id }: Pick<Cohort, 'id'>,
  changes: readonly CoverChange[],
): Promise<RegistryWrite[]> {
  const { shelves } = open.data;
  const [cohort, figures] = await Promise.all([
    shelves.one(cohortShelf, id),
    shelves.one(figuresShelf, id),
  ]);
  if (cohort === null) throw new Error('a cohort that people are determined for is gone');
  const people = sumOf(changes, cohort, living);
  const months = sumOf(changes, cohort, monthsIn);
  const act = people < 0 || months < 0 ? 'freed' : 'committed';
  const counted = changes.map((change) => countedOf(change, cohort));
  const next = recount(figures ?? noFigures(id), counted);
  const sums = {
    determinedPeople: cohort.determinedPeople + people,
    determinedMonths: cohort.determinedMonths + months,
  };
  return [
    fileOver(cohortShelf, cohort, sums, { act }),
    figures === null
      ? fileNew(figuresShelf, next, { act: null })
      : fileOver(figuresShelf, figures, next, { act: null }),
  ];
}

/** The spans by which a nomination is or was in a cohort; several where it came back. */
function ownSpans(
  spans: readonly CoverSpan[],
  { record }: CoverChange,
  cohort: Pick<Cohort, 'id'>,
): CoverSpan[] {
  return spans.filter((one) => one.nomination === record.id && one.cohort === cohort.id);
}

function living(spans: readonly CoverSpan[]): number {
  return spans.some(({ ended }) => ended === null) ? 1 : 0;
}

function monthsIn(spans: readonly CoverSpan[]): number {
  return spans.reduce((sum, { months }) => sum + months, 0);
}

function sumOf(
  changes: readonly CoverChange[],
  cohort: Cohort,
  of: (spans: readonly CoverSpan[]) => number,
): number {
  return changes.reduce((sum, change) => {
    const before = ownSpans(change.before?.spans ?? [], change, cohort);
    return sum + of(ownSpans(change.spans, change, cohort)) - of(before);
  }, 0);
}

function countedOf(change: CoverChange, cohort: Cohort): Counted {
  const { occupation, village } = change.record.worker;
  const before = ownSpans(change.before?.spans ?? [], change, cohort);
  const after = ownSpans(change.spans, change, cohort);
  return { now: { occupation, village }, before, after };
}
