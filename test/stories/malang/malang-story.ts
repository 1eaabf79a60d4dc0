import { CohortDetail, Cover, ProgrammeYears } from '@payung/contract';
import { BucketId, type Region, Region as RegionSchema } from '@payung/domain';
import { demoRegions } from '@payung/local';
import { type Desks, seatDesks } from '../offices/desks.ts';
import { linesOf } from '../offices/people-determined.ts';
import { renewFrom } from '../offices/renew.ts';
import { listsByAgency } from '../people/agency-lists.ts';
import { inventWorker, type StoryWorker } from '../people/invent-worker.ts';
import { determine, enrol, openCohort, openFunding, stateWorking } from '../stages.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Story, Telling } from '../story.ts';
import { openStory, type StoryRegion } from '../story-desk.ts';
import { type PaidFor, tellClaims } from './claims-of-families.ts';
import { tellPlan } from './plan-of-places.ts';

/** The occupations as the article writes them (Malangpariwara, 18 March 2024), and what the region's list calls them. */
const asWritten: readonly (readonly [string, string])[] = [
  ['GURU NGAJI', 'guru-ngaji'],
  ['MARBOT', 'marbot'],
  ['MUDZIN', 'muazin'],
  ['PENJAGA MAKAM', 'penggali-kubur'],
  ['POSYANDU', 'kader-posyandu'],
  ['POSKESOS', 'petugas-poskesos'],
  ['GURU MINGGUAN', 'guru-mingguan'],
  ['SATLINMAS', 'linmas'],
  ['PENJUAL KUE', 'penjual-kue'],
  ['TUKANG PIJET', 'tukang-pijat'],
  ['KULI BANGUNAN', 'kuli-bangunan'],
];
/** of each occupation, the older member of Satlinmas beside them */
const each = 3;
const everybody = each * asWritten.length + 1;
/** 64 on the first day of cover of 2024, 65 on that of 2025 */
const birthDateOfOlder = '1959-06-15';
const firstDay = '2024-01-02';
const renewalDay = '2024-12-02';

/** Malang as it was in 2024. */
function malangOf2024() {
  const found = demoRegions.find(({ region }) => region.regencyCode === '35.73');
  if (found === undefined) throw new Error('the demo has no Malang');
  const { region: demo } = found;
  const validFrom = '2015-01-01';
  const region = RegionSchema.parse({
    ...demo,
    districts: demo.districts.map((one) => ({ ...one, validFrom })),
    villages: demo.villages.map((one) => ({ ...one, validFrom })),
    schemeYear: { ...demo.schemeYear, year: 2024, firstDayOfCover: '2024-02-01', months: 11 },
  });
  const bucket = BucketId.parse('2024');
  return { region, grants: [{ bucket, granted: 26_400, legalBasis: 'DATA CONTOH' }] };
}

function villageOf({ villages }: Region, n: number) {
  const village = villages[n % villages.length];
  if (village === undefined) throw new Error('a region without villages');
  return village;
}

function workersOf(region: Region): StoryWorker[] {
  const plain = asWritten.flatMap(([occupation], job) =>
    Array.from({ length: each }, (_, i) => {
      const n = job * each + i;
      return inventWorker(region, n, { village: villageOf(region, n), occupation });
    }),
  );
  return [...plain, older(region, 500)];
}

const older = (region: Region, n: number): StoryWorker =>
  inventWorker(region, n, {
    village: villageOf(region, n),
    occupation: 'SATLINMAS',
    birthDate: birthDateOfOlder,
  });

export interface Told extends Pick<Telling, 'figures'> {
  readonly story: StoryRegion;
  readonly desks: Desks;
}

/** States of everybody who waits that they are at work, and decides. */
async function decideYear({ story, desks }: Told, year: number, firstMonth: string, day: string) {
  const { admin, approver, village } = desks;
  const stated = await stateWorking(village, day);
  const id = `apbd-${year}`;
  const budget = { budgetYear: year, budgetCeiling: 5_322_240_000 };
  await openFunding(admin, { id, kind: 'APBD', name: `APBD ${year}`, ...budget });
  const cohort = await openCohort(admin, {
    ...{ name: `Rutin ${year}`, kind: 'ROUTINE', year, firstMonth },
    ...{ months: 11, funding: id, placeCeiling: null },
  });
  const decision = await determine(
    story,
    { admin, approver },
    { cohort: cohort.id, title: `Penetapan penerima tahun ${year}` },
    { number: `188.45/${year}`, date: day },
  );
  return { stated, cohort: cohort.id, decision };
}

