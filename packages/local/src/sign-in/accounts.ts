import type { AccountDirectory } from '@payung/data';
import type { UserId } from '@payung/domain';
import { accountDirectory } from './account-directory.ts';
import { accountLetters } from './account-letters.ts';
import { type AccountParts, endAllSessions } from './account-parts.ts';
import type { PersonAccount } from './account-store.ts';
import { identityKeys } from './identity-keys.ts';
import type { LinkPurpose } from './one-time-link.ts';
import { passwordFault } from './password.ts';

/** Seconds between two links that the same address may ask for: nobody's mailbox is to be flooded. */
const resetPause = 60;

export type SignInResult =
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
  signIn(email: string, password: string): Promise<SignInResult>;
  /** Sends a link when the address has an account; the caller learns nothing of it. */
  forgotPassword(email: string): Promise<void>;
  /** What a link is for; null when it is unknown, used, over, or older than the account as it is now. */
  linkPurpose(token: string): Promise<LinkPurpose | null>;
  choosePassword(token: string, password: string): Promise<ChosenPassword>;
  /** null when nobody signs in with it: unknown, disabled, or signed out since then. @param since seconds */
  living(user: string, since?: number): Promise<PersonAccount | null>;
}

/** Whether an address may be sent another link. */
async function mayAskAgain({ table, sealing, now }: AccountParts, email: string): Promise<boolean> {
  const key = identityKeys.resetAsked(sealing.addressKey(email));
  const seconds = Math.floor(now() / 1000);
  const item = await table.get(key);
  if (item !== null && Number(item.expiresAt) > seconds) return false;
  const version = Number(item?.version ?? 0);
  const put = { ...key, expiresAt: seconds + resetPause, version: version + 1 };
  return table.change([{ put, over: item === null ? 'new' : { version } }]);
}

async function signIn(
  { store, sealing, passwords, lockOut }: AccountParts,
  email: string,
  password: string,
): Promise<SignInResult> {
  const address = sealing.addressKey(email);
  const wait = await lockOut.begin(address);
  if (wait > 0) return { kind: 'locked', seconds: wait };
  const account = await store.byEmail(email);
  const isRight = await passwords.matches(password, account?.password ?? null);
  if (account === null || !isRight || account.state === 'disabled') return { kind: 'refused' };
  await lockOut.clear(address);
  return { kind: 'signed-in', user: account.user };
}

/** A link that may be used, and whose it is. */
async function openLink({ links, store }: AccountParts, token: string) {
  const link = await links.find(token);
  const account = link === null ? null : await store.byUser(link.user);
  if (link === null || account === null || account.state === 'disabled') return null;
  return account.version === link.accountVersion ? { purpose: link.purpose, account } : null;
}

async function choosePassword(
  parts: AccountParts,
  token: string,
  password: string,
): Promise<ChosenPassword> {
  const { links, passwords, lockOut, sealing } = parts;
  const open = await openLink(parts, token);
  if (open === null) return { kind: 'link-over' };
  const { account } = open;
  const fault = passwordFault(password, account.email);
  if (fault !== null) return { kind: 'fault', fault };
  const hash = await passwords.hash(password);
  // only now, so that a refused password leaves the link as it was
  if ((await links.use(token)) === null) return { kind: 'link-over' };
  await endAllSessions(parts, account.user, { password: hash });
  await lockOut.clear(sealing.addressKey(account.email));
  if (account.password !== null) await accountLetters(parts).passwordChanged(account);
  return { kind: 'chosen' };
}

export function createAccounts(parts: AccountParts): Accounts {
  const { store } = parts;
  return {
    ...accountDirectory(parts),
    signIn: (email, password) => signIn(parts, email, password),
    linkPurpose: async (token) => (await openLink(parts, token))?.purpose ?? null,
    choosePassword: (token, password) => choosePassword(parts, token, password),
    async forgotPassword(email) {
      if (!(await mayAskAgain(parts, email))) return;
      const account = await store.byEmail(email);
      if (account?.state === 'active') await accountLetters(parts).reset(account);
    },
    async living(user, since) {
      const account = await store.byUser(user);
      if (account === null || account.state === 'disabled') return null;
      return since !== undefined && since < account.signedOutAt ? null : account;
    },
  };
}
