import { describe, expect, it } from 'vitest';
import type { CoverState, PaidMonth } from '../contribution/cover-state.ts';
import { CalendarDate, Instant } from '../identifiers.ts';
import { ContributionMonth } from '../months.ts';
import { coverEventId, coverEventOf } from './cover-event.ts';
import { messageStep, type SentMessage } from './sent-message.ts';

const day = (text: string) => CalendarDate.parse(text);
const month = (text: string) => ContributionMonth.parse(text);
const spell = { startsOn: day('2026-01-01'), firstMonth: month('2026-01'), monthsPaid: 2 };
const paid: PaidMonth[] = [
  { month: month('2026-01'), paidOn: day('2026-03-05'), corrected: false, era: 0 },
];
const active = (through: string): CoverState => ({
  state: 'ACTIVE',
  spell,
  paidThrough: month(through),
});

describe('what a family is told of', () => {
  it('began on the day it was paid where it counts from before, and is one event however long it is paid', () => {
    const first = coverEventOf(active('2026-02'), paid);
    expect(first).toMatchObject({ kind: 'began', on: '2026-03-05' });
    const later = coverEventOf(active('2026-12'), paid);
    expect(later && coverEventId(later)).toBe(first && coverEventId(first));
  });

  it('is nothing while months are unpaid: neither began nor ended is true then', () => {
    const paidThrough = month('2026-02');
    expect(coverEventOf({ state: 'GRACE', spell, paidThrough, monthsUnpaid: 1 }, paid)).toBeNull();
    expect(coverEventOf({ state: 'NONE' }, [])).toBeNull();
  });
});

describe('one message for one event', () => {
  const message = (state: SentMessage['state']): SentMessage => ({
    id: 'began-2026-01',
    version: 2,
    state,
    on: day('2026-03-05'),
    channel: 'sms',
    attempts: 1,
    at: Instant.parse('2026-03-05T18:30:00.000Z'),
    why: null,
    ending: '890',
    reference: null,
  });
  const sameDay = Instant.parse('2026-03-05T19:00:00.000Z');
  const nextDay = Instant.parse('2026-03-06T18:30:00.000Z');

  it('goes out once, and again on another day only where the network refused it', () => {
    expect(messageStep(null, sameDay)).toBe('send');
    expect(messageStep(message('failed'), sameDay)).toBe('nothing');
    expect(messageStep(message('failed'), nextDay)).toBe('send');
    for (const state of ['sent', 'given-up', 'uncertain', 'not-sent'] as const) {
      expect(messageStep(message(state), nextDay)).toBe('nothing');
    }
  });

  it('is never repeated when a run was cut off between the network and its record', () => {
    expect(messageStep(message('sending'), sameDay)).toBe('nothing');
    expect(messageStep(message('sending'), nextDay)).toBe('uncertain');
  });
});
