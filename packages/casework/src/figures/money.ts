import {
  type CalendarDate,
  fundingStanding,
  moneyOfSource,
  type SourceMoney,
} from '@payung/domain';
import { cohortShelf, fundingShelf } from '../cohort/cohort-shelves.ts';
import { billShelf } from '../contribution/contribution-shelves.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { FiguresReader } from './figures-access.ts';
import { moneyBack } from './money-back.ts';

/**
 * Budget against realisation of every source of a budget year, up to a day. A region has some hundred bills a year;
 * their lists are not read.
 */
export async function moneyOfYear(
  open: OpenRegion,
  year: number,
  until: CalendarDate,
): Promise<SourceMoney[]> {
  const { shelves } = open.data;
  const [sources, cohorts, bills, back] = await Promise.all([
    shelves.all(fundingShelf),
    shelves.all(cohortShelf),
    shelves.all(billShelf),
    moneyBack(open),
  ]);
  return sources
    .filter(({ budgetYear }) => budgetYear === year)
    .map((source) => {
      const own = cohorts.filter(({ funding }) => funding === source.id);
      const { committed } = fundingStanding(source, own);
      return moneyOfSource(source, committed, bills, back, until);
    });
}

/** What budgets of a year came to, source by source and month by month, up to today. */
export async function showMoney(
  service: Service,
  actor: FiguresReader,
  year: number | null,
): Promise<{ readonly year: number; readonly until: CalendarDate; readonly items: SourceMoney[] }> {
  const open = await regionOf(service, actor.tenant);
  const asked = year ?? Number(open.today.slice(0, 4));
  const items = await moneyOfYear(open, asked, open.today);
  return { year: asked, until: open.today, items };
}
