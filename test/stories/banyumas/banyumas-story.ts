import { NominationResult, OccupationList, QuotaDetail } from '@payung/contract';
import { type Desks, seatDesks } from '../offices/desks.ts';
import { listsByAgency } from '../people/agency-lists.ts';
import { inventWorker, type StoryWorker } from '../people/invent-worker.ts';
import { determine, enrol, openCohort, openFunding, stateWorking } from '../stages.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Story, Telling } from '../story.ts';
import type { Desk, StoryRegion } from '../story-desk.ts';
import { openGround } from '../story-ground.ts';
import { foundBanyumas } from './found-banyumas.ts';

const day = '2026-01-15';
const months = 10;
const basis = 'Perbup CONTOH 1/2026';

/** A plain region: three agencies, one list of occupations from the service's own templates, one quota card. */
export const settingsFor = (places: number) => ({
  programmeName: 'Perlindungan Pekerja Rentan Kabupaten Banyumas',
  letterhead: ['PEMERINTAH KABUPATEN BANYUMAS', 'DATA CONTOH'],
  timeZone: 'Asia/Jakarta',
  agencies: [
    { id: 'dinas-tenaga-kerja', name: 'Dinas Tenaga Kerja', isLead: true, occupations: [] },
    {
      id: 'dinas-sosial',
      name: 'Dinas Sosial',
      isLead: false,
      occupations: ['pemulung', 'marbot', 'kuli-bangunan', 'buruh-harian-lepas'],
    },
    {
      id: 'dinas-perhubungan',
      name: 'Dinas Perhubungan',
      isLead: false,
      occupations: ['tukang-becak', 'sopir-angkot', 'tukang-ojek'],
    },
  ],
  template: 'pekalongan-21',
  scheme: {
    ...{ year: 2026, firstDayOfCover: '2026-03-01', months, minAge: 18, maxAgeExclusive: 65 },
    legalBasis: {
      ...{ kind: 'PERBUP', number: 'CONTOH 1', year: 2026, title: 'DATA CONTOH' },
      effectiveFrom: '2026-01-01',
    },
  },
  quotaBy: 'region',
  places,
  quotaBasis: basis,
});

interface Told extends Pick<Telling, 'figures'> {
  readonly story: StoryRegion;
  readonly desks: Desks;
}

/** One worker at a time, as an agency's own system sends them. */
async function nominateAlone(machine: Desk, agency: string, worker: StoryWorker): Promise<string> {
  const { nik, name, birthDate, birthPlace, mother, familyCard, village, district } = worker;
  const { outcome } = await machine.ask('POST', '/v1/nominations', NominationResult, {
    agency,
    noticeGiven: true,
    worker: {
      ...{ nationalId: nik, name, birthDate, birthPlace, village: village.name, district },
      sex: worker.sex === 'L' ? 'MALE' : 'FEMALE',
      ...{ motherMaidenName: mother, familyCardNo: familyCard, occupation: worker.occupation },
    },
  });
  return outcome;
}

async function enrolAll({ story, desks, figures }: Told, people: number, alone: number) {
  const { region } = story;
  const { items } = await desks.admin.ask('GET', '/v1/occupations', OccupationList);
  const jobs = items.filter(({ agencies }) => agencies.length > 0);
  const workers = Array.from({ length: people }, (_, n) => {
    const village = region.villages[n % region.villages.length];
    if (village === undefined) throw new Error('a region without villages');
    // whoever comes alone is of the machine's own agency
    const occupation = n < alone ? 'Pemulung' : (jobs[n % jobs.length]?.name ?? '');
    return inventWorker(region, n, { village, occupation });
  });
  const sector = 'dinas-sosial';
  const machine = await story.desk('simpus', { role: 'machine', agencies: [sector] });
  let kept = 0;
  for (const worker of workers.slice(0, alone)) {
    if ((await nominateAlone(machine, sector, worker)) === 'nominated') kept += 1;
  }
  figures.tell('nominated one by one, by a machine', alone, kept);
  const lists = listsByAgency(region, region.schemeYear, workers.slice(alone));
  const { byOutcome } = await enrol(story, desks.officer, lists);
  figures.tell('nominated by list', people - alone, byOutcome.nominated ?? 0);
}

async function decide({ story, desks, figures }: Told, people: number): Promise<void> {
  const { admin, approver, village } = desks;
  figures.tell('stated to be at work', people, await stateWorking(village, day));
  const rupiah = people * months * 16_800;
  const money = { budgetYear: 2026, budgetCeiling: rupiah };
  await openFunding(admin, { id: 'apbd-2026', kind: 'APBD', name: 'APBD 2026', ...money });
  const cohort = await openCohort(admin, {
    ...{ name: 'Rutin 2026', kind: 'ROUTINE', year: 2026, firstMonth: '2026-03', months },
    ...{ funding: 'apbd-2026', placeCeiling: people },
  });
  const decision = await determine(
    story,
    { admin, approver },
    { cohort: cohort.id, title: 'Penetapan penerima tahun 2026', legalBasis: basis },
    { number: '560/6/2026', date: day },
  );
  figures.tell('determined', people, decision.effect.determined);
  figures.tell('person-months', people * months, decision.totals.months);
  figures.tell('rupiah', rupiah, decision.totals.rupiah);
  const card = await admin.ask('GET', '/v1/quotas/2026', QuotaDetail);
  figures.tell('places of the card used', people, card.consumed);
  figures.tell('places of the card left', 0, card.free);
  const attachment = await approver.download(
    `/v1/determinations/${decision.id}/attachment?audience=full&format=pdf`,
  );
  figures.holds('attachment written', attachment.byteLength > 10_000);
}

/**
 * Banyumas (S4's other article): a plain region from the template, founded, peopled and decided by nothing but requests.
 *
 * @param people 6.900 as the article tells
 */
export function banyumasStory(people: number): Story {
  const alone = Math.ceil(people / 100);
  return {
    name: 'banyumas',
    async tell({ endpoint, figures }) {
      const ground = await openGround(endpoint, day);
      const watch = stopwatch();
      const story = await foundBanyumas(ground, settingsFor(people));
      const told = { story, figures, desks: await seatDesks(story) };
      const { items } = await told.desks.admin.ask('GET', '/v1/occupations', OccupationList);
      const named = items.filter(({ code }) => code !== 'lainnya');
      figures.tell('occupations of the template', 16, named.length);
      watch.lap('founded');
      await enrolAll(told, people, alone);
      watch.lap('nominated');
      await decide(told, people);
      watch.lap('determined');
      watch.tell('banyumas');
    },
  };
}
