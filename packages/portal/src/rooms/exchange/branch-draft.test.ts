import { defaultBranches } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { branchFault, branchResults, resultText } from './branch-draft.ts';

describe('how a result is read, in its form', () => {
  it('is sent back as it was when nobody changes anything', () => {
    for (const { results } of defaultBranches) {
      expect(branchResults(resultText(results), results)).toEqual(results);
    }
  });

  it('says each fault of the service beside its field', () => {
    const at = (field: string) => branchFault(field, 'pati')?.target;
    expect(at('payment.3.heading')).toBe('kolom-pati-payment-3');
    expect(at('registration')).toBeNull();
    expect(at('results.headings.answer')).toBe('cabang-pati-answer');
    expect(at('results.reasons.TOO_OLD')).toBe('cabang-pati-TOO_OLD');
    expect(at('results.accepted')).toBe('cabang-pati-accepted');
    expect(branchFault('unknown', 'pati')).toBeNull();
  });
});
