import { describe, expect, it } from 'vitest';
import { agreementInWords, sumPartInWords } from './agreement.ts';

describe('how far two values agree', () => {
  it('is said so that a near name and a typing slip are told apart', () => {
    const said = ['equal', 'same-sound', 'one-typo', 'near', 'none'].map(agreementInWords);
    expect(new Set(said).size).toBe(5);
  });

  it('still has a word when a later model knows a level more', () => {
    expect(agreementInWords('from-a-later-model')).toBe('Dibandingkan');
    expect(sumPartInWords({ field: 'rule', level: 'from-a-later-model' })).toBe('Penilaian lain');
  });

  it('is weighed against strangers, relatives or twins, each said as what it is', () => {
    const levels = ['stranger', 'family', 'twin', 'from-a-later-model'];
    const said = levels.map((level) => sumPartInWords({ field: 'prior', level }));
    expect(new Set(said).size).toBe(4);
  });
});
