import type { Change } from '../registry-writes.ts';
import type { MatchModelRecord, PairUpRecord } from './match-model-records.ts';

/** What is written about how a region looks for the same person. */
export type MatchModelWrite =
  /** holds while nobody else moved it; a record of version 0 must not be there yet */
  | {
      write: 'move-pair-up';
      before: PairUpRecord;
      after: Omit<PairUpRecord, 'version'>;
      act: 'asked' | 'begun' | 'ended' | null;
    }
  /** holds while everybody is to be compared: a run that begins meanwhile does not take the note away unseen */
  | { write: 'rest-on-due-pair-up' }
  | { write: 'new-match-model'; record: MatchModelRecord }
  /** what a model says, as JSON; made once, it never changes */
  | { write: 'keep-match-model'; id: string; json: string }
  | {
      write: 'move-match-model';
      before: MatchModelRecord;
      change: Partial<Omit<MatchModelRecord, 'id' | 'version'>>;
      act: 'made' | 'failed' | 'compared' | null;
    };

const names: ReadonlySet<string> = new Set<MatchModelWrite['write']>([
  'move-pair-up',
  'rest-on-due-pair-up',
  'new-match-model',
  'keep-match-model',
  'move-match-model',
]);

export function isMatchModelWrite(write: { readonly write: string }): write is MatchModelWrite {
  return names.has(write.write);
}

/** The journal line of a write; null for a step that tells nobody anything. */
export function matchModelChange(write: MatchModelWrite): Change | null {
  switch (write.write) {
    case 'move-pair-up': {
      if (write.act === null) return null;
      const figures = write.act === 'ended' ? (write.after.last?.figures ?? {}) : {};
      const because = write.after.due?.because ?? write.after.run?.because ?? null;
      const after = { ...(because === null ? {} : { because }), ...figures };
      return { of: 'matching', id: 'pair-up', act: write.act, after };
    }
    case 'new-match-model':
      return { of: 'matching', id: write.record.id, act: 'model-asked' };
    case 'rest-on-due-pair-up':
    case 'keep-match-model':
      return null;
    case 'move-match-model':
      return write.act === null
        ? null
        : { of: 'matching', id: write.before.id, act: `model-${write.act}` };
  }
}
