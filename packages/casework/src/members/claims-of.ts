import type { TenantId, UserId } from '@payung/domain';
import { claimsFor, type SignInData } from './claims-for.ts';

/** Memberships in regions, and the record of those who bring regions on board. */
export interface SignInRecords extends SignInData {
  isCentralAdmin(user: UserId): Promise<boolean>;
}

/** What a token may say beside who its bearer is; `tenant` is null for a central admin. */
export interface Claims {
  readonly tenant: TenantId | null;
  readonly role: string;
}

/**
 * What a user may act as today, in AWS and on one machine. Somebody who is a central admin and a member too acts in
 * the region, and in the control plane when that role is wished for.
 *
 * @param now milliseconds since 1970
 * @returns null for nothing, and for somebody who has to choose between several regions first
 */
export async function claimsOf(
  records: SignInRecords,
  user: UserId,
  wanted: { readonly tenant: string | null; readonly role: string | null },
  now: number,
): Promise<Claims | null> {
  const asCentral = async (): Promise<Claims | null> =>
    (await records.isCentralAdmin(user)) ? { tenant: null, role: 'central' } : null;
  if (wanted.tenant === null && wanted.role === 'central') return asCentral();
  const inRegion = await claimsFor(records, user, wanted, now);
  if (inRegion !== null || wanted.tenant !== null) return inRegion;
  return asCentral();
}
