import { type CaseWrite, caseActionCount, type NominationRecord } from '@payung/data';
import type { CalendarDate, Instant } from '@payung/domain';
import { type CaseParty, newCase } from '../cases/new-case.ts';
import type { ClaimPlan, PlanSetting } from '../claim-plan.ts';
import type { Claim } from '../known-case.ts';
import { type Card, cardOf, likenessOf, sameLikeness } from './likeness.ts';
import type { Match, Matcher } from './matcher.ts';
import { noEdit, type PageEdit } from './page-book.ts';

/** A plan with what matching adds to it: the questions it raises, and what it changes on the pages. */
export interface SeenPlan {
  readonly plan: ClaimPlan;
  readonly edit: PageEdit;
}

/** Adds to a plan whom a person has to compare the new nomination with, and where it stands from now on. */
export function planSeen(
  setting: PlanSetting,
  claim: Claim,
  matcher: Matcher,
  plan: ClaimPlan,
  matches: readonly Match[],
): SeenPlan {
  const { made, ended, lapsed, changed } = plan.matched;
  if (made === null) {
    return { plan, edit: changed === null ? noEdit : movedPages(matcher, changed) };
  }
  const { agency, line: source, worker } = claim;
  const { at, since } = setting;
  const record = { id: made, agency, at, since, source, version: 1, worker };
  const moment = { at, today: since };
  const waiting = cardOf(record);
  const cases = matches.map(({ card, score }) =>
    caseWith(matcher, { standing: card, waiting }, score, moment),
  );
  const size = cases.reduce((sum, write) => sum + caseActionCount(write), plan.size);
  return {
    plan:
      cases.length === 0
        ? plan
        : { ...plan, size, writes: (place) => [...plan.writes(place), ...cases] },
    edit: {
      drop: [ended, lapsed].flatMap((one) => (one === null ? [] : standsOn(matcher, one))),
      put: matcher.postings(record),
      read: [...matcher.subject(worker).read.keys()],
    },
  };
}

interface Changed {
  readonly before: NominationRecord;
  readonly after: NominationRecord;
}

/** Whether anything changed that is compared. */
export function saysElse({ before, after }: Changed): boolean {
  return !sameLikeness(likenessOf(before.worker), likenessOf(after.worker));
}

/** A nomination that says something else of its worker stands where it belongs now, and nowhere else. */
export function movedPages(matcher: Matcher, { before, after }: Changed): PageEdit {
  // nobody is compared with a restricted person: they stand on no page
  if (after.restricted !== undefined || !saysElse({ before, after })) return noEdit;
  return {
    drop: standsOn(matcher, before),
    put: matcher.postings(after),
    read: [...matcher.subject(after.worker).read.keys()],
  };
}

/** Where a nomination stands, to be taken away there. */
export function standsOn(
  matcher: Matcher,
  { id, worker }: Pick<NominationRecord, 'id' | 'worker'>,
): PageEdit['drop'] {
  return [...matcher.subject(worker).written.keys()].map((anchor) => ({ anchor, nomination: id }));
}

/** The question whether two are one person; `waiting` is the one that waits for the answer. */
export function caseWith(
  matcher: Matcher,
  { standing, waiting }: { readonly standing: Card; readonly waiting: Card },
  score: Match['score'],
  moment: { readonly at: Instant; readonly today: CalendarDate },
): Extract<CaseWrite, { write: 'open-case' }> {
  const parties = { standing: partyOf(standing), waiting: partyOf(waiting) };
  return {
    write: 'open-case',
    record: newCase(parties, { ...score, model: matcher.model }, moment),
  };
}

/** The one that was made later waits; of two that were made in the same moment, the one named first. */
export function inOrder(one: Card, other: Card): { standing: Card; waiting: Card } {
  return one.at >= other.at ? { standing: other, waiting: one } : { standing: one, waiting: other };
}

/** One side of a case, as the pages tell of it. */
export function partyOf({ nomination, agency, version, likeness }: Card): CaseParty {
  return { nomination, agency, version, likeness };
}
