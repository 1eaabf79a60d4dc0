/** One hole, opened on purpose: the guard's line as it stands, without its marker, and what takes its place. */
export interface Mutant {
  readonly guard: string;
  readonly file: string;
  readonly instead: string;
  /** the suite that has to notice */
  readonly suite: readonly string[];
}

const matrix = ['test/isolation/matrix.test.ts'];
const ofSome = ['packages/casework/src/reach-of-some.test.ts'];

const casework = (path: string) => `packages/casework/src/${path}`;

/**
 * The guards that keep people of one region, agency or village from another, taken away one at a time: all lines that
 * bear a marker, and no other. `guards.test.ts` holds the two together.
 */
export const mutants: readonly Mutant[] = [
  {
    guard: 'tenant',
    file: 'packages/data/src/registry-keys.ts',
    instead: "const tenantPrefix = (_: TenantId): string => 'T#00000000000000000000000000#';",
    suite: matrix,
  },
  {
    guard: 'agency',
    file: casework('actor.ts'),
    instead: 'return true;',
    suite: matrix,
  },
  {
    guard: 'area',
    file: casework('actor.ts'),
    instead: 'return true;',
    suite: matrix,
  },
  {
    guard: 'auditor',
    file: casework('actor.ts'),
    instead: 'return true;',
    suite: matrix,
  },
  {
    guard: 'newcomer-area',
    file: casework('nominate-worker.ts'),
    instead: 'return true;',
    suite: ['test/scenarios/areas.test.ts'],
  },
  {
    guard: 'sheet-area',
    file: casework('verification/verification-access.ts'),
    instead: 'return true;',
    suite: matrix,
  },
  {
    guard: 'claim-area',
    file: casework('claims/claim-access.ts'),
    instead: 'return true;',
    suite: matrix,
  },
  {
    guard: 'letter-area',
    file: casework('letters/letter-access.ts'),
    instead: 'return true;',
    suite: matrix,
  },
  {
    guard: 'card-area',
    file: casework('evidence/evidence-access.ts'),
    instead: 'return true;',
    suite: ['test/scenarios/letters/cards.test.ts'],
  },
  {
    guard: 'many-auditor',
    file: casework('evidence/evidence-access.ts'),
    instead: "if (actor.kind === 'Auditor') return true;",
    suite: ofSome,
  },
  {
    guard: 'leaver-area',
    file: casework('leaving/leaving-access.ts'),
    instead: 'return true;',
    suite: matrix,
  },
  {
    guard: 'ceiling-agency',
    file: casework('quota-plan/quota-plan-views.ts'),
    instead: 'return true;',
    suite: ['test/scenarios/quota/ceilings-and-cards.test.ts'],
  },
  {
    guard: 'ceiling-area',
    file: casework('quota-plan/quota-plan-views.ts'),
    instead: 'return true;',
    suite: ['test/scenarios/quota/ceilings-and-cards.test.ts'],
  },
  {
    guard: 'cohort-agency',
    file: casework('cohort/cohort-access.ts'),
    instead: 'return true;',
    suite: ofSome,
  },
  {
    guard: 'cohort-auditor',
    file: casework('cohort/cohort-access.ts'),
    instead: 'return true;',
    suite: ofSome,
  },
  {
    guard: 'check-auditor',
    file: casework('double-check/visible-check.ts'),
    instead: 'return true;',
    suite: ofSome,
  },
  {
    guard: 'file-auditor',
    file: casework('pre-check/pre-check-access.ts'),
    instead: 'return true;',
    suite: ofSome,
  },
  {
    guard: 'affected-auditor',
    file: casework('protection/affected-persons.ts'),
    instead: 'const ofSome = false;',
    suite: matrix,
  },
  {
    guard: 'claim',
    file: casework('members/acting-as.ts'),
    // believes the token, whatever the region has recorded
    instead:
      'const role = held.find((one) => one.role === bearer.role) ?? { role: bearer.role, agencies: [], areas: [] };',
    suite: matrix,
  },
  {
    guard: 'leading-keys',
    file: 'infra/constructs/tenant-role.ts',
    instead: '',
    suite: ['infra/constructs', 'infra/test'],
  },
];
