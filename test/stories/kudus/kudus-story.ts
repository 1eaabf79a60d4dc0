import { NominationPage, QuotaDetail } from '@payung/contract';
import type { HandedList } from '../../bench/hand-in.ts';
import {
  confirmAll,
  determine,
  type Enrolled,
  enrol,
  openCohort,
  openFunding,
  stateWorking,
  verifyBy,
} from '../stages.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Story, Telling } from '../story.ts';
import { type Desk, openStory } from '../story-desk.ts';
import { fromDecisionToCover } from './from-decision-to-cover.ts';
import { kudus, listsOf, shareOf } from './kudus-lists.ts';

const tariff = 16_800;
const months = 12;
/** what the regency means to cover (ANTARA Jateng, 15 January 2025) */
const target = 26_000;

const countOf = ({ byOutcome }: Enrolled, outcome: string): number => byOutcome[outcome] ?? 0;

/** The numbers with which people wait, each once. */
async function waitingNumbers(desk: Desk): Promise<Set<number>> {
  const numbers = new Set<number>();
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const path = `/v1/nominations?state=waitlisted&limit=100${more}`;
    const page: NominationPage = await desk.ask('GET', path, NominationPage);
    for (const { waitingNumber } of page.items)
      if (waitingNumber !== null) numbers.add(waitingNumber);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return numbers;
}

/** From four agencies' lists to the regent's decision, with so many places; answers how many wait. */
async function year(
  places: number,
  lists: readonly HandedList[],
  telling: Telling,
): Promise<number> {
  const { endpoint, figures } = telling;
  const { region, grants } = kudus();
  const card = grants.map((grant) => ({ ...grant, granted: places }));
  const story = await openStory({ endpoint, region, grants: card, day: '2026-01-15' });
  const admin = await story.desk('dinsos/admin', { role: 'admin' });
  const approver = await story.desk('bupati', { role: 'approver' });
  const lead = await story.desk('dinsos/verifikator', { role: 'verifier' });
  const areas = region.villages.map(({ code }) => code);
  const village = await story.desk('desa', { role: 'village', areas });
  await verifyBy(admin, ['village', 'lead']);

  const enrolled = await enrol(
    story,
    (agency) => story.desk(`petugas/${agency}`, { role: 'officer', agencies: [agency] }),
    lists,
  );
  const outcomes = Object.values(enrolled.byOutcome).reduce((sum, count) => sum + count, 0);
  figures.tell(`${places} places: rows with an outcome`, enrolled.rowsRead, outcomes);
  const [{ bucket } = { bucket: '' }] = grants;
  const afterLists = await admin.ask('GET', `/v1/quotas/${bucket}`, QuotaDetail);
  const nominated = countOf(enrolled, 'nominated');
  figures.tell(`${places} places: nominated, held on the card`, nominated, afterLists.reserved);
  figures.tell(
    `${places} places: waiting, on the card`,
    countOf(enrolled, 'waitlisted'),
    afterLists.waiting,
  );
  const numbers = await waitingNumbers(admin);
  figures.tell(`${places} places: waiting, with a number`, afterLists.waiting, numbers.size);
  figures.tell(`${places} places: the last number`, afterLists.waiting, Math.max(0, ...numbers));

  const watch = stopwatch();
  // whoever waits is verified as well, so that a place that falls free finds somebody ready
  const verified = nominated + afterLists.waiting;
  figures.tell(`${places} places: verified in their villages`, verified, await confirmAll(village));
  figures.tell(`${places} places: confirmed by the lead agency`, verified, await confirmAll(lead));
  watch.lap('verified');
  figures.tell(
    `${places} places: stated to be at work`,
    nominated,
    await stateWorking(village, '2026-01-15'),
  );
  watch.lap('stated');
  await openFunding(admin, {
    id: 'dbhcht-2026',
    kind: 'DBHCHT',
    name: 'DBHCHT 2026',
    budgetYear: 2026,
    budgetCeiling: target * months * tariff,
  });
  const cohort = await openCohort(admin, {
    name: 'Rutin 2026',
    kind: 'ROUTINE',
    year: 2026,
    firstMonth: '2026-03',
    months,
    funding: 'dbhcht-2026',
    placeCeiling: target,
  });
  figures.tell('premium of the target', 5_241_600_000, target * cohort.months * cohort.tariff);
  const decision = await determine(
    story,
    { admin, approver },
    { cohort: cohort.id, title: 'Penetapan penerima tahun 2026' },
    { number: '460/12/2026', date: '2026-01-15' },
  );
  watch.lap('determined');
  const { ready, notReady } = decision.gathered;
  figures.tell(`${places} places: ready and not ready`, nominated, ready + notReady);
  figures.tell(`${places} places: determined`, nominated, decision.effect.determined);
  figures.tell(
    `${places} places: premium of these people`,
    nominated * months * tariff,
    decision.totals.rupiah,
  );
  const end = await admin.ask('GET', `/v1/quotas/${bucket}`, QuotaDetail);
  figures.tell(`${places} places: used up on the card`, nominated, end.consumed);
  figures.tell(`${places} places: no place left in reserve`, 0, end.reserved);
  const attachment = await approver.download(
    `/v1/determinations/${decision.id}/attachment?audience=full&format=pdf`,
  );
  figures.holds(`${places} places: attachment written`, attachment.byteLength > 10_000);
  watch.lap('attachment written');
  watch.tell(`${places} places`);
  const desks = {
    admin,
    insurer: await story.desk('cabang', { role: 'insurer' }),
    treasurer: await story.desk('bendahara', { role: 'treasurer' }),
  };
  const people = decision.effect.determined;
  const name = `${places} places`;
  await fromDecisionToCover({ story, desks, figures, name, cohort: cohort.id, people });
  return afterLists.waiting;
}

/**
 * Kudus (ANTARA Jateng, 15 January 2025): 26,000 places, four agencies hand in, the social agency leads.
 *
 * @param rows of made-up lists, where there is no folder; those of a whole year unless fewer are asked for
 */
export function kudusStory(folder: string | null, rows?: number): Story {
  return {
    name: 'kudus',
    tell: async (telling) => {
      await year(target, listsOf(folder, rows), telling);
    },
  };
}

/** The same lists with fewer places: who comes later waits with a number. */
export function kudusWithFewerPlaces(folder: string | null): Story {
  return {
    name: 'kudus-20000',
    tell: async (telling) => {
      const lists = listsOf(folder);
      const places = shareOf(20_000, lists);
      const waiting = await year(places, lists, telling);
      telling.figures.holds('with fewer places somebody waits', waiting > 0);
    },
  };
}
