import type { Change } from '../registry-writes.ts';
import type { DoubleCheckRecord } from './double-check-records.ts';

/** What is written about lists that are checked against one another. */
export type DoubleCheckWrite =
  | { write: 'new-double-check'; record: DoubleCheckRecord }
  /** holds while nobody else moved it */
  | {
      write: 'move-double-check';
      before: DoubleCheckRecord;
      change: Partial<Omit<DoubleCheckRecord, 'id' | 'version'>>;
    };

export function isDoubleCheckWrite(write: { readonly write: string }): write is DoubleCheckWrite {
  return write.write === 'new-double-check' || write.write === 'move-double-check';
}

/** The journal line of a write: whose lists and how many; null for a lease. */
export function doubleCheckChange(write: DoubleCheckWrite): Change | null {
  if (write.write === 'new-double-check') {
    const { id, agency, lists } = write.record;
    return { of: 'double-check', id, act: 'asked', after: { agency, lists: lists.length } };
  }
  const { before, change } = write;
  if (change.state === undefined || change.state === before.state) return null;
  const { counts } = change;
  return {
    of: 'double-check',
    id: before.id,
    act: 'moved',
    before: { state: before.state },
    after: {
      state: change.state,
      ...(counts == null ? {} : { match: counts.match, review: counts.review }),
    },
  };
}
