import { type BillView, MoneyView } from '@payung/contract';
import { countedOn } from '../offices/counts.ts';
import { listBill, type MonthsAsked, payBill } from '../offices/treasury.ts';
import type { Told } from './first-year.ts';

/** Months of everybody whom the decision of a cohort names, paid on one day. */
export async function payMonths(
  { story, desks }: Told,
  asked: MonthsAsked,
  day: string,
): Promise<BillView> {
  story.goTo(day);
  return payBill(desks.treasurer, await listBill(story, desks.admin, asked), day);
}

/** A cohort of 2024 that was decided, and for how many months from January on. */
export interface DecidedMonths {
  readonly cohort: string;
  readonly months: number;
}

const payDay = '2024-01-02';

/** 2024: the routine year and the incidental months, paid to the rupiah, and who is covered until when. */
export async function payThirdYear(
  told: Told,
  routine: DecidedMonths,
  incidental: readonly DecidedMonths[],
): Promise<void> {
  const { desks, figures, size } = told;
  const inJanuary = (one: DecidedMonths) => ({ ...one, firstMonth: '2024-01' });
  const year = await payMonths(told, inJanuary(routine), payDay);
  figures.tell('2024: routine, person-months paid', size.routineMonths, year.personMonths);
  figures.tell('2024: routine, rupiah paid', size.routineRupiah, year.proof?.rupiah ?? 0);
  let [months, rupiah] = [0, 0];
  for (const one of incidental) {
    const paid = await payMonths(told, inJanuary(one), payDay);
    months += paid.personMonths;
    rupiah += paid.proof?.rupiah ?? 0;
  }
  figures.tell('2024: incidental, person-months paid', size.incidentalMonths, months);
  figures.tell('2024: incidental, rupiah paid', size.incidentalRupiah, rupiah);
  const { items } = await desks.admin.ask('GET', '/v1/figures/money?year=2024', MoneyView);
  const paid = items.reduce((sum, source) => sum + source.paid, 0);
  figures.tell('2024: rupiah paid of all sources', size.rupiah, paid);
  await tellCovered(told);
}

/** Who is covered when all of the incidental months run, and when none does any more. */
async function tellCovered({ story, desks, figures, size }: Told): Promise<void> {
  for (const [day, people] of [
    ['2024-01-31', size.people],
    ['2024-04-15', size.routine],
  ] as const) {
    story.goTo(day);
    const { active } = await countedOn(story, desks.admin, day, '2024-01-01');
    figures.tell(`2024: active on ${day}`, people, active);
  }
}
