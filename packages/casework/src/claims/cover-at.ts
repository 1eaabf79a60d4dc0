import {
  type CalendarDate,
  type CoverFacts,
  coverRisk,
  coverSpells,
  isRefusedByInsurer,
  type PersonId,
} from '@payung/domain';
import { contributionRulesOf, coverOf } from '../contribution/cover-of.ts';
import type { OpenRegion } from '../service.ts';

/** The cover that an event is held against. */
export interface CoverAt {
  readonly facts: CoverFacts;
  /** the first day on which the person was ever covered; null for never */
  readonly coveredFrom: CalendarDate | null;
  /** the day of death by which the person was written down as gone; null for none */
  readonly toldDeath: CalendarDate | null;
  /** whether the insurer does not take the person, as far as it answered */
  readonly isRefused: boolean;
}

/**
 * Where somebody's cover stood on the day of an event: by what had been paid until that day, or where that was no cover
 * and money came later that made it one, by what is paid today, and then it says so: the insurer decides about it. The
 * reported income is that of the lowest band: nobody is registered with another.
 */
export async function coverAt(
  open: OpenRegion,
  person: PersonId,
  day: CalendarDate,
): Promise<CoverAt> {
  const [[then], [now], rules] = await Promise.all([
    coverOf(open, [person], day),
    coverOf(open, [person], day, open.today),
    contributionRulesOf(open),
  ]);
  if (then === undefined || now === undefined) throw new Error('cover was asked for in vain');
  const isPaidLater = coverRisk(then.cover, day) !== 'none' && coverRisk(now.cover, day) === 'none';
  const { cover, monthsPaid: monthsPaidTotal } = isPaidLater ? now : then;
  const { spells } = coverSpells(now.history, rules, open.today);
  const death = now.history.left.findLast(({ reason }) => reason === 'DIED');
  return {
    facts: { cover, monthsPaidTotal, wageBase: null, isPaidLater },
    coveredFrom: spells[0]?.startsOn ?? null,
    toldDeath: death?.on ?? null,
    isRefused: isRefusedByInsurer(now.ledger),
  };
}
