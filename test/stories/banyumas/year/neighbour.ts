import { BillPage, CrossAgreement, CrossCasePage, LeftOffPage } from '@payung/contract';
import { kudus } from '../../kudus/kudus-lists.ts';
import { type Desks, seatDesks } from '../../offices/desks.ts';
import { listBill, payBill } from '../../offices/treasury.ts';
import { listOf } from '../../people/agency-lists.ts';
import { inventWorker, type StoryWorker } from '../../people/invent-worker.ts';
import { determine, enrol, openCohort, openFunding, stateWorking } from '../../stages.ts';
import { foundOn, type StoryRegion } from '../../story-desk.ts';
import type { Ground } from '../../story-ground.ts';
import { leaves } from './people-of-year.ts';
import { living, type YearTold } from './year-told.ts';

const firstMonth = '2026-07';
const months = 6;

/** Kudus, which has people of Banyumas on its lists without knowing it. */
interface Neighbour {
  readonly story: StoryRegion;
  readonly desks: Desks;
  readonly cohort: string;
}

/** The same people as another region writes them: at another address, with another trade. */
function asKudusWrites({ region }: StoryRegion, workers: readonly StoryWorker[]): StoryWorker[] {
  const [village] = region.villages;
  const [agency] = region.agencies;
  const job = region.schemeYear.occupations.find(({ agencies }) =>
    agencies.some((one) => one === agency?.id),
  );
  if (village === undefined || job === undefined) throw new Error('Kudus has nobody to take in');
  return workers.map((worker, n) => {
    const there = inventWorker(region, n, { village, occupation: job.name });
    const { nik, name, birthDate, birthPlace, sex, mother } = worker;
    return { ...there, nik, name, birthDate, birthPlace, sex, mother };
  });
}

/** Kudus decides for these people as well; the two regions have not agreed yet to look across. */
export async function openNeighbour(
  ground: Ground,
  workers: readonly StoryWorker[],
  day: string,
): Promise<Neighbour> {
  const story = await foundOn(ground, kudus());
  const desks = await seatDesks(story);
  const [agency] = story.region.agencies;
  const { byOutcome } = await enrol(story, desks.officer, [
    listOf(agency?.id ?? '', asKudusWrites(story, workers)),
  ]);
  if (byOutcome.nominated !== workers.length) throw new Error(JSON.stringify(byOutcome));
  await stateWorking(desks.village, day);
  const money = { budgetYear: 2026, budgetCeiling: 100_000_000 };
  await openFunding(desks.admin, { id: 'apbd-2026', kind: 'APBD', name: 'APBD 2026', ...money });
  const cohort = await openCohort(desks.admin, {
    ...{ name: 'Rutin 2026', kind: 'ROUTINE', year: 2026, firstMonth, months },
    ...{ funding: 'apbd-2026', placeCeiling: null },
  });
  const asked = { cohort: cohort.id, title: 'Penetapan penerima Kudus' };
  await determine(story, desks, asked, { number: '460/1/2026', date: day });
  return { story, desks, cohort: cohort.id };
}

function sign({ admin }: Desks): Promise<CrossAgreement> {
  const signed = { number: 'PKS/1/2026', date: '2026-06-18', signatory: 'DATA CONTOH' };
  return admin.ask('PUT', '/v1/cross-agreement', CrossAgreement, signed);
}

/** In June both agree to look across; Kudus pays first, and whom it paid for is not paid for again here. */
export function planDouble(told: YearTold, { story, desks, cohort }: Neighbour): void {
  const { agenda, figures } = told;
  const double = told.double.length;
  agenda.on('2026-06-18', async () => {
    await sign(told.desks);
    await sign(desks);
  });
  agenda.on('2026-06-20', async (day) => {
    const bill = await listBill(story, desks.admin, { cohort, firstMonth, months });
    const { people } = await payBill(desks.treasurer, bill, day);
    figures.tell('Kudus pays for people of both lists', double, people);
  });
  agenda.on('2026-06-26', async () => {
    const [bill] = (await told.desks.admin.ask('GET', '/v1/bills?limit=1', BillPage)).items;
    const path = `/v1/bills/${bill?.id}/left-off`;
    const { items } = await told.desks.admin.ask('GET', path, LeftOffPage);
    const elsewhere = items.filter(({ code }) => code === 'covered-elsewhere');
    figures.tell('left off, since another region pays for them', double, elsewhere.length);
    for (const side of [told.desks, desks]) {
      const cases = await side.admin.ask('GET', '/v1/cross-cases', CrossCasePage);
      figures.tell('cases that either region sees', double, cases.items.length);
    }
    agenda.on('2026-07-20', async () => {
      for (const { nominationId } of elsewhere) {
        const member = living(told, told.routine).find((one) => one.nomination === nominationId);
        if (member === undefined) throw new Error('somebody double is not of this cohort');
        await leaves(told, member, { reason: 'DOUBLE', on: '2026-07-01' });
      }
    });
  });
}
