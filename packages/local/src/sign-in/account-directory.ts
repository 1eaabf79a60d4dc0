import type { AccountDirectory } from '@payung/data';
import { UserId } from '@payung/domain';
import { accountLetters } from './account-letters.ts';
import { type AccountParts, endAllSessions } from './account-parts.ts';
import type { PersonAccount } from './account-store.ts';
import { identityKeys } from './identity-keys.ts';
import { hashOf, plainAddress } from './sealing.ts';

/** Disables the client of an agency's system; nothing when the user is a person. */
async function disableMachine({ table }: AccountParts, user: UserId): Promise<void> {
  const machine = await table.get(identityKeys.machine(user));
  if (machine !== null) await table.change([{ put: { ...machine, state: 'disabled' } }]);
}

/** What the service does with accounts, as Cognito does in AWS. */
export function accountDirectory(parts: AccountParts): AccountDirectory {
  const { table, store, sealing } = parts;
  const letters = accountLetters(parts);

  function newAccount(email: string, name: string): PersonAccount {
    return {
      user: UserId.parse(parts.newId()),
      email: plainAddress(email),
      name,
      password: null,
      state: 'active',
      signedOutAt: 0,
      version: 1,
    };
  }

  return {
    async invite({ email, name, regionName }) {
      const fresh = newAccount(email, name);
      if (await store.add(fresh)) {
        await letters.invitation(fresh, regionName);
        return { user: fresh.user, isNew: true };
      }
      const known = await store.byEmail(email);
      if (known === null) throw new Error('an address leads to no account');
      // whoever never answered the first invitation may have lost it
      if (known.password === null) await letters.invitation(known, regionName);
      else await letters.added(known, regionName);
      return { user: known.user, isNew: false };
    },
    async resetPassword(user) {
      const account = await store.byUser(user);
      if (account?.state === 'active') await letters.reset(account);
    },
    signOutEverywhere: (user) => endAllSessions(parts, user, {}),
    async disable(user) {
      await endAllSessions(parts, user, { state: 'disabled' });
      await disableMachine(parts, user);
    },
    async createMachine({ name }) {
      const user = UserId.parse(`machine-${parts.newId()}`);
      const secret = Buffer.from(parts.bytes(32)).toString('base64url');
      const key = identityKeys.machine(user);
      const sealed = sealing.seal({ name }, key.pk);
      const put = { ...key, user, sealed, secretHash: hashOf(secret), state: 'active' };
      await table.change([{ put, over: 'new' }]);
      return { user, clientId: user, secret };
    },
  };
}
