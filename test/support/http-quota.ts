import { QuotaEntry, QuotaPlanDetail, RegionProfile, StatisticsDetail } from '@payung/contract';
import { expect } from 'vitest';
import { type Caller, read } from './http-caller.ts';

/** Statistics of every village of the caller's region, by name. */
export async function statisticsOf(caller: Caller, year = 2025) {
  const region = read(await caller.ask('GET', '/v1/region'), RegionProfile);
  const districts = new Map(region.districts.map(({ code, name }) => [code, name]));
  const rows = region.villages.map(({ name, districtCode }, i) => ({
    village: name,
    district: districts.get(districtCode) ?? '',
    population: 3_000 + 17 * i,
    dataset: 200 + ((i * 37) % 151),
    extremePoor: (i * 5) % 23,
  }));
  return { year, source: 'DATA CONTOH', date: `${year}-06-30`, rows };
}

/** Keeps statistics of the caller's region and gives their id. */
export async function sendStatistics(caller: Caller): Promise<string> {
  const json = await statisticsOf(caller);
  const answer = await caller.ask('POST', '/v1/village-statistics', { json });
  return read(answer, StatisticsDetail).id;
}

/** A plan for a year that has no quota cards. */
export const planBy = (statistics: string, year = 2031) => ({
  year,
  total: 1_000,
  formula: { equal: 0, dataset: 1, population: 0, extremePoor: 0 },
  statistics,
  legalBasis: 'PERBUP CONTOH',
});

/** Drafts a plan and gives its id. */
export async function draftPlan(caller: Caller, statistics: string): Promise<string> {
  const answer = await caller.ask('POST', '/v1/quota-plans', { json: planBy(statistics) });
  return read(answer, QuotaPlanDetail).id;
}

/** Sets a ceiling of a year, in rupiah, and gives the year. */
export async function setCeiling(caller: Caller, year: string): Promise<string> {
  const json = aCeiling();
  const answer = await caller.ask('PUT', `/v1/quota-ceilings/${year}`, { json });
  expect(read(answer, QuotaEntry).kind).toBe('ceilings');
  return year;
}

export const aCeiling = () => ({
  ceilings: [{ key: 'funding:apbd', people: null, rupiah: 201_600_000 }],
  legalBasis: 'PERBUP CONTOH',
});
