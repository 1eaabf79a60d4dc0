import type { LegalHold } from '@payung/domain';
import type { OpenRegion } from '../service.ts';

/** A lawsuit, an audit or a claim over the whole region: until it is lifted nothing of the region is erased. */
export async function regionHolds(open: OpenRegion): Promise<LegalHold[]> {
  const standing = await open.data.founding.standing();
  const isHeld = standing?.holds.some(({ liftedAt }) => liftedAt === null) ?? false;
  return isHeld ? [{ kind: 'region-hold', until: null }] : [];
}
