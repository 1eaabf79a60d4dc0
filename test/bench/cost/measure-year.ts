import { countedOn } from '../../stories/offices/counts.ts';
import { cardNo, letCount, sendAnswers, sendFile } from '../../stories/offices/insurer.ts';
import { linesOf } from '../../stories/offices/people-determined.ts';
import { billNow, listBill, payBill } from '../../stories/offices/treasury.ts';
import {
  confirmAll,
  determine,
  enrol,
  openCohort,
  openFunding,
  stateWorking,
  verifyBy,
} from '../../stories/stages.ts';
import { inventLists } from '../invent-lists.ts';
import type { Operation, ofEverybody } from './cost-data.ts';
import { measureSingles } from './measure-singles.ts';
import {
  beginning,
  bytesKept,
  type MeasuredRegion,
  openMeasuredRegion,
} from './measured-region.ts';
import { sum, type Taken } from './taken.ts';
import { runNight } from './work-by-clock.ts';

/** A year of a small region: each operation once, and what lies in the tables. */
export interface MeasuredYear {
  /** whom the decision names */
  readonly people: number;
  readonly taken: Readonly<Record<Operation, Taken>>;
  /** bytes in the tables at the end of a year of twelve months */
  readonly bytes: number;
}

const month = '2026-03';
const payDay = '2026-02-20';
const firstDay = '2026-03-02';

type Everybody = Record<(typeof ofEverybody)[number], Taken>;

interface Decided {
  readonly taken: Pick<Everybody, 'handed-in' | 'verified' | 'stated' | 'determined'>;
  readonly cohort: string;
  readonly determination: string;
}

/** From the lists to a decision in force. */
async function decided(measured: MeasuredRegion, rows: number): Promise<Decided> {
  const { story, desks, meter } = measured;
  const { admin, approver, village } = desks;
  await verifyBy(admin, ['village', 'lead']);
  const lead = await story.desk('dinsos/verifikator', { role: 'verifier' });
  const { lists } = inventLists(story.region, { rows, lists: 4, seed: 1 });
  const handedIn = await meter.operation(async () => {
    await enrol(story, desks.officer, lists);
  });
  const verified = await meter.operation(async () => {
    await confirmAll(village);
    await confirmAll(lead);
  });
  const stated = await meter.operation(async () => {
    await stateWorking(village, beginning);
  });
  await openFunding(admin, {
    ...{ id: 'dbhcht-2026', kind: 'DBHCHT', name: 'DBHCHT 2026' },
    ...{ budgetYear: 2026, budgetCeiling: 100_000_000_000 },
  });
  const cohort = await openCohort(admin, {
    ...{ name: 'Rutin 2026', kind: 'ROUTINE', year: 2026, firstMonth: month },
    ...{ months: 12, funding: 'dbhcht-2026', placeCeiling: rows },
  });
  let determination = '';
  const determined = await meter.operation(async () => {
    const { id } = await determine(
      story,
      { admin, approver },
      { cohort: cohort.id, title: 'Penetapan penerima tahun 2026' },
      { number: '460/12/2026', date: beginning },
    );
    await approver.download(`/v1/determinations/${id}/attachment?audience=full&format=pdf`);
    determination = id;
  });
  const taken = { 'handed-in': handedIn, verified, stated, determined };
  return { taken, cohort: cohort.id, determination };
}

/** A file to the branch and its answer, which takes everybody. */
async function answered(
  { story, desks }: MeasuredRegion,
  bill: string,
  kind: 'registration' | 'payment',
): Promise<readonly string[]> {
  const file = await sendFile(desks, bill, kind);
  const niks = file.rows.map(({ NIK = '' }) => NIK);
  const answers = niks.map((nik, i) => ({
    ...{ nik, taken: true, cardNo: cardNo(i) },
    ...(kind === 'payment' ? { month } : {}),
  }));
  await letCount(story, desks.admin, await sendAnswers(desks.insurer, file.exchange, answers));
  return niks;
}

/** The first month: bill, registration, payment, the branch's answers, people counted. */
async function paidMonth(measured: MeasuredRegion, cohort: string) {
  const { ground, story, desks, meter } = measured;
  const kept = () => bytesKept(ground.client, ground.tables);
  const { admin, treasurer } = desks;
  story.goTo(payDay);
  await story.work();
  const before = await kept();
  let bill = '';
  const listed = await meter.operation(async () => {
    bill = (await listBill(story, admin, { cohort, firstMonth: month, months: 1 })).id;
  });
  const withBill = await kept();
  let niks: readonly string[] = [];
  const registered = await meter.operation(async () => {
    niks = await answered(measured, bill, 'registration');
  });
  const withCards = await kept();
  const paid = await meter.operation(async () => {
    await payBill(treasurer, await billNow(admin, bill), payDay);
  });
  const paymentAnswered = await meter.operation(async () => {
    await answered(measured, bill, 'payment');
  });
  const bytes = await kept();
  // registered once, billed and paid each month
  const bytesOfMonth = withBill - before + (bytes - withCards);
  const nik = niks[0] ?? '';
  return { listed, registered, paid, paymentAnswered, bytes, bytesOfMonth, nik };
}

/**
 * Takes a small region through its year by the real API and worker, and measures each operation.
 *
 * @param endpoint of an embedded database of its own
 * @param rows of the lists that are handed in
 */
export async function measureYear(endpoint: string, rows: number): Promise<MeasuredYear> {
  const measured = await openMeasuredRegion(endpoint, rows);
  const { story, desks, meter } = measured;
  const { taken, cohort, determination } = await decided(measured, rows);
  const lines = await linesOf(desks.admin, determination);
  const first = await paidMonth(measured, cohort);
  story.goTo(firstDay);
  await story.work();
  const counted = await meter.operation(async () => {
    await countedOn(story, desks.admin, firstDay, '2026-01-01');
  });
  const night = await meter.operation(() => runNight(measured));
  const singles = await measureSingles(measured, { lines, nik: first.nik });
  return {
    people: lines.length,
    taken: {
      ...{ ...taken, registered: first.registered },
      ...{ 'bill-of-month': sum([first.listed, first.paid]) },
      ...{ 'payment-answered': first.paymentAnswered, counted, night, ...singles },
    },
    // the other months leave what the first one left
    bytes: first.bytes + 11 * first.bytesOfMonth,
  };
}
