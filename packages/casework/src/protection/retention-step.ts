import type { Cause, RetentionRunRecord } from '@payung/data';
import { splitNominationId, TooBusyError } from '@payung/data';
import {
  isRetentionOver,
  legalHolds,
  type NominationId,
  type PersonId,
  type RetentionPeriods,
  yearsAfter,
} from '@payung/domain';
import type { PassedOver } from '../follow-notes.ts';
import type { OpenRegion, Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { dropWords, type Writers } from './drop-words.ts';
import { findAgain, wordsOf } from './find-again.ts';
import { forgetPerson } from './forget-person.ts';
import { madeAt } from './made-at.ts';
import { caseOf, factsOf, type PersonCase, rivalTries } from './person-case.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** The calendar asked for it, no person did. */
export const bySystem: Cause = {
  actor: systemActor,
  source: 'retention',
  correlationId: 'retention',
};

/** Looks at the people of some nominations, and forgets those whose period is over. */
export async function lookAt(
  service: Service,
  open: OpenRegion,
  periods: RetentionPeriods,
  run: RetentionRunRecord,
  ids: readonly NominationId[],
  passedOver: PassedOver,
): Promise<RetentionRunRecord> {
  const otherwise =
    <T>(person: PersonId, instead: T) =>
    (error: unknown): T => {
      passedOver(error, person);
      return instead;
    };
  const persons = [...new Set(ids.map((id) => splitNominationId(id).person))].filter(
    (person) => !isTooNew(open, periods, person),
  );
  const found = await Promise.all(
    persons.map((person) => caseOf(open, person).catch(otherwise(person, null))),
  );
  const known = found.filter((one) => one !== null);
  const judged = await Promise.all(
    known.map(async (one) => ({
      one,
      is: await judge(open, periods, one).catch(otherwise(one.person.id, 'passed-over' as const)),
    })),
  );
  const over = judged.flatMap(({ one, is }) => (is === 'over' ? [one] : []));
  const kept = new Set(over.map(({ person }) => person.id));
  let { anonymised } = run;
  try {
    const writers = await dropWords(open, over.map(wordsOf));
    for (const one of over) {
      const { id } = one.person;
      const forgetting = forgetWhenOver(service, open, periods, one, writers);
      if (!(await forgetting.catch(otherwise(id, false)))) continue;
      kept.delete(id);
      anonymised += 1;
    }
  } finally {
    // whoever is kept is found by name, also where something of them cannot be read or written
    for (const id of kept) await findAgain(open, id).catch(otherwise(id, undefined));
  }
  const held = run.held + judged.filter(({ is }) => is === 'held').length;
  return { ...run, examined: run.examined + persons.length, anonymised, held };
}

async function judge(
  open: OpenRegion,
  periods: RetentionPeriods,
  found: PersonCase,
): Promise<'over' | 'held' | 'kept'> {
  const facts = await factsOf(open, found);
  if (legalHolds(facts, open.today, periods).length > 0) return 'held';
  // a restriction is there so that nothing is done, not even this
  if (found.guard.restricted !== undefined) return 'held';
  return isRetentionOver(facts, open.today, periods) ? 'over' : 'kept';
}

/**
 * Forgets one person, judged again before each try.
 * @param dropped as they were read when they were taken out of the index
 * @returns false for whoever is kept, as they were nominated meanwhile; the caller has them found by name again
 */
async function forgetWhenOver(
  service: Service,
  open: OpenRegion,
  periods: RetentionPeriods,
  dropped: PersonCase,
  writers: Writers,
): Promise<boolean> {
  const { id } = dropped.person;
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const found = await caseOf(open, id);
    if (found === null) return false;
    if ((await judge(open, periods, found)) !== 'over') return false;
    // by what was written since they are found again
    if (attempt > 0 || isWritten(found, dropped)) await dropWords(open, [wordsOf(found)]);
    const forgotten = await forgetPerson(service, open, found, {
      why: 'retention',
      cause: bySystem,
      writers,
      also: () => [],
    });
    if (forgotten.kind === 'done') return true;
    if (forgotten.kind === 'list-at-work') return false;
  }
  throw new TooBusyError(1);
}

/** Who is known here for less than the period cannot be over it: they are passed over unread. */
function isTooNew(open: OpenRegion, periods: RetentionPeriods, person: PersonId): boolean {
  const limit = Date.parse(yearsAfter(open.today, -periods.endedNominationYears));
  return madeAt(person) > limit + dayMs;
}

/** Whether anything was written of somebody's nominations since they were read. */
function isWritten({ nominations }: PersonCase, before: PersonCase): boolean {
  const then = new Map(before.nominations.map(({ id, version }) => [id, version]));
  return nominations.some(({ id, version }) => then.get(id) !== version);
}
