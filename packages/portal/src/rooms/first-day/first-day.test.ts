import type { Me } from '@payung/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralDay, dayOf, days } from './days.ts';
import { readProgress } from './progress.ts';
import { type StepId, steps } from './steps.ts';

const me = (role: string): Me => ({
  userId: '01J00000000000000000000000',
  role,
  roles: [role],
  agencies: [],
  reachesAllAgencies: true,
  areas: [],
  proposesFor: null,
  region: { regencyCode: '33.19', name: 'Kabupaten Kudus', programmeName: 'Program' },
});

describe('the first day of a newcomer', () => {
  it.each(Object.keys(days))(
    'leads a %s to rooms that are open to them, four to six steps',
    (role) => {
      const day = dayOf(me(role));
      expect(day.length).toBeGreaterThanOrEqual(4);
      expect(day.length).toBeLessThanOrEqual(6);
      // none of the steps that were meant for the role leads to a closed door
      expect(day.map(({ id }) => id)).toEqual(days[role]);
    },
  );

  it('leads a central admin through the rooms of the centre', () => {
    expect(centralDay.length).toBeGreaterThanOrEqual(4);
    expect(centralDay.filter(({ to }) => !to.startsWith('/pusat'))).toEqual([]);
  });

  it('has none for a role that nobody knows', () => {
    expect(dayOf(me('visitor'))).toEqual([]);
  });

  it.each<readonly [StepId, string]>([
    ['upload', 'POST /v1/imports'],
    ['repair', 'POST /v1/imports/01J/corrections'],
    ['decide', 'POST /v1/cases/01J/decide'],
    ['decide', 'POST /v1/case-decisions'],
    ['answer', 'POST /v1/verification/sheets/01J-1/answer'],
    ['pay', 'POST /v1/bills/01J/billing'],
    ['journal', 'GET /v1/journal'],
    ['lend', 'POST /v1/packs'],
  ])('ticks %s off once the service has done it: %s', (id, asked) => {
    expect(steps[id].isDone.test(asked)).toBe(true);
  });

  it.each<readonly [StepId, string]>([
    ['upload', 'GET /v1/imports'],
    ['upload', 'POST /v1/imports/01J/corrections'],
    ['pay', 'POST /v1/bills/01J/cancel'],
    ['sign', 'GET /v1/determinations/01J'],
    ['person', 'GET /v1/nominations'],
  ])('does not tick %s off for looking alone: %s', (id, asked) => {
    expect(steps[id].isDone.test(asked)).toBe(false);
  });

  it('keeps names of steps and nothing else, whatever stands in the memory of the device', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const id of readProgress(text).done) expect(Object.keys(steps)).toContain(id);
      }),
    );
    expect(readProgress('upload SITI 3319010101800001 hidden')).toEqual({
      done: ['upload'],
      isHidden: true,
    });
  });
});
