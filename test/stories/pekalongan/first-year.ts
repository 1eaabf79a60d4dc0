import { QuotaDetail, SheetPage, VerificationResult } from '@payung/contract';
import type * as z from 'zod';
import type { Figures } from '../figures.ts';
import type { Desks } from '../offices/desks.ts';
import { listsByAgency } from '../people/agency-lists.ts';
import { inventWorker, type StoryWorker } from '../people/invent-worker.ts';
import {
  confirmAll,
  determine,
  enrol,
  openCohort,
  openFunding,
  stateWorking,
  verifyBy,
} from '../stages.ts';
import type { Desk, StoryRegion } from '../story-desk.ts';
import { tellRedistribution } from './redistribution.ts';
import type { PekalonganSize } from './sizes.ts';
import { homesIn, roomOf, sharedOut, villageFigures } from './village-shares.ts';

/** What all years of the story share. */
export interface Told {
  readonly story: StoryRegion;
  readonly desks: Desks;
  readonly figures: Figures;
  readonly size: PekalonganSize;
}

/** of the people nominated: not known to their village */
const unknownInVillage = 3;
/** Handed in although their work is not on the list, or although they are past 60. */
const batik = 5;
const older = 2;

/** The people of 2022: those who pass, then those whom a village refuses. */
export function peopleOf2022({ story, size }: Told, homes: ReturnType<typeof homesIn>) {
  const jobs = story.region.schemeYear.occupations.filter(({ agencies }) => agencies.length > 0);
  return homes.slice(0, size.determined + unknownInVillage).map((village, n) => {
    const occupation = jobs[n % jobs.length]?.name ?? '';
    return inventWorker(story.region, n, { village, occupation });
  });
}

/** The villages confirm everybody whom they know. */
async function verify({ desks, figures, size }: Told, unknown: readonly StoryWorker[]) {
  const names = new Set(unknown.map(({ name }) => name));
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ ...(cursor === null ? {} : { cursor }) });
    const page: z.infer<typeof SheetPage> = await desks.village.ask(
      'GET',
      `/v1/verification/sheets?${query}`,
      SheetPage,
    );
    for (const { name, nominationId } of page.items) {
      if (!names.has(name)) continue;
      const path = `/v1/verification/sheets/${nominationId}/answer`;
      const given = { answer: 'refused', reason: 'unknown-here' };
      await desks.village.ask('POST', path, VerificationResult, given);
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
  figures.tell(
    '2022: verified in their villages',
    size.determined,
    await confirmAll(desks.village),
  );
  const validated = await confirmAll(desks.district);
  figures.tell('2022: validated in their districts', size.determined, validated);
}

function tellShares({ figures, story, size }: Told, plan: Awaited<ReturnType<typeof sharedOut>>) {
  const given = plan.places.reduce((sum, { places }) => sum + places, 0);
  figures.tell('2022: places of all villages', size.places, given);
  const all = villageFigures(story.region);
  const dataset = all.reduce((sum, one) => sum + one.dataset, 0);
  const fair = all.filter((one) => {
    const places = plan.places.find(({ village }) => village === one.code)?.places ?? -1;
    return Math.abs(places - (size.places * one.dataset) / dataset) < 1;
  });
  figures.tell('2022: villages with their share of the dataset', all.length, fair.length);
}

/** Whom the first decision names, by its cohort. */
export interface FirstYear {
  readonly cohort: string;
  readonly people: readonly StoryWorker[];
}

/** Perwal 19B/2022: 11 occupations, places by the dataset, one of a family card, no PKH or BPNT. */
export async function firstYear(told: Told): Promise<FirstYear> {
  const { story, desks, figures, size } = told;
  const { admin, approver, village } = desks;
  await verifyBy(admin, ['village', 'district']);
  const basis = 'Perwal 19B/2022';
  const plan = await sharedOut(admin, story.region, {
    year: 2022,
    total: size.places,
    legalBasis: basis,
  });
  tellShares(told, plan);

  const homes = homesIn(story.region, roomOf(plan), size.determined + unknownInVillage + batik);
  const people = peopleOf2022(told, homes);
  const refusedWork = homes
    .slice(-batik)
    .map((home, i) =>
      inventWorker(story.region, 9_000 + i, { village: home, occupation: 'Buruh batik' }),
    );
  const tooOld = homes.slice(0, older).map((home, i) =>
    inventWorker(story.region, 9_100 + i, {
      village: home,
      occupation: 'Tukang becak',
      birthDate: `196${i}-05-17`,
    }),
  );
  const lists = listsByAgency(story.region, story.region.schemeYear, [
    ...people,
    ...refusedWork,
    ...tooOld,
  ]);
  const enrolled = await enrol(story, desks.officer, lists);
  const outcome = (name: string) => enrolled.byOutcome[name] ?? 0;
  const nominated = size.determined + unknownInVillage;
  figures.tell('2022: nominated', nominated, outcome('nominated'));
  figures.tell('2022: not of the 11 occupations', batik, outcome('to-correct'));
  figures.tell('2022: past 60', older, outcome('ineligible'));

  await verify(told, people.slice(size.determined));
  await noAid(village);
  figures.tell(
    '2022: stated to be at work',
    size.determined,
    await stateWorking(village, '2022-08-01'),
  );
  await openFunding(admin, {
    id: 'apbd-2022',
    kind: 'APBD',
    name: 'APBD 2022',
    budgetYear: 2022,
    budgetCeiling: 100_000_000,
  });
  const cohort = await openCohort(admin, {
    name: 'Rutin 2022',
    kind: 'ROUTINE',
    year: 2022,
    firstMonth: '2022-09',
    months: 4,
    funding: 'apbd-2022',
    placeCeiling: null,
  });
  const decision = await determine(
    story,
    { admin, approver },
    { cohort: cohort.id, title: 'Penetapan penerima tahun 2022', legalBasis: basis },
    { number: '560/1/2022', date: '2022-08-01' },
  );
  figures.tell('2022: determined', size.determined, decision.effect.determined);
  const card = await admin.ask('GET', '/v1/quotas/2022', QuotaDetail);
  figures.tell('2022: places of the card used', size.determined, card.consumed);
  figures.tell('2022: places of the card left', size.unused, card.free);
  await tellRedistribution(told);
  return { cohort: cohort.id, people: people.slice(0, size.determined) };
}

/** Nobody who waits here receives PKH or BPNT. */
export async function noAid(desk: Desk): Promise<void> {
  const answers = { receivesPkh: false, receivesBpnt: false };
  const { status, text } = await desk.answer('POST', '/v1/facts', {
    answers,
    people: { all: true },
  });
  if (status >= 300 || !text.includes('"nextCursor":null')) throw new Error(`not told: ${text}`);
}
