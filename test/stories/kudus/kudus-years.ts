import type { Grant } from '@payung/casework';
import {
  ActResult,
  NominationPage,
  ProgrammeYears,
  QuotaDetail,
  RegulationCard,
  RuleDraftDetail,
  RuleVersionDetail,
} from '@payung/contract';
import { BucketId, Region, ruleVersionsOf } from '@payung/domain';
import { type Desks, seatDesks } from '../offices/desks.ts';
import { renewFrom } from '../offices/renew.ts';
import { listsByAgency } from '../people/agency-lists.ts';
import { inventWorker, type StoryWorker } from '../people/invent-worker.ts';
import { determine, enrol, openCohort, openFunding, stateWorking } from '../stages.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Story, Telling } from '../story.ts';
import { openStory, type StoryRegion } from '../story-desk.ts';
import { kudus, listsOf, shareOf } from './kudus-lists.ts';

/** premium of one person and month, in rupiah */
const tariff = 16_800;
const months = 11;

/** Kudus as it was in 2024: only who stands in DTKS or P3KE is taken in. */
function kudusOf2024(places: number): { region: Region; grants: Grant[] } {
  const { region: demo } = kudus();
  const [version] = ruleVersionsOf(demo);
  const regulation = demo.regulations?.find(({ id }) => id === version?.regulation);
  if (version === undefined || regulation === undefined) throw new Error('no rules of 2024');
  const { kind, number, year, title, effectiveFrom, invented } = regulation;
  const validFrom = '2015-01-01';
  const region = Region.parse({
    ...demo,
    districts: demo.districts.map((one) => ({ ...one, validFrom })),
    villages: demo.villages.map((one) => ({ ...one, validFrom })),
    schemeYear: {
      ...demo.schemeYear,
      ...{ year: 2024, firstDayOfCover: '2024-02-01', months },
      legalBasis: { kind, number, year, title, effectiveFrom, effectiveTo: null, invented },
    },
    regulations: [regulation],
    ruleVersions: [{ ...version, effectiveTo: null }],
  });
  const bucket = BucketId.parse('2024');
  return { region, grants: [{ bucket, granted: places, legalBasis: title }] };
}

interface Told extends Pick<Telling, 'figures'> {
  readonly story: StoryRegion;
  readonly desks: Desks;
  /** 12.000 people of 2024 */
  readonly people: number;
  /** handed in beside them, in no dataset of poor households */
  readonly outside: number;
}

/** Some in DTKS, some in P3KE, and the last in no dataset at all. */
function workersOf({ story, people, outside }: Told): StoryWorker[] {
  const { region } = story;
  const jobs = region.schemeYear.occupations.filter(({ agencies }) => agencies.length > 0);
  return Array.from({ length: people + outside }, (_, n) => {
    const village = region.villages[n % region.villages.length];
    if (village === undefined) throw new Error('a region without villages');
    const inDataset = n % 2 === 0 ? 'DTKS' : 'P3KE';
    return inventWorker(region, n, {
      village,
      occupation: jobs[n % jobs.length]?.name ?? '',
      dataset: n < people ? inDataset : 'TIDAK ADA',
    });
  });
}

async function decide({ story, desks, people, outside }: Told, year: number, day: string) {
  const { admin, approver } = desks;
  const funding = `dbhcht-${year}`;
  const budgetCeiling = (people + outside) * 12 * tariff;
  const source = { id: funding, kind: 'DBHCHT', name: `DBHCHT ${year}`, budgetYear: year };
  await openFunding(admin, { ...source, budgetCeiling });
  const firstMonth = year === 2024 ? '2024-02' : `${year}-01`;
  const cohort = await openCohort(admin, {
    ...{ name: `Rutin ${year}`, kind: 'ROUTINE', year, firstMonth, months },
    ...{ funding, placeCeiling: null },
  });
  return determine(
    story,
    { admin, approver },
    { cohort: cohort.id, title: `Penetapan penerima tahun ${year}` },
    { number: `460/${year}`, date: day },
  );
}

async function withDataset(told: Told): Promise<void> {
  const { story, desks, figures, people, outside } = told;
  const { admin } = desks;
  const lists = listsByAgency(story.region, story.region.schemeYear, workersOf(told));
  const { byOutcome } = await enrol(story, desks.officer, lists);
  const nominated = byOutcome.nominated ?? 0;
  figures.tell('2024: nominated', people + outside, nominated);
  const day = '2024-01-15';
  figures.tell('2024: stated to be at work', nominated, await stateWorking(desks.village, day));
  const decision = await decide(told, 2024, day);
  figures.tell('2024: in a dataset, determined', people, decision.effect.determined);
  figures.tell('2024: in none, not ready', outside, decision.gathered.notReady);
  figures.tell('2024: rupiah', people * months * tariff, decision.totals.rupiah);
  const card = await admin.ask('GET', '/v1/quotas/2024', QuotaDetail);
  figures.tell('2024: places of the card used', people, card.consumed);
}

