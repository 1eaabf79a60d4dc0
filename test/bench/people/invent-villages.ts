import type { SeededRandomness } from '../seeded.ts';
import { villageBegins, villageEnds } from './name-words.ts';

export interface Village {
  readonly name: string;
  readonly district: string;
  /** six digits */
  readonly districtCode: string;
}

const villagesInDistrict = 14;

/** Villages of an invented region; some are called alike but for LOR and KIDUL, as villages are. */
export function inventVillages(
  random: SeededRandomness,
  { villages, regency }: { readonly villages: number; readonly regency: string },
): Village[] {
  const names = new Set<string>();
  while (names.size < villages) {
    const stem = `${random.pick(villageBegins)}${random.pick(villageEnds)}`;
    const isTaken = names.has(stem);
    if (!isTaken && random.chance(0.9)) names.add(stem);
    else names.add(`${stem} ${random.pick(['LOR', 'KIDUL', 'WETAN', 'KULON', 'BARU', 'LAMA'])}`);
  }
  const list = [...names];
  return list.map((name, at) => {
    const number = Math.floor(at / villagesInDistrict);
    const code = String((number % 99) + 1).padStart(2, '0');
    const district = list[number * villagesInDistrict] ?? name;
    return { name, district, districtCode: `${regency}${code}` };
  });
}
