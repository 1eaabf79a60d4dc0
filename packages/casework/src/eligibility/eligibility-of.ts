import type { NominationRecord } from '@payung/data';
import {
  type CalendarDate,
  type EligibilityReport,
  explainEligibility,
  type NominationId,
  rulesOn,
} from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { gatherFacts } from './gather-facts.ts';

/** people whose facts are gathered at once: a list of 26,000 fits no memory and needs none */
const atOnce = 500;

/**
 * Whether these people may be protected, by the rules in force on a day, each with every line.
 *
 * @param firstDay the planned first day of cover; that of the year each is nominated for unless given
 */
export async function eligibilityOf(
  open: OpenRegion,
  records: readonly NominationRecord[],
  day: CalendarDate,
  firstDay: CalendarDate | null = null,
): Promise<ReadonlyMap<NominationId, EligibilityReport>> {
  const version = rulesOn(open.region, day);
  const reports = new Map<NominationId, EligibilityReport>();
  for (let from = 0; from < records.length; from += atOnce) {
    const some = records.slice(from, from + atOnce);
    const facts = await gatherFacts(open, some, version.rules.criteria, firstDay);
    some.forEach((record, i) => {
      const own = facts[i];
      if (own !== undefined) reports.set(record.id, explainEligibility(version, own, day));
    });
  }
  return reports;
}
