import { type CeilingEntry, leftOf, type YearView } from '@payung/casework';
import type {
  QuotaEntry,
  QuotaPlanDetail,
  QuotaPlanHead,
  QuotaYear,
  StatisticsDetail,
  StatisticsHead,
} from '@payung/contract';
import type { QuotaPlan, VillageFigures, VillageShare, VillageStatistics } from '@payung/domain';
import type * as z from 'zod';

export function statisticsHead(statistics: VillageStatistics): z.infer<typeof StatisticsHead> {
  const { figures, ...head } = statistics;
  const sum = (of: (figures: VillageFigures) => number) =>
    figures.reduce((all, one) => all + of(one), 0);
  return {
    ...head,
    villages: figures.length,
    population: sum(({ population }) => population),
    dataset: sum(({ dataset }) => dataset),
    extremePoor: sum(({ extremePoor }) => extremePoor),
  };
}

export function statisticsAnswer(statistics: VillageStatistics): StatisticsDetail {
  return { ...statisticsHead(statistics), figures: statistics.figures };
}

export function planHead(plan: QuotaPlan): z.infer<typeof QuotaPlanHead> {
  const { places: _, ...head } = plan;
  return head;
}

export function planAnswer(found: {
  readonly plan: QuotaPlan;
  readonly shares: readonly VillageShare[];
  readonly leftOver: number;
}): QuotaPlanDetail {
  const { plan, shares, leftOver } = found;
  const places = shares.map((share) => ({ ...share, parts: [...share.parts] }));
  return { ...planHead(plan), leftOver, places };
}

export function entryAnswer(entry: CeilingEntry): QuotaEntry {
  const { number, at, by, reason, basis, about, movement, cards } = entry;
  const { kind, limits, used, free } = movement;
  return {
    number,
    at,
    by,
    kind,
    reason,
    legalBasis: basis,
    about,
    limits,
    used,
    free,
    cards: cards.map(({ bucket, from, to }) => ({ id: bucket, from, to })),
  };
}

export function yearAnswer({ ceilings, free, ...year }: YearView): QuotaYear {
  return {
    ...year,
    ceilings: ceilings.map((ceiling) => ({ ...ceiling, left: leftOf(ceiling) })),
    free: [...free],
  };
}
