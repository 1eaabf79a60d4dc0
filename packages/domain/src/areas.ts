import * as z from 'zod';
import { DistrictCode, VillageCode } from './identifiers.ts';

/** A village (`PP.KK.CC.VVVV`) or a whole district (`PP.KK.CC`) that somebody answers for (domain-rules 3.7). */
export const AreaCode = z.union([VillageCode, DistrictCode]);
export type AreaCode = z.infer<typeof AreaCode>;

/**
 * Whether a village lies in one of these areas. Somebody whose village nobody knows lies in none: an area
 * officer sees nobody by accident.
 */
export function liesIn(village: VillageCode | null, areas: readonly AreaCode[]): boolean {
  return (
    village !== null && areas.some((area) => village === area || village.startsWith(`${area}.`))
  );
}
