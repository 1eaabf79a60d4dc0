import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt } from './floating.ts';

const office = { width: 1366, height: 768 };
const menu = { width: 240, height: 200 };

describe('what opens at a button', () => {
  it('stands below it', () => {
    const button = { left: 100, top: 100, width: 80, height: 40 };
    expect(placeAt(button, menu, office)).toEqual({ left: 100, top: 144 });
  });

  it('stands above a button at the foot of the page, as that of the account', () => {
    const button = { left: 12, top: 700, width: 200, height: 48 };
    expect(placeAt(button, menu, office)).toEqual({ left: 12, top: 496 });
  });

  it('ends where a button at the right edge ends', () => {
    const button = { left: 1250, top: 100, width: 100, height: 40 };
    expect(placeAt(button, menu, office).left).toBe(1110);
  });

  it('never leaves a window that can hold it', () => {
    const within = fc.record({
      left: fc.nat(1400),
      top: fc.nat(1400),
      width: fc.nat(300),
      height: fc.nat(60),
    });
    fc.assert(
      fc.property(within, (button) => {
        const { left, top } = placeAt(button, menu, { width: 320, height: 480 });
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + menu.width).toBeLessThanOrEqual(312);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(top + menu.height).toBeLessThanOrEqual(472);
      }),
    );
  });
});
