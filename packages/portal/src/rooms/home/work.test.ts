import { describe, expect, it } from 'vitest';
import { lateWords } from './late-words.ts';
import { countOf, daysUntil, waitingWords } from './work.ts';

const waiting = { count: 2, isMore: false, oldest: '2026-11-03', only: null } as const;

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

  it('leads straight to the one thing that waits, and to the room of all where several do', () => {
    const one = waitingWords({ ...waiting, act: 'pay-bill', count: 1, only: 'b/1' }, null);
    expect(one.address).toBe('/tagihan/b%2F1');
    expect(waitingWords({ ...waiting, act: 'pay-bill' }, null).address).toBe('/tagihan');
  });

  it('names the answer of the level at which somebody works', () => {
    const [village, lead] = (['village', 'lead'] as const).map((level) =>
      waitingWords({ ...waiting, act: 'verify' }, level),
    );
    expect(village?.act).not.toBe(lead?.act);
  });

  it('tells a second unpaid month as danger, for the third ends the cover', () => {
    const cover = { about: 'cover', people: 12, firstLapseOn: null } as const;
    const toneOf = (mostMonths: number) => lateWords({ ...cover, mostMonths }, 'Asia/Jakarta').tone;
    expect([toneOf(1), toneOf(2)]).toEqual(['attention', 'wrong']);
  });
});
