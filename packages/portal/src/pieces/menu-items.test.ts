import { describe, expect, it } from 'vitest';
import { nextItem } from './menu-items.ts';

const names = ['Ubah', 'Unduh', 'Batalkan usulan'];

describe('a list of acts, worked with the keyboard alone', () => {
  it('goes round at both ends', () => {
    expect(nextItem(names, 2, 'ArrowDown')).toBe(0);
    expect(nextItem(names, 0, 'ArrowUp')).toBe(2);
  });

  it('jumps to its ends', () => {
    expect([nextItem(names, 1, 'Home'), nextItem(names, 1, 'End')]).toEqual([0, 2]);
  });

  it('finds the next act by its first letter, and the one after it by the same letter', () => {
    expect([nextItem(names, -1, 'u'), nextItem(names, 0, 'u'), nextItem(names, 1, 'U')]).toEqual([
      0, 1, 0,
    ]);
  });

  it('leaves other keys to the browser', () => {
    expect([nextItem(names, 0, 'Tab'), nextItem(names, 0, ' '), nextItem([], 0, 'End')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
