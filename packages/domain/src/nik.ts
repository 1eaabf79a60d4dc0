import type { Sex } from './candidate.ts';
import { dateOf, daysInMonth } from './dates.ts';
import { type CalendarDate, DistrictCode, Nik, RegencyCode } from './identifiers.ts';
import type { Reason } from './judgement.ts';

/**
 * Province codes of Kepmendagri 300.2.2-2138/2025, and 54, the former Timor Timur: a NIK keeps the code of
 * the place of first registration for life (domain-rules 3.1).
 */
const provinces = new Set(
  (
    '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 54 61 62 63 64 65 ' +
    '71 72 73 74 75 76 81 82 91 92 93 94 95 96'
  ).split(' '),
);

/** Women have 40 added to the day of birth (domain-rules 3.1). */
const WOMEN_DAY_OFFSET = 40;

function bornAs(nik: string): { day: number; month: number; year: number; sex: Sex } {
  const dayDigits = Number(nik.slice(6, 8));
  const female = dayDigits > WOMEN_DAY_OFFSET;
  return {
    day: female ? dayDigits - WOMEN_DAY_OFFSET : dayDigits,
    month: Number(nik.slice(8, 10)),
    year: Number(nik.slice(10, 12)),
    sex: female ? 'FEMALE' : 'MALE',
  };
}

/**
 * A two-digit year is the same kind of year in 19yy and 20yy, except 00: 1900 had no 29 February. As 00 is
 * never later than this century's year, it always means 2000, so 20yy decides for all without a clock.
 */
function hasPossibleDate(digits: string): boolean {
  const { day, month, year } = bornAs(digits);
  return day >= 1 && day <= daysInMonth(2000 + year, month);
}

function faultsOfPositions(text: string): Reason[] {
  const faults: Reason[] = [];
  if (/^\d\d/.test(text) && !provinces.has(text.slice(0, 2))) {
    faults.push({ code: 'nik-unknown-province', field: 'nationalId' });
  }
  if (/^\d{6}$/.test(text.slice(6, 12)) && !hasPossibleDate(text)) {
    faults.push({ code: 'nik-impossible-date', field: 'nationalId' });
  }
  if (text.endsWith('0000')) faults.push({ code: 'nik-serial-zero', field: 'nationalId' });
  return faults;
}

/**
 * Reads a NIK and applies the hard checks of domain-rules 3.2. Spaces, dots, hyphens and apostrophes are
 * ignored. Gives all faults at once; what stands at a position is judged only when the length is right.
 */
export function parseNik(
  text: string,
): { readonly ok: true; readonly nik: Nik } | { readonly ok: false; readonly reasons: Reason[] } {
  const bare = text.replace(/[\s.'’‘`\u00a0-]/g, '');
  const digits = bare.replace(/\D/g, '').length;
  const reasons: Reason[] = [];
  if (digits !== bare.length) reasons.push({ code: 'nik-characters', field: 'nationalId' });
  if (bare.length !== 16 && digits !== 16) {
    reasons.push({ code: 'nik-length', field: 'nationalId', digits });
  }
  if (bare.length === 16) reasons.push(...faultsOfPositions(bare));
  return reasons.length === 0 ? { ok: true, nik: Nik.parse(bare) } : { ok: false, reasons };
}

/** What a NIK says of its holder; a corrected birth date or a later move do not change it (domain-rules 3.1). */
export interface NikFacts {
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly regencyCode: RegencyCode;
  readonly districtCode: DistrictCode;
}

/**
 * Birth date, sex and place of first registration. The century follows from the year of `today`: a two-digit
 * year up to this year's is 20yy, else 19yy (domain-rules 3.2).
 */
export function nikFacts(nik: Nik, today: CalendarDate): NikFacts {
  const { day, month, year, sex } = bornAs(nik);
  const century = year <= Number(today.slice(2, 4)) ? 2000 : 1900;
  const regency = `${nik.slice(0, 2)}.${nik.slice(2, 4)}`;
  return {
    birthDate: dateOf(century + year, month, day),
    sex,
    regencyCode: RegencyCode.parse(regency),
    districtCode: DistrictCode.parse(`${regency}.${nik.slice(4, 6)}`),
  };
}

/** The form of a NIK or family card number for lists: the last 4 digits only (domain-rules 6.6). */
export function maskNik(nik: string): string {
  return nik.slice(-4).padStart(Math.max(nik.length, 16), '*');
}
