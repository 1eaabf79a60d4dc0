import type { AccountDirectory, Outbox } from '@payung/data';
import { UserId } from '@payung/domain';
import { addedMail, changedMail, invitationMail, resetMail } from './account-mails.ts';
import type { AccountStore, PersonAccount } from './account-store.ts';
import { identityKeys } from './identity-keys.ts';
import type { IdentityTable } from './identity-table.ts';
import type { LockOut } from './lock-out.ts';
import type { OneTimeLinks } from './one-time-link.ts';
import { type Passwords, passwordFault } from './password.ts';
import { hashOf, plainAddress, type Sealing } from './sealing.ts';
import type { Sessions } from './sessions.ts';

/** Seconds between two links that the same address may ask for: nobody's mailbox is to be flooded. */
const resetPause = 60;

export type SignIn =
  | { readonly kind: 'signed-in'; readonly user: UserId }
  /** wrong password, no such account, disabled, or no password chosen yet: never told apart */
  | { readonly kind: 'refused' }
  | { readonly kind: 'locked'; readonly seconds: number };

export type ChosenPassword =
  | { readonly kind: 'chosen' }
  | { readonly kind: 'link-over' }
  | { readonly kind: 'fault'; readonly fault: string };

/** Everything that people do with their accounts; `AccountDirectory` is what the service does with them. */
export interface Accounts extends AccountDirectory {
  signIn(email: string, password: string): Promise<SignIn>;
  /** Sends a link when the address has an account; the caller learns nothing of it. */
  forgotPassword(email: string): Promise<void>;
  choosePassword(token: string, password: string): Promise<ChosenPassword>;
  /** null when nobody signs in with it: unknown, disabled, or signed out since then. @param since seconds */
  living(user: string, since?: number): Promise<PersonAccount | null>;
}

export interface AccountParts {
  readonly table: IdentityTable;
  readonly store: AccountStore;
  readonly sealing: Sealing;
  readonly passwords: Passwords;
  readonly lockOut: LockOut;
  readonly links: OneTimeLinks;
  readonly outbox: Outbox;
  readonly sessions: Sessions;
  /** milliseconds since 1970 */
  readonly now: () => number;
  readonly newId: () => string;
  readonly bytes: (count: number) => Uint8Array;
  /** where the link of a mail leads, e.g. `http://localhost:3000` */
  readonly origin: () => string;
}

export function createAccounts(parts: AccountParts): Accounts {
  const { table, store, sealing, passwords, lockOut, links, outbox, sessions, now } = parts;
  const seconds = () => Math.floor(now() / 1000);

  async function linkFor(purpose: 'invitation' | 'reset', user: UserId): Promise<string> {
    const token = await links.make(purpose, user);
    return `${parts.origin()}/identity/kata-sandi?tautan=${token}`;
  }

  async function sendInvitation({ user, name, email }: PersonAccount, regionName: string) {
    const link = await linkFor('invitation', user);
    await outbox.send({ to: email, ...invitationMail(name, regionName, link) });
  }

  async function sendReset({ user, name, email }: PersonAccount): Promise<void> {
    await outbox.send({ to: email, ...resetMail(name, await linkFor('reset', user)) });
  }

  async function endAll(user: string, change: Partial<PersonAccount>): Promise<void> {
    await store.change(user, (account) => ({ ...account, ...change, signedOutAt: seconds() }));
    await sessions.endAll(user);
  }

  /** Whether an address may be sent another link. */
  async function mayAskAgain(email: string): Promise<boolean> {
    const key = identityKeys.resetAsked(sealing.addressKey(email));
    const item = await table.get(key);
    if (item !== null && Number(item.expiresAt) > seconds()) return false;
    const version = Number(item?.version ?? 0);
    const put = { ...key, expiresAt: seconds() + resetPause, version: version + 1 };
    return table.change([{ put, over: item === null ? 'new' : { version } }]);
  }

  return {
    async invite({ email, name, regionName }) {
      const user = UserId.parse(parts.newId());
      const fresh: PersonAccount = {
        user,
        email: plainAddress(email),
        name,
        password: null,
        state: 'active',
        signedOutAt: 0,
        version: 1,
      };
      if (await store.add(fresh)) {
        await sendInvitation(fresh, regionName);
        return { user, isNew: true };
      }
      const known = await store.byEmail(email);
      if (known === null) throw new Error('an address leads to no account');
      // whoever never answered the first invitation may have lost it
      if (known.password === null) await sendInvitation(known, regionName);
      else await outbox.send({ to: known.email, ...addedMail(known.name, regionName) });
      return { user: known.user, isNew: false };
    },

    async resetPassword(user) {
      const account = await store.byUser(user);
      if (account?.state === 'active') await sendReset(account);
    },

    signOutEverywhere: (user) => endAll(user, {}),

    async disable(user) {
      await endAll(user, { state: 'disabled' });
      const key = identityKeys.machine(user);
      const machine = await table.get(key);
      if (machine !== null) await table.change([{ put: { ...machine, state: 'disabled' } }]);
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

    async signIn(email, password) {
      const address = sealing.addressKey(email);
      const wait = await lockOut.begin(address);
      if (wait > 0) return { kind: 'locked', seconds: wait };
      const account = await store.byEmail(email);
      const isRight = await passwords.matches(password, account?.password ?? null);
      if (account === null || !isRight || account.state === 'disabled') return { kind: 'refused' };
      await lockOut.clear(address);
      return { kind: 'signed-in', user: account.user };
    },

    async forgotPassword(email) {
      if (!(await mayAskAgain(email))) return;
      const account = await store.byEmail(email);
      if (account?.state === 'active') await sendReset(account);
    },

    async choosePassword(token, password) {
      const link = await links.find(token);
      const account = link === null ? null : await store.byUser(link.user);
      if (account === null || account.state === 'disabled') return { kind: 'link-over' };
      const fault = passwordFault(password, account.email);
      if (fault !== null) return { kind: 'fault', fault };
      const hash = await passwords.hash(password);
      if ((await links.use(token)) === null) return { kind: 'link-over' };
      await endAll(account.user, { password: hash });
      await lockOut.clear(sealing.addressKey(account.email));
      if (account.password !== null) {
        await outbox.send({ to: account.email, ...changedMail(account.name) });
      }
      return { kind: 'chosen' };
    },

    async living(user, since) {
      const account = await store.byUser(user);
      if (account === null || account.state === 'disabled') return null;
      return since !== undefined && since < account.signedOutAt ? null : account;
    },
  };
}
