import { BillView, ContributionSettingView, CountView } from '@payung/contract';
import type { HandedList } from '../bench/hand-in.ts';
import { cardNo, letCount, sendAnswers, sendFile } from '../stories/offices/insurer.ts';
import { payBill } from '../stories/offices/treasury.ts';
import {
  confirmAll,
  determine,
  enrol,
  openCohort,
  openFunding,
  stateWorking,
} from '../stories/stages.ts';
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
  await admin.ask('POST', '/v1/figures/counts', CountView, { day: today, since });
  await story.work();
}
