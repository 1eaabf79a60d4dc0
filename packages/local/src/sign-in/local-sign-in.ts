import { claimsOf } from '@payung/casework';
import { type ControlPlane, systemClock, systemRandomness } from '@payung/data';
import type { UserId } from '@payung/domain';
import type { Account } from '../accounts.ts';
import { keysFolderOf, type LocalService } from '../local-service.ts';
import { note } from '../note.ts';
import type { ClaimsOf } from './region-choice.ts';
import { openSignIn, type SignIn } from './sign-in.ts';

/**
 * Signing in over the memberships and the central admins of the service on this machine.
 *
 * @param options.address of the host, for mails that no request caused
 */
export function openLocalSignIn(
  { service, client }: LocalService,
  control: Pick<ControlPlane, 'admin'>,
  options: { dataFolder: string; accounts: readonly Account[]; address: string },
): Promise<SignIn> {
  const { dataFolder, accounts, address } = options;
  const { regions, userRegions } = service.database;
  const isCentralAdmin = async (user: UserId) => (await control.admin(user)) !== null;
  const records = { regions, userRegions, isCentralAdmin };
  const claimsNow: ClaimsOf = async (user, wanted) => {
    const claims = await claimsOf(records, user, wanted, systemClock.now());
    if (claims !== null || wanted.tenant !== null) return claims;
    // of no region, or of several of which one has to be chosen first
    return { tenant: null, role: null };
  };
  return openSignIn({
    client,
    keysFolder: keysFolderOf(dataFolder),
    address,
    claimsOf: claimsNow,
    demoAccounts: accounts,
    random: systemRandomness,
    now: systemClock.now,
    onFailure: (error) => note('signing in failed:', error),
  });
}
