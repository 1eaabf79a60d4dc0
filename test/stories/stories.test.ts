import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { createFigures, differing } from './figures.ts';
import { kudusStory } from './kudus/kudus-story.ts';
import { malangStory } from './malang/malang-story.ts';
import { pekalonganStory } from './pekalongan/pekalongan-story.ts';
import { aTwentieth } from './pekalongan/sizes.ts';

const stories = [pekalonganStory(aTwentieth), malangStory(2), kudusStory(null, 120)];

describe('the years of a region, from its regulations to the decision', () => {
  const database = embeddedDatabase();

  it.each(stories)('come to the figures of $name', { timeout: 120_000 }, async ({ name, tell }) => {
    const figures = createFigures(name, () => {});
    await tell({ endpoint: database.endpoint(), figures });
    expect(differing(figures.all)).toEqual([]);
    expect(figures.all.length).toBeGreaterThan(20);
  });
});
