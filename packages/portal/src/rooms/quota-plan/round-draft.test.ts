import { describe, expect, it } from 'vitest';
import { moveControl, movesFrom } from './round-draft.ts';

describe('a round that is typed in', () => {
  it('sends only what moves, and sums what is taken and given', () => {
    const read = movesFrom({
      'village:a': { people: '-577', rupiah: '' },
      'village:b': { people: '500', rupiah: '1.000' },
      'village:c': { people: '', rupiah: '0' },
    });
    expect(read.moves).toEqual([
      { key: 'village:a', people: -577, rupiah: 0 },
      { key: 'village:b', people: 500, rupiah: 1_000 },
    ]);
    expect([read.taken, read.given]).toEqual([
      { people: 577, rupiah: 0 },
      { people: 500, rupiah: 1_000 },
    ]);
  });

  it('names the field of each figure that is none', () => {
    const read = movesFrom({ 'village:a': { people: 'lima', rupiah: 'x' } });
    expect(read.faults.map(({ target }) => target)).toEqual([
      moveControl('village:a'),
      `${moveControl('village:a')}-pagu`,
    ]);
  });
});
