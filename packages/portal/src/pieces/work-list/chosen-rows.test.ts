import { describe, expect, it } from 'vitest';
import { extend, nothingChosen, turn } from './chosen-rows.ts';

const all = ['a', 'b', 'c', 'd', 'e'];

describe('the choice of rows', () => {
  it('is turned on and off one by one', () => {
    const one = turn(nothingChosen, 'b');
    expect([...one.ids]).toEqual(['b']);
    expect([...turn(one, 'b').ids]).toEqual([]);
  });

  it('is extended from its anchor in both directions, and loses nothing chosen before', () => {
    const begun = turn(turn(nothingChosen, 'a'), 'c');
    expect([...extend(begun, all, 'c', 'e').ids]).toEqual(['a', 'c', 'd', 'e']);
    expect([...extend(begun, all, 'c', 'b').ids].sort()).toEqual(['a', 'b', 'c']);
  });

  it('begins at the row one stands on when nothing was chosen', () => {
    expect([...extend(nothingChosen, all, 'd', 'e').ids]).toEqual(['d', 'e']);
  });
});