/** Ends what was nominated for 2024 and not determined: a place of a year that is over is no place of the next. */
async function endUndecided({ desks, figures, outside }: Told): Promise<void> {
  let ended = 0;
  let page: NominationPage;
  do {
    page = await desks.admin.ask(
      'GET',
      '/v1/nominations?state=nominated&limit=100',
      NominationPage,
    );
    for (const { nominationId } of page.items) {
      const reason = 'tidak ditetapkan untuk tahun 2024';
      await desks.admin.ask('POST', `/v1/nominations/${nominationId}/withdraw`, ActResult, {
        reason,
      });
      ended += 1;
    }
  } while (page.items.length > 0);
  figures.tell('2024: nominated and never determined, ended', outside, ended);
}

/** The version of 2025, by which the dataset is no longer asked for. */
async function dropDataset({ story, desks, figures }: Told): Promise<void> {
  const { admin } = desks;
  story.goTo('2024-12-02');
  const effectiveFrom = '2025-01-01';
  const { id: regulation } = await admin.ask('POST', '/v1/regulations', RegulationCard, {
    ...{ kind: 'PERBUP', number: 'CONTOH-2', year: 2025, effectiveFrom },
    title: 'DATA CONTOH: juga pekerja di luar data sosial',
    replaces: story.region.regulations?.map(({ id }) => id) ?? [],
  });
  const begun = { regulation, effectiveFrom };
  const draft = await admin.ask('POST', '/v1/rule-drafts', RuleDraftDetail, begun);
  const { version, versionId, effectiveTo, rules } = draft;
  figures.holds('2024: the dataset is required', rules.criteria.socialDataset.required);
  const socialDataset = { ...rules.criteria.socialDataset, required: false };
  const changed = await admin.ask('PUT', `/v1/rule-drafts/${draft.id}`, RuleDraftDetail, {
    ...{ version, versionId, ...begun, effectiveTo },
    rules: { ...rules, criteria: { ...rules.criteria, socialDataset } },
  });
  const path = `/v1/rule-drafts/${draft.id}/adoption`;
  const adopted = await admin.ask('POST', path, RuleVersionDetail, { version: changed.version });
  figures.holds('2025: the dataset is dropped', !adopted.rules.criteria.socialDataset.required);
}

async function withoutDataset(told: Told): Promise<void> {
  const { story, desks, figures, people, outside } = told;
  const { admin } = desks;
  story.goTo('2025-01-02');
  await endUndecided(told);
  await admin.ask('POST', '/v1/programme-years', ProgrammeYears, {
    ...{ year: 2025, firstDayOfCover: '2025-01-01', months: 12, quotaBy: 'region' },
    grants: [{ agency: null, granted: people + outside }],
    legalBasis: 'Perbup CONTOH-2/2025',
  });
  const renewed = await renewFrom(story, desks, 2024);
  figures.tell('2025: people of 2024 nominated again', people, renewed.nominated);
  const left = workersOf(told).slice(people);
  const lists = listsByAgency(story.region, story.region.schemeYear, left);
  const { byOutcome } = await enrol(story, desks.officer, lists);
  figures.tell('2025: in no dataset, nominated', outside, byOutcome.nominated ?? 0);
  await stateWorking(desks.village, '2025-01-02');
  const decision = await decide(told, 2025, '2025-01-02');
  figures.tell('2025: determined', people + outside, decision.effect.determined);
}

/** Kudus before 2025 and after (S4): whom the dataset keeps out, and who comes in once it is no longer asked for. */
export function kudusYears(folder: string | null): Story {
  return {
    name: 'kudus-2024',
    async tell({ endpoint, figures }) {
      const people = shareOf(12_000, listsOf(folder));
      const outside = Math.ceil(people / 60);
      const founded = kudusOf2024(people + outside);
      const story = await openStory({ endpoint, ...founded, day: '2024-01-15' });
      const told = { story, figures, people, outside, desks: await seatDesks(story) };
      const watch = stopwatch();
      await withDataset(told);
      watch.lap('2024');
      await dropDataset(told);
      await withoutDataset(told);
      watch.lap('2025');
      watch.tell('kudus-2024');
    },
  };
}
