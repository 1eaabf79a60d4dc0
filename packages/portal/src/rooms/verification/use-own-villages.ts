import { useMe, useRegion } from '../../use-region.ts';

interface Village {
  readonly code: string;
  readonly name: string;
}

/** The villages within one's reach: one's own, those of one's districts, or all of the region. */
export function useOwnVillages(): readonly Village[] {
  const { areas } = useMe();
  const { villages } = useRegion();
  if (areas.length === 0) return villages;
  return villages.filter(({ code, districtCode }) =>
    areas.some((area) => area === code || area === districtCode),
  );
}
