import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { useRegion } from '../../use-region.ts';
import type { PlaceNames } from '../../words/posts.ts';

/** Agencies, districts and villages by name; their ids until the lists have arrived. */
export function usePlaceNames(): PlaceNames {
  const { districts, villages } = useRegion();
  const agencies = useQuery(agenciesQuery).data;
  return useMemo(() => {
    const agencyNames = new Map(agencies?.map(({ id, name }) => [id, name]));
    const areaNames = new Map([
      ...districts.map(({ code, name }) => [code, say('Kecamatan {name}', { name })] as const),
      ...villages.map(({ code, name }) => [code, name] as const),
    ]);
    return {
      agencyName: (id) => agencyNames.get(id) ?? id,
      areaName: (code) => areaNames.get(code) ?? code,
    };
  }, [districts, villages, agencies]);
}
