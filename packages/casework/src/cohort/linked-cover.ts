import { type NominationRecord, type RegistryWrite, restOn, splitNominationId } from '@payung/data';
import {
  type Cohort,
  type CoverOverlap,
  type MonthSpan,
  type NominationId,
  overlapsOf,
  type PersonCover,
  type PersonId,
  pairOf,
  sharedMonths,
} from '@payung/domain';
import type { ReadinessCheck } from '../determination/readiness.ts';
import type { OpenRegion } from '../service.ts';
import { cohortShelf, coverShelf } from './cohort-shelves.ts';
import { coverOf, overlapReasons } from './cover-months.ts';

/**
 * Who would be paid for twice in a month under two NIKs: somebody said of two nominations that they are one person, and
 * the other one is covered in these months already (domain-rules 1.13). Of one year a duplicate has no place; it is the
 * year before whose cover goes on beside the new one.
 */
export const linkedCoverCheck: ReadinessCheck = async (open, { records, cohort }) =>
  overlapReasons(open, linkedOverlaps(await linkedCover(open, records, cohort), cohort));

/** The cover of the same person under another NIK. */
export interface LinkedCover {
  /** the nomination that is asked about */
  readonly own: NominationId;
  /** as whom the other nomination has them */
  readonly person: PersonId;
  /** as it was read; null where nothing was ever decided */
  readonly cover: PersonCover | null;
}

/**
 * What is covered of these people under another NIK. Where no cohort of another year has these months nobody is asked
 * about.
 */
export async function linkedCover(
  open: OpenRegion,
  records: readonly Pick<NominationRecord, 'id'>[],
  cohort: MonthSpan & Pick<Cohort, 'year'>,
): Promise<LinkedCover[]> {
  if (!(await hasMonthsOfOtherYear(open, cohort))) return [];
  const linked = await linkedTo(open, records);
  const covers = await coverOf(
    open,
    linked.map(({ other }) => ({ id: other })),
  );
  return linked.map(({ own, other }, i) => {
    return { own, person: splitNominationId(other).person, cover: covers[i] ?? null };
  });
}

/** Whom that cover keeps from these months, with the months. */
export function linkedOverlaps(
  linked: readonly LinkedCover[],
  wanted: MonthSpan,
): Map<NominationId, CoverOverlap[]> {
  const overlaps = new Map<NominationId, CoverOverlap[]>();
  for (const { own, cover } of linked) {
    const found = overlapsOf(cover?.spans ?? [], wanted);
    if (found.length > 0) overlaps.set(own, [...(overlaps.get(own) ?? []), ...found]);
  }
  return overlaps;
}

/**
 * Lets a transaction that covers these people hold only while the cover of the same ones under another NIK is as it was
 * read: of two decisions that come into force at once the later one reads what the earlier one covers.
 * @param covered whose cover the transaction writes itself
 */
export function restOnLinked(
  linked: readonly LinkedCover[],
  covered: readonly Pick<NominationRecord, 'id'>[],
): RegistryWrite[] {
  const ids = new Set(covered.map(({ id }) => id));
  const written = new Set(covered.map(({ id }) => splitNominationId(id).person));
  const others = new Map(
    linked.flatMap(({ own, person, cover }) =>
      ids.has(own) && !written.has(person) ? [[person, cover] as const] : [],
    ),
  );
  return [...others].map(([folder, cover]) => restOn(coverShelf, { folder, id: 'spans' }, cover));
}

/** Also of a year of which nobody is covered yet: its first decision may come into force in this moment. */
async function hasMonthsOfOtherYear(
  { data }: OpenRegion,
  { year, ...months }: MonthSpan & Pick<Cohort, 'year'>,
): Promise<boolean> {
  return (await data.shelves.all(cohortShelf)).some(
    (other) => other.year !== year && sharedMonths(other, months).length > 0,
  );
}

interface Linked {
  readonly own: NominationId;
  readonly other: NominationId;
}

async function linkedTo(
  { data }: OpenRegion,
  records: readonly Pick<NominationRecord, 'id'>[],
): Promise<Linked[]> {
  const asked = new Set(records.map(({ id }) => id));
  const cases = await data.cases.casesOf(records.map(({ id }) => splitNominationId(id).person));
  return cases
    .filter(({ state }) => state === 'same')
    .flatMap(({ id }): Linked[] => {
      const [one, other] = pairOf(id);
      return [
        { own: one, other },
        { own: other, other: one },
      ].filter(({ own }) => asked.has(own));
    });
}
