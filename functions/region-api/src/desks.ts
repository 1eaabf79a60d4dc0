import type { OpenDesk } from './desk.ts';

/** Code that is loaded with the first request to it: no request waits for the code of all others (ADR 0047). */
const loaders = {
  workers: () => import('./desks/workers.ts'),
  lists: () => import('./desks/lists.ts'),
  proof: () => import('./desks/proof.ts'),
  doubles: () => import('./desks/doubles.ts'),
  rules: () => import('./desks/rules.ts'),
  decisions: () => import('./desks/decisions.ts'),
  payments: () => import('./desks/payments.ts'),
  families: () => import('./desks/families.ts'),
  oversight: () => import('./desks/oversight.ts'),
} satisfies Record<string, () => Promise<{ readonly routes: OpenDesk }>>;

export type DeskName = keyof typeof loaders;

/** Each desk, in no order that matters: none answers an address of another. */
export const deskNames: readonly DeskName[] = [
  'workers',
  'lists',
  'proof',
  'doubles',
  'rules',
  'decisions',
  'payments',
  'families',
  'oversight',
];

/** What an address begins with. */
const byFirstPart: Readonly<Record<string, DeskName>> = {
  nominations: 'workers',
  'nomination-endings': 'workers',
  persons: 'workers',
  home: 'workers',
  me: 'workers',
  region: 'workers',
  agencies: 'workers',
  occupations: 'workers',
  quotas: 'workers',
  imports: 'lists',
  'double-checks': 'lists',
  evidence: 'proof',
  eligibility: 'proof',
  facts: 'proof',
  statements: 'proof',
  'social-data': 'proof',
  verification: 'proof',
  packs: 'proof',
  'field-suggestions': 'proof',
  'pre-checks': 'proof',
  matching: 'doubles',
  cases: 'doubles',
  'case-decisions': 'doubles',
  'cross-agreement': 'doubles',
  'cross-cases': 'doubles',
  'cross-exchanges': 'doubles',
  'village-statistics': 'rules',
  'quota-plans': 'rules',
  'quota-ceilings': 'rules',
  regulations: 'rules',
  rules: 'rules',
  tariff: 'rules',
  'rule-drafts': 'rules',
  'occupation-proposals': 'rules',
  'programme-years': 'rules',
  'cover-rules': 'rules',
  'funding-sources': 'rules',
  donors: 'rules',
  cohorts: 'rules',
  renewals: 'rules',
  determinations: 'decisions',
  bills: 'payments',
  'cover-alerts': 'payments',
  'contribution-setting': 'payments',
  exchanges: 'payments',
  leavers: 'families',
  'duplicates-saved': 'families',
  replacements: 'families',
  refunds: 'families',
  memberships: 'families',
  'death-notices': 'families',
  'benefit-estimates': 'families',
  holidays: 'families',
  claims: 'families',
  'card-hand-overs': 'families',
  villages: 'families',
  'message-runs': 'families',
  'letter-setting': 'families',
  'hand-outs': 'oversight',
  journal: 'oversight',
  processing: 'oversight',
  notice: 'oversight',
  retention: 'oversight',
  breaches: 'oversight',
  figures: 'oversight',
  'audit-checks': 'oversight',
  users: 'oversight',
  machines: 'oversight',
};

/** What hangs on one nomination, person or quota and is another desk's: the third part of the address. */
const byThirdPart: Readonly<Record<string, Readonly<Record<string, DeskName>>>> = {
  nominations: {
    cases: 'doubles',
    cover: 'rules',
    contributions: 'payments',
    eligibility: 'proof',
    facts: 'proof',
    'social-data': 'proof',
    correct: 'proof',
    'pre-checks': 'proof',
    leaving: 'families',
    letter: 'families',
    messages: 'families',
  },
  persons: {
    export: 'proof',
    protection: 'proof',
    erase: 'proof',
    restrict: 'proof',
    'lift-restriction': 'proof',
  },
  quotas: { waiting: 'decisions' },
};

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

/** The desk that answers an address such as `/v1/nominations/…`; null when none does. */
export function deskOf(path: string): DeskName | null {
  const [first = '', , third = ''] = path.split('/').slice(2);
  const thirds = own(byThirdPart, first);
  return (thirds === null ? null : own(thirds, third)) ?? own(byFirstPart, first);
}

/** The routes of a desk; loaded once. */
export async function loadDesk(name: DeskName): Promise<OpenDesk> {
  return (await loaders[name]()).routes;
}
