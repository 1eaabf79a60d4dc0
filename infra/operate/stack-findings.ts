import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import type { StageFacts } from './facts.ts';
import { type Finding, stops } from './finding.ts';

/** Stacks that a deployment left half-way, and parameters that their owner wrote and somebody took away. */
export function stackFindings(stage: Stage, { stacks, parameters }: StageFacts): Finding[] {
  if (stacks.kind === 'refused') return [];
  const halfWay = [...stacks.value].flatMap(([stack, status]) => {
    const whatToDo = wayOut(stack, status);
    return whatToDo === null ? [] : [stops(`Stack ${stack} is ${status}.`, whatToDo)];
  });
  if (parameters.kind === 'refused') return halfWay;
  const present = parameters.value;
  const missing = Object.values(namesOf(stage).parameters).filter((parameter) => {
    const status = stacks.value.get(ownerOf(stage, parameter));
    return status !== undefined && isWhole(status) && !present.has(parameter);
  });
  return [
    ...halfWay,
    ...missing.map((parameter) =>
      stops(
        `Parameter ${parameter} is missing, and stacks that read it cannot be deployed.`,
        `CloudFormation believes that it stands, so deploying ${ownerOf(stage, parameter)} does not bring it back. ` +
          `Read the value in the resources of that stack, then: aws ssm put-parameter --type String --name ${parameter} --value <value>`,
      ),
    ),
  ];
}

/** The second part of a parameter's name is the stack that writes it. */
function ownerOf(stage: Stage, parameter: string): string {
  const [, , , stack = ''] = parameter.split('/');
  return `${namesOf(stage).prefix}-${stack}`;
}

/** The last deployment ended, well or by going back. */
export function isWhole(status: string): boolean {
  return /^(CREATE|UPDATE|IMPORT|UPDATE_ROLLBACK|IMPORT_ROLLBACK)_COMPLETE$/.test(status);
}

/** What to do with a stack in a state in which CloudFormation takes no update; null when it takes one. */
function wayOut(stack: string, status: string): string | null {
  if (isWhole(status)) return null;
  if (status === 'REVIEW_IN_PROGRESS') {
    return `A change was prepared and never carried out: aws cloudformation delete-stack --stack-name ${stack}`;
  }
  if (status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED') {
    return (
      'Its first deployment failed, and only deleting it helps; nothing was in it yet. Read its events for the cause, ' +
      `then: aws cloudformation delete-stack --stack-name ${stack}. Tables, buckets, keys and logs of the attempt stay and ` +
      'hold their names: delete those that are empty by hand, or bring them in with `cdk import`.'
    );
  }
  if (status === 'UPDATE_ROLLBACK_FAILED') {
    return (
      'It could not go back to what it was. Read its events for the resource, mend that by hand, then: ' +
      `aws cloudformation continue-update-rollback --stack-name ${stack}`
    );
  }
  if (status === 'DELETE_FAILED') {
    return `Read its events for what it could not delete, then: aws cloudformation delete-stack --stack-name ${stack} --retain-resources <ids>`;
  }
  if (status.endsWith('_IN_PROGRESS')) {
    return 'Another deployment is under way. Wait until it ended; two at once leave a stage half changed.';
  }
  return 'Read its events, and bring it to a state that ends in _COMPLETE.';
}
