import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breachClock, breachDue, breachNoticeMs, breachStepKinds } from './breach.ts';
import { Instant } from './identifiers.ts';

const instant = (ms: number): Instant => Instant.parse(new Date(ms).toISOString());
const start = Date.parse('2026-01-15T02:00:00.000Z');
const aMoment = fc.integer({ min: start, max: start + 10 * breachNoticeMs });
const steps = fc.array(
  fc.record({ kind: fc.constantFrom(...breachStepKinds), at: aMoment.map(instant) }),
  { maxLength: 8 },
);

describe('the 3 × 24 hours after a breach became known', () => {
  it('are hours: 72 of them, over midnight, a Sunday or the end of a year', () => {
    expect(breachDue(Instant.parse('2026-12-30T16:30:00.000Z'))).toBe('2027-01-02T16:30:00.000Z');
  });

  it('run until subjects and authority were both told, and whoever is told is not asked for again', () => {
    fc.assert(
      fc.property(aMoment, steps, aMoment, (knownMs, recorded, now) => {
        const clock = breachClock(instant(knownMs), recorded, now);
        const kinds = new Set(recorded.map(({ kind }) => kind));
        const untold = (['told-subjects', 'told-authority'] as const).filter((d) => !kinds.has(d));
        expect(clock.toTell).toEqual(untold);
        expect(clock.state === 'running' || clock.state === 'overdue').toBe(untold.length > 0);
      }),
    );
  });

  it('only run down, and are overdue from the first millisecond after they are over', () => {
    fc.assert(
      fc.property(aMoment, steps, aMoment, aMoment, (knownMs, recorded, one, other) => {
        const [first, later] = one < other ? [one, other] : [other, one];
        const known = instant(knownMs);
        const [before, after] = [first, later].map((at) => breachClock(known, recorded, at));
        expect(after?.remainingMs).toBeLessThanOrEqual(before?.remainingMs ?? 0);
        const due = knownMs + breachNoticeMs;
        expect(breachClock(known, [], due).state).toBe('running');
        expect(breachClock(known, [], due + 1).state).toBe('overdue');
      }),
    );
  });

  it('tell a late notice from one in time by the later of the two', () => {
    const known = instant(start);
    const at = (hours: number) => instant(start + hours * 3_600_000);
    const told = (subjects: number, authority: number) =>
      breachClock(
        known,
        [
          { kind: 'told-subjects', at: at(subjects) },
          { kind: 'told-authority', at: at(authority) },
        ],
        start,
      ).state;
    expect(told(70, 72)).toBe('told-in-time');
    expect(told(73, 10)).toBe('told-late');
  });
});
