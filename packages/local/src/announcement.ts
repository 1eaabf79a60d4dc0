import type { Account } from './accounts.ts';

function tableOf(rows: readonly (readonly [string, string, string])[]): string {
  const width = (column: 0 | 1 | 2) => Math.max(...rows.map((row) => row[column].length));
  const [first, second] = [width(0), width(1)];
  return rows
    .map(([a, b, c]) => `  ${a.padEnd(first)}   ${b.padEnd(second)}   ${c}`.trimEnd())
    .join('\n');
}

/** What is told on the first lines once the service is ready: where it is and who may sign in to the demo. */
export function announcement(address: string, accounts: readonly Account[]): string {
  if (accounts.length === 0) return `Payung: ${address}\nNo demo regions (--empty).`;
  const shown = accounts.filter(({ role }) => role === 'officer' || role === 'admin');
  const rows = shown.map(
    ({ regionName, account, agencyName, name }) =>
      [regionName, account, agencyName ?? name.replace(' (DATA CONTOH)', '')] as const,
  );
  const heading = ['Daerah', 'Akun', 'Siapa'] as const;
  const others = [...new Set(accounts.map(({ role }) => role))]
    .filter((role) => !['officer', 'admin', 'central'].includes(role))
    .join(', ');
  return [
    `Payung: ${address}`,
    'DATA CONTOH: three demo regions, everybody in them is invented. Choose an account on the sign-in page,',
    'or ask for a token: POST /local/token {"account": "33.19/dinas-perhubungan/officer"}',
    '',
    tableOf([heading, ...rows]),
    '',
    `Also in each region, e.g. 33.19/auditor: ${others}; and central/admin.`,
  ].join('\n');
}
