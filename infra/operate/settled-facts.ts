import type { StageFacts } from './facts.ts';

interface Settling {
  readonly read: () => Promise<StageFacts>;
  /** The stacks that are about to be deployed. */
  readonly stacks: readonly string[];
  readonly minutes: number;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly say: (line: string) => void;
}

const look = 30_000;

/**
 * How the stage is once CloudFormation has ended what it does to these stacks: a release that was cut off leaves it at work,
 * and whoever comes to go back would be sent away. After so many minutes the facts say that it is still at work.
 */
export async function settledFacts(settling: Settling): Promise<StageFacts> {
  const { read, stacks, minutes, pause, say } = settling;
  let facts = await read();
  for (let waited = 0; waited < minutes * 60_000; waited += look) {
    const busy = [facts.stacks, facts.abroad].flatMap((told) =>
      told.kind === 'told' ? busyOf(told.value, stacks) : [],
    );
    if (busy.length === 0) break;
    if (waited === 0) say(`waits until CloudFormation is done with ${busy.join(', ')}`);
    await pause(look);
    facts = await read();
  }
  return facts;
}

/** A change that was prepared and never carried out is of that name too, and nothing ever ends it by itself. */
function busyOf(states: ReadonlyMap<string, string>, stacks: readonly string[]): string[] {
  return stacks.filter((stack) => {
    const status = states.get(stack) ?? '';
    return status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS';
  });
}
