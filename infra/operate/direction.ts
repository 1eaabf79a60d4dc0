import { isReplaceable, namesOf, type StackName } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';

/** `back` deploys what can be replaced only: no table, bucket, key or account ever goes back with the code. */
export type Direction = 'forth' | 'back';

/** Which stacks a release deploys, by their names in the stage. */
export function chosenStacks(
  stage: Stage,
  direction: Direction,
  allStacks: readonly StackName[],
): string[] {
  const chosen = direction === 'forth' ? allStacks : allStacks.filter(isReplaceable);
  return chosen.map((name) => namesOf(stage).stack(name));
}
