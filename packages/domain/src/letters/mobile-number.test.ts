import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mobileNumberOf } from './mobile-number.ts';

describe('a telephone number as people write it', () => {
  it.for([
    '081234567890',
    '0812-3456-7890',
    '+62 812 3456 7890',
    '6281234567890',
    '81234567890',
    '(0812) 3456.7890',
    '+62081234567890',
  ])('is one number, however %s is written', (text) => {
    expect(mobileNumberOf(text)).toBe('+6281234567890');
  });

  it.for([null, '', '-', '0291123456', '0812', '08123456789012345', 'tidak ada', '+6591234567'])(
    'is no mobile number of Indonesia where it is %s: no stranger is written to',
    (text) => {
      expect(mobileNumberOf(text)).toBeNull();
    },
  );

  it('stays what it is once it was read', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^08[1-9]\d{6,10}$/), (text) => {
        const once = mobileNumberOf(text);
        expect(once).toBe(`+62${text.slice(1)}`);
        expect(mobileNumberOf(once)).toBe(once);
      }),
      { seed: 7 },
    );
  });
});
