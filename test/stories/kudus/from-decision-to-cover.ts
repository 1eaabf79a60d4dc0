import { ReconciliationPage } from '@payung/contract';
import type * as z from 'zod';
import type { Figures } from '../figures.ts';
import { countedOn } from '../offices/counts.ts';
import type { Desks } from '../offices/desks.ts';
import {
  type BranchAnswer,
  type BranchFile,
  cardNo,
  letCount,
  sendAnswers,
  sendFile,
} from '../offices/insurer.ts';
import { billNow, listBill, payBill } from '../offices/treasury.ts';
import { stopwatch } from '../stopwatch.ts';
import type { StoryRegion } from '../story-desk.ts';

const tariff = 16_800;
const month = '2026-03';
const payDay = '2026-02-20';
const firstDay = '2026-03-02';
/** seconds from the signed decision to cover of everybody, on two processors */
const goalSeconds = 60;

/** What the insurer does with some hundred people, in thousandths: most are taken. */
const refusedOf1000 = 10;
const missingOf1000 = 5;

export interface Decided {
  readonly story: StoryRegion;
  readonly desks: Pick<Desks, 'admin' | 'insurer' | 'treasurer'>;
  readonly figures: Figures;
  /** how the figures of this telling begin */
  readonly name: string;
  readonly cohort: string;
  /** people of the decision */
  readonly people: number;
}

interface Answered {
  readonly answers: readonly BranchAnswer[];
  readonly refused: number;
  readonly missing: number;
}

const strangers: readonly BranchAnswer[] = [
  { nik: '3319020101909999', taken: true, cardNo: cardNo(99_999_999) },
];

/** Some the branch does not know, some it forgets, one it answers about who was never asked for. */
function answersTo({ rows }: BranchFile): Answered {
  const refused = Math.ceil((rows.length * refusedOf1000) / 1_000);
  const missing = Math.ceil((rows.length * missingOf1000) / 1_000);
  const answers = rows.slice(missing).map((row, i): BranchAnswer => {
    const nik = row.NIK ?? '';
    return i < refused
      ? { nik, taken: false, reason: 'NIK TIDAK DITEMUKAN' }
      : { nik, taken: true, cardNo: cardNo(i) };
  });
  return { answers: [...answers, ...strangers], refused, missing };
}

async function linesIn(
  { admin }: Decided['desks'],
  at: { readonly exchange: string; readonly id: string },
  kind: string,
): Promise<number> {
  let lines = 0;
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const path = `/v1/exchanges/${at.exchange}/results/${at.id}/reconciliation?kind=${kind}&limit=500${more}`;
    const page: z.infer<typeof ReconciliationPage> = await admin.ask(
      'GET',
      path,
      ReconciliationPage,
    );
    lines += page.items.length;
    cursor = page.nextCursor;
  } while (cursor !== null);
  return lines;
}

/** Registers everybody on a bill with the branch; whom it refuses is taken off the bill. Answers how many stay. */
async function register(
  { story, desks, figures, name, people }: Decided,
  bill: string,
  lap: (name: string) => void,
): Promise<number> {
  const file = await sendFile(desks, bill, 'registration');
  figures.tell(`${name}: people in the file for the branch`, people, file.rows.length);
  lap('exported');
  const { answers, refused, missing } = answersTo(file);
  const read = await sendAnswers(desks.insurer, file.exchange, answers);
  figures.tell(`${name}: taken by the branch`, people - refused - missing, read.accepted);
  figures.tell(`${name}: refused by it`, refused, read.refused.NIK_NOT_MATCHED ?? 0);
  figures.tell(`${name}: forgotten by it`, missing, read.missing);
  figures.tell(`${name}: answered about and never asked for`, strangers.length, read.unknown);
  lap('result read');
  const counted = await letCount(story, desks.admin, read);
  figures.holds(`${name}: the result counts`, counted.state === 'applied');
  lap('answers kept');
  figures.tell(`${name}: missing, line by line`, missing, await linesIn(desks, read, 'missing'));
  figures.tell(`${name}: refused, line by line`, refused, await linesIn(desks, read, 'refused'));
  lap('reconciled');
  return people - refused;
}

/** The payment file goes out and comes back; the branch has one month otherwise than it was asked for. */
async function reconcilePayment(
  { story, desks, figures, name }: Decided,
  bill: string,
  people: number,
): Promise<string> {
  const file = await sendFile(desks, bill, 'payment');
  figures.tell(`${name}: people in the file of payment`, people, file.rows.length);
  const [first, ...others] = file.rows.map(
    (row, i): BranchAnswer => ({
      nik: row.NIK ?? '',
      taken: true,
      cardNo: row['NO KPJ'] || cardNo(50_000_000 + i),
      month,
    }),
  );
  if (first === undefined) throw new Error('nobody is paid for');
  const answers = [{ ...first, month: '2026-04' }, ...others, ...others.slice(0, 1)];
  const read = await sendAnswers(desks.insurer, file.exchange, answers);
  figures.tell(`${name}: paid, and all taken`, people - read.missing, read.accepted);
  figures.tell(`${name}: answered about twice`, 1, read.double);
  await letCount(story, desks.admin, read);
  return file.exchange;
}

/** One month of everybody whom a decision names: from its signature to cover, by way of branch and treasury. */
export async function fromDecisionToCover(decided: Decided): Promise<void> {
  const { story, desks, figures, name, cohort, people } = decided;
  const { admin, treasurer } = desks;
  const watch = stopwatch();
  const { lap } = watch;
  // each day begins with a look over everybody's verification, by night: no office waits for it
  const nightBefore = (day: string) =>
    watch.aside('the night before', async () => {
      story.goTo(day);
      await story.work();
    });
  await nightBefore(payDay);
  const bill = await listBill(story, admin, { cohort, firstMonth: month, months: 1 });
  figures.tell(`${name}: on the bill of one month`, people, bill.people);
  figures.tell(`${name}: rupiah of one month`, people * tariff, bill.rupiah);
  lap('bill made');
  const kept = await register(decided, bill.id, lap);
  const paid = await payBill(treasurer, await billNow(admin, bill.id), payDay);
  figures.tell(`${name}: paid for`, kept, paid.people);
  figures.tell(`${name}: rupiah paid`, kept * tariff, paid.proof?.rupiah ?? 0);
  lap('paid');
  await reconcilePayment(decided, bill.id, kept);
  lap('payment reconciled');
  await nightBefore(firstDay);
  const { active } = await countedOn(story, admin, firstDay, '2026-01-01');
  figures.tell(`${name}: active on the first day of cover`, kept, active);
  lap('counted');
  watch.tell(`${name}, from the decision to cover`);
  console.log(
    `    ${name}: ${watch.seconds().toFixed(1)} s for ${people} people, goal ${goalSeconds} s for 26000`,
  );
}
