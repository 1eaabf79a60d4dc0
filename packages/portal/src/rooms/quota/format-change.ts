import { formatNumber } from '../../format.ts';

/** A movement with its sign, `+120`, `−3` (a minus sign, as wide as the plus); nothing where nothing moved. */
export function formatChange(people: number): string {
  if (people === 0) return '';
  return people > 0 ? `+${formatNumber(people)}` : `−${formatNumber(-people)}`;
}
