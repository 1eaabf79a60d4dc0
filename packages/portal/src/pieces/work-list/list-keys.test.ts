import { describe, expect, it } from 'vitest';
import { commandOf, type KeyPress } from './list-keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}) =>
  commandOf({ key, shift: false, held: false, alt: false, onRow: true, ...more });

describe('the keys of a work list', () => {
  it('go from row to row by letter and by arrow, and extend the choice with Shift', () => {
    expect(press('j')).toEqual({ do: 'move', by: 1, extend: false });
    expect(press('ArrowUp', { shift: true })).toEqual({ do: 'move', by: -1, extend: true });
  });

  it('leave a box and a link inside a row what Enter and the space bar do there', () => {
    expect(press('Enter')).toEqual({ do: 'open' });
    expect(press('Enter', { onRow: false })).toBeNull();
    expect(press(' ', { onRow: false })).toBeNull();
  });

  it('take Ctrl+A and leave all else that is held to the browser', () => {
    expect(press('a', { held: true })).toEqual({ do: 'choose-all' });
    expect(press('a')).toBeNull();
    expect(press('j', { held: true })).toBeNull();
    expect(press('x', { alt: true })).toBeNull();
  });
});
