import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printBytes, widthOf, wrapped } from './print-bytes.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 });

describe('what is printed of a name', () => {
  it('is one byte a character, in whatever script the name came', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(printBytes(any)).not.toMatch(/[^\u0020-\u00ff]/);
      }),
    );
  });

  it('stays as it is in Latin letters, and loses a mark rather than a letter', () => {
    expect(printBytes('SITI NUR’AINI – Désa')).toBe('SITI NUR\u0092AINI \u0096 D\u00e9sa');
    expect(printBytes('Ḥasan Łódź\n\tʻAbd')).toBe("Hasan L\u00f3dz 'Abd");
    expect(printBytes('ꦱꦶꦠꦶ')).toContain('?');
  });

  it('is broken into lines that fit, and nothing of it is lost', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'AiWm. 1'), minLength: 1 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 200 }), (all, width) => {
        const whole = all.join(' ');
        const box = { width, size: 7, weight: 'regular' } as const;
        const lines = wrapped(whole, box, 1_000);
        for (const one of lines) {
          expect(widthOf(one.trimEnd(), 7, 'regular')).toBeLessThanOrEqual(width);
        }
        expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
      }),
    );
  });

  it('says by an ellipsis that something too long for its place was cut', () => {
    const box = { width: 40, size: 7, weight: 'regular' } as const;
    const lines = wrapped('A '.repeat(400), box, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]?.endsWith('\u0085')).toBe(true);
  });
});
