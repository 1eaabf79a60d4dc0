import {
  type BudgetCheck,
  type CalendarDate,
  type CoveragePlan,
  checkBudget,
  type Denominator,
  type DenominatorKind,
  planCoverage,
  shareOf,
} from '@payung/domain';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { denominatorsOn } from './denominators.ts';
import type { FiguresReader } from './figures-access.ts';
import { type CountRecord, countShelf } from './figures-shelves.ts';

interface PlanRequest {
  readonly kind: DenominatorKind;
  /** hundredths of a percent */
  readonly goal: number;
  /** rupiah for one person and month */
  readonly tariff: number;
  readonly months: number;
  /** people covered now; those of the last count where nobody says */
  readonly covered: number | null;
  /** workers in all; those that were cited last where nobody says */
  readonly of: number | null;
  /** rupiah that a budget says it spends on those who are covered now; null when nobody asks */
  readonly budget: number | null;
}

/** Places and rupiah to reach a share, with what it is counted of. */
interface PlanView extends CoveragePlan {
  /** null for a number of workers that was said, and that nobody is cited for */
  readonly denominator: Denominator | null;
  readonly covered: number;
  /** the day of the count; null for people that were said */
  readonly countedOn: CalendarDate | null;
  /** hundredths of a percent */
  readonly share: number;
  readonly budget: BudgetCheck | null;
}

/** Works out what it takes to reach a share of the workers that the region cited last (S3). */
export async function planShare(
  service: Service,
  actor: FiguresReader,
  request: PlanRequest,
): Promise<Result<PlanView>> {
  const open = await regionOf(service, actor.tenant);
  const { goal, tariff, months, budget } = request;
  const denominator = request.of === null ? await citedFor(open, request.kind) : null;
  const of = request.of ?? denominator?.people ?? null;
  if (of === null) return notFound('denominator');
  const last = request.covered === null ? await lastCount(open) : null;
  const own = request.covered ?? last?.count.total.active ?? null;
  if (own === null) return notFound('count');
  const covered = own + othersIn(denominator);
  return ok({
    ...planCoverage({ covered, of, goal, tariff, months }),
    denominator,
    covered,
    countedOn: last?.day ?? null,
    share: shareOf(covered, of),
    budget: budget === null ? null : checkBudget({ budget, people: own, months, tariff }),
  });
}

async function citedFor(open: OpenRegion, kind: DenominatorKind): Promise<Denominator | null> {
  return (await denominatorsOn(open, open.today)).find((one) => one.kind === kind) ?? null;
}

/** Those whom others cover count in a share of all workers only. */
function othersIn(denominator: Denominator | null): number {
  return denominator?.kind === 'eligible-workers' ? denominator.coveredOtherwise : 0;
}

async function lastCount({ data }: OpenRegion): Promise<CountRecord | null> {
  return (await data.shelves.all(countShelf)).findLast(({ work }) => work === null) ?? null;
}
