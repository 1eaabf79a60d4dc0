import { describe, expect, it } from 'vitest';
import { forbiddenIn } from '../../test/wording.ts';
import { benefitStepName, riskWords, workingOf } from './benefits.ts';

const risks = ['paid-later', 'unpaid-month', 'lapsed', 'ended', 'not-covered'] as const;

describe('an estimate in words', () => {
  it('says from what a step was worked out, and nothing where that is the sum itself', () => {
    const figures = [
      { name: 'periodic-months', value: 24 },
      { name: 'periodic-month', value: 500_000 },
    ];
    expect(workingOf({ figures, rupiah: 12_000_000 })).toBe('24 bulan, per bulan Rp500.000');
    const burial = [{ name: 'burial', value: 10_000_000 }];
    expect(workingOf({ figures: burial, rupiah: 10_000_000 })).toBe('');
  });

  it('calls every doubtful cover a risk, and leaves it to BPJS: nobody promises a family money', () => {
    expect(riskWords('none')).toBeNull();
    for (const risk of risks) {
      const { title = '', text = '' } = riskWords(risk) ?? {};
      expect(title).toContain('RISIKO');
      expect(text).toContain('BPJS Ketenagakerjaan yang memutuskan');
      expect(forbiddenIn(`${title} ${text}`)).toEqual([]);
    }
    expect(benefitStepName('from-a-later-release')).toBe('Langkah lain');
  });
});
