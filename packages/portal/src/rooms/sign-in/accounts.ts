import type { Account } from '../../api/sign-in.ts';
import { roleName } from '../../words/labels.ts';

export interface AccountGroup {
  readonly region: string;
  readonly accounts: readonly NamedAccount[];
}

export interface NamedAccount {
  readonly account: string;
  readonly name: string;
  readonly role: string;
}

/** Accounts by region. `33.19/dinas-perhubungan/officer` says region, agency and role; `33.19/admin` no agency. */
export function groupAccounts(accounts: readonly Account[]): AccountGroup[] {
  const groups = new Map<string, NamedAccount[]>();
  for (const entry of accounts) {
    const parts = entry.account.split('/');
    const role = roleName(entry.role ?? parts.at(-1) ?? '');
    const agency = entry.agency ?? (parts.length > 2 ? inWords(parts[1] ?? '') : null);
    const region = entry.region ?? parts[0] ?? '';
    const group = groups.get(region) ?? [];
    group.push({ account: entry.account, name: agency ?? role, role: agency === null ? '' : role });
    groups.set(region, group);
  }
  return [...groups].map(([region, list]) => ({ region, accounts: list }));
}

function inWords(id: string): string {
  return id
    .split('-')
    .map((word) =>
      word.length <= 4 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}
