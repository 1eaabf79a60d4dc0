import { addedMail, changedMail, invitationMail, resetMail } from './account-mails.ts';
import type { AccountParts } from './account-parts.ts';
import type { PersonAccount } from './account-store.ts';
import type { LinkPurpose } from './one-time-link.ts';

/** Mails to the owners of accounts, each link made for its mail. */
export interface AccountLetters {
  invitation(account: PersonAccount, regionName: string): Promise<void>;
  added(account: PersonAccount, regionName: string): Promise<void>;
  reset(account: PersonAccount): Promise<void>;
  passwordChanged(account: PersonAccount): Promise<void>;
}

export function accountLetters(
  parts: Pick<AccountParts, 'links' | 'outbox' | 'origin'>,
): AccountLetters {
  const { links, outbox, origin } = parts;
  async function linkFor(purpose: LinkPurpose, account: PersonAccount): Promise<string> {
    return `${origin()}/identity/kata-sandi?tautan=${await links.make(purpose, account)}`;
  }
  return {
    async invitation(account, regionName) {
      const link = await linkFor('invitation', account);
      await outbox.send({ to: account.email, ...invitationMail(account.name, regionName, link) });
    },
    added: ({ email, name }, regionName) =>
      outbox.send({ to: email, ...addedMail(name, regionName) }),
    async reset(account) {
      const link = await linkFor('reset', account);
      await outbox.send({ to: account.email, ...resetMail(account.name, link) });
    },
    passwordChanged: ({ email, name }) => outbox.send({ to: email, ...changedMail(name) }),
  };
}
