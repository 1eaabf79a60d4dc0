import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { throughTablesOnly } from './table-key.ts';
import { onlyLeadingKeys } from './tenant-role.ts';

/** The partition that lists all tenants: their ids and the codes of their regencies. */
const tenantListPartition = 'TENANTS';

/** For functions that go through all regions: who exists, and nothing of anybody. */
export function letListTenants(scope: Construct, stage: Stage, role: IRole): void {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'ListTenants',
      actions: ['dynamodb:Query'],
      resources: [namesOf(stage).tableArn('tenancy')],
      conditions: onlyLeadingKeys(tenantListPartition),
    }),
  );
  role.addToPrincipalPolicy(throughTablesOnly(scope, stage, 'read'));
}
