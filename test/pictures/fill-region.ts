import { setTimeout as pause } from 'node:timers/promises';
import {
  BillView,
  ContributionSettingView,
  CountView,
  DenominatorView,
  DeterminationPage,
  OfficialView,
  PublicationView,
} from '@payung/contract';
import type { HandedList } from '../bench/hand-in.ts';
import { diedOn, openClaim } from '../stories/offices/claims.ts';
import { cardNo, letCount, sendAnswers, sendFile } from '../stories/offices/insurer.ts';
import { linesOf } from '../stories/offices/people-determined.ts';
import { payBill } from '../stories/offices/treasury.ts';
import {
  confirmAll,
  determine,
  enrol,
  openCohort,
  openFunding,
  stateWorking,
} from '../stories/stages.ts';
import type { Desk } from '../stories/story-desk.ts';
import { deskAt, sheetsAreMade, workAt } from './desk-at.ts';

const region = '33.19';
const mostRefused = 5;

/**
 * Brings Kudus of the demonstration from its agencies' lists to paid cover for this month, so that no room is empty.
 *
 * @param today in the region
 */
export async function fillRegion(
  address: string,
  lists: readonly HandedList[],
  today: string,
): Promise<void> {
  const desk = (who: string) => deskAt(address, `${region}/${who}`);
  const [admin, verifier, approver] = await Promise.all(
    ['admin', 'verifier', 'approver'].map(desk),
  );
  const [treasurer, insurer] = await Promise.all(['treasurer', 'insurer'].map(desk));
  if (!admin || !verifier || !approver || !treasurer || !insurer) throw new Error('nobody came');
  const story = workAt(admin);
  const { byOutcome } = await enrol(story, (agency) => desk(`${agency}/officer`), lists);
  await sheetsAreMade(admin, byOutcome.nominated ?? 0);
  while ((await confirmAll(verifier)) > 0) await story.work();
  await stateWorking(verifier, today);
  const [year = '', month = ''] = today.split('-');
  await openFunding(admin, {
    ...{ id: 'dbhcht', kind: 'DBHCHT', name: `DBHCHT ${year}` },
    ...{ budgetYear: Number(year), budgetCeiling: 5_241_600_000 },
  });
  const firstMonth = `${year}-${month}`;
  const cohort = await openCohort(admin, {
    ...{ name: 'Insidentil', kind: 'INCIDENTAL', year: Number(year) },
    ...{ firstMonth, months: 1, funding: 'dbhcht', placeCeiling: null },
  });
  const agreements = [{ number: 'PKS/CONTOH/1', startsOn: `${year}-01-01` }];
  await admin.ask('PUT', '/v1/contribution-setting', ContributionSettingView, {
    ...{ agreements, transportOccupations: [] },
  });
  await determine(
    story,
    { admin, approver },
    { cohort: cohort.id, title: 'Penetapan penerima' },
    { number: `460/12/${year}`, date: today },
  );
  const { id } = await admin.ask('POST', '/v1/bills', BillView, {
    ...{ cohort: cohort.id, firstMonth, months: 1 },
  });
  await story.work();
  const { exchange, rows } = await sendFile({ admin, insurer }, id, 'registration');
  const answers = rows.map(({ NIK: nik = '' }, i) =>
    i < mostRefused
      ? { nik, taken: false, reason: 'NIK TIDAK DITEMUKAN' }
      : { nik, taken: true, cardNo: cardNo(i) },
  );
  await letCount(story, admin, await sendAnswers(insurer, exchange, answers));
  await payBill(treasurer, await admin.ask('GET', `/v1/bills/${id}`, BillView), today);
  const since = `${year}-01-01`;
  await count(admin, today, since);
  await tellClaim(admin, today);
  await publish(admin, today, since);
}

/** Counts the people of a day, to the end. */
async function count(admin: Desk, day: string, since: string): Promise<void> {
  const { id } = await admin.ask('POST', '/v1/figures/counts', CountView, { day, since });
  const path = `/v1/figures/counts/${id}`;
  while ((await admin.ask('GET', path, CountView)).isCounting) await pause(500);
}

/** The family of somebody covered, whose claim still lacks its papers. */
async function tellClaim(admin: Desk, today: string): Promise<void> {
  const { items } = await admin.ask('GET', '/v1/determinations?limit=1', DeterminationPage);
  const person = (await linesOf(admin, items[0]?.id ?? '')).at(-1);
  if (person === undefined) throw new Error('nobody was determined');
  await openClaim(admin, person.nominationId, diedOn(today));
}

/** The two months before this one, official and for everybody to see. */
async function publish(admin: Desk, today: string, since: string): Promise<void> {
  await admin.ask('POST', '/v1/figures/denominators', DenominatorView, {
    ...{ kind: 'vulnerable-workers', people: 82_500 },
    ...{ source: 'DATA CONTOH Sakernas Kudus', date: since },
  });
  for (const day of lastDaysBefore(today)) {
    await count(admin, day, since);
    const path = `/v1/figures/months/${day.slice(0, 7)}/official`;
    await admin.ask('POST', path, OfficialView, { since });
  }
  await admin.ask('PUT', '/v1/figures/publication', PublicationView, { isOpen: true });
}

/** The last days of the two months before, of this year; none in January, when the public page is drawn without a month. */
function lastDaysBefore(today: string): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return [2, 1]
    .filter((back) => month - back > 0)
    .map((back) => new Date(Date.UTC(year, month - back, 0)).toISOString().slice(0, 10));
}
