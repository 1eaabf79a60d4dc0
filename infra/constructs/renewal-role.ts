import { Duration, type Stack } from 'aws-cdk-lib';
import { AccountPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { letSendWork } from './send-work.ts';
import { letListTenants } from './tenant-list.ts';

/**
 * What `migrate-stage` acts as: it sees which regions there are and puts messages into the work queue, and reaches no item of
 * a region. The account's own policies say who may take it: whoever may, could ask for any work that the queue knows.
 */
export function makeRenewalRole(stack: Stack, stage: Stage): void {
  const names = namesOf(stage);
  const role = new Role(stack, 'Renewal', {
    roleName: names.roles.renewal,
    description:
      'Asks that what earlier releases of Payung wrote be brought into the form of today',
    maxSessionDuration: Duration.hours(1),
    assumedBy: new AccountPrincipal(stage.account),
  });
  letListTenants(stack, stage, role);
  letSendWork(stage, role);
}
