import { BillLinePage, type BillView } from '@payung/contract';
import type * as z from 'zod';
import { billNow, enterCode, listBill, payCode } from '../../offices/treasury.ts';
import { stateOfThese } from '../../stages.ts';
import { addDays, monthsFrom } from './agenda.ts';
import { living, tariff, type YearCohort, type YearTold } from './year-told.ts';

type Line = z.infer<typeof BillLinePage>['items'][number];

/** longer than any payment of the year is late */
const codeRuns = 100;

/** Everybody on a bill, page after page. */
async function linesOn({ desks }: YearTold, bill: string): Promise<Line[]> {
  const lines: Line[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ ...(cursor === null ? {} : { cursor }) }).toString();
    const path = `/v1/bills/${bill}/lines?${query}`;
    const page: z.infer<typeof BillLinePage> = await desks.admin.ask('GET', path, BillLinePage);
    lines.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return lines;
}

/** Writes down in the story's own books whom a bill paid for. */
async function keepPaid(told: YearTold, bill: BillView, day: string): Promise<void> {
  for (const line of await linesOn(told, bill.id)) {
    if (line.released) continue;
    const member = told.members.get(line.nominationId);
    if (member === undefined) throw new Error('a bill names somebody whom nobody decided for');
    for (const month of monthsFrom(line.firstMonth, line.months)) member.pay(month, bill.id, day);
    told.money.paid += line.months * tariff;
  }
}

/** A bill is listed and gets its code on one day, and is paid so many days later. */
function billed(
  told: YearTold,
  { cohort }: YearCohort,
  asked: { on: string; firstMonth: string; months: number; late: number },
): void {
  const { agenda, story, desks } = told;
  const { firstMonth, months } = asked;
  agenda.on(asked.on, async (day) => {
    const bill = await listBill(story, desks.admin, { cohort, firstMonth, months });
    await enterCode(desks.treasurer, bill, day, addDays(day, codeRuns));
    agenda.on(addDays(day, asked.late), async (payDay) => {
      const paid = await payCode(desks.treasurer, await billNow(desks.admin, bill.id), payDay);
      await keepPaid(told, paid, payDay);
    });
  });
}

/** A code that nobody pays runs out: its months are free for the next bill. */
function runsOut(told: YearTold, on: string, firstMonth: string): void {
  const { agenda, story, desks, figures, routine } = told;
  agenda.on(on, async (day) => {
    const asked = { cohort: routine.cohort, firstMonth, months: 1 };
    const bill = await listBill(story, desks.admin, asked);
    await enterCode(desks.treasurer, bill, day, addDays(day, 5));
    agenda.on(addDays(day, 21), async () => {
      const { state } = await billNow(desks.admin, bill.id);
      figures.holds(`${firstMonth}: a code that nobody paid has run out`, state === 'expired');
    });
  });
}

/** What a source that stopped does in autumn: what is too late, and a new beginning after new checks. */
function beginsAnew(told: YearTold): void {
  const { agenda, story, desks, figures, other } = told;
  agenda.on('2026-09-15', async () => {
    const asked = { cohort: other.cohort, firstMonth: '2026-06', months: 1 };
    const { id } = await listBill(story, desks.admin, asked);
    const { people, leftOff } = await billNow(desks.admin, id);
    figures.tell('June paid in September: people on the bill', 0, people);
    const late = leftOff['too-late'] ?? 0;
    figures.tell('June paid in September: too late for', living(told, other).length, late);
  });
  agenda.on('2026-10-01', async (day) => {
    const people = living(told, other).map(({ nomination }) => nomination);
    await stateOfThese(desks.village, day, people);
  });
  billed(told, other, { on: '2026-10-02', firstMonth: '2026-10', months: 3, late: 4 });
}

/** The bills of the year, by chance on this day or that. */
export function planBills(told: YearTold): void {
  const { random, routine, other } = told;
  const days = (most: number) => random.below(most);
  const monthly = (on: string, firstMonth: string, late: number, months = 1) =>
    billed(told, routine, { on, firstMonth, late, months });
  monthly('2026-03-02', '2026-03', days(10));
  monthly('2026-04-03', '2026-04', 55 + days(20));
  runsOut(told, '2026-05-04', '2026-05');
  monthly('2026-05-29', '2026-05', days(10));
  monthly('2026-06-02', '2026-06', days(8));
  // three months ahead, which whoever leaves in them does not use up
  monthly('2026-06-25', '2026-07', 3, 3);
  monthly('2026-10-02', '2026-10', days(20));
  monthly('2026-12-05', '2026-11', 3, 2);
  billed(told, other, { on: '2026-03-05', firstMonth: '2026-03', months: 2, late: days(5) });
  beginsAnew(told);
}
