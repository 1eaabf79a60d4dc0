import { claimsFor } from '@payung/casework';
import { systemClock, systemRandomness } from '@payung/data';
import type { Account } from '../accounts.ts';
import { keysFolderOf, type LocalService } from '../local-service.ts';
import { note } from '../note.ts';
import { originNow } from '../request-origin.ts';
import type { ClaimsOf } from './region-choice.ts';
import { openSignIn, type SignIn } from './sign-in.ts';

/** Signing in over the memberships of the service on this machine. @param address of the host, for mails that no request caused */
export function openLocalSignIn(
  { service, client }: LocalService,
  options: { dataFolder: string; accounts: readonly Account[]; address: string },
): Promise<SignIn> {
  const { dataFolder, accounts, address } = options;
  const central = new Set(
    accounts.filter(({ role }) => role === 'central').map(({ account }) => account),
  );
  const claimsOf: ClaimsOf = async (user, wanted) => {
    const claims = await claimsFor(service.database, user, wanted, systemClock.now());
    if (claims !== null || wanted.tenant !== null) return claims;
    // of no region, or of several of which one has to be chosen first
    return { tenant: null, role: central.has(user) ? 'central' : null };
  };
  return openSignIn({
    client,
    keysFolder: keysFolderOf(dataFolder),
    origin: () => originNow() ?? address,
    claimsOf,
    demoAccounts: accounts,
    random: systemRandomness,
    now: systemClock.now,
    onFailure: (error) => note('signing in failed:', error),
  });
}
