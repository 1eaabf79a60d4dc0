import type { Change } from '../registry-writes.ts';
import type { CaseRecord } from './case-record.ts';

/** What is written about the question whether two nominations are one person. */
export type CaseWrite =
  | { write: 'open-case'; record: CaseRecord }
  /** decided, asked about, taken back, or compared anew; holds while nobody else moved it */
  | { write: 'move-case'; before: CaseRecord; after: CaseRecord; act: CaseMove };

/** What was done to a case, as the journal tells it. */
export type CaseMove = 'decided' | 'taken-back' | 'asked' | 'opened-again' | 'lapsed';

const names: ReadonlySet<string> = new Set<CaseWrite['write']>(['open-case', 'move-case']);

export function isCaseWrite(write: { readonly write: string }): write is CaseWrite {
  return names.has(write.write);
}

/** The journal line of a write: states, agencies and weights; never what was compared. */
export function caseChange(write: CaseWrite): Change {
  if (write.write === 'open-case') {
    const { id, band, bits, model, standing, waiting } = write.record;
    return { of: 'case', id, act: 'opened', after: { band, bits, model, standing, waiting } };
  }
  const { before, after, act } = write;
  return {
    of: 'case',
    id: after.id,
    act,
    before: { state: before.state },
    after: { state: after.state, ...(after.leads === null ? {} : { leads: after.leads }) },
  };
}
