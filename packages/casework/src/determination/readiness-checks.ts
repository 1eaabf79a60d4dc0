import type { NominationRecord } from '@payung/data';
import type { CalendarDate, Cohort, NominationId } from '@payung/domain';
import { coverMonthsCheck, linkedCoverCheck } from '../cohort/index.ts';
import { eligibilityCheck } from '../eligibility/eligibility-check.ts';
import { preCheckCheck } from '../pre-check/pre-check-check.ts';
import type { OpenRegion } from '../service.ts';
import { insurerFieldsCheck, verificationCheck } from '../verification/index.ts';
import type { NotReady, ReadinessCheck } from './readiness.ts';

/**
 * Every part that has a say before a decision, in the order in which its reasons are told. Ceilings are asked last and
 * elsewhere, since who fits under them depends on who is ready before.
 */
const beforeTheDecision: readonly ReadinessCheck[] = [
  eligibilityCheck,
  beforeFirst(verificationCheck),
  preCheckCheck,
  insurerFieldsCheck,
  coverMonthsCheck,
  linkedCoverCheck,
];

/** Asks about those alone who were not determined yet: whoever gets further months was verified for the first ones. */
function beforeFirst(check: ReadinessCheck): ReadinessCheck {
  return (open, { records, ...asked }) =>
    check(open, { ...asked, records: records.filter(({ state }) => state !== 'determined') });
}

/**
 * What can still have changed once a list is signed: whether somebody may be protected at all, and whether they turned
 * out to be somebody who is covered. Months that somebody else decided meanwhile are met where cover is written.
 */
const beforeTheEffect: readonly ReadinessCheck[] = [
  eligibilityCheck,
  preCheckCheck,
  linkedCoverCheck,
];

/** people asked about at once */
const atOnce = 300;

/**
 * Asks every part about people.
 * @returns all reasons of each who is not ready; whoever is missing in it is
 */
export async function whoIsNotReady(
  open: OpenRegion,
  asked: {
    readonly records: readonly NominationRecord[];
    readonly cohort: Cohort;
    readonly day: CalendarDate;
    readonly before: 'decision' | 'effect';
  },
): Promise<Map<NominationId, NotReady[]>> {
  const { records, cohort, day, before } = asked;
  const checks = before === 'decision' ? beforeTheDecision : beforeTheEffect;
  const all = new Map<NominationId, NotReady[]>();
  for (let from = 0; from < records.length; from += atOnce) {
    const some = records.slice(from, from + atOnce);
    const answers = await Promise.all(
      checks.map((check) => check(open, { records: some, cohort, day })),
    );
    for (const answer of answers) {
      for (const [id, reasons] of answer) all.set(id, [...(all.get(id) ?? []), ...reasons]);
    }
  }
  return all;
}
