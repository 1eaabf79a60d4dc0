import { describe, expect, it } from 'vitest';
import { shownValue } from './shown-values.ts';

const marks = (segments: readonly { text: string; differs: boolean }[]) =>
  segments.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

describe('a value beside another', () => {
  it('of a number is read in groups of 6, 6 and 4, with the same characters marked', () => {
    const segments = [
      { text: '••••', differs: false },
      { text: '•••', differs: true },
      { text: '•••••9', differs: false },
      { text: '0', differs: true },
      { text: '31', differs: false },
    ];
    expect(marks(shownValue('nationalId', segments))).toBe('••••[••] [•]••••• 9[0]31');
    expect(marks(shownValue('name', segments))).toBe('••••[•••]•••••9[0]31');
  });

  it('of a code is said in words and differs as a whole', () => {
    expect(marks(shownValue('sex', [{ text: 'FEMALE', differs: true }]))).toBe('[Perempuan]');
    const job = [
      { text: 'Tuka', differs: true },
      { text: 'ng', differs: false },
    ];
    expect(marks(shownValue('occupation', job))).toBe('[Tukang]');
  });
});
