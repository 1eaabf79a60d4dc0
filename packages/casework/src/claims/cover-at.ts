import { type CalendarDate, type CoverFacts, coverSpells, type PersonId } from '@payung/domain';
import { contributionRulesOf, coverOf } from '../contribution/cover-of.ts';
import type { OpenRegion } from '../service.ts';

/** The cover that an event is held against. */
export interface CoverAt {
  readonly facts: CoverFacts;
  /** the first day on which the person was ever covered; null for never */
  readonly coveredFrom: CalendarDate | null;
}

/**
 * Where somebody's cover stood on the day of an event, by what had been paid until that day: arrears that were paid
 * afterwards do not undo the risk, the insurer decides about them. The reported income is that of the lowest band:
 * nobody is registered with another.
 */
export async function coverAt(
  open: OpenRegion,
  person: PersonId,
  day: CalendarDate,
): Promise<CoverAt> {
  const [found] = await coverOf(open, [person], day);
  if (found === undefined) throw new Error('cover was asked for and not answered');
  const { spells } = coverSpells(found.history, await contributionRulesOf(open), open.today);
  return {
    facts: { cover: found.cover, monthsPaidTotal: found.monthsPaid, wageBase: null },
    coveredFrom: spells[0]?.startsOn ?? null,
  };
}
