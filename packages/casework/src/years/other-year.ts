import { type NominationRecord, type RegistryWrite, splitNominationId } from '@payung/data';
import type { BucketId, CaseId } from '@payung/domain';
import type { Held } from '../cases/case-setting.ts';
import { leaveCard } from '../leave-card.ts';
import { leavePages } from '../matching/leave-pages.ts';
import type { OpenRegion } from '../service.ts';
import { casesLapsing, lapseMove, saidOfNextYear } from './lapse.ts';

/** Who holds a NIK for another programme year than somebody who is to have it for theirs. */
export interface OtherYear {
  readonly record: NominationRecord;
  /** by which it makes room: nothing where it was determined, and else its end */
  readonly writes: readonly RegistryWrite[];
  /** cards that have room afterwards */
  readonly left: readonly BucketId[];
}

/**
 * The nomination that holds the NIK of one that waits, if it is for another year and leaves this one room: determined,
 * or of an earlier year and not determined in it.
 */
export async function otherYearOf(
  open: OpenRegion,
  waiting: NominationRecord,
  { guard }: Held,
): Promise<OtherYear | null> {
  if (guard.nomination === null || guard.nomination === waiting.id) return null;
  const [record = null] = await open.data.people.nominations([guard.nomination]);
  if (record === null || record.year === waiting.year) return null;
  if (record.state === 'determined') return { record, writes: [], left: [] };
  if (record.year > waiting.year) return null;
  return { record, writes: await lapseWrites(open, record, waiting.year), left: [record.bucket] };
}

/**
 * All by which a nomination ends whose person is nominated for a later year: card, pages and open cases.
 * @param but the case that is being answered, and moves by that
 */
export async function lapseWrites(
  open: OpenRegion,
  record: NominationRecord,
  year: number,
  but: CaseId | null = null,
): Promise<RegistryWrite[]> {
  const cases = await open.data.cases.casesOf([splitNominationId(record.id).person]);
  return [
    ...leaveCard(record),
    lapseMove(record, 'next-year', { on: open.today, said: saidOfNextYear(year) }),
    ...casesLapsing(
      cases.filter(({ id }) => id !== but),
      new Set([record.id]),
    ).slice(0, mostCases),
    ...(await leavePages(open, [record])),
  ];
}

/** open cases that end in the same commit; a person in more of them is no person */
const mostCases = 12;
