import { UserId } from '@payung/domain';
import type { Account } from '../accounts.ts';
import type { AccountStore } from './account-store.ts';
import { identityKeys } from './identity-keys.ts';
import type { IdentityTable } from './identity-table.ts';
import { createPasswords } from './password.ts';

/** Shown on the sign-in page. Everybody of the demonstration is invented, and so has nothing to hide. */
export const demoPassword = 'payung-data-contoh';
/** A hash hides nothing that is shown to everybody: a cheap one, so that the first start is as quick as the next. */
const demoStrength = { n: 2 ** 10, r: 8, p: 1 };

/** The e-mail address of a demo account: `33.19/admin` becomes `33.19-admin@contoh.payung.local`. */
export function demoEmail(account: string): string {
  return `${account.replaceAll('/', '-')}@contoh.payung.local`;
}

/**
 * Lets the demo accounts sign in at the real page; they share one password and one hash of it. Safe at every
 * start: what was changed since stays.
 */
export async function seedDemoSignIn(
  parts: { readonly table: IdentityTable; readonly store: AccountStore },
  accounts: readonly Account[],
): Promise<void> {
  const { table, store } = parts;
  const seeded = await table.get(identityKeys.demo);
  if (seeded?.accounts === accounts.length) return;
  const known = await Promise.all(accounts.map(({ account }) => store.byUser(account)));
  const password = await createPasswords(demoStrength).hash(demoPassword);
  const missing = accounts.filter((_, at) => known[at] === null);
  const items = missing.flatMap(({ account, name }) =>
    store.itemsOf({
      user: UserId.parse(account),
      email: demoEmail(account),
      name,
      password,
      state: 'active',
      signedOutAt: 0,
      version: 1,
    }),
  );
  await table.putMany(items);
  // last, so that a start that was cut off is made up for
  await table.putMany([{ ...identityKeys.demo, accounts: accounts.length }]);
}
