import { type NominationRecord, type RegistryWrite, splitNominationId } from '@payung/data';
import { type BucketId, type CaseId, isLiving } from '@payung/domain';
import type { Held } from '../cases/case-setting.ts';
import { leaveCards } from '../leave-card.ts';
import { leavePages } from '../matching/leave-pages.ts';
import type { OpenRegion } from '../service.ts';
import { casesLapsing, lapseMove, saidOfNextYear } from './lapse.ts';

/** Who is nominated for another programme year than somebody who is to have the turn in theirs. */
export interface OtherYear {
  readonly record: NominationRecord;
  /** by which room is made: nothing where it was determined, and else its end */
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
  // one that ended a moment ago holds the NIK no longer: whatever is written is refused, and all is read anew
  if (record.year > waiting.year || !isLiving(record.state)) return null;
  return {
    record,
    writes: await lapseWrites(open, [record], { year: waiting.year }),
    left: [record.bucket],
  };
}

/**
 * All by which nominations of one person end who is nominated for a later year: cards, pages and open cases, each
 * written once.
 * @param but the case that is being answered, and moves by that
 */
export async function lapseWrites(
  open: OpenRegion,
  records: readonly NominationRecord[],
  { year, but = null }: { readonly year: number; readonly but?: CaseId | null },
): Promise<RegistryWrite[]> {
  const persons = new Set(records.map(({ id }) => splitNominationId(id).person));
  const cases = (await open.data.cases.casesOf([...persons])).filter(({ id }) => id !== but);
  const ended = { on: open.today, said: saidOfNextYear(year) };
  return [
    ...leaveCards(records),
    ...records.map((record) => lapseMove(record, 'next-year', ended)),
    ...casesLapsing(cases, new Set(records.map(({ id }) => id))).slice(0, mostCases),
    ...(await leavePages(open, records)),
  ];
}

/** open cases that end in the same commit; a person in more of them is no person */
const mostCases = 12;
