import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { payungApp } from '../lib/app.ts';
import type { Stage } from '../lib/stage.ts';
import { inTurns, type Turn } from './direction.ts';
import { run } from './shell.ts';

const repository = resolve(import.meta.dirname, '../..');

/**
 * Makes the templates of the stage and has the CDK's own program deploy these stacks and no others, two at a time, each
 * after those it needs. People at a terminal are asked before rights are widened; a run of the git host was approved before
 * it began. Throws when one of them fails; CloudFormation has then rolled that one back.
 * @param stacks in the order in which they need each other
 */
export async function deployStacks(
  stage: Stage,
  stacks: readonly string[],
  isAtTerminal: boolean,
): Promise<void> {
  const outdir = resolve(repository, 'cdk.out');
  payungApp({ outdir, context: { stage: stage.name } }).app.synth();
  for (const turn of inTurns(stage, stacks)) {
    await run(process.execPath, [...deployArguments(turn, isAtTerminal), '--app', outdir], {
      AWS_REGION: stage.region,
      // nothing about this machine or these stacks is sent to the makers of the program
      CDK_DISABLE_CLI_TELEMETRY: 'true',
    });
  }
}

/**
 * How the CDK's program is called. A stack that can be replaced takes in what bears its names already and belongs to no
 * stack: the log of a function that a release brought and the way back took out. A kept stack takes in nothing: a table or
 * bucket of an attempt before lies under the key of that attempt, which no function of this one may use.
 */
export function deployArguments({ stacks, isKept }: Turn, isAtTerminal: boolean): string[] {
  return [
    fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk')),
    'deploy',
    ...stacks,
    '--exclusively',
    ...(isKept ? [] : ['--import-existing-resources']),
    '--require-approval',
    isAtTerminal ? 'broadening' : 'never',
    '--concurrency',
    isAtTerminal ? '1' : '2',
    '--progress',
    'events',
    '--no-notices',
  ];
}
