import { QuotaPlanDetail, StatisticsDetail } from '@payung/contract';
import type { Region, Village } from '@payung/domain';
import type * as z from 'zod';
import type { Desk } from '../story-desk.ts';

export type Plan = z.infer<typeof QuotaPlanDetail>;

/** Invented figures of every village; the poor are not where most people live. */
export function villageFigures({ villages }: Region) {
  return villages.map(({ code }, i) => ({
    code,
    population: 6_000 + ((i * 53) % 27) * 311,
    dataset: 180 + ((i * 37) % 151),
    extremePoor: 4 + ((i * 5) % 23),
  }));
}

/** Uploads a year's statistics and adopts a plan for the next by the formula of the rules in force. */
export async function sharedOut(
  admin: Desk,
  region: Region,
  plan: { readonly year: number; readonly total: number; readonly legalBasis: string },
): Promise<Plan> {
  const statistics = await admin.ask('POST', '/v1/village-statistics', StatisticsDetail, {
    year: plan.year - 1,
    source: 'DATA CONTOH',
    date: `${plan.year - 1}-12-31`,
    rows: villageFigures(region),
  });
  const drafted = await admin.ask('POST', '/v1/quota-plans', QuotaPlanDetail, {
    ...plan,
    statistics: statistics.id,
  });
  const { status, text } = await admin.answer('POST', `/v1/quota-plans/${drafted.id}/adopt`, {});
  if (status >= 300) throw new Error(`the plan was not adopted: ${text}`);
  return drafted;
}

/** Places left in each village, by code. */
export type Room = ReadonlyMap<string, number>;

export function roomOf(plan: Plan): Map<string, number> {
  return new Map(plan.places.map(({ village, places }) => [village, places]));
}

/**
 * So many villages as people, each at most as often as it has places, in the proportion of these; people who follow
 * one another live apart.
 *
 * @throws Error where there are more people than places
 */
export function homesIn(region: Region, room: Room, people: number): Village[] {
  const left = new Map(room);
  const homes: Village[] = [];
  while (homes.length < people) {
    const before = homes.length;
    for (const village of region.villages) {
      const places = left.get(village.code) ?? 0;
      if (places <= 0 || homes.length === people) continue;
      left.set(village.code, places - 1);
      homes.push(village);
    }
    if (homes.length === before) throw new Error('more people than places');
  }
  return homes;
}
