import { seatDesks } from '../offices/desks.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Story } from '../story.ts';
import { openStory } from '../story-desk.ts';
import { firstYear } from './first-year.ts';
import { laterYears, tellOldEvent } from './later-years.ts';
import { payMonths, payThirdYear } from './paid-months.ts';
import { pekalonganOf2022 } from './pekalongan-region.ts';
import { enactPerda, revise } from './revision.ts';
import { secondYear } from './second-year.ts';
import type { PekalonganSize } from './sizes.ts';
import { thirdYear } from './third-year.ts';

/** Pekalongan (S0-S2): a first year, the revised regulation, the three years of Batik Berlian, and what families get. */
export function pekalonganStory(size: PekalonganSize): Story {
  return {
    name: 'pekalongan',
    async tell({ endpoint, figures }) {
      const founded = pekalonganOf2022(size.places);
      const story = await openStory({ endpoint, ...founded, day: '2022-08-01' });
      const told = { story, desks: await seatDesks(story), figures, size };
      const watch = stopwatch();
      const first = await firstYear(told);
      await payMonths(
        told,
        { cohort: first.cohort, firstMonth: '2022-09', months: 4 },
        '2022-08-25',
      );
      watch.lap('2022');
      await revise(told);
      const second = await secondYear(told);
      const ofSecond = { cohort: second.cohort, firstMonth: '2023-08', months: 5 };
      await payMonths(told, ofSecond, '2023-07-20');
      watch.lap('2023');
      await enactPerda(told);
      const third = await thirdYear(told);
      await payThirdYear(told, third.routine, third.incidental);
      watch.lap('2024');
      await tellOldEvent(told, second.id);
      await laterYears(told, first.people);
      watch.lap('2025 and 2026');
      watch.tell('pekalongan');
    },
  };
}
