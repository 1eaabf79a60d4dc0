import * as z from 'zod';

/** What a regulation may put first among those who wait (domain-rules 0 S0, 1.6, 1.7). */
export const priorityCriteria = ['extreme-poor', 'welfare-decile', 'breadwinner'] as const;
export const PriorityCriterion = z.enum(priorityCriteria);
export type PriorityCriterion = z.infer<typeof PriorityCriterion>;

/** Criteria that rest on specific data of domain-rules 6.1: told to those only who need to know it. */
export const specificCriteria: ReadonlySet<PriorityCriterion> = new Set(['extreme-poor']);

/** What of somebody counts for their turn; null where nobody knows. */
export interface PriorityFacts {
  readonly isExtremePoor: boolean | null;
  /** 1 is the poorest tenth */
  readonly welfareDecile: number | null;
  readonly isBreadwinner: boolean | null;
  /** waiting number, or the order in which they were nominated */
  readonly number: number;
}

/** Why somebody stands where they stand: each criterion in the order of the rule, with what is known; then the number. */
export interface Turn<T> {
  readonly of: T;
  readonly because: readonly {
    readonly criterion: PriorityCriterion;
    readonly value: number | null;
  }[];
  readonly number: number;
}

/** Behind every value that is known: whoever is not in a register is not put before those who are. */
const unknown = 99;

/** How early a criterion puts somebody, small first; null when nobody knows. */
function rankOf(criterion: PriorityCriterion, facts: PriorityFacts): number | null {
  const first = (yes: boolean | null): number | null => (yes === null ? null : yes ? 0 : 1);
  switch (criterion) {
    case 'extreme-poor':
      return first(facts.isExtremePoor);
    case 'welfare-decile':
      return facts.welfareDecile;
    case 'breadwinner':
      return first(facts.isBreadwinner);
  }
}

/**
 * People in the order of a written rule, each with what put them there. An empty rule leaves the order of the numbers;
 * numbers also part those whom the rule holds equal, so that the order is always one and the same.
 */
export function priorityOrder<T>(
  people: readonly T[],
  factsOf: (one: T) => PriorityFacts,
  rule: readonly PriorityCriterion[],
): Turn<T>[] {
  const turns = people.map((of): Turn<T> => {
    const facts = factsOf(of);
    const because = rule.map((criterion) => ({ criterion, value: rankOf(criterion, facts) }));
    return { of, because, number: facts.number };
  });
  return turns.sort((a, b) => {
    for (const [i, { value }] of a.because.entries()) {
      const by = (value ?? unknown) - (b.because[i]?.value ?? unknown);
      if (by !== 0) return by;
    }
    return a.number - b.number;
  });
}
