import type { AgencyId, CalendarDate, CaseId, CaseState, TenantId } from '@payung/domain';
import type { Key } from '../registry-keys.ts';

/** Key grammar of duplicate cases in the `registry` table. */
export const caseKeys = {
  case: (t: TenantId, id: CaseId): Key => ({ pk: `T#${t}#C#${id}`, sk: 'CASE' }),
} as const;

/** The lead agency's own partition of the index of cases; no agency is named like it. */
const lead = '~lead';

/**
 * Index partition of the cases that somebody decides: one agency, or the lead agency (null). Open ones come first
 * by the date at which they are due.
 */
export function caseIndexPartition(t: TenantId, decider: AgencyId | null): string {
  return `T#${t}#CASES#${decider ?? lead}`;
}

export function caseIndexPrefix(state: CaseState): string {
  return `${state}#`;
}

export function caseIndexKey(
  t: TenantId,
  decider: AgencyId | null,
  state: CaseState,
  due: CalendarDate,
  id: CaseId,
): { gpk: string; gsk: string } {
  return {
    gpk: caseIndexPartition(t, decider),
    gsk: `${caseIndexPrefix(state)}${due}#${id}`,
  };
}
