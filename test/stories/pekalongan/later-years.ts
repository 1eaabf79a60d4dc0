import { type ClaimDetail, ProgrammeYears } from '@payung/contract';
import {
  diedAtWorkOn,
  diedOn,
  openClaim,
  type StoryChild,
  tellChildren,
} from '../offices/claims.ts';
import { linesOf } from '../offices/people-determined.ts';
import { listsByAgency } from '../people/agency-lists.ts';
import { inventWorker, type StoryWorker } from '../people/invent-worker.ts';
import { confirmAll, determine, enrol, openCohort, openFunding, stateWorking } from '../stages.ts';
import type { Told } from './first-year.ts';
import { payMonths } from './paid-months.ts';
import { revisedScheme } from './revised-scheme.ts';

const basis = 'Perda 10/2023';
/** rupiah: at once after a death that work did not cause, its parts, and after one at work */
const death = { whole: 42_000_000, lump: 20_000_000, periodic: 12_000_000, burial: 10_000_000 };
const deathAtWork = 70_000_000;
const perChild = 87_000_000;

interface Year {
  readonly year: number;
  /** on which it is decided and paid, before its first month */
  readonly day: string;
  readonly kind: 'ROUTINE' | 'INCIDENTAL';
  readonly months: number;
}

/** Takes some in, decides for them and pays; answers with their nominations, in the order of the workers. */
async function cover(
  told: Told,
  workers: readonly StoryWorker[],
  { year, day, kind, months }: Year,
): Promise<string[]> {
  const { story, desks } = told;
  const { admin, approver, village, district } = desks;
  const lists = listsByAgency(story.region, revisedScheme(story.region), workers);
  const { byOutcome } = await enrol(story, desks.officer, lists);
  if (byOutcome.nominated !== workers.length) throw new Error(JSON.stringify(byOutcome));
  await confirmAll(village);
  await confirmAll(district);
  await stateWorking(village, day);
  const id = `apbd-${year}-${kind.toLowerCase()}`;
  const budgetCeiling = workers.length * months * 16_800;
  await openFunding(admin, { id, kind: 'APBD', name: id, budgetYear: year, budgetCeiling });
  const firstMonth = `${year}-01`;
  const cohort = await openCohort(admin, {
    ...{ name: `${kind} ${year}`, kind, year, firstMonth, months },
    ...{ funding: id, placeCeiling: workers.length },
  });
  const decided = await determine(
    story,
    { admin, approver },
    { cohort: cohort.id, title: `Penetapan ${kind} ${year}`, legalBasis: basis },
    { number: `560/${kind}/${year}`, date: day },
  );
  await payMonths(told, { cohort: cohort.id, firstMonth, months }, day);
  const lines = await linesOf(admin, decided.id);
  return workers.map(({ name }) => {
    const line = lines.find(({ person }) => person?.name === name);
    if (line === undefined) throw new Error('somebody was not determined');
    return line.nominationId;
  });
}

function openYear({ desks }: Told, year: number, granted: number): Promise<unknown> {
  return desks.admin.ask('POST', '/v1/programme-years', ProgrammeYears, {
    ...{ year, firstDayOfCover: `${year}-01-01`, months: 12, quotaBy: 'region' },
    grants: [{ agency: null, granted }],
    legalBasis: basis,
  });
}

const stepOf = ({ estimate }: ClaimDetail, code: string): number =>
  estimate.steps.find((step) => step.code === code)?.rupiah ?? 0;

/** Somebody of 2023 died in their second month: by the rules of that day, which nobody has verified. */
export async function tellOldEvent({ desks, figures }: Told, determination: string): Promise<void> {
  const lines = await linesOf(desks.admin, determination);
  const nomination = lines.at(-1)?.nominationId ?? '';
  const { estimate } = await openClaim(desks.admin, nomination, diedOn('2023-09-20'));
  figures.tell('2023: a death in the second month, rupiah', death.whole, estimate.total);
  figures.holds('2023: by the rules of that day', estimate.rulesOf === '2023-09-20');
  figures.holds('2023: marked as not verified', estimate.mark === 'not-verified');
}

