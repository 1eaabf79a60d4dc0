import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, daysInMonth } from './dates.ts';
import { maskNik, nikFacts, parseNik } from './nik.ts';
import { today } from './region.fixture.ts';

const holder = fc
  .record({
    province: fc.constantFrom('11', '33', '54', '96'),
    regency: fc.integer({ min: 1, max: 79 }),
    district: fc.integer({ min: 1, max: 40 }),
    female: fc.boolean(),
    year: fc.integer({ min: 1927, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    serial: fc.integer({ min: 1, max: 9999 }),
  })
  .filter((h) => h.day <= daysInMonth(h.year, h.month));

const two = (n: number) => String(n).padStart(2, '0');

function codesOf(text: string): string[] {
  const parsed = parseNik(text);
  return parsed.ok ? [] : parsed.reasons.map((reason) => reason.code);
}

describe('reading a NIK', () => {
  it('gives back birth date, sex and place of everybody who can have one today', () => {
    fc.assert(
      fc.property(holder, fc.constantFrom('', '.', ' ', '-'), (h, separator) => {
        const place = [h.province, two(h.regency), two(h.district)];
        const born = [two(h.day + (h.female ? 40 : 0)), two(h.month), two(h.year % 100)];
        const text = [...place, ...born, String(h.serial).padStart(4, '0')].join(separator);
        const parsed = parseNik(`'${text}`);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.reasons));
        expect(nikFacts(parsed.nik, today)).toEqual({
          birthDate: dateOf(h.year, h.month, h.day),
          sex: h.female ? 'FEMALE' : 'MALE',
          regencyCode: `${h.province}.${two(h.regency)}`,
          districtCode: place.join('.'),
        });
      }),
    );
  });

  it('names every fault at once, so that one correction is enough', () => {
    expect(codesOf('9919063102740000')).toEqual([
      'nik-unknown-province',
      'nik-impossible-date',
      'nik-serial-zero',
    ]);
    expect(codesOf('33190602O174909')).toEqual(['nik-characters', 'nik-length']);
  });

  it('says how many digits stand there instead of 16', () => {
    expect(parseNik('331906020174909')).toEqual({
      ok: false,
      reasons: [{ code: 'nik-length', field: 'nationalId', digits: 15 }],
    });
    expect(codesOf('33190602017490901')).toEqual(['nik-length']);
  });

  it('does not call a NIK with a letter O too short', () => {
    expect(codesOf('33190602O1749090')).toEqual(['nik-characters']);
  });

  it('knows 29 February of 2000 and refuses it in 1999', () => {
    expect(codesOf('3319062902009090')).toEqual([]);
    expect(codesOf('3319062902999090')).toEqual(['nik-impossible-date']);
  });

  it('refuses days between men and women, and the days beyond both', () => {
    for (const dayDigits of ['00', '32', '40', '72', '99']) {
      expect(codesOf(`331906${dayDigits}01749090`)).toEqual(['nik-impossible-date']);
    }
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseNik(text)));
  });
});

describe('a NIK in a list', () => {
  it('shows the last 4 digits only', () => {
    expect(maskNik('3319060201749090')).toBe('************9090');
    expect(maskNik('90')).toBe('**************90');
  });
});
