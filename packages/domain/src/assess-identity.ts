import type { Claimed } from './candidate.ts';
import type { CalendarDate, Nik } from './identifiers.ts';
import type { Reason } from './judgement.ts';
import { nameToKeep } from './name-words.ts';
import { type NikFacts, parseNik } from './nik.ts';

/** One part of a row that the row cannot do without. */
export type Part<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reasons: readonly Reason[] };

export function wrong(reason: Reason): { readonly ok: false; readonly reasons: readonly Reason[] } {
  return { ok: false, reasons: [reason] };
}

export function claimedNik(claimed: Claimed<string>): Part<Nik> {
  const field = 'nationalId';
  if (claimed.state === 'unreadable') {
    return wrong({ code: 'unreadable', field, fault: claimed.fault });
  }
  if (claimed.state === 'missing' || !/[\p{L}\p{N}]/u.test(claimed.value)) {
    return wrong({ code: 'missing', field });
  }
  const parsed = parseNik(claimed.value);
  return parsed.ok ? { ok: true, value: parsed.nik } : { ok: false, reasons: parsed.reasons };
}

export function claimedName(claimed: Claimed<string>): Part<string> {
  const field = 'name';
  if (claimed.state === 'unreadable') {
    return wrong({ code: 'unreadable', field, fault: claimed.fault });
  }
  if (claimed.state === 'missing' || claimed.value.trim() === '') {
    return wrong({ code: 'missing', field });
  }
  const name = nameToKeep(claimed.value);
  return /\p{L}/u.test(name)
    ? { ok: true, value: name }
    : wrong({ code: 'name-without-letters', field });
}

/**
 * The birth date that age is judged by: the stated one, or the NIK's when none is stated; null when there is
 * neither. A date that stands there but cannot be read is never replaced by the NIK's.
 */
export function workingBirthDate(
  claimed: Claimed<CalendarDate>,
  facts: NikFacts | null,
  today: CalendarDate,
): Part<CalendarDate | null> {
  const field = 'birthDate';
  switch (claimed.state) {
    case 'missing':
      return { ok: true, value: facts?.birthDate ?? null };
    case 'unreadable':
      return wrong({ code: 'unreadable', field, fault: claimed.fault });
    case 'given':
      return claimed.value > today
        ? wrong({ code: 'birth-date-in-future', field })
        : { ok: true, value: claimed.value };
  }
}
