import type { DuplicateCase } from '@payung/data';
import { type Refusal, type Result, refuse } from '../refusal.ts';
import type { CaseSight } from './case-access.ts';

/**
 * Why a case that is not open takes no answer: somebody gave one, or its question fell away. Who sees one side only is
 * not told who answered.
 */
export function answered(
  record: Pick<DuplicateCase, 'state' | 'decidedBy' | 'decidedAt'>,
  sight: CaseSight,
): Refusal {
  const { state, decidedBy: by, decidedAt: at } = record;
  if (by === null || at === null) return { code: 'case-lapsed' };
  if (sight === 'own') return { code: 'state-forbids', detail: 'the lead agency has answered' };
  return { code: 'case-decided', state, by, at };
}

/** Somebody sees the case and does not decide it. */
export function forbiddenTo(sight: CaseSight): Result<never> {
  const who = sight === 'own' ? 'the lead agency' : 'the agency of both or the lead agency';
  return refuse({ code: 'not-allowed', detail: `only ${who} decides this case` });
}
