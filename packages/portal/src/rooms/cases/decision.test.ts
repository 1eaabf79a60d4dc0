import { describe, expect, it } from 'vitest';
import { emptyDraft, faultsOf, requestFrom } from './decision.ts';

describe('an answer', () => {
  it('tells everything that is lacking at once', () => {
    expect(faultsOf(emptyDraft).map(({ target }) => target)).toEqual(['putusan', 'alasan-putusan']);
    expect(faultsOf({ answer: 'same', leads: null, reason: 'x' })).toHaveLength(2);
    expect(requestFrom(emptyDraft, 1)).toBeNull();
  });

  it('names whose data leads only where both are one person, and the version that was seen', () => {
    const reason = ' NIK salah ketik ';
    expect(requestFrom({ answer: 'same', leads: 'waiting', reason }, 4)).toEqual({
      answer: 'same',
      leads: 'waiting',
      reason: 'NIK salah ketik',
      version: 4,
    });
    expect(requestFrom({ answer: 'different', leads: 'waiting', reason }, 4)).toEqual({
      answer: 'different',
      reason: 'NIK salah ketik',
      version: 4,
    });
  });
});
