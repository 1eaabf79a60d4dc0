import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { namesOf } from '../lib/names.ts';
import { StageFunction, type StageFunctionProps } from './stage-function.ts';
import { TenantRole, type TenantRoleProps } from './tenant-role.ts';

interface TenantFunctionProps extends StageFunctionProps {
  /** What one tenant's session may reach; the function itself reaches no table. */
  readonly tenantAccess: Omit<TenantRoleProps, 'stage' | 'assumedBy'>;
}

/**
 * A function that works for one tenant at a time. Its own role can do hardly more than assume its tenant role,
 * tagged with the tenant it works for.
 */
export class TenantFunction extends Construct {
  readonly fn: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;
  readonly tenantRole: TenantRole;
  private readonly own: StageFunction;

  constructor(scope: Construct, id: string, props: TenantFunctionProps) {
    super(scope, id);
    const { stage, tenantAccess } = props;
    // by this id its parts bear the names they would have here
    this.own = new StageFunction(this, 'Default', props);
    ({ fn: this.fn, role: this.role, logGroup: this.logGroup } = this.own);
    this.tenantRole = new TenantRole(this, 'TenantRole', {
      stage,
      assumedBy: this.role,
      ...tenantAccess,
    });
    const names = namesOf(stage);
    this.own.tell({
      TENANCY_TABLE: names.tables.tenancy,
      REGISTRY_TABLE: names.tables.registry,
      JOURNAL_TABLE: names.tables.journal,
      LISTS_BUCKET: names.listsBucket,
      IMPORT_QUEUE_URL: names.importQueueUrl,
      TENANT_ROLE_ARN: this.tenantRole.role.roleArn,
      SEALING_KEY_ID: StringParameter.valueForStringParameter(this, names.parameters.sealingKeyArn),
    });
  }

  tell(variables: Readonly<Record<string, string>>): void {
    this.own.tell(variables);
  }
}
