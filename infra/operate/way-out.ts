import { stackNames } from '../lib/app.ts';
import { abroadRegion, isReplaceable, namesOf, stacksAbroad } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';

/** How a stack takes in what stands already, by the CDK of this repository. */
export function importing(stage: Stage, stack: string): string {
  return `npx -y pnpm@10 cdk import --context stage=${stage.name} ${stack}`;
}

/** The last deployment ended, well or by going back. */
export function isWhole(status: string): boolean {
  return /^(CREATE|UPDATE|IMPORT|UPDATE_ROLLBACK|IMPORT_ROLLBACK)_COMPLETE$/.test(status);
}

/** What to do with a stack in a state in which CloudFormation takes no update; null when it takes one. */
export function wayOut(stage: Stage, stack: string, status: string): string | null {
  const command = (action: string) => commandFor(stage, stack, action);
  if (isWhole(status)) return null;
  if (status === 'REVIEW_IN_PROGRESS') {
    return `A change was prepared and never carried out: ${deletion(stage, stack)}`;
  }
  const cause = `Read what failed: ${failures(stage, stack)}`;
  if (status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED') {
    const deleting = `Its first deployment failed, and only deleting it helps; nothing was in it yet. ${cause} Then: ${deletion(stage, stack)}`;
    if (!isProtected(stage, stack)) return deleting;
    return (
      `${deleting} Tables, buckets and keys of the attempt stay and hold their names: delete those that are empty by hand, ` +
      `or bring them in with ${importing(stage, stack)}.`
    );
  }
  if (status === 'UPDATE_ROLLBACK_FAILED') {
    return (
      `It could not go back to what it was. ${cause} Mend that by hand, then: ` +
      command('continue-update-rollback')
    );
  }
  if (status === 'DELETE_FAILED') {
    return `${cause} Then: ${deletion(stage, stack)} --retain-resources <ids of what stays>`;
  }
  if (status.endsWith('_IN_PROGRESS')) {
    return 'Another deployment is under way. Wait until it ended; two at once leave a stage half changed.';
  }
  return `${cause} Bring it to a state that ends in _COMPLETE.`;
}

/** Prints each resource that failed with the reason that AWS gave, the newest first. */
function failures(stage: Stage, stack: string): string {
  const which =
    "StackEvents[?contains(ResourceStatus, 'FAILED')].[Timestamp, LogicalResourceId, ResourceStatusReason]";
  return `${commandFor(stage, stack, 'describe-stack-events')} --output text --query "${which}"`;
}

/** The CDK protects a kept stack before it makes anything in it, so that even an empty one refuses to be deleted. */
function deletion(stage: Stage, stack: string): string {
  const deleting = commandFor(stage, stack, 'delete-stack');
  if (!isProtected(stage, stack)) return deleting;
  const opening = commandFor(
    stage,
    stack,
    'update-termination-protection --no-enable-termination-protection',
  );
  return `${opening} && ${deleting}`;
}

function isProtected(stage: Stage, stack: string): boolean {
  const open = stackNames.filter(isReplaceable).map((name) => namesOf(stage).stack(name));
  // one that this version does not know may be kept by another version; opening what is open does no harm
  return !open.includes(stack);
}

function commandFor(stage: Stage, stack: string, action: string): string {
  const abroad = stacksAbroad.map((name) => namesOf(stage).stack(name));
  const where = abroad.includes(stack) ? ` --region ${abroadRegion}` : '';
  return `aws cloudformation ${action} --stack-name ${stack}${where}`;
}
