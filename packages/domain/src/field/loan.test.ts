import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant } from '../identifiers.ts';
import { madeAt, standingOfAct } from './loan.ts';

const at = (ms: number): Instant => Instant.parse(new Date(ms).toISOString());
const day = 86_400_000;
const lent = Date.parse('2026-11-21T01:00:00.000Z');
const loan = { lentAt: at(lent), expiresAt: at(lent + 7 * day), ended: null };

describe('an act of a loan', () => {
  it('is as old as it was, by however much the clock of the device is wrong', () => {
    const wrong = fc.integer({ min: -4_000 * day, max: 4_000 * day });
    fc.assert(
      fc.property(wrong, fc.nat(6 * day), (off, age) => {
        const now = lent + 6 * day;
        const made = { at: at(now - age + off) };
        expect(madeAt(made, { at: at(now + off) }, now)).toBe(now - age);
      }),
      { seed: 5 },
    );
  });

  it('is never made after it arrived', () => {
    const now = lent + day;
    expect(madeAt({ at: at(now + day) }, { at: at(now) }, now)).toBe(now);
  });

  it('counts until the loan ends, is a suggestion once it was revoked, and nothing after', () => {
    expect(standingOfAct(loan, lent + day)).toBe('open');
    expect(standingOfAct(loan, lent + 8 * day)).toBe('too-late');
    const revoked = { ...loan, ended: { at: at(lent + 2 * day), how: 'revoked' as const } };
    expect(standingOfAct(revoked, lent + day)).toBe('suggestion');
    expect(standingOfAct(revoked, lent + 3 * day)).toBe('too-late');
    const back = { ...loan, ended: { at: at(lent + 2 * day), how: 'handed-back' as const } };
    expect(standingOfAct(back, lent + day)).toBe('open');
  });
});
