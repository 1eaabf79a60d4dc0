import type { Stage } from '../lib/stage.ts';
import type { Asked } from './facts.ts';
import { type Finding, stops } from './finding.ts';

/** Whether the commit that is checked out holds another one; `unknown` when this clone does not have the other. */
export type Standing = 'holds' | 'lacks' | 'unknown';

/**
 * Whether a release would take the stage back: forth it deploys what holds data as well, whose templates never go back.
 * @param released the commit that stands
 * @param standing of what is checked out to that one
 */
export function olderFindings(
  stage: Stage,
  released: Asked<string | null>,
  standing: (released: string) => Standing,
): Finding[] {
  // whoever may not read it learns so from the parameters
  if (released.kind === 'refused' || released.value === null) return [];
  switch (standing(released.value)) {
    case 'holds':
      return [];
    case 'lacks':
      return [
        stops(
          `What is checked out here lacks ${released.value}, which stands: tables, keys and accounts would go back with the code.`,
          `To release: bring that commit in (git pull, git merge). To go back: npx -y pnpm@10 roll-out ${stage.name} --back, which leaves them as they are (docs/operations/roll-back.md).`,
        ),
      ];
    case 'unknown':
      return [
        stops(
          `The commit that stands, ${released.value}, is not in this clone.`,
          'Whether what is checked out lacks it cannot be seen: git fetch --all (of a shallow clone git fetch --unshallow), then again. To go back: --back (docs/operations/roll-back.md).',
        ),
      ];
  }
}
