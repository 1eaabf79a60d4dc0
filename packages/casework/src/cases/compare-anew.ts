import type { CaseWrite, DuplicateCase } from '@payung/data';
import { matcherOf } from '../matching/matcher.ts';
import type { OpenRegion } from '../service.ts';
import { comparedAs, unanswered } from './new-case.ts';
import { isOutdated, type LiveCase, partyOf } from './open-case.ts';

/**
 * Compares the two of a case again, under the region's model of today. One that falls below the lower threshold
 * lapses; then the nomination that waited is judged anew. An answer that was given holds no longer, but for `same`
 * and `handed-over`: what people decided about a person is not undone by a corrected address.
 *
 * @returns null when both still say what was compared, or the answer holds all the same
 */
export function compareAnew(open: OpenRegion, found: LiveCase): CaseWrite | null {
  const { record } = found;
  if (record.state === 'same' || record.state === 'handed-over' || !isOutdated(found)) return null;
  const after = comparedToday(open, found);
  const act =
    after.state === 'lapsed'
      ? 'lapsed'
      : record.state === 'open'
        ? 'compared-anew'
        : 'opened-again';
  return { write: 'move-case', before: record, after, act };
}

/** A case as it would be put today. */
export function comparedToday(open: OpenRegion, found: LiveCase): DuplicateCase {
  const { record, standing, waiting } = found;
  const matcher = matcherOf(open);
  const score = matcher.score(matcher.subject(standing.worker), matcher.subject(waiting.worker));
  const { band } = score;
  if (band === 'none') return lapsed(found);
  const parties = { standing: partyOf(standing), waiting: partyOf(waiting) };
  return {
    ...record,
    ...comparedAs(parties, { ...score, band, model: matcher.model }),
    ...unanswered,
    state: 'open',
    settled: true,
  };
}

/** A case that nobody needs to answer any more; the waiting nomination is judged anew where it waited for that. */
export function lapsed({
  record,
  waiting,
}: Pick<LiveCase, 'record'> & { waiting: LiveCase['waiting'] | null }): DuplicateCase {
  return { ...record, state: 'lapsed', settled: waiting?.state !== 'suspected' };
}
