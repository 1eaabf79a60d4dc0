import { describe, expect, it } from 'vitest';
import { bombs } from './bombs.ts';
import { fuzzFiles } from './fuzz-files.ts';
import { takeIn } from './take-in.ts';

/** ms of work that a file may make for all its readers */
const work = 10_000;

/** What is told of each bomb as a list: it is stopped as it unpacks, or what it holds is counted and let go. */
const endsOfBombs = [
  'zip-bomb',
  'no-rows',
  'no-rows',
  'no-rows',
  'broken-workbook',
  'broken-workbook',
  'no-rows',
  'broken-workbook',
  'too-many-columns',
  'no-rows',
  'broken-workbook',
  'no-header',
  'not-a-list',
  'broken-workbook',
  'broken-workbook',
];

describe('whatever file is handed in', () => {
  it('is answered in words, or one list could stop the lists of every region', async () => {
    const run = {
      seed: 1,
      cases: 400,
      withBombs: false,
      work,
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

  it('is a bomb of which it is known how it ends', () => {
    expect(bombs).toHaveLength(endsOfBombs.length);
  });

  it.each(endsOfBombs.map((end, at) => [at, end] as const))(
    'does not go off: %i, which is told as %s',
    { timeout: 600_000 },
    (at, end) => {
      const bytes = bombs[at]?.() ?? new Uint8Array();
      const began = process.threadCpuUsage();
      const ends = takeIn(bytes);
      const { user, system } = process.threadCpuUsage(began);
      expect(ends[0]?.replace('list: ', '')).toBe(end);
      // work and not time: as much as any drawn file may make, and a sixth of that was needed at most
      expect((user + system) / 1_000).toBeLessThan(work);
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
      work,
      patience: 300_000,
      room: 2_000,
    };
    const [one, other] = [await fuzzFiles(run), await fuzzFiles(run)];
    expect(one.ends).toEqual(other.ends);
  });
});
