import { UserId } from '@payung/domain';
import * as z from 'zod';
import { identityKeys } from './identity-keys.ts';
import type { IdentityTable, Item } from './identity-table.ts';
import { PasswordHash } from './password.ts';
import { plainAddress, type Sealing } from './sealing.ts';

const StoredAccount = z.object({
  user: UserId,
  sealed: z.instanceof(Uint8Array),
  /** null until the invitation is answered */
  password: PasswordHash.nullable(),
  state: z.enum(['active', 'disabled']),
  /** seconds since 1970; a sign-in from before it counts no more */
  signedOutAt: z.number(),
  version: z.int(),
});
const Person = z.object({ email: z.string(), name: z.string() });

/** Somebody who can sign in. */
export type PersonAccount = Omit<z.infer<typeof StoredAccount>, 'sealed'> & z.infer<typeof Person>;

export interface AccountStore {
  byUser(user: string): Promise<PersonAccount | null>;
  byEmail(email: string): Promise<PersonAccount | null>;
  /** @returns false when the address has an account already */
  add(account: PersonAccount): Promise<boolean>;
  /**
   * Changes an account unless somebody else did so meanwhile; then it is read again and tried once more.
   *
   * @returns null when there is no such account
   */
  change(
    user: string,
    to: (account: PersonAccount) => PersonAccount,
  ): Promise<PersonAccount | null>;
  /** the two items of an account, for seeding many at once */
  itemsOf(account: PersonAccount): [Item, Item];
}

export function createAccountStore(table: IdentityTable, sealing: Sealing): AccountStore {
  function accountItem({ email, name, ...open }: PersonAccount): Item {
    const key = identityKeys.account(open.user);
    return { ...key, ...open, sealed: sealing.seal({ email, name }, key.pk) };
  }

  function itemsOf(account: PersonAccount): [Item, Item] {
    const address = identityKeys.address(sealing.addressKey(account.email));
    return [accountItem(account), { ...address, user: account.user }];
  }

  async function byUser(user: string): Promise<PersonAccount | null> {
    const parsed = UserId.safeParse(user);
    if (!parsed.success) return null;
    const item = await table.get(identityKeys.account(parsed.data));
    if (item === null) return null;
    const { sealed, ...open } = StoredAccount.parse(item);
    return { ...open, ...Person.parse(sealing.open(sealed, item.pk)) };
  }

  return {
    byUser,
    itemsOf,
    async byEmail(email) {
      const item = await table.get(identityKeys.address(sealing.addressKey(email)));
      return item === null ? null : byUser(UserId.parse(item.user));
    },
    add(account) {
      const plain = { ...account, email: plainAddress(account.email) };
      return table.change(itemsOf(plain).map((put) => ({ put, over: 'new' })));
    },
    async change(user, to) {
      for (;;) {
        const before = await byUser(user);
        if (before === null) return null;
        const after = { ...to(before), version: before.version + 1 };
        const put = accountItem(after);
        if (await table.change([{ put, over: { version: before.version } }])) return after;
      }
    },
  };
}
