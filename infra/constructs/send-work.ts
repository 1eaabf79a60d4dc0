import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';

/** Lets a function have work done that takes longer than an answer: it may send to the queue, and read nothing there. */
export function letSendWork(stage: Stage, role: IRole): void {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'SendWork',
      actions: ['sqs:SendMessage'],
      resources: [namesOf(stage).importQueueArn],
    }),
  );
}
