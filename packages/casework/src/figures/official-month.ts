import { createHash } from 'node:crypto';
import { fileNew } from '@payung/data';
import {
  addDays,
  addMonths,
  CalendarDate,
  type ContributionMonth,
  type DayCount,
  type Denominator,
  firstDayOf,
  type Instant,
  type SourceMoney,
  startOfDay,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { countId } from './ask-count.ts';
import { denominatorsOn } from './denominators.ts';
import type { FiguresReader } from './figures-access.ts';
import {
  type CountRecord,
  countShelf,
  type OfficialMonth,
  officialShelf,
} from './figures-shelves.ts';
import { moneyOfYear } from './money.ts';
import { publishingWrites } from './publication.ts';

/** What is told of a month: people on its last day, workers they are a share of, money up to then. */
export interface MonthFigures {
  readonly month: ContributionMonth;
  readonly day: CalendarDate;
  readonly since: CalendarDate;
  readonly known: Instant;
  readonly count: DayCount;
  readonly denominators: readonly Denominator[];
  readonly money: readonly SourceMoney[];
}

/** Official figures beside those of today's knowledge; null where there are none. */
export interface MonthView {
  readonly month: ContributionMonth;
  readonly official: OfficialMonth | null;
  /** false when what is kept is not what was frozen */
  readonly digestHolds: boolean;
  /** people as they were counted last for the same day, and money as it is recorded now */
  readonly live: MonthFigures | null;
}

function lastDayOf(month: ContributionMonth): CalendarDate {
  return addDays(firstDayOf(addMonths(month, 1)), -1);
}

/** The day since which covered people are added up where nobody says another. */
export function newYearOf(month: ContributionMonth): CalendarDate {
  return CalendarDate.parse(`${month.slice(0, 4)}-01-01`);
}

/**
 * Freezes a month as "angka resmi": later payments, corrections and decisions never alter it. Takes people as they were
 * counted for the last day of the month after it was over.
 * @returns `state-forbids` for a month that runs, was frozen, or whose people were not counted since it ended
 */
export async function freezeMonth(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly month: ContributionMonth;
    readonly since: CalendarDate;
    readonly correlationId: string;
  },
): Promise<Result<OfficialMonth>> {
  const open = await regionOf(service, actor.tenant);
  const { month, since, correlationId } = request;
  if ((await open.data.shelves.one(officialShelf, month)) !== null) {
    return refuse({
      code: 'state-forbids',
      detail: `${month} is official already and stays as it is`,
    });
  }
  const figures = await figuresNow(open, month, since);
  if (figures === null) {
    const day = lastDayOf(month);
    const detail = `people were not counted for ${day} since ${since}: have them counted once that day is over`;
    return refuse({ code: 'state-forbids', detail });
  }
  const record: OfficialMonth = {
    id: month,
    version: 1,
    ...copyOf(figures),
    digest: digestOf(figures),
    frozenBy: actor.user,
    frozenAt: nowOf(service),
  };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileNew(officialShelf, record, { act: 'made-official' }),
      ...(await publishingWrites(open, record)),
    ],
  });
  return result.kind === 'done' ? ok(record) : refuse({ code: 'version-moved' });
}

/** Official months, the newest first. */
export async function listOfficial(
  service: Service,
  actor: FiguresReader,
): Promise<OfficialMonth[]> {
  const { data } = await regionOf(service, actor.tenant);
  return (await data.shelves.all(officialShelf)).reverse();
}

/** The official figures of a month beside those of today's knowledge. */
export async function showMonth(
  service: Service,
  actor: FiguresReader,
  { month, since }: { readonly month: ContributionMonth; readonly since: CalendarDate | null },
): Promise<Result<MonthView>> {
  const open = await regionOf(service, actor.tenant);
  const official = await open.data.shelves.one(officialShelf, month);
  const live = await liveFigures(open, month, since ?? official?.since ?? null);
  if (official === null && live === null) return notFound('count of this month');
  const digestHolds = official === null || digestOf(official) === official.digest;
  return ok({ month, official, digestHolds, live });
}

/** @param since null for whoever does not say: since the beginning of its year, as every month is counted by itself */
async function liveFigures(
  open: OpenRegion,
  month: ContributionMonth,
  since: CalendarDate | null,
): Promise<MonthFigures | null> {
  if (since !== null) return figuresNow(open, month, since);
  return (
    (await figuresNow(open, month, newYearOf(month))) ?? figuresNow(open, month, firstDayOf(month))
  );
}

/** The region's figures of a month by what is known now; null while its people were not counted since it ended. */
async function figuresNow(
  open: OpenRegion,
  month: ContributionMonth,
  since: CalendarDate,
): Promise<MonthFigures | null> {
  const day = lastDayOf(month);
  const counted = await open.data.shelves.one(countShelf, countId(day, since));
  if (counted === null || counted.work !== null || !isAfter(open, counted)) return null;
  const [denominators, money] = await Promise.all([
    denominatorsOn(open, day),
    moneyOfYear(open, Number(month.slice(0, 4)), day),
  ]);
  const { known, count } = counted;
  return { month, day, since, known, count, denominators, money };
}

/** Whether people were counted when the day was over: until then something may still be recorded for it. */
function isAfter({ region }: OpenRegion, { day, known }: CountRecord): boolean {
  return Date.parse(known) >= startOfDay(region.timeZone, day, 1);
}

function copyOf({ month, day, since, known, count, denominators, money }: MonthFigures) {
  return {
    month,
    day,
    since,
    known,
    count,
    denominators: [...denominators],
    money: [...money],
  };
}

/** A digest of what is told, whatever the order in which it was stored. */
export function digestOf(figures: MonthFigures): string {
  return createHash('sha256')
    .update(sortedJson(copyOf(figures)))
    .digest('hex');
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
