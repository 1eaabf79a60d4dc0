import { liesIn, type Village, type VillageCode } from '@payung/domain';
import type { AreaOfficer, RegionAdmin } from '../actor.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';

/** Those who bring cards and letters to families: the lead agency, and the village or district where they live. */
export type LetterCarrier = RegionAdmin | AreaOfficer;

/** A village in the actor's reach; one beyond it answers as one that does not exist. */
export async function reachVillage(
  service: Service,
  actor: LetterCarrier,
  code: VillageCode,
): Promise<Result<{ open: OpenRegion; village: Village }>> {
  const open = await regionOf(service, actor.tenant);
  const village = open.region.villages.find((one) => one.code === code);
  if (village === undefined || !isInReach(actor, code)) return notFound('village');
  return ok({ open, village });
}

export function isInReach(actor: LetterCarrier, village: VillageCode): boolean {
  return actor.kind === 'RegionAdmin' || liesIn(village, actor.areas); /* guard:letter-area */
}
