import type { CalendarDate, DistrictCode, VillageCode } from './identifiers.ts';
import { nearestTo, remembering } from './nearest.ts';
import { placeKey } from './place-names.ts';
import type { District, Village } from './region.ts';

/** `corrected`: the nearest unique name; `unclear`: none, or several, which a person must choose from. */
export type VillageFinding =
  | { readonly kind: 'exact'; readonly village: Village }
  | { readonly kind: 'corrected'; readonly village: Village }
  | { readonly kind: 'unclear'; readonly near: readonly VillageCode[] };

export type VillageFinder = (village: string | null, district: string | null) => VillageFinding;

/** Different spellings kept in memory for one list. */
const REMEMBERED = 20_000;
const NEAR_SHOWN = 5;

interface Keyed<T> {
  readonly key: string;
  readonly place: T;
}

interface Gazetteer {
  readonly villages: readonly Keyed<Village>[];
  readonly byKey: ReadonlyMap<string, readonly Village[]>;
  readonly byDistrict: ReadonlyMap<DistrictCode, readonly Keyed<Village>[]>;
  readonly districts: readonly Keyed<District>[];
}

function isValidOn(
  place: { validFrom: CalendarDate; validTo: CalendarDate | null },
  on: CalendarDate,
) {
  return place.validFrom <= on && (place.validTo === null || on <= place.validTo);
}

function keyed<T extends { name: string; validFrom: CalendarDate; validTo: CalendarDate | null }>(
  places: readonly T[],
  on: CalendarDate,
): Keyed<T>[] {
  return places
    .filter((place) => isValidOn(place, on))
    .map((place) => ({ key: placeKey(place.name), place }));
}

function unclear(villages: Iterable<Village>): VillageFinding {
  const near = [...villages].map((village) => village.code).slice(0, NEAR_SHOWN);
  return { kind: 'unclear', near };
}

function findDistrict(gazetteer: Gazetteer, text: string): DistrictCode | null {
  const key = placeKey(text);
  if (key === '') return null;
  const { items } = nearestTo(key, gazetteer.districts, (district) => district.key);
  return items.length === 1 ? (items[0]?.place.code ?? null) : null;
}

function nearestIn(key: string, villages: readonly Keyed<Village>[]): readonly Village[] {
  return nearestTo(key, villages, (village) => village.key).items.map((item) => item.place);
}

function fromMisspelling(g: Gazetteer, key: string, district: DistrictCode | null): VillageFinding {
  const inDistrict = district === null ? [] : nearestIn(key, g.byDistrict.get(district) ?? []);
  const found = inDistrict.length > 0 ? inDistrict : nearestIn(key, g.villages);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { kind: 'corrected', village: only };
  if (found.length > 1) return unclear(found);
  // PRAMBATAN alone may be PRAMBATAN LOR or PRAMBATAN KIDUL
  const begun = g.villages.filter((village) => key.length >= 4 && village.key.startsWith(key));
  return unclear(begun.map((village) => village.place));
}

function find(g: Gazetteer, villageText: string, districtText: string): VillageFinding {
  const key = placeKey(villageText);
  if (key === '') return unclear([]);
  const district = findDistrict(g, districtText);
  const named = g.byKey.get(key) ?? [];
  const [only] = named;
  if (only === undefined) return fromMisspelling(g, key, district);
  if (named.length === 1) return { kind: 'exact', village: only };
  const here = named.filter((village) => village.districtCode === district);
  const [onlyHere] = here;
  return onlyHere !== undefined && here.length === 1
    ? { kind: 'exact', village: onlyHere }
    : unclear(named);
}

/**
 * Makes a finder over the villages and districts valid on one date (domain-rules 3.7). Case, spaces,
 * punctuation and DESA/KEL. do not matter. A name that two districts share is decided by the district; a
 * unique name stands even if the district is missing or wrong. A name not found is the nearest unique one,
 * in the stated district first (up to 2 edits, 1 under 5 letters), else unclear.
 */
export function createVillageFinder(
  places: { readonly villages: readonly Village[]; readonly districts: readonly District[] },
  on: CalendarDate,
): VillageFinder {
  const villages = keyed(places.villages, on);
  const gazetteer: Gazetteer = {
    villages,
    byKey: Map.groupBy(
      villages.map((village) => village.place),
      (village) => placeKey(village.name),
    ),
    byDistrict: Map.groupBy(villages, (village) => village.place.districtCode),
    districts: keyed(places.districts, on),
  };
  const remembered = remembering(REMEMBERED, (text) => {
    const [village = '', district = ''] = text.split('\u0000');
    return find(gazetteer, village, district);
  });
  // longer texts are no village names and must not fill the memory
  const cell = (text: string | null) => (text ?? '').slice(0, 100).replaceAll('\u0000', ' ');
  return (village, district) => remembered(`${cell(village)}\u0000${cell(district)}`);
}
