import { type DuplicateCase, nominationIdOf, splitNominationId } from '@payung/data';
import { type CaseId, caseIdOf, type NominationId } from '@payung/domain';
import { printOf } from '../cases/new-case.ts';
import type { OpenRegion } from '../service.ts';
import type { Likeness } from './likeness.ts';
import type { Match } from './matcher.ts';

/**
 * What people answered about earlier nominations of the same two people. Whoever was told apart once is not asked
 * about again as long as both say the same. Which cases have to be read comes out while judging: hence `wanted`.
 */
export interface Answers {
  readonly known: Map<CaseId, DuplicateCase | null>;
  /** cases that were asked for and are not known yet */
  readonly wanted: Set<CaseId>;
}

export function noAnswers(): Answers {
  return { known: new Map(), wanted: new Set() };
}

/** Reads what was wanted; true when there was anything, so that it is to be judged again. */
export async function learnAnswers(open: OpenRegion, answers: Answers): Promise<boolean> {
  const ids = [...answers.wanted];
  if (ids.length === 0) return false;
  const found = await open.data.cases.cases(ids);
  ids.forEach((id, i) => void answers.known.set(id, found[i] ?? null));
  answers.wanted.clear();
  return true;
}

/** Whether somebody answered already that the two are different people, and both still say what was compared. */
export function toldApart(
  { known, wanted }: Answers,
  own: { readonly nominations: readonly NominationId[]; readonly likeness: Likeness },
  { card }: Match,
): boolean {
  const [mine, theirs] = [printOf(own.likeness), printOf(card.likeness)];
  const { person, ordinal } = splitNominationId(card.nomination);
  const others = Array.from({ length: ordinal }, (_, i) => nominationIdOf(person, i + 1));
  return own.nominations.some((nomination) =>
    others.some((other) => {
      const id = caseIdOf(nomination, other);
      const found = known.get(id);
      if (found === undefined) wanted.add(id);
      if (found?.state !== 'different') return false;
      const { standing, waiting } = found.prints;
      return found.standing === other
        ? standing === theirs && waiting === mine
        : standing === mine && waiting === theirs;
    }),
  );
}
