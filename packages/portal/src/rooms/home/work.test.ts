import { describe, expect, it } from 'vitest';
import { countOf, daysUntil, earliest, together } from './work.ts';

describe('what a home tells first', () => {
  it('says that more wait than were counted', () => {
    expect([countOf(20, true), countOf(1_204, false)]).toEqual(['20+', '1.204']);
  });

  it('tells the age of the oldest in days of the calendar, from a date as from an instant', () => {
    expect(daysUntil('2026-11-03', '2026-11-21')).toBe(18);
    expect(daysUntil('2026-11-20T23:30:00.000Z', '2026-11-21')).toBe(1);
  });

  it('never tells an age below nothing where the day has turned in the region only', () => {
    expect(daysUntil('2026-11-22T00:10:00.000Z', '2026-11-21')).toBe(0);
  });

  it('takes the oldest of those whose day is known', () => {
    expect(earliest([null, '2026-11-20', '2026-11-03'])).toBe('2026-11-03');
    expect(earliest([null])).toBeNull();
  });

  it('puts the newest change on top, whichever room it is from', () => {
    const change = (key: string, at: string) => ({ key, at, text: key, address: '/' });
    const { changes } = together([
      { changes: [change('list', '2026-11-20T08:00:00Z')] },
      {},
      { changes: [change('decision', '2026-11-21T08:00:00Z')] },
    ]);
    expect(changes.map(({ key }) => key)).toEqual(['decision', 'list']);
  });
});
