import {
  type CriterionLine,
  earliestCover,
  firstDayOf,
  type NominationId,
  openLines,
} from '@payung/domain';
import type { NotReady, ReadinessCheck } from '../determination/readiness.ts';
import { eligibilityOf } from './eligibility-of.ts';

/**
 * Who may not be protected, or not yet, on the day of the decision: one reason for each line that is open, with the
 * criterion and the regulation that asks for it. Whoever became ineligible since verification is met here. A cohort may
 * have begun in a month that is over: the insurer tests age at registration (domain-rules 1.3), which is this month then.
 */
export const eligibilityCheck: ReadinessCheck = async (open, { records, cohort, day }) => {
  const firstDay = earliestCover(firstDayOf(cohort.firstMonth), day);
  const reports = await eligibilityOf(open, records, day, firstDay);
  const notReady = new Map<NominationId, readonly NotReady[]>();
  for (const [id, report] of reports) {
    if (report.standing !== 'eligible') notReady.set(id, openLines(report).map(reasonOf));
  }
  return notReady;
};

function reasonOf(line: CriterionLine): NotReady {
  const { criterion, code, weight, basis } = line;
  const { regulation, version, article } = basis;
  return {
    part: 'eligibility',
    code: codeOf(line),
    detail: { criterion, why: code, weight, regulation, version, article },
  };
}

function codeOf({ result, weight, decision }: CriterionLine): string {
  if (decision?.verdict === 'refuse') return 'criterion-refused';
  if (weight === 'soft') return 'criterion-undecided';
  return result === 'not-met' ? 'criterion-not-met' : 'criterion-unknown';
}
