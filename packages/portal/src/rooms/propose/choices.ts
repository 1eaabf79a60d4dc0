import type { AgencyList, Me, OccupationList, RegionProfile } from '@payung/contract';
import type { Choices } from '../../field/records.ts';
import { agenciesToHandInFor } from '../../rights.ts';

export type { Choices };

/** What somebody who nominates chooses from: their own agencies, and where they answer for an area its places alone. */
export function choicesFor(
  me: Me,
  { districts, villages }: Pick<RegionProfile, 'districts' | 'villages'>,
  agencies: AgencyList['items'] | undefined,
  occupations: OccupationList['items'],
  noticeVersion: number | null,
): Choices {
  const isOwn = ({ code }: { readonly code: string }) =>
    me.areas.length === 0 || me.areas.some((area) => code.startsWith(area));
  const own = villages.filter(isOwn);
  return {
    isAreaOnly: me.areas.length > 0,
    agencies: agenciesToHandInFor(me, agencies).map(({ id, name }) => ({ id, name })),
    agencyNames: Object.fromEntries((agencies ?? []).map(({ id, name }) => [id, name])),
    occupations: occupations.map(({ code, name, agencies: of }) => ({
      code,
      name,
      agencies: [...of],
    })),
    districts: districts
      .filter(({ code }) => own.some(({ districtCode }) => districtCode === code))
      .map(({ code, name }) => ({ code, name })),
    noticeVersion,
    villages: own.map(({ code, name, districtCode }) => ({ code, name, districtCode })),
  };
}
