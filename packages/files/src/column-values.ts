import type { ColumnField, Vocabulary } from './list-types.ts';
import { dateOfSerial, readingOfDate } from './read-date.ts';
import type { SourceRow } from './source-row.ts';

/** What the values of one column look like: shares, 0..1, of the cells that carry something. */
export interface ColumnValues {
  readonly filled: number;
  readonly longNumber: number;
  readonly date: number;
  readonly placeAndDate: number;
  readonly areaInside: number;
  readonly villageInside: number;
  readonly sex: number;
  readonly phone: number;
  readonly words: number;
  readonly occupation: number;
  readonly village: number;
  readonly district: number;
}

export interface KnownNames {
  readonly occupations: ReadonlySet<string>;
  readonly villages: ReadonlySet<string>;
  readonly districts: ReadonlySet<string>;
}

export function knownNames(vocabulary: Vocabulary): KnownNames {
  return {
    occupations: new Set(vocabulary.occupations.map(plainName)),
    villages: new Set(vocabulary.villages.map(plainName)),
    districts: new Set(vocabulary.districts.map(plainName)),
  };
}

/** A name for comparison: capitals, letters only, without what introduces a village or district. */
function plainName(name: string): string {
  return name
    .slice(0, 100)
    .toUpperCase()
    .replace(/^\s*(?:DESA|DS|KELURAHAN|KEL|KECAMATAN|KEC)\b\.?\s*/, '')
    .replace(/[^A-Z0-9]/g, '');
}

type Trait = Exclude<keyof ColumnValues, 'filled'>;

/** Looks at one column of the sampled rows. */
export function valuesOf(rows: readonly SourceRow[], at: number, known: KnownNames): ColumnValues {
  let filled = 0;
  const hits: Record<Trait, number> = {
    longNumber: 0,
    date: 0,
    placeAndDate: 0,
    areaInside: 0,
    villageInside: 0,
    sex: 0,
    phone: 0,
    words: 0,
    occupation: 0,
    village: 0,
    district: 0,
  };
  for (const row of rows) {
    const text = (row.cells[at] ?? '').trim().slice(0, 300);
    if (text === '') continue;
    filled += 1;
    for (const trait of traitsOf(text, row, at, known)) hits[trait] += 1;
  }
  const share = (trait: Trait): number => (filled === 0 ? 0 : hits[trait] / filled);
  return {
    filled,
    longNumber: share('longNumber'),
    date: share('date'),
    placeAndDate: share('placeAndDate'),
    areaInside: share('areaInside'),
    villageInside: share('villageInside'),
    sex: share('sex'),
    phone: share('phone'),
    words: share('words'),
    occupation: share('occupation'),
    village: share('village'),
    district: share('district'),
  };
}

function* traitsOf(text: string, row: SourceRow, at: number, known: KnownNames): Generator<Trait> {
  const fact = row.facts?.[at];
  if (looksLikeLongNumber(text)) yield 'longNumber';
  if (fact?.kind === 'date' ? dateOfSerial(fact.serial).kind === 'date' : isDate(text))
    yield 'date';
  if (isPlaceAndDate(text)) yield 'placeAndDate';
  if (/\bRT\b/i.test(text) && /\bRW\b|\d\s?[/\\-]\s?\d/i.test(text)) yield 'areaInside';
  if (/[\s,](?:DESA|DS|KELURAHAN|KEL)\b[.:\s]/i.test(text)) yield 'villageInside';
  if (/^(?:[LPMF]|LK|PR|LAKI[\s-]*LAKI|PEREMPUAN|PRIA|WANITA)$/i.test(text)) yield 'sex';
  if (/^'?(?:\+?62|0)8[\d\s.-]{7,14}$/.test(text)) yield 'phone';
  if (/^[\p{L}][\p{L}\p{M}\s.,'’`-]*$/u.test(text)) yield 'words';
  const name = plainName(text);
  if (known.occupations.has(name)) yield 'occupation';
  if (known.villages.has(name)) yield 'village';
  if (known.districts.has(name)) yield 'district';
}

function isDate(text: string): boolean {
  return readingOfDate(text).kind === 'date';
}

function isPlaceAndDate(text: string): boolean {
  const firstDigit = text.search(/\d/);
  return firstDigit > 2 && /^[A-Z]/i.test(text) && isDate(text.slice(firstDigit));
}

/** 14 to 18 digits once separators are gone: what a NIK or KK looks like, mistyped or not. */
export function looksLikeLongNumber(text: string): boolean {
  if (text.length < 14 || text.length > 40) return false;
  const digits = text.replace(/[\s.\-'’‘`]/g, '');
  return /^\d{14,18}$/.test(digits) || /^\d[.,]\d+E\+?1[456]$/i.test(text);
}

/** What the values alone say, given that no heading does; null when they say nothing. */
export function fieldOfValues(values: ColumnValues): ColumnField | null {
  if (values.filled < 1) return null;
  if (values.longNumber >= 0.7) return 'nationalId';
  if (values.placeAndDate >= 0.6) return 'birthPlaceAndDate';
  if (values.date >= 0.7) return 'birthDate';
  if (values.occupation >= 0.6) return 'occupation';
  if (values.village >= 0.6 && values.village >= values.district) return 'village';
  if (values.district >= 0.6) return 'district';
  if (values.sex >= 0.9) return 'sex';
  if (values.phone >= 0.7) return 'phone';
  return null;
}
