import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { throughTablesOnly } from './table-key.ts';
import { onlyLeadingKeys } from './tenant-role.ts';

/** Which regions a user works in: the one thing of a member that lies outside the region, and gives no right. */
export function letPointUsers(
  scope: Construct,
  stage: Stage,
  role: IRole,
  may: readonly ('DeleteItem' | 'PutItem' | 'Query')[],
): void {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'RegionsOfUsers',
      actions: may.map((action) => `dynamodb:${action}`),
      resources: [namesOf(stage).tableArn('tenancy')],
      conditions: onlyLeadingKeys('U#*'),
    }),
  );
  role.addToPrincipalPolicy(throughTablesOnly(scope, stage, 'read-write'));
}
