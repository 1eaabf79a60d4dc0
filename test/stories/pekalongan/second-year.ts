import { ProgrammeYears, Quota, QuotaDetail, QuotaEntry, QuotaYear } from '@payung/contract';
import { linesOf } from '../offices/people-determined.ts';
import { renewFrom } from '../offices/renew.ts';
import { listsByAgency } from '../people/agency-lists.ts';
import { inventWorker, type StoryWorker } from '../people/invent-worker.ts';
import {
  confirmAll,
  type Determined,
  determine,
  enrol,
  openCohort,
  openFunding,
  stateWorking,
} from '../stages.ts';
import type { Told } from './first-year.ts';
import { revisedScheme } from './revised-scheme.ts';
import { homesIn, roomOf, sharedOut } from './village-shares.ts';

const basis = 'Perwal 19/2023';
/** proposed beside those who fit; nobody lives from their work alone */
const others = 10;

interface Newcomers {
  readonly first: StoryWorker[];
  readonly others: StoryWorker[];
}

/**
 * Newcomers where there is room beside those who go on; a round gives villages with too many of these the places of
 * others.
 */
async function newcomers(
  told: Told,
  plan: Awaited<ReturnType<typeof sharedOut>>,
): Promise<Newcomers> {
  const { story, size, desks } = told;
  const { region } = story;
  const year = await desks.admin.ask('GET', '/v1/quota-ceilings/2022', QuotaYear);
  const used = new Map(year.ceilings.map(({ key, used: { people } }) => [key, people]));
  const room = new Map(
    [...roomOf(plan)].map(([code, places]) => [code, places - (used.get(`village:${code}`) ?? 0)]),
  );
  const places = new Map([...room].map(([code, left]) => [code, Math.max(0, left)]));
  const homes = homesIn(region, places, size.target - size.determined);
  const jobs = revisedScheme(region).occupations;
  // those of 2022 whose work was not on the list are the first
  const first = homes.map((village, i) =>
    inventWorker(region, i < 5 ? 9_000 + i : 1_000 + i, {
      village,
      occupation: i < 5 ? 'Buruh batik' : (jobs[i % jobs.length]?.name ?? ''),
    }),
  );
  for (const { code } of homes) room.set(code, (room.get(code) ?? 0) - 1);
  const moves = [...room]
    .filter(([, left]) => left !== 0)
    .map(([code, left]) => ({ key: `village:${code}`, people: -left }));
  await desks.admin.ask('POST', '/v1/quota-ceilings/2023/rounds', QuotaEntry, {
    moves,
    reason: 'peserta tahun lalu didahulukan',
  });
  const rest = region.villages
    .slice(0, others)
    .map((village, i) =>
      inventWorker(region, 2_000 + i, { village, occupation: 'Marbot', isBreadwinner: false }),
    );
  return { first, others: rest };
}

/** 2023: the people of 2022 go on and others come, breadwinners first, up to the target. */
export async function secondYear(told: Told): Promise<Determined> {
  const { story, desks, figures, size } = told;
  const { admin, approver, village, district } = desks;
  story.goTo('2023-07-03');
  await admin.ask('POST', '/v1/programme-years', ProgrammeYears, {
    year: 2023,
    firstDayOfCover: '2023-08-01',
    months: 5,
    quotaBy: 'region',
    grants: [{ agency: null, granted: size.target }],
    legalBasis: basis,
  });
  const plan = await sharedOut(admin, story.region, {
    year: 2023,
    total: size.target,
    legalBasis: basis,
  });
  figures.tell(
    '2023: places of all villages',
    size.target,
    plan.places.reduce((n, v) => n + v.places, 0),
  );
  figures.holds('2023: the plan goes by the population', plan.formula.population > 0);
  figures.holds('2023: and by the extreme poor', plan.formula.extremePoor > 0);
  const { first, others: rest } = await newcomers(told, plan);
  // more may be looked into than there are places, so that breadwinners come first
  await admin.ask('PUT', '/v1/quotas/2023', Quota, {
    granted: size.target + others,
    legalBasis: basis,
  });

  const renewed = await renewFrom(story, desks, 2022);
  figures.tell('2023: people of 2022', size.determined, renewed.people);
  figures.tell('2023: of them nominated again', size.determined, renewed.nominated);
  const lists = listsByAgency(story.region, revisedScheme(story.region), [...rest, ...first]);
  const { byOutcome } = await enrol(story, desks.officer, lists);
  const fresh = size.target - size.determined + others;
  figures.tell('2023: nominated for the first time', fresh, byOutcome.nominated ?? 0);
  const all = size.target + others;
  figures.tell('2023: verified in their villages', all, await confirmAll(village));
  figures.tell('2023: validated in their districts', all, await confirmAll(district));
  figures.tell('2023: stated to be at work', all, await stateWorking(village, '2023-07-03'));
  await openFunding(admin, {
    id: 'apbd-2023',
    kind: 'APBD',
    name: 'APBD 2023',
    budgetYear: 2023,
    budgetCeiling: 100_000_000,
  });
  const cohort = await openCohort(admin, {
    name: 'Rutin 2023',
    kind: 'ROUTINE',
    year: 2023,
    firstMonth: '2023-08',
    months: 5,
    funding: 'apbd-2023',
    placeCeiling: null,
  });
  const decision = await determine(
    story,
    { admin, approver },
    {
      cohort: cohort.id,
      title: 'Penetapan penerima tahun 2023',
      legalBasis: basis,
      priority: ['breadwinner'],
    },
    { number: '560/2/2023', date: '2023-07-03' },
  );
  figures.tell('2023: determined', size.target, decision.effect.determined);
  const names = new Set(rest.map(({ name }) => name));
  const lines = await linesOf(admin, decision.id);
  const behind = lines.filter(({ person }) => names.has(person?.name ?? ''));
  figures.tell('2023: determined before a breadwinner', 0, behind.length);
  const card = await admin.ask('GET', '/v1/quotas/2023', QuotaDetail);
  figures.tell('2023: places of the card used', size.target, card.consumed);
  figures.tell('2023: verified, over the target', others, card.reserved);
  return decision;
}
