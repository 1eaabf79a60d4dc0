import { abroadRegion, namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import type { StageFacts } from './facts.ts';
import { type Finding, stops, warns } from './finding.ts';
import { wayOut } from './way-out.ts';

/**
 * Stacks that a deployment left half-way, at home or abroad, and parameters that their owner wrote and somebody took away.
 * @param chosen the stacks that are about to be deployed: another one that is half-way stops nothing. All when null.
 */
export function stackFindings(
  stage: Stage,
  facts: StageFacts,
  chosen: readonly string[] | null,
): Finding[] {
  const { stacks, abroad, held, parameters } = facts;
  if (stacks.kind === 'refused') return [];
  const all = [...stacks.value, ...(abroad.kind === 'told' ? abroad.value : [])];
  const states = all.flatMap(([stack, status]) => {
    const whatToDo = wayOut(stage, stack, status);
    if (whatToDo === null) return [];
    const finding = chosen === null || chosen.includes(stack) ? stops : warns;
    return [finding(`Stack ${stack} is ${status}.`, whatToDo)];
  });
  const halfWay = [...states, ...(abroad.kind === 'refused' ? [unseenAbroad(abroad.why)] : [])];
  if (held.kind === 'refused') return [...halfWay, unheld(held.why)];
  if (parameters.kind === 'refused') return halfWay;
  const present = parameters.value;
  // a version that brings a parameter writes it itself: only what a stack holds already can be missing
  const missing = Object.values(namesOf(stage).parameters).filter(
    (parameter) => held.value.parameters.has(parameter) && !present.has(parameter),
  );
  return [
    ...halfWay,
    ...missing.map((parameter) =>
      stops(
        `Parameter ${parameter} is missing, and stacks that read it cannot be deployed.`,
        `CloudFormation believes that it stands, so deploying ${ownerOf(stage, parameter)} does not bring it back. ` +
          'What it was, a stack that reads it still knows: aws cloudformation describe-stacks --output text ' +
          `--query "Stacks[].Parameters[] | [?ParameterValue=='${parameter}'].ResolvedValue". ` +
          `Then: aws ssm put-parameter --type String --name ${parameter} --value <value>`,
      ),
    ),
  ];
}

/** Stops nothing, as below: the boundary of the release role lets nobody ask there before this version. */
function unseenAbroad(why: string): Finding {
  return warns(
    `AWS did not say how the stacks in ${abroadRegion} are: ${why}.`,
    'Whether budget or edge-guard was left half-way was not seen. Ask with a role that may ' +
      `cloudformation:DescribeStacks in ${abroadRegion}; the stack \`home-region\` lets the release role from this version on.`,
  );
}

/** Stops nothing: the release that brings the right to ask would be stopped by it. */
function unheld(why: string): Finding {
  return warns(
    `AWS did not say what the stacks hold: ${why}.`,
    'Whether somebody took away a parameter or a table was not seen. Ask with a role that may ' +
      'cloudformation:ListStackResources; the stack `release` gives it from this version on.',
  );
}

/** The second part of a parameter's name is the stack that writes it. */
function ownerOf(stage: Stage, parameter: string): string {
  const [, , , stack = ''] = parameter.split('/');
  return `${namesOf(stage).prefix}-${stack}`;
}
