import type { CountView } from '@payung/contract';
import { noTally, type PeopleTally, peopleFigures, unknownPart } from '@payung/domain';
import type { CountedPart } from '../../words/counted.ts';

type Figures = CountView['figures'];
type Village = { readonly code: string; readonly districtCode: string };

/** The figures of villages added up by the district they lie in; of who has none under `unknown`. */
export function byDistrict(
  groups: Figures['groups'],
  villages: readonly Village[],
): ReadonlyMap<string, PeopleTally> {
  const districts = new Map(villages.map(({ code, districtCode }) => [code, districtCode]));
  const sums = new Map<string, PeopleTally>();
  for (const [village, tally] of Object.entries(groups.village)) {
    const key = districts.get(village) ?? unknownPart;
    const sum = { ...(sums.get(key) ?? noTally) };
    for (const figure of peopleFigures) sum[figure] += tally[figure];
    sums.set(key, sum);
  }
  return sums;
}

/** What a count says of one part, or of all; nobody where it does not name the part. */
export function tallyOf(
  { total, groups }: Pick<Figures, 'total' | 'groups'>,
  part: CountedPart | null,
  villages: readonly Village[],
): PeopleTally {
  if (part === null) return total;
  if (part.group === 'district') return byDistrict(groups, villages).get(part.key) ?? noTally;
  return groups[part.group][part.key] ?? noTally;
}
