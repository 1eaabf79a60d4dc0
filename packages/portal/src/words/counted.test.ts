import { countedGroups, peopleFigures } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedAddress, countedAsked } from './counted.ts';

describe('the address of the people behind a figure', () => {
  it('asks for exactly the figure and the part that it was made of, whatever the part is called', () => {
    const part = fc.option(
      fc.record({ group: fc.constantFrom(...countedGroups), key: fc.string({ minLength: 1 }) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...peopleFigures), part, (figure, own) => {
        const count = { day: '2026-11-21', since: '2026-01-01' };
        const { searchParams } = new URL(countedAddress(count, figure, own), 'http://localhost');
        const { hari, sejak, ...rest } = Object.fromEntries(searchParams);
        expect([hari, sejak]).toEqual([count.day, count.since]);
        expect(countedAsked(rest)).toEqual({ figure, part: own });
      }),
    );
  });
});
