import { mostSystems } from '@payung/infra/own-systems';
import { describe, expect, it } from 'vitest';
import { readYear } from '../cost/cost-data.ts';
import { needsOfAccounts } from './headroom.ts';
import { readRushPlan } from './rush-data.ts';

const plan = readRushPlan();
const named = (of: string, changed: Partial<typeof plan> = {}) =>
  needsOfAccounts({ ...plan, ...changed }).find((one) => one.of.startsWith(of));

describe("systems of agencies' own", () => {
  it('of one region in five all have a place, and what gives way is told before one is refused', () => {
    expect(named('systems')).toMatchObject({ needed: 102, there: 499 });
    expect(named('systems')?.headroom).toBeGreaterThan(4);
    const crowded = { machines: { ...plan.machines, ofRegion: 1 } };
    expect(named('systems', crowded)?.headroom).toBeLessThan(1);
  });

  it('are as many as the stacks let in, here and where their tokens are paid for', () => {
    expect(plan.quotas.machineClients.value).toBe(mostSystems);
    expect(readYear().fixed.mostMachines).toBe(mostSystems);
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
