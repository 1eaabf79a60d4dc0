import { describe, expect, it } from 'vitest';
import { spokenProgress } from './spoken-progress.ts';

describe('what a screen reader hears while a list runs', () => {
  it('changes at each quarter only, however often the figures move', () => {
    const said = Array.from({ length: 1_001 }, (_, rowsDone) =>
      spokenProgress({ state: 'running', rowsDone, rowsRead: 1_000 }),
    );
    expect([...new Set(said)]).toEqual([
      'Pemeriksaan dimulai.',
      '25 persen baris sudah diperiksa.',
      '50 persen baris sudah diperiksa.',
      '75 persen baris sudah diperiksa.',
      '100 persen baris sudah diperiksa.',
    ]);
  });

  it('does not divide by the rows of a list that is not read yet', () => {
    expect(spokenProgress({ state: 'running', rowsDone: 0, rowsRead: 0 })).toBe(
      'Pemeriksaan dimulai.',
    );
  });
});
