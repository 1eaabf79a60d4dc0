import type { Stage } from '../lib/stage.ts';
import type { StageAlarm, Watched } from './alarms.ts';
import { type Finding, lineOf } from './finding.ts';

/** What a release needs of the world; the command gives the real ones. */
export interface RollOutSteps {
  readonly preflight: () => Promise<readonly Finding[]>;
  /** Builds the templates and deploys these stacks, each with those it needs; throws when one of them fails. */
  readonly deploy: (stacks: readonly string[]) => Promise<void>;
  readonly publish: () => Promise<void>;
  readonly alarms: () => Promise<readonly StageAlarm[]>;
  /** Those that began to ring since `before`. */
  readonly watch: (before: readonly StageAlarm[]) => Promise<Watched>;
  readonly noteReleased: () => Promise<void>;
  readonly say: (line: string) => void;
}

/**
 * Releases to a stage: asks what is wrong, deploys, publishes the portal and watches the alarms. Answers whether the
 * release stands; when not, it has said why and what to do. Nothing is changed when something wrong stops it.
 * @throws what deploying or publishing failed of, once what to do was said
 */
export async function rollOut(
  stage: Stage,
  stacks: readonly string[],
  steps: RollOutSteps,
): Promise<boolean> {
  const { say } = steps;
  const findings = await steps.preflight();
  for (const finding of findings) say(lineOf(finding));
  if (findings.some(({ weight }) => weight === 'stops')) {
    say('Nothing was changed.');
    return false;
  }
  const before = await steps.alarms();
  for (const { name, state } of before) if (state === 'rings') say(`rings already: ${name}`);
  try {
    await steps.deploy(stacks);
    await steps.publish();
  } catch (error) {
    say(
      'The release stopped half-way: the stack that failed goes back by itself, those before it are new, those after it old; both work ' +
        `together. What stands: npx -y pnpm@10 health ${stage.name}. Mend the cause and release again, or go back: docs/operations/roll-back.md.`,
    );
    throw error;
  }
  const { rang, unmeasured } = await steps.watch(before);
  for (const { name } of unmeasured) {
    say(
      `rings until it was measured for the first time, which is not held against the release: ${name}`,
    );
  }
  if (rang.length > 0) {
    for (const { name, says } of rang) say(`rings since the release: ${name}. ${says}`);
    say('Roll back: docs/operations/roll-back.md.');
    return false;
  }
  await steps.noteReleased();
  say(`${stage.name} is released, and no alarm rang.`);
  return true;
}