async function firstYear(told: Told): Promise<void> {
  const { story, desks, figures } = told;
  const lists = listsByAgency(story.region, story.region.schemeYear, workersOf(story.region));
  const { rowsRead, byOutcome } = await enrol(story, desks.officer, lists);
  figures.tell('2024: rows read', everybody, rowsRead);
  figures.tell('2024: nominated', everybody, byOutcome.nominated ?? 0);
  const { decision, cohort } = await decideYear(told, 2024, '2024-02', firstDay);
  figures.tell('2024: determined', everybody, decision.effect.determined);
  const path = `/v1/cohorts/${cohort}`;
  const { figures: counted } = await desks.admin.ask('GET', path, CohortDetail);
  for (const [word, code] of asWritten) {
    const expected = word === 'SATLINMAS' ? each + 1 : each;
    figures.tell(`2024: ${word.toLowerCase()}`, expected, counted.byOccupation[code] ?? 0);
  }
}

/** Somebody who is covered goes on past 65; a newcomer of the same age does not begin (domain-rules 1.3). */
async function pastTheAge(told: Told): Promise<PaidFor> {
  const { story, desks, figures } = told;
  const { admin } = desks;
  story.goTo(renewalDay);
  await admin.ask('POST', '/v1/programme-years', ProgrammeYears, {
    ...{ year: 2025, firstDayOfCover: '2025-01-01', months: 12, quotaBy: 'region' },
    grants: [{ agency: null, granted: 26_400 }],
    legalBasis: 'DATA CONTOH',
  });
  const renewed = await renewFrom(story, desks, 2024);
  figures.tell('2025: renewed', everybody, renewed.nominated);
  figures.tell('2025: leaving for their age', 0, renewed.leaving);
  const newcomer = older(story.region, 601);
  const lists = listsByAgency(story.region, story.region.schemeYear, [newcomer]);
  const { byOutcome } = await enrol(story, desks.officer, lists);
  figures.tell('2025: a new member of Satlinmas past 65, refused', 1, byOutcome.ineligible ?? 0);
  const { decision, cohort } = await decideYear(told, 2025, '2025-01', renewalDay);
  figures.tell('2025: determined', everybody, decision.effect.determined);

  const lines = await linesOf(admin, decision.id);
  const { name } = older(story.region, 500);
  const kept = lines.filter(({ person }) => person?.name === name);
  figures.tell('2025: the older member of Satlinmas, renewed', 1, kept.length);
  figures.tell(
    '2025: the newcomer, determined',
    0,
    lines.filter((line) => line.person?.name === newcomer.name).length,
  );
  const [line] = kept;
  const cover = await admin.ask('GET', `/v1/nominations/${line?.nominationId}/cover`, Cover);
  const months = cover.spells.reduce((sum, spell) => sum + spell.months, 0);
  figures.tell(
    '2025: months that follow one another, in one spell',
    22,
    cover.spells.length === 1 ? months : 0,
  );
  figures.holds(
    '2025: registered first in 2024',
    cover.registration?.firstRegisteredOn === '2024-02-01',
  );
  return { cohort, people: lines.map(({ nominationId }) => nominationId) };
}

/**
 * Malang (S3): who looks after a neighbourhood, what becomes of them past 65, and of the families of those who die.
 *
 * @param deaths 18 as the article tells, 34 at most
 */
export function malangStory(deaths: number): Story {
  return {
    name: 'malang',
    async tell({ endpoint, figures }) {
      const story = await openStory({ endpoint, ...malangOf2024(), day: firstDay });
      const told = { story, figures, desks: await seatDesks(story) };
      const watch = stopwatch();
      await firstYear(told);
      watch.lap('2024');
      const paidFor = await pastTheAge(told);
      watch.lap('2025');
      await tellClaims(told, paidFor, deaths);
      await tellPlan(told);
      watch.lap('claims and plan');
      watch.tell('malang');
    },
  };
}
