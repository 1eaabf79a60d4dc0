import type { Outbox } from '@payung/data';
import type { AccountStore, PersonAccount } from './account-store.ts';
import type { IdentityTable } from './identity-table.ts';
import type { LockOut } from './lock-out.ts';
import type { OneTimeLinks } from './one-time-link.ts';
import type { Passwords } from './password.ts';
import type { Sealing } from './sealing.ts';
import type { Sessions } from './sessions.ts';

/** What the use of accounts works with; made once for the process. */
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
  /** where the links of mails lead, e.g. `http://localhost:3000` */
  readonly origin: () => string;
}

/**
 * Changes an account and ends all its sessions: the moment is kept, so that nothing from before it counts, and the
 * sessions themselves are removed.
 */
export async function endAllSessions(
  { store, sessions, now }: AccountParts,
  user: string,
  change: Partial<PersonAccount>,
): Promise<void> {
  const signedOutAt = Math.floor(now() / 1000);
  await store.change(user, (account) => ({ ...account, ...change, signedOutAt }));
  await sessions.endAll(user);
}
