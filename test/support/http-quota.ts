import { QuotaEntry, QuotaPlanDetail, RegionProfile, StatisticsDetail } from '@payung/contract';
import { expect } from 'vitest';
import { type Answer, type Caller, read } from './http-caller.ts';
import { aCsv } from './http-files.ts';

export interface NamedVillage {
  readonly code: string;
  readonly name: string;
  /** by its name */
  readonly district: string;
}

/** The villages of the caller's region. */
export async function villagesOf(caller: Caller): Promise<NamedVillage[]> {
  const region = read(await caller.ask('GET', '/v1/region'), RegionProfile);
  const nameOf = new Map(region.districts.map(({ code, name }) => [code, name]));
  return region.villages.map(({ code, name, districtCode }) => ({
    code,
    name,
    district: nameOf.get(districtCode) ?? '',
  }));
}

/** Statistics of every village of the caller's region, by name. */
export async function statisticsOf(caller: Caller, year = 2025) {
  const rows = (await villagesOf(caller)).map(({ name, district }, i) => ({
    village: name,
    district,
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

/** The columns of a clerk's table. */
export const statisticsHeadings = [
  'No',
  'Kecamatan',
  'Kelurahan',
  'Jumlah Penduduk',
  'DTKS',
  'Miskin Ekstrem',
];

/** Figures that differ from village to village, as a clerk's table writes them. */
export const tableOf = (villages: readonly NamedVillage[]): string[][] =>
  villages.map(({ name, district }, i) => [
    String(i + 1),
    district,
    name.toUpperCase(),
    (8_000 + 411 * i).toLocaleString('id-ID'),
    String(300 + 37 * ((i * 7) % 27)),
    String((i * 5) % 23),
  ]);

/** A file of statistics with what has to be said of it. */
export function statisticsForm(
  bytes: Uint8Array,
  remarks: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  const said = { year: '2021', source: 'DATA CONTOH', date: '2021-12-31', ...remarks };
  for (const [name, value] of Object.entries(said)) form.set(name, value);
  form.set('file', new File([Buffer.from(bytes)], 'statistik.csv'));
  return form;
}

/** Hands the lines of a table in as CSV. */
export function sendTable(
  caller: Caller,
  lines: readonly (readonly string[])[],
  remarks: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const body = statisticsForm(aCsv([statisticsHeadings, ...lines]), remarks);
  return caller.ask('POST', '/v1/village-statistics', { body });
}
