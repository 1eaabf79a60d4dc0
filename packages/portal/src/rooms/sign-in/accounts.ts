import type { Account } from '../../api/sign-in.ts';
import { roleName } from '../../words/labels.ts';

export interface AccountGroup {
  readonly region: string;
  readonly accounts: readonly NamedAccount[];
}

interface NamedAccount {
  readonly account: string;
  readonly name: string;
  /** empty where the name says it already */
  readonly role: string;
}

/** Accounts by region in the order given; the central ones are a group of their own. */
export function groupAccounts(accounts: readonly Account[]): AccountGroup[] {
  const groups = new Map<string, NamedAccount[]>();
  for (const { account, role, regionName, agencyName } of accounts) {
    const group = groups.get(regionName) ?? [];
    const word = roleName(role);
    group.push(
      agencyName ? { account, name: agencyName, role: word } : { account, name: word, role: '' },
    );
    groups.set(regionName, group);
  }
  return [...groups].map(([region, list]) => ({ region, accounts: list }));
}
