import { BreachRequest } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { breachFaults, controls, emptyBreach, scopeFrom } from './breach-draft.ts';

const zone = 'Asia/Jakarta';
const now = Date.parse('2026-11-21T05:00:00Z');
const filled = {
  ...emptyBreach,
  title: 'Laptop hilang',
  account: 'Laptop dinas hilang di jalan.',
  date: '21-11-2026',
  time: '10.42',
};

describe('a new breach file', () => {
  it('asks for everything at once, the moment from which the clock runs included', () => {
    expect(breachFaults(emptyBreach, zone, now).map(({ target }) => target)).toEqual([
      controls.title,
      controls.account,
      controls.date,
    ]);
  });

  it('does not let the clock begin in the future, which would give more than 72 hours', () => {
    const later = { ...filled, time: '23.00' };
    expect(breachFaults(later, zone, now).map(({ target }) => target)).toEqual([controls.date]);
  });

  it.each([
    { reach: 'agency', agency: 'dinas-sosial' },
    { reach: 'list', list: '01KA3319KVDVSDEM0000000001' },
    {
      reach: 'window',
      fromDate: '20-11-2026',
      fromTime: '08.00',
      toDate: '20-11-2026',
      toTime: '17.30',
    },
  ] as const)('reaches the people of $reach in a form that the service takes', (reach) => {
    const draft = { ...filled, ...reach };
    expect(breachFaults(draft, zone, now)).toEqual([]);
    const request = {
      title: draft.title,
      account: draft.account,
      knownAt: '2026-11-21T03:42:00.000Z',
      scope: scopeFrom(draft, zone),
    };
    expect(BreachRequest.safeParse(request).success).toBe(true);
    expect(scopeFrom({ ...emptyBreach, reach: reach.reach }, zone)).toBeNull();
  });
});
