import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { payungApp } from '../lib/app.ts';
import type { Stage } from '../lib/stage.ts';
import type { Direction } from './direction.ts';
import { run } from './shell.ts';

const repository = resolve(import.meta.dirname, '../..');

/**
 * Makes the templates of the stage and has the CDK's own program deploy these stacks, two at a time, each after those it
 * needs. People at a terminal are asked before rights are widened; a run of the git host was approved before it began.
 * Throws when one of them fails; CloudFormation has then rolled that one back.
 */
export async function deployStacks(
  stage: Stage,
  stacks: readonly string[],
  direction: Direction,
  isAtTerminal: boolean,
): Promise<void> {
  const outdir = resolve(repository, 'cdk.out');
  payungApp({ outdir, context: { stage: stage.name } }).app.synth();
  await run(
    process.execPath,
    [...deployArguments(stacks, direction, isAtTerminal), '--app', outdir],
    {
      AWS_REGION: stage.region,
      // nothing about this machine or these stacks is sent to the makers of the program
      CDK_DISABLE_CLI_TELEMETRY: 'true',
    },
  );
}

/** How the CDK's program is called: only these stacks on the way back, with those they need on the way forth. */
export function deployArguments(
  stacks: readonly string[],
  direction: Direction,
  isAtTerminal: boolean,
): string[] {
  return [
    fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk')),
    'deploy',
    ...stacks,
    ...(direction === 'back' ? ['--exclusively'] : []),
    '--require-approval',
    isAtTerminal ? 'broadening' : 'never',
    '--concurrency',
    isAtTerminal ? '1' : '2',
    '--progress',
    'events',
    '--no-notices',
  ];
}
