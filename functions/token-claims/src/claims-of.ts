import { claimsFor, type SignInData } from '@payung/casework';
import type { UserId } from '@payung/domain';
import type { TokenRequest } from './event.ts';
import type { Claims } from './token-claims.ts';

/** Memberships in regions, and the record of those who bring regions on board. */
export interface SignInRecords extends SignInData {
  isCentralAdmin(user: UserId): Promise<boolean>;
}

/**
 * What a user may act as today. Somebody who is a central admin and a member too acts in the region, and in the
 * control plane when that role is wished for.
 *
 * @param now milliseconds since 1970
 */
export async function claimsOf(
  records: SignInRecords,
  user: UserId,
  wanted: TokenRequest['wanted'],
  now: number,
): Promise<Claims | null> {
  const asCentral = async (): Promise<Claims | null> =>
    (await records.isCentralAdmin(user)) ? { tenant: null, role: 'central' } : null;
  if (wanted.tenant === null && wanted.role === 'central') return asCentral();
  const inRegion = await claimsFor(records, user, wanted, now);
  if (inRegion !== null || wanted.tenant !== null) return inRegion;
  return asCentral();
}
