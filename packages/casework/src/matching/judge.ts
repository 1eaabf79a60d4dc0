import type { DuplicateLink } from '@payung/data';
import type { Reason } from '@payung/domain';
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import type { Claim, KnownCase } from '../known-case.ts';
import { toldApart } from './answers.ts';
import type { Match } from './matcher.ts';
import { look, manyMatches, type Seen, type Sight } from './sight.ts';

/** What is to be done with a claim, given also who else it may be. */
export interface Judged {
  readonly decision: Decision;
  /** whom a person has to compare it with, the likest first */
  readonly matches: readonly Match[];
}

/**
 * Judges a claim: first by its NIK, as ever; then by whom it is like. Who is, or may be, somebody nominated under
 * another NIK takes no place until a person has looked. Pure: the same claim, knowledge and pages, the same judgement.
 */
export function judge(sight: Sight, claim: Claim, known: KnownCase): Judged {
  const decision = decide(claim, known);
  switch (decision.kind) {
    case 'newcomer':
    case 'link':
    case 'review': {
      const subject = sight.matcher.subject(claim.worker);
      const seen = look(sight, subject, known.guard?.person ?? null);
      const nominations = known.nominations.map(({ id }) => id);
      const own = { nominations, likeness: subject.likeness };
      const matches = seen.matches.filter((match) => !toldApart(sight.answers, own, match));
      return withSeen(claim, decision, { ...seen, matches }, sight.mostCases);
    }
    case 'keep':
    case 'point':
    case 'restricted':
      return { decision, matches: [] };
  }
}

function withSeen(
  claim: Claim,
  decision: Extract<Decision, { kind: 'newcomer' | 'link' | 'review' }>,
  seen: Seen,
  mostCases: number,
): Judged {
  const matches = seen.matches.slice(0, mostCases);
  const [best] = matches;
  const told = [...suspicions(claim, seen), ...later(seen)];
  const reasons = [...told, ...decision.reasons];
  if (best === undefined || decision.kind !== 'newcomer') {
    return { decision: { ...decision, reasons }, matches };
  }
  const sure = best.score.band === 'match';
  return {
    decision: {
      kind: 'suspect',
      guard: decision.guard,
      settles: decision.settles,
      outcome: sure ? 'duplicate' : 'review',
      reasons,
      duplicateOf: sure ? linkTo(claim, best) : null,
    },
    matches,
  };
}

/** Whom the worker is like most; of more than a handful also how many. */
function suspicions(claim: Claim, { matches }: Seen): Reason[] {
  const [best] = matches;
  if (best === undefined) return [];
  const { agency, since } = best.card;
  const sure = best.score.band === 'match';
  const row = rowOf(claim, best);
  const first: Reason = { code: 'same-person-suspected', field: 'name', agency, since, row, sure };
  if (matches.length <= manyMatches) return [first];
  return [first, { code: 'like-many', field: 'name', others: matches.length }];
}

function later({ unseen }: Seen): Reason[] {
  return unseen === 0 ? [] : [{ code: 'compared-later', field: 'name', others: unseen }];
}

/** The row of one's own list in which the other stands. */
function rowOf({ line }: Claim, { card }: Match): number | null {
  return line !== null && card.line?.importId === line.importId ? card.line.row : null;
}

function linkTo(claim: Claim, match: Match): DuplicateLink {
  const { agency, since, nomination } = match.card;
  // another agency's record is named by agency and date only
  const nominationId = agency === claim.agency ? nomination : null;
  return { agency, since, row: rowOf(claim, match), nominationId };
}
