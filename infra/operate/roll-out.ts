import { isReplaceable, namesOf, type StackName } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import type { Finding } from './finding.ts';
import type { RingingAlarm } from './health.ts';

/** What a release needs of the world; the command gives the real ones. */
export interface RollOutSteps {
  readonly preflight: () => Promise<readonly Finding[]>;
  /** Builds the templates and deploys these stacks, each with those it needs; throws when one of them fails. */
  readonly deploy: (stacks: readonly string[]) => Promise<void>;
  readonly publish: () => Promise<void>;
  readonly ringing: () => Promise<readonly RingingAlarm[]>;
  /** Those that began to ring since `before`. */
  readonly watch: (before: readonly RingingAlarm[]) => Promise<readonly RingingAlarm[]>;
  readonly noteReleased: () => Promise<void>;
  readonly say: (line: string) => void;
}

/** `back` deploys what can be replaced only: no table, bucket, key or account ever goes back with the code. */
export type Direction = 'forth' | 'back';

/**
 * Releases to a stage: asks what is wrong, deploys, publishes the portal and watches the alarms. Answers whether the
 * release stands; when not, it has said why and what to do. Nothing is changed when something wrong stops it.
 */
export async function rollOut(
  stage: Stage,
  direction: Direction,
  allStacks: readonly StackName[],
  steps: RollOutSteps,
): Promise<boolean> {
  const { say } = steps;
  const findings = await steps.preflight();
  for (const finding of findings) say(lineOf(finding));
  if (findings.some(({ weight }) => weight === 'stops')) {
    say('Nothing was changed.');
    return false;
  }
  const before = await steps.ringing();
  for (const alarm of before) say(`rings already: ${alarm.name}`);
  const names = namesOf(stage);
  const chosen = direction === 'forth' ? allStacks : allStacks.filter(isReplaceable);
  await steps.deploy(chosen.map((name) => names.stack(name)));
  await steps.publish();
  const rang = await steps.watch(before);
  if (rang.length > 0) {
    for (const { name, says } of rang) say(`rings since the release: ${name}. ${says}`);
    say('Roll back: docs/operations/roll-back.md.');
    return false;
  }
  await steps.noteReleased();
  say(`${stage.name} is released, and no alarm rang.`);
  return true;
}

/** One finding as two lines: what is wrong, and what to do. */
export function lineOf({ weight, wrong, whatToDo }: Finding): string {
  return `${weight === 'stops' ? 'STOPS' : 'warns'}: ${wrong}\n       ${whatToDo}`;
}
