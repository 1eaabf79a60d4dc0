import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { banyumasYear } from './banyumas/banyumas-year.ts';
import { createFigures, differing } from './figures.ts';
import { kudusStory } from './kudus/kudus-story.ts';
import { malangStory } from './malang/malang-story.ts';
import { pekalonganStory } from './pekalongan/pekalongan-story.ts';
import { aTwentieth } from './pekalongan/sizes.ts';

const stories = [
  pekalonganStory(aTwentieth),
  malangStory(2),
  kudusStory(null, 120),
  banyumasYear({ routine: 7, other: 2, double: 1, isWhole: false }),
];

describe.each(stories)('the years of a region: $name', ({ name, tell }) => {
  const database = embeddedDatabase();

  it('come to its figures', { timeout: 900_000 }, async () => {
    const figures = createFigures(name, () => {});
    await tell({ endpoint: database.endpoint(), figures });
    expect(differing(figures.all)).toEqual([]);
    expect(figures.all.length).toBeGreaterThan(20);
  });
});
