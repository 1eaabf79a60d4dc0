import type { Settings } from '@payung/contract';
import { say } from '../../language/say.ts';

type Zone = Settings['timeZone'];

/** Provinces outside Western Indonesia Time, by the first two digits of their code (Keppres 41/1987). */
const centralProvinces = new Set([51, 52, 53, 63, 64, 65, 71, 72, 73, 74, 75, 76]);
const easternFrom = 81;

/** The time zone in which a regency lies, from its code. A region may still choose another. */
export function zoneOf(regencyCode: string): Zone {
  const province = Number(regencyCode.slice(0, 2));
  if (province >= easternFrom) return 'Asia/Jayapura';
  return centralProvinces.has(province) ? 'Asia/Makassar' : 'Asia/Jakarta';
}

export const zoneOptions: readonly { readonly value: Zone; readonly name: string }[] = [
  { value: 'Asia/Jakarta', name: say('WIB (Waktu Indonesia Barat)') },
  { value: 'Asia/Makassar', name: say('WITA (Waktu Indonesia Tengah)') },
  { value: 'Asia/Jayapura', name: say('WIT (Waktu Indonesia Timur)') },
];
