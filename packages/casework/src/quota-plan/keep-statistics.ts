import { fileNew, fileOver, TooBusyError } from '@payung/data';
import {
  type CalendarDate,
  readStatistics,
  StatisticsId,
  type StatisticsLine,
  type VillageStatistics,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { statisticsShelf } from './quota-plan-shelves.ts';

/** Statistics as they are handed in, by a file or line by line. */
export interface StatisticsAsked {
  readonly year: number;
  readonly source: string;
  readonly date: CalendarDate;
  readonly lines: readonly StatisticsLine[];
  readonly correlationId: string;
}

const tries = 6;

type Content = Pick<VillageStatistics, 'year' | 'source' | 'date' | 'figures' | 'warnings'>;

/** Everything is judged before anything is kept. */
function contentOf({ region, today }: OpenRegion, asked: StatisticsAsked): Result<Content> {
  const { year, source, date, lines } = asked;
  if (date > today) {
    const detail = `statistics as of a day to come; today is ${today}`;
    return refuse({ code: 'request-faults', faults: [{ field: 'date', detail }] });
  }
  const read = readStatistics(lines, region, today);
  if (!read.ok) return refuse({ code: 'statistics-invalid', because: read.faults });
  return ok({ year, source, date, figures: [...read.figures], warnings: [...read.warnings] });
}

/** Keeps new statistics: the first of their year, or a correction beside those that stand. */
export async function addStatistics(
  service: Service,
  actor: RegionAdmin,
  asked: StatisticsAsked,
): Promise<Result<VillageStatistics>> {
  const open = await regionOf(service, actor.tenant);
  const content = contentOf(open, asked);
  if (!content.ok) return content;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const known = await open.data.shelves.all(statisticsShelf);
    const before = known.filter(({ year }) => year === asked.year).length;
    const record: VillageStatistics = {
      id: StatisticsId.parse(`${asked.year}-${before + 1}`),
      version: 1,
      ...content.value,
      usedBy: null,
      by: actor.user,
      at: nowOf(service),
    };
    const result = await open.data.commit({
      cause: causeOf(actor, asked.correlationId),
      lane: 'any',
      writes: [fileNew(statisticsShelf, record, { act: 'kept' })],
    });
    if (result.kind === 'done') return ok(record);
  }
  throw new TooBusyError(1);
}

/** Puts other figures in the place of statistics that no plan uses yet. */
export async function replaceStatistics(
  service: Service,
  actor: RegionAdmin,
  asked: StatisticsAsked & { readonly id: StatisticsId; readonly version: number },
): Promise<Result<VillageStatistics>> {
  const open = await regionOf(service, actor.tenant);
  const before = await open.data.shelves.one(statisticsShelf, asked.id);
  if (before === null) return notFound('statistics');
  if (before.usedBy !== null) {
    const detail = `plan ${before.usedBy} uses them; hand in the corrected ones as new statistics`;
    return refuse({ code: 'state-forbids', detail });
  }
  if (before.year !== asked.year) {
    const detail = `these are statistics of ${before.year}`;
    return refuse({ code: 'request-faults', faults: [{ field: 'year', detail }] });
  }
  if (before.version !== asked.version) return refuse({ code: 'version-moved' });
  const content = contentOf(open, asked);
  if (!content.ok) return content;
  const facts = {
    ...content.value,
    by: actor.user,
    at: nowOf(service),
  };
  const result = await open.data.commit({
    cause: causeOf(actor, asked.correlationId),
    lane: 'any',
    writes: [fileOver(statisticsShelf, before, facts, { act: 'replaced' })],
  });
  if (result.kind !== 'done') return refuse({ code: 'version-moved' });
  return ok({ ...before, ...facts, version: before.version + 1 });
}
