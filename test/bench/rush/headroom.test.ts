import { describe, expect, it } from 'vitest';
import { needsOfAccounts } from './headroom.ts';
import { readRushPlan } from './rush-data.ts';

const plan = readRushPlan();
const named = (of: string, changed: Partial<typeof plan> = {}) =>
  needsOfAccounts({ ...plan, ...changed }).find((one) => one.of.startsWith(of));

describe("systems of agencies' own", () => {
  it('stand among what gives way first, or the fiftieth is refused and nobody was told that it would be', () => {
    expect(named('systems')).toMatchObject({ needed: 102, there: 49 });
    expect(named('systems')?.headroom).toBeLessThan(1);
    expect(named('systems', { regions: 200 })?.headroom).toBeGreaterThan(1);
  });
});

describe('accounts and their mails', () => {
  it('are reckoned over the days and hours of offices', () => {
    const two = {
      ...{ regions: 10, officeDays: 2, officeHours: 1 },
      invitations: { note: '', peopleOfRegion: 720, alertsOfRegionEachDay: 360 },
    };
    expect(named('mails a day', two)?.needed).toBe(7_200);
    expect(named('mails a second', two)?.needed).toBe(2);
    expect(named('accounts made', two)?.needed).toBe(1);
  });
});
