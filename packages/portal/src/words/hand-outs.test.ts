import { describe, expect, it } from 'vitest';
import { sizelessWords } from './hand-outs.ts';

describe('an archive that stopped being made', () => {
  const stopped = { stoppedAt: '2026-03-02T01:00:00Z' };

  it('is asked for anew by the centre alone: a region is sent there, and not to a button that it does not have', () => {
    expect(sizelessWords(stopped, 'region')).toContain('minta admin pusat');
    expect(sizelessWords(stopped, 'centre')).not.toContain('admin pusat');
  });

  it('is told from one that is still coming, or nobody asks for another', () => {
    expect(sizelessWords({ stoppedAt: null }, 'region')).not.toContain('Berhenti');
  });
});