/** One worker each for what may befall them. */
async function tell2025(told: Told, [natural = '', atWork = '']: readonly string[]) {
  const { story, desks, figures } = told;
  const { admin } = desks;
  story.goTo('2025-07-01');
  const claim = await openClaim(admin, natural, diedOn('2025-06-10'));
  const { estimate } = claim;
  figures.tell('2025: death outside work, lump sum', death.lump, stepOf(claim, 'death-lump'));
  figures.tell('2025: two years of allowance', death.periodic, stepOf(claim, 'death-periodic'));
  figures.tell('2025: burial', death.burial, stepOf(claim, 'burial'));
  figures.tell('2025: death outside work after three months', death.whole, estimate.total);
  figures.holds('2025: its rule is marked', estimate.mark === 'secondary');
  const child = { birthDate: '2020-09-01', school: 'kindergarten' };
  const early = await tellChildren(admin, claim.claimId, [child]);
  const { scholarship } = early.estimate;
  figures.tell('2025: scholarship before 36 months', 0, scholarship?.rupiah ?? -1);

  const accident = await openClaim(admin, atWork, diedAtWorkOn('2025-06-12'));
  figures.tell('2025: death at work', deathAtWork, accident.estimate.total);
  figures.tell(
    '2025: noted as the other case',
    death.whole,
    accident.estimate.otherCase?.once ?? 0,
  );
}

/** What two children of somebody who was paid for 36 months and more may claim, year by year. */
async function tellScholarship(
  { desks, figures }: Told,
  nomination: string,
  { name, children, rupiah }: { name: string; children: readonly StoryChild[]; rupiah: number },
): Promise<void> {
  const { claimId } = await openClaim(desks.admin, nomination, diedOn('2026-04-10'));
  const { estimate } = await tellChildren(desks.admin, claimId, children);
  const plan = estimate.scholarship;
  figures.tell(`2026: ${name}, months paid in all`, 37, plan?.monthsPaid ?? 0);
  figures.tell(`2026: ${name}, rupiah`, rupiah, plan?.rupiah ?? 0);
  const years = plan?.children.flatMap((child) => child.years) ?? [];
  const byYear = years.reduce((sum, year) => sum + year.rupiah, 0);
  figures.tell(`2026: ${name}, the sum of single years`, rupiah, byYear);
  figures.tell(`2026: ${name}, with the death`, death.whole + rupiah, estimate.total);
}

/**
 * 2025 and 2026 for some of the people of 2022 and one newcomer: what the families of those who die may expect.
 *
 * @param people of 2022, who were paid for in each year since
 */
export async function laterYears(told: Told, people: readonly StoryWorker[]): Promise<void> {
  const { story, desks, figures } = told;
  const { region } = story;
  const [first, second, third, fourth] = people;
  const [village] = region.villages;
  if (!first || !second || !third || !fourth || !village) throw new Error('too few people');
  story.goTo('2024-12-02');
  await openYear(told, 2025, 5);
  const routine = { year: 2025, day: '2024-12-02', kind: 'ROUTINE', months: 12 } as const;
  const older = await cover(told, [first, second, third, fourth], routine);
  const newcomer = inventWorker(region, 8_000, { village, occupation: first.occupation });
  const [short = ''] = await cover(told, [newcomer], { ...routine, kind: 'INCIDENTAL', months: 2 });
  story.goTo('2025-03-03');
  const { estimate } = await openClaim(desks.admin, short, diedOn('2025-02-20'));
  figures.tell('2025: death in the second month, burial alone', death.burial, estimate.total);
  await tell2025(told, older);

  story.goTo('2025-12-01');
  await openYear(told, 2026, 2);
  const last = await cover(told, [third, fourth], { ...routine, year: 2026, day: '2025-12-01' });
  story.goTo('2026-04-20');
  const small = { birthDate: '2021-09-01', school: 'kindergarten' };
  const [both = '', one = ''] = last;
  await tellScholarship(told, both, {
    ...{ name: 'two children from kindergarten on', children: [small, small] },
    rupiah: 2 * perChild,
  });
  await tellScholarship(told, one, {
    name: 'a child of sixteen',
    children: [{ birthDate: '2009-09-01', school: 'senior' }],
    // three years of secondary school, and four of five until 23
    rupiah: 3 * 3_000_000 + 4 * 12_000_000,
  });
}
