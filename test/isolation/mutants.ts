/** One hole, opened on purpose: the guard's line as it stands, without its marker, and what takes its place. */
export interface Mutant {
  readonly guard: string;
  readonly file: string;
  readonly instead: string;
  /** the suite that has to notice */
  readonly suite: readonly string[];
}

const matrix = ['test/isolation/matrix.test.ts'];

/** Every guard that keeps people of one region, agency or village from another, taken away one at a time. */
export const mutants: readonly Mutant[] = [
  {
    guard: 'tenant',
    file: 'packages/data/src/registry-keys.ts',
    instead: "const tenantPrefix = (_: TenantId): string => 'T#00000000000000000000000000#';",
    suite: matrix,
  },
  {
    guard: 'agency',
    file: 'packages/casework/src/actor.ts',
    instead: 'return true;',
    suite: matrix,
  },
  {
    guard: 'area',
    file: 'packages/casework/src/actor.ts',
    instead: 'return true;',
    suite: matrix,
  },
  {
    guard: 'claim',
    file: 'packages/casework/src/members/acting-as.ts',
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
