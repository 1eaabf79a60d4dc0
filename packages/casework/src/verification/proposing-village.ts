import type { NominationRecord } from '@payung/data';
import { isHeldOn, liesIn, type VillageCode } from '@payung/domain';
import type { OpenRegion } from '../service.ts';

/**
 * A village that proposed by itself is the office that proposed, not the agency whose card it draws on. Whoever is
 * officer of the worker's village and nominated a single worker for that agency did so for the village.
 */
export async function proposingVillage(
  open: OpenRegion,
  record: NominationRecord,
): Promise<VillageCode | null> {
  const { village } = record.worker;
  if (record.source !== null || village === null) return null;
  if (open.region.villagesProposeFor !== record.agency) return null;
  const member = await open.data.members.one(record.by);
  const posts = (member?.posts ?? []).filter((post) => isHeldOn(post, record.since));
  const forVillage = posts.some(({ role, areas }) => role === 'village' && liesIn(village, areas));
  return forVillage ? village : null;
}
