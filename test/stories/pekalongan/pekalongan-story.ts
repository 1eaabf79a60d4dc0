import { seatDesks } from '../offices/desks.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Story } from '../story.ts';
import { openStory } from '../story-desk.ts';
import { firstYear } from './first-year.ts';
import { pekalonganOf2022 } from './pekalongan-region.ts';
import { enactPerda, revise } from './revision.ts';
import { secondYear } from './second-year.ts';
import type { PekalonganSize } from './sizes.ts';
import { thirdYear } from './third-year.ts';

/** Pekalongan (S0-S2): a first year, the revised regulation, and the three years of Batik Berlian. */
export function pekalonganStory(size: PekalonganSize): Story {
  return {
    name: 'pekalongan',
    async tell({ endpoint, figures }) {
      const founded = pekalonganOf2022(size.places);
      const story = await openStory({ endpoint, ...founded, day: '2022-08-01' });
      const told = { story, desks: await seatDesks(story), figures, size };
      const watch = stopwatch();
      await firstYear(told);
      watch.lap('2022');
      await revise(told);
      await secondYear(told);
      watch.lap('2023');
      await enactPerda(told);
      await thirdYear(told);
      watch.lap('2024');
      watch.tell('pekalongan');
    },
  };
}
