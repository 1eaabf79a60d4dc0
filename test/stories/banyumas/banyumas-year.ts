import { runAll } from '@payung/monthly-run';
import { seeded } from '../../bench/seeded.ts';
import { seatDesks } from '../offices/desks.ts';
import { linesOf } from '../offices/people-determined.ts';
import { listsByAgency } from '../people/agency-lists.ts';
import { inventWorker, type StoryWorker } from '../people/invent-worker.ts';
import { determine, enrol, openCohort, openFunding, stateWorking } from '../stages.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Story } from '../story.ts';
import { type Ground, openGround } from '../story-ground.ts';
import { settingsFor } from './banyumas-story.ts';
import { foundBanyumas } from './found-banyumas.ts';
import { Agenda, addDays } from './year/agenda.ts';
import { planBills } from './year/bills-of-year.ts';
import { closeMonth } from './year/close-month.ts';
import { Member } from './year/members.ts';
import { openNeighbour, planDouble } from './year/neighbour.ts';
import { planPeople } from './year/people-of-year.ts';
import type { YearCohort, YearTold } from './year/year-told.ts';

const begin = '2026-01-15';
const end = '2027-01-01';
const firstMonth = '2026-03';
const waiting = 2;

/** How many people the year is told of. */
export interface YearSize {
  /** of the cohort that is paid late, and of the one that lapses */
  readonly routine: number;
  readonly other: number;
  /** of the first: also on the lists of Kudus */
  readonly double: number;
  /** whether every day is lived and each month read through, or those days alone on which something happens */
  readonly isWhole: boolean;
}

type Begun = Pick<YearTold, 'story' | 'desks' | 'members'>;

/** Decides for so many of those who are ready, in a cohort of its own. */
async function decide(
  { story, desks, members }: Begun,
  { id, kind, people }: { id: string; kind: string; people: number },
  workers: readonly StoryWorker[],
): Promise<YearCohort> {
  const { admin } = desks;
  const money = { budgetYear: 2026, budgetCeiling: people * 12 * 16_800 };
  const { id: funding } = await openFunding(admin, { id, kind, name: id, ...money });
  const cohort = await openCohort(admin, {
    ...{ name: id, kind: 'ROUTINE', year: 2026, firstMonth, months: 10 },
    ...{ funding, placeCeiling: people },
  });
  const asked = { cohort: cohort.id, title: `Penetapan ${id}`, legalBasis: 'Perbup CONTOH' };
  const decided = await determine(story, desks, asked, { number: `560/${id}`, date: begin });
  for (const { nominationId, person } of await linesOf(admin, decided.id)) {
    const worker = workers.find(({ name }) => name === person?.name);
    if (worker === undefined) throw new Error('the decision names a stranger');
    const of = { nomination: nominationId, worker, cohort: cohort.id, from: firstMonth };
    members.set(nominationId, new Member(of));
  }
  return { cohort: cohort.id, funding, determination: decided.id };
}

async function people(ground: Ground, size: YearSize) {
  const places = size.routine + size.other;
  const story = await foundBanyumas(ground, settingsFor(places));
  const desks = await seatDesks(story);
  const { region } = story;
  const workers = Array.from({ length: places + waiting }, (_, n) => {
    const village = region.villages[n % region.villages.length];
    if (village === undefined) throw new Error('a region without villages');
    return inventWorker(region, n, { village, occupation: 'Pemulung' });
  });
  const lists = listsByAgency(region, region.schemeYear, workers);
  const { byOutcome } = await enrol(story, desks.officer, lists);
  if (byOutcome.waitlisted !== waiting) throw new Error(JSON.stringify(byOutcome));
  await stateWorking(desks.village, begin);
  return { story, desks, workers };
}

/** Every day from the decision to the end of the year: the daily run, then what happens. */
async function live(told: YearTold, ground: Ground): Promise<void> {
  const { agenda, story, isWhole } = told;
  const failed = (code: string, facts: { readonly error: string }) => ground.failed(code, facts);
  for (let day = addDays(begin, 1); day <= end; day = addDays(day, 1)) {
    if (!isWhole && !agenda.has(day)) continue;
    story.goTo(day);
    await runAll(story.service, { log: { failed }, most: 1_000, hasTime: () => true });
    await story.work();
    await agenda.live(day);
  }
}

/**
 * A year of Banyumas, day by day: payments late, deaths, moves, a source that stops, places that go to others, people
 * whom Kudus covers as well. At the end of each month the books close.
 */
export function banyumasYear(size: YearSize): Story {
  return {
    name: 'banyumas-year',
    async tell({ endpoint, figures }) {
      const ground = await openGround(endpoint, begin, true);
      const watch = stopwatch();
      const { story, desks, workers } = await people(ground, size);
      const members: YearTold['members'] = new Map();
      const begun = { story, desks, members };
      const routine = await decide(
        begun,
        { id: 'apbd-2026', kind: 'APBD', people: size.routine },
        workers,
      );
      const other = await decide(
        begun,
        { id: 'dbhcht-2026', kind: 'DBHCHT', people: size.other },
        workers,
      );
      figures.tell('people of both decisions', size.routine + size.other, members.size);
      const double = [...members.values()].slice(0, size.double).map(({ worker }) => worker);
      const neighbour = await openNeighbour(ground, double, begin);
      const told: YearTold = {
        ...{ ...begun, figures, routine, other },
        ...{ agenda: new Agenda(), random: seeded(2026), money: { paid: 0, refunded: 0 } },
        waiting: workers.slice(-waiting),
        double,
        isWhole: size.isWhole,
      };
      planBills(told);
      planPeople(told);
      planDouble(told, neighbour);
      for (const month of ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) {
        const next = month === '12' ? end : `2026-${String(Number(month) + 1).padStart(2, '0')}-01`;
        told.agenda.on(next, (day) => closeMonth(told, day));
      }
      watch.lap('decided');
      await live(told, ground);
      watch.lap('lived');
      watch.tell('banyumas-year');
    },
  };
}
