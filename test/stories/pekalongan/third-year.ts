import {
  type CohortView,
  type DeterminationView,
  DonorStatement,
  DonorView,
  ProgrammeYears,
  Quota,
  QuotaDetail,
} from '@payung/contract';
import type * as z from 'zod';
import { renewFrom } from '../offices/renew.ts';
import { listsByAgency } from '../people/agency-lists.ts';
import { inventWorker, type StoryWorker } from '../people/invent-worker.ts';
import { confirmAll, determine, enrol, openCohort, openFunding, stateWorking } from '../stages.ts';
import type { Told } from './first-year.ts';
import type { DecidedMonths } from './paid-months.ts';
import { revisedScheme } from './revised-scheme.ts';

const basis = 'Perda 10/2023';
const day = '2023-12-01';
const incidentalBudget = 'apbd-insidentil-2024';

function people({ story }: Told, from: number, count: number): StoryWorker[] {
  const { region } = story;
  const jobs = revisedScheme(region).occupations;
  return Array.from({ length: count }, (_, i) => {
    const village = region.villages[i % region.villages.length];
    if (village === undefined) throw new Error('a region without villages');
    return inventWorker(region, from + i, {
      village,
      occupation: jobs[i % jobs.length]?.name ?? '',
    });
  });
}

/** Hands in, verifies and states; answers how many came through. */
async function ready(told: Told, from: number, count: number): Promise<number> {
  const { story, desks } = told;
  const workers = people(told, from, count);
  await enrol(
    story,
    desks.officer,
    listsByAgency(story.region, revisedScheme(story.region), workers),
  );
  return verified(told);
}

async function verified({ desks, figures }: Told): Promise<number> {
  const inVillages = await confirmAll(desks.village);
  figures.tell('2024: validated as many as verified', inVillages, await confirmAll(desks.district));
  await stateWorking(desks.village, day);
  return inVillages;
}

const without = ({ notes }: Pick<z.infer<typeof CohortView>, 'notes'>) =>
  notes.some(({ code }) => code.startsWith('death-benefit'));

type Decided = Pick<DeterminationView, 'cohort' | 'effect' | 'totals'>;

async function decide(
  { story, desks, figures }: Told,
  planned: Parameters<typeof openCohort>[1],
  number: string,
): Promise<Decided> {
  const { admin, approver } = desks;
  const cohort = await openCohort(admin, planned);
  const warned = planned.kind === 'INCIDENTAL';
  figures.tell(
    `2024: warning on the death benefit, ${planned.name}`,
    warned ? 1 : 0,
    without(cohort) ? 1 : 0,
  );
  return determine(
    story,
    { admin, approver },
    { cohort: cohort.id, title: `Penetapan ${planned.name}`, legalBasis: basis },
    { number, date: day },
  );
}

const cohortOf = (name: string, kind: 'ROUTINE' | 'INCIDENTAL', months: number) => ({
  ...{ name, kind, months, year: 2024, firstMonth: '2024-01' },
});

async function routine(told: Told): Promise<Decided> {
  const { figures, size, desks } = told;
  await openFunding(desks.admin, {
    id: 'apbd-2024',
    kind: 'APBD',
    name: 'APBD 2024',
    budgetYear: 2024,
    budgetCeiling: size.routineRupiah,
  });
  const planned = { funding: 'apbd-2024', placeCeiling: size.routine };
  const cohort = { ...cohortOf('Rutin 2024', 'ROUTINE', 12), ...planned };
  const decided = await decide(told, cohort, '560/3/2023');
  figures.tell('2024: routine, people', size.routine, decided.effect.determined);
  figures.tell('2024: routine, person-months', size.routineMonths, decided.totals.months);
  figures.tell('2024: routine, rupiah', size.routineRupiah, decided.totals.rupiah);
  return decided;
}

