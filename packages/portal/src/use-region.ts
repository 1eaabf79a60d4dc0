import type { Me, RegionProfile } from '@payung/contract';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { agenciesQuery, meQuery, occupationsQuery, regionQuery } from './api/region.ts';
import type { Names } from './words/reasons.ts';

/** The region; rooms are shown only once it is loaded, so this never waits. */
export function useRegion(): RegionProfile {
  return useSuspenseQuery(regionQuery).data;
}

/** Who is signed in; as `useRegion`. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** How agencies, villages and occupations are called; their ids until the lists have arrived. */
export function useNames(): Names {
  const region = useRegion();
  const agencies = useQuery(agenciesQuery).data;
  const occupations = useQuery(occupationsQuery).data;
  return useMemo(() => {
    const agencyNames = new Map(agencies?.map((agency) => [agency.id, agency.name]));
    const villageNames = new Map(region.villages.map((village) => [village.code, village.name]));
    const occupationNames = new Map(occupations?.map((entry) => [entry.code, entry.name]));
    return {
      agencyName: (id) => agencyNames.get(id) ?? id,
      villageName: (code) => villageNames.get(code) ?? code,
      occupationName: (code) => occupationNames.get(code) ?? code,
    };
  }, [region, agencies, occupations]);
}
