import type { Nik } from '@payung/domain';
import type { GuardStanding, NominationRecord } from '../records.ts';
import type { Change } from '../registry-writes.ts';
import type { DuplicateCase } from './case-record.ts';

/** What is written about the question whether two nominations are one person. */
export type CaseWrite =
  | { write: 'open-case'; record: DuplicateCase }
  /** decided, asked about, taken back, or compared anew; holds while nobody else moved it */
  | { write: 'move-case'; before: DuplicateCase; after: DuplicateCase; act: CaseMove };

/**
 * What an answer rests on and does not change: another case, a nomination, or who holds a NIK. It holds only while
 * that is as it was read, so that of two answers that would each rest on the other one is given anew.
 */
export type RestsOn =
  | { write: 'rest-on-guard'; nik: Nik; guard: GuardStanding }
  | { write: 'rest-on-case'; record: Pick<DuplicateCase, 'id' | 'version'> }
  | { write: 'rest-on-nomination'; record: Pick<NominationRecord, 'id' | 'version'> };

/** What was done to a case, as the journal tells it. */
export type CaseMove =
  | 'decided'
  | 'taken-back'
  | 'asked'
  | 'opened-again'
  | 'compared-anew'
  | 'lapsed'
  | 'settled';

const names: ReadonlySet<string> = new Set<CaseWrite['write']>(['open-case', 'move-case']);

export function isCaseWrite(write: { readonly write: string }): write is CaseWrite {
  return names.has(write.write);
}

/**
 * Database actions of a write, for whoever fills a commit: an opened case is three (itself, and a pointer in the
 * partition of either person), a moved one is one, or two across agencies, since the pointer of the waiting
 * nomination shows its agency the state.
 */
export function caseActionCount(write: CaseWrite): number {
  if (write.write === 'open-case') return 3;
  return write.after.decider === null ? 2 : 1;
}

/**
 * Whose affair a case is, as the journal says it: across agencies no agency's, so that who reads the journal of some
 * agencies alone does not learn there of the other one's nomination.
 */
const leadAffair = '~lead';

/** The journal line of a write: states, agencies and weights; never what was compared. */
export function caseChange(write: CaseWrite): Change {
  const record = write.write === 'open-case' ? write.record : write.after;
  const agency = record.decider ?? leadAffair;
  if (write.write === 'open-case') {
    const { id, band, bits, model, standing, waiting } = record;
    return {
      of: 'case',
      id,
      act: 'opened',
      after: { agency, band, bits, model, standing, waiting },
    };
  }
  const { before, after, act } = write;
  return {
    of: 'case',
    id: after.id,
    act,
    before: { state: before.state },
    after: { agency, state: after.state, ...(after.leads === null ? {} : { leads: after.leads }) },
  };
}
