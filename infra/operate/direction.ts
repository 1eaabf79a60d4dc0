import { isReplaceable, keptStacks, namesOf, type StackName } from '../lib/names.ts';
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

/** Stacks that are deployed by one call: all of them kept, or all replaceable. */
export interface Turn {
  readonly stacks: readonly string[];
  readonly isKept: boolean;
}

/** These stacks in their order, cut wherever one that is kept meets one that can be replaced. */
export function inTurns(stage: Stage, stacks: readonly string[]): Turn[] {
  const turns: { stacks: string[]; isKept: boolean }[] = [];
  for (const stack of stacks) {
    const isKept = keptStacks.some((name) => namesOf(stage).stack(name) === stack);
    const last = turns.at(-1);
    if (last?.isKept === isKept) last.stacks.push(stack);
    else turns.push({ stacks: [stack], isKept });
  }
  return turns;
}
