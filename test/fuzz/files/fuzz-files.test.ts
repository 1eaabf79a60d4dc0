import { describe, expect, it } from 'vitest';
import { bombs } from './bombs.ts';
import { fuzzFiles } from './fuzz-files.ts';
import { takeIn } from './take-in.ts';

describe('whatever file is handed in', () => {
  it('is answered in words, or one list could stop the lists of every region', async () => {
    const run = {
      seed: 1,
      cases: 400,
      withBombs: false,
      work: 10_000,
      patience: 300_000,
      room: 2_000,
    };
    const { cases, faults, ends } = await fuzzFiles(run);
    expect(faults).toEqual([]);
    expect(cases).toBe(400);
    // lists that can be read are among them: a reader that refuses everything would pass as well
    const kinds = ['list: inspected', 'list: broken-workbook', 'table: lines'];
    expect(Object.keys(ends)).toEqual(expect.arrayContaining(kinds));
  });

  it.each(bombs.map((make, at) => [at, make] as const))(
    'does not go off: %i',
    { timeout: 600_000 },
    (_, make) => {
      expect(takeIn(make())).toHaveLength(3);
    },
  );
});

describe('the run itself', () => {
  it('draws the same files from the same seed, or nobody could look at what was found', {
    timeout: 600_000,
  }, async () => {
    const run = {
      seed: 7,
      cases: 40,
      withBombs: false,
      work: 10_000,
      patience: 300_000,
      room: 2_000,
    };
    const [one, other] = [await fuzzFiles(run), await fuzzFiles(run)];
    expect(one.ends).toEqual(other.ends);
  });
});
