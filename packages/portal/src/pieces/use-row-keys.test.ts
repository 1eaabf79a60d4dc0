import { describe, expect, it } from 'vitest';
import { moveOf } from './use-row-keys.ts';

describe('keys of a list', () => {
  it('go to the next and the previous row, and choose one', () => {
    expect(['j', 'ArrowDown', 'k', 'ArrowUp', 'x'].map((key) => moveOf(key, false, false))).toEqual(
      ['next', 'next', 'previous', 'previous', 'choose'],
    );
  });

  it('leave letters alone where somebody writes, and those that the browser has a use for', () => {
    expect(moveOf('x', true, false)).toBeNull();
    expect(moveOf('j', false, true)).toBeNull();
    expect(moveOf('Enter', false, false)).toBeNull();
  });
});