async function incidental(told: Told): Promise<Decided[]> {
  const { figures, size, desks } = told;
  await openFunding(desks.admin, {
    id: incidentalBudget,
    kind: 'APBD',
    name: 'APBD 2024, stimulus',
    budgetYear: 2024,
    budgetCeiling: size.incidentalRupiah,
  });
  const decided: Decided[] = [];
  for (const { months, people: count } of size.incidental) {
    const planned = { funding: incidentalBudget, placeCeiling: count };
    const cohort = { ...cohortOf(`Insidentil ${months} bulan`, 'INCIDENTAL', months), ...planned };
    const one = await decide(told, cohort, `560/4.${months}/2023`);
    figures.tell(`2024: incidental, ${months} months, people`, count, one.effect.determined);
    decided.push(one);
  }
  const sum = (of: (one: Decided) => number) => decided.reduce((all, one) => all + of(one), 0);
  const count = size.incidental.reduce((all, one) => all + one.people, 0);
  figures.tell(
    '2024: incidental, people',
    count,
    sum(({ effect }) => effect.determined),
  );
  figures.tell(
    '2024: incidental, person-months',
    size.incidentalMonths,
    sum((one) => one.totals.months),
  );
  figures.tell(
    '2024: incidental, rupiah',
    size.incidentalRupiah,
    sum((one) => one.totals.rupiah),
  );
  return decided;
}

/** A company pays for workers beside those of the city, and is told figures and nobody's name. */
async function company(told: Told): Promise<void> {
  const { figures, size, desks } = told;
  const { admin } = desks;
  const count = size.company;
  await admin.ask('PUT', '/v1/quotas/2024', Quota, {
    granted: size.people + count,
    legalBasis: 'Perjanjian CSR 1/2023',
  });
  figures.tell('2024: company, people ready', count, await ready(told, 6_000, count));
  const donor = await admin.ask('POST', '/v1/donors', DonorView, {
    id: 'pt-contoh',
    kind: 'company',
    name: 'PT Contoh Batik',
    contact: {},
  });
  const rupiah = count * 12 * 16_800;
  await admin.ask('POST', `/v1/donors/${donor.id}/pledges`, DonorView, {
    version: donor.version,
    pledge: {
      ...{ budgetYear: 2024, funds: 'workers', people: count, months: 12, rupiah },
      basis: 'Perjanjian CSR 1/2023',
    },
  });
  const source = { id: 'csr-2024', kind: 'CSR', name: 'CSR PT Contoh Batik', budgetYear: 2024 };
  await openFunding(admin, { ...source, budgetCeiling: rupiah, ...{ donor: donor.id } });
  const planned = { funding: source.id, placeCeiling: count };
  const cohort = { ...cohortOf('CSR 2024', 'ROUTINE', 12), ...planned };
  await decide(told, cohort, '560/5/2023');
  const path = `/v1/donors/${donor.id}/statement?budgetYear=2024`;
  const { funded } = await admin.ask('GET', path, DonorStatement);
  figures.tell('2024: workers whom a company funds', count, funded.people);
  figures.tell('2024: their person-months', count * 12, funded.personMonths);
  figures.tell('2024: company, rupiah', rupiah, funded.rupiah);
}

/** The cohorts of 2024, each with its months. */
export interface ThirdYear {
  readonly routine: DecidedMonths;
  readonly incidental: readonly DecidedMonths[];
}

/** 2024: 2.700 people, 1.000 for the year and 1.700 for one to three months, and a company's workers beside them. */
export async function thirdYear(told: Told): Promise<ThirdYear> {
  const { story, desks, figures, size } = told;
  story.goTo(day);
  await desks.admin.ask('POST', '/v1/programme-years', ProgrammeYears, {
    ...{ year: 2024, firstDayOfCover: '2024-01-01', months: 12, quotaBy: 'region' },
    grants: [{ agency: null, granted: size.people }],
    legalBasis: basis,
  });
  const renewed = await renewFrom(story, desks, 2023);
  figures.tell('2024: people of 2023 nominated again', size.target, renewed.nominated);
  const all = await ready(told, 3_000, size.people - size.target);
  figures.tell('2024: verified in their villages', size.people, all);
  const wholeYear = await routine(told);
  const parts = await incidental(told);
  const decided = [wholeYear, ...parts];
  const determined = decided.reduce((sum, { effect }) => sum + effect.determined, 0);
  const rupiah = decided.reduce((sum, { totals }) => sum + totals.rupiah, 0);
  figures.tell('2024: people', size.people, determined);
  figures.tell('2024: rupiah', size.rupiah, rupiah);
  const card = await desks.admin.ask('GET', '/v1/quotas/2024', QuotaDetail);
  figures.tell('2024: places of the card used', size.people, card.consumed);
  await company(told);
  return { routine: { cohort: wholeYear.cohort, months: 12 }, incidental: partsOf(told, parts) };
}

function partsOf({ size }: Told, decided: readonly Decided[]): DecidedMonths[] {
  return decided.map(({ cohort }, i) => ({ cohort, months: size.incidental[i]?.months ?? 0 }));
}
