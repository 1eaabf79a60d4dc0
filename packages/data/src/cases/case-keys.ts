import type { AgencyId, CalendarDate, CaseId, CaseState, PersonId, TenantId } from '@payung/domain';
import type { Key } from '../registry-keys.ts';

/** Key grammar of duplicate cases in the `registry` table. */
export const caseKeys = {
  case: (t: TenantId, id: CaseId): Key => ({ pk: `T#${t}#C#${id}`, sk: 'CASE' }),
  /** in the partition of either person, so that the cases of a person are one query */
  pointer: (t: TenantId, person: PersonId, id: CaseId): Key => ({
    pk: `T#${t}#P#${person}`,
    sk: `${casePointerPrefix}${id}`,
  }),
} as const;

export const casePointerPrefix = 'CASE#';

/** Partitions of the index of cases that are no agency's own; no agency is named like them. */
const lead = '~lead';
const unsettled = '~unsettled';

/**
 * Index partition of the cases across agencies in which an agency's nomination waits: it sees of them that they are
 * there, and may ask for the person.
 */
export function acrossIndexPartition(t: TenantId, waiting: AgencyId): string {
  return `T#${t}#CASES#~across#${waiting}`;
}

/** Index partition of the cases that ended by themselves, and whose waiting nomination is yet to be judged anew. */
export function unsettledIndexPartition(t: TenantId): string {
  return `T#${t}#CASES#${unsettled}`;
}

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

export function caseIndexSort(state: CaseState, due: CalendarDate, id: CaseId): string {
  return `${caseIndexPrefix(state)}${due}#${id}`;
}

export function caseIndexKey(
  t: TenantId,
  item: {
    readonly id: CaseId;
    readonly decider: AgencyId | null;
    readonly state: CaseState;
    readonly due: CalendarDate;
    readonly settled: boolean;
  },
): { gpk: string; gsk: string } {
  const { id, decider, state, due, settled } = item;
  return {
    gpk: settled ? caseIndexPartition(t, decider) : unsettledIndexPartition(t),
    gsk: caseIndexSort(state, due, id),
  };
}
