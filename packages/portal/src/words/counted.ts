import {
  type CountedGroup,
  countedGroups,
  type PeopleFigure,
  peopleFigures,
  unknownPart,
} from '@payung/domain';
import { formatDate } from '../format.ts';
import { say } from '../language/say.ts';
import { ageName, groupNames, peopleFigureName, sexName } from './figures.ts';
import type { Names } from './reasons.ts';

// what stands in the address bar is read by clerks, hence in Indonesian
const figureSlugs: Readonly<Record<PeopleFigure, string>> = {
  determined: 'ditetapkan',
  active: 'aktif',
  inArrears: 'menunggak',
  cumulative: 'kumulatif',
};
const groupSlugs: Readonly<Record<CountedGroup, string>> = {
  agency: 'dinas',
  occupation: 'pekerjaan',
  village: 'desa',
  sex: 'kelamin',
  age: 'umur',
  district: 'kecamatan',
};

/** One part of a group: a village, an agency. */
export interface CountedPart {
  readonly group: CountedGroup;
  readonly key: string;
}

/** A count as far as its rows are asked for by it. */
export interface CountOf {
  readonly day: string;
  readonly since: string;
}

/** Where the people of a figure are listed, of one part or of all. */
export function countedAddress(
  { day, since }: CountOf,
  figure: PeopleFigure,
  part: CountedPart | null = null,
): string {
  const asked = new URLSearchParams({ hari: day, sejak: since, angka: figureSlugs[figure] });
  if (part !== null) {
    asked.set('menurut', groupSlugs[part.group]);
    asked.set('bagian', part.key);
  }
  return `/angka/orang?${asked}`;
}

/** What an address asks for; a figure that nobody knows is that of people who are active. */
export function countedAsked(search: {
  readonly angka?: string | undefined;
  readonly menurut?: string | undefined;
  readonly bagian?: string | undefined;
}): { readonly figure: PeopleFigure; readonly part: CountedPart | null } {
  const figure = peopleFigures.find((one) => figureSlugs[one] === search.angka) ?? 'active';
  const group = countedGroups.find((one) => groupSlugs[one] === search.menurut);
  const key = search.bagian;
  return { figure, part: group === undefined || key === undefined ? null : { group, key } };
}

export const countedGroupNames: Readonly<Record<CountedGroup, string>> = {
  ...groupNames,
  district: say('Kecamatan'),
};

/** How a part is called. */
export function partName({ group, key }: CountedPart, names: Names & DistrictNames): string {
  if (key === unknownPart) return say('Tidak diketahui lagi');
  switch (group) {
    case 'agency':
      return names.agencyName(key);
    case 'occupation':
      return names.occupationName(key);
    case 'village':
      return names.villageName(key);
    case 'district':
      return names.districtName(key);
    case 'sex':
      return sexName(key);
    case 'age':
      return ageName(key);
  }
}

interface DistrictNames {
  readonly districtName: (code: string) => string;
}

/** `Aktif per 21 November 2026` */
export function countedTitle(figure: PeopleFigure, { day, since }: CountOf, zone: string): string {
  return peopleFigureName(figure, formatDate(day, zone), formatDate(since, zone));
}
