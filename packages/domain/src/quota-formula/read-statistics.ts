import type { CalendarDate, VillageCode } from '../identifiers.ts';
import type { District, Village } from '../region.ts';
import { createVillageFinder, type VillageFinder } from '../villages.ts';
import type { VillageFigures } from './formula.ts';
import type { StatisticsWarning } from './village-statistics.ts';

export const figureFields = ['population', 'dataset', 'extremePoor'] as const;
export type FigureField = (typeof figureFields)[number];

/** One line of statistics as it was written. A village is named by its code, or by its name and district. */
export interface StatisticsLine {
  /** where it stands: the line of a file, or the place in a request, from 1 */
  readonly row: number;
  readonly code: string;
  readonly village: string;
  readonly district: string;
  readonly figures: Readonly<Record<FigureField, string>>;
}

export interface NearVillage {
  readonly code: VillageCode;
  readonly name: string;
}

/** What is wrong with statistics. Names of villages stand in it, never of people. */
export type StatisticsFault =
  | { readonly code: 'village-not-named'; readonly row: number }
  | {
      readonly code: 'village-unknown';
      readonly row: number;
      readonly text: string;
      readonly near: readonly NearVillage[];
    }
  /** code and name on one line are two villages */
  | {
      readonly code: 'village-contradicts';
      readonly row: number;
      readonly byCode: NearVillage;
      readonly byName: NearVillage;
    }
  | {
      readonly code: 'village-doubled';
      readonly row: number;
      readonly village: NearVillage;
      /** where it stood first */
      readonly first: number;
    }
  | { readonly code: 'village-missing'; readonly village: NearVillage }
  | {
      readonly code: 'figure-missing' | 'figure-unreadable' | 'figure-negative';
      readonly row: number;
      readonly field: FigureField;
    };

export type ReadStatistics =
  | {
      readonly ok: true;
      readonly figures: readonly VillageFigures[];
      readonly warnings: readonly StatisticsWarning[];
    }
  | { readonly ok: false; readonly faults: readonly StatisticsFault[] };

const mostPeople = 1_000_000_000;
const shownCharacters = 80;

/** A whole number of people: `12345`, `12.345`, `12,345`, `12 345`. A fraction is no number of people. */
function peopleIn(
  text: string,
): number | 'figure-missing' | 'figure-unreadable' | 'figure-negative' {
  const bare = text.trim();
  if (bare === '') return 'figure-missing';
  const isNegative = /^[-−(]/.test(bare);
  const digits = bare.replace(/^[-−(]\s*/, '').replace(/\)$/, '');
  if (!/^\d+$/.test(digits) && !/^\d{1,3}(?:([., \u00a0])\d{3})(?:\1\d{3})*$/.test(digits)) {
    return 'figure-unreadable';
  }
  const number = Number(digits.replace(/\D/g, ''));
  if (isNegative && number > 0) return 'figure-negative';
  return number <= mostPeople ? number : 'figure-unreadable';
}

interface Finding {
  readonly village: Village | null;
  /** which village is surely meant, though the line has to be put right */
  readonly meant: Village | null;
  readonly faults: readonly StatisticsFault[];
}

const near = ({ code, name }: Village): NearVillage => ({ code, name });

/** Which village a line is about. A misspelt name is not taken for a village: these figures give out places. */
function villageOf(
  line: StatisticsLine,
  byCode: ReadonlyMap<string, Village>,
  find: VillageFinder,
): Finding {
  const { row } = line;
  const [code, name] = [line.code.trim(), line.village.trim()];
  if (code === '' && name === '') {
    return { village: null, meant: null, faults: [{ code: 'village-not-named', row }] };
  }
  const coded = byCode.get(code) ?? null;
  if (code !== '' && coded !== null) {
    const named = name === '' ? null : find(name, line.district.trim() || null);
    if (named?.kind !== 'exact' || named.village.code === coded.code) {
      return { village: coded, meant: coded, faults: [] };
    }
    const fault = { code: 'village-contradicts', row } as const;
    const both = { byCode: near(coded), byName: near(named.village) };
    return { village: null, meant: null, faults: [{ ...fault, ...both }] };
  }
  const found = find(name, line.district.trim() || null);
  if (code === '' && found.kind === 'exact') {
    return { village: found.village, meant: found.village, faults: [] };
  }
  const nearby =
    found.kind === 'unclear' ? found.near.flatMap((one) => byCode.get(one) ?? []) : [found.village];
  const text = (code === '' ? name : code).slice(0, shownCharacters);
  const meant = found.kind === 'unclear' ? null : found.village;
  const fault = { code: 'village-unknown', row, text, near: nearby.map(near) } as const;
  return { village: null, meant, faults: [fault] };
}

/**
 * Reads statistics against the villages that the region has on a day. All faults come at once: villages that are
 * unknown, misspelt (with near names), doubled or missing, figures that are missing, negative or none. More people in
 * the dataset than in the village, and more extremely poor than in the dataset, are warnings: sources differ in date.
 *
 * @param on the day whose villages they have to name (domain-rules 3.7): today, since the places go to villages that
 *   there are, however old the figures
 */
export function readStatistics(
  lines: readonly StatisticsLine[],
  places: { readonly villages: readonly Village[]; readonly districts: readonly District[] },
  on: CalendarDate,
): ReadStatistics {
  const villages = places.villages.filter(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo),
  );
  const byCode = new Map<string, Village>(villages.map((village) => [village.code, village]));
  const find = createVillageFinder(places, on);
  const faults: StatisticsFault[] = [];
  const figures = new Map<VillageCode, VillageFigures>();
  const firstRow = new Map<VillageCode, number>();
  for (const line of lines) {
    const { village, meant, faults: wrong } = villageOf(line, byCode, find);
    faults.push(...wrong);
    const read = figuresIn(line, faults);
    if (meant === null) continue;
    const first = firstRow.get(meant.code);
    if (first !== undefined) {
      faults.push({ code: 'village-doubled', row: line.row, village: near(meant), first });
    } else {
      firstRow.set(meant.code, line.row);
      if (village !== null && read !== null) {
        figures.set(village.code, { village: village.code, ...read });
      }
    }
  }
  for (const village of villages) {
    if (firstRow.has(village.code)) continue;
    faults.push({ code: 'village-missing', village: near(village) });
  }
  if (faults.length > 0) return { ok: false, faults };
  const inOrder = villages.flatMap(({ code }) => figures.get(code) ?? []);
  return { ok: true, figures: inOrder, warnings: inOrder.flatMap(warningsOf) };
}

function figuresIn(
  line: StatisticsLine,
  faults: StatisticsFault[],
): Record<FigureField, number> | null {
  const read = { population: 0, dataset: 0, extremePoor: 0 };
  let isWhole = true;
  for (const field of figureFields) {
    const found = peopleIn(line.figures[field]);
    if (typeof found === 'number') {
      read[field] = found;
    } else {
      faults.push({ code: found, row: line.row, field });
      isWhole = false;
    }
  }
  return isWhole ? read : null;
}

function warningsOf({
  village,
  population,
  dataset,
  extremePoor,
}: VillageFigures): StatisticsWarning[] {
  const warnings: StatisticsWarning[] = [];
  if (dataset > population) {
    const code = 'dataset-above-population';
    warnings.push({ code, village, figure: dataset, above: population });
  }
  if (extremePoor > dataset) {
    warnings.push({ code: 'poor-above-dataset', village, figure: extremePoor, above: dataset });
  }
  return warnings;
}
