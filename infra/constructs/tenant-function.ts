import type { Duration } from 'aws-cdk-lib';
import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { type FunctionFolder, functionCode } from './function-code.ts';
import { TenantRole, type TenantRoleProps } from './tenant-role.ts';

interface TenantFunctionProps {
  readonly stage: Stage;
  readonly folder: FunctionFolder;
  /** Name of the export of `src/handler.ts`. */
  readonly exportName: 'handler' | 'sweep';
  readonly timeout: Duration;
  readonly memoryMb: number;
  /** What one tenant's session may reach; the function itself reaches no table. */
  readonly tenantAccess: Pick<TenantRoleProps, 'tables' | 'lists'>;
}

/**
 * A function that works for one tenant at a time. Its own role can do hardly more than assume its tenant role,
 * tagged with the tenant it works for.
 */
export class TenantFunction extends Construct {
  readonly fn: LambdaFunction;
  readonly role: Role;
  readonly tenantRole: TenantRole;

  constructor(scope: Construct, id: string, props: TenantFunctionProps) {
    super(scope, id);
    const { stage } = props;
    const functionName = `payung-${stage.name}-${props.folder}${props.exportName === 'handler' ? '' : `-${props.exportName}`}`;
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/payung/${stage.name}/${functionName}`,
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.tenantRole = new TenantRole(this, 'TenantRole', {
      stage,
      assumedBy: this.role,
      ...props.tenantAccess,
    });
    this.fn = new LambdaFunction(this, 'Function', {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: functionCode(props.folder),
      handler: `index.${props.exportName}`,
      role: this.role,
      logGroup,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      environment: this.environment(props),
    });
  }

  /** The names are a contract with `functions/<folder>/src/env.ts`. */
  private environment({ stage, folder }: TenantFunctionProps): Record<string, string> {
    const names = namesOf(stage);
    return {
      NODE_OPTIONS: '--enable-source-maps',
      STAGE: stage.name,
      LOG_LEVEL: 'INFO',
      POWERTOOLS_LOG_LEVEL: 'INFO',
      POWERTOOLS_SERVICE_NAME: folder,
      POWERTOOLS_METRICS_NAMESPACE: `payung/${stage.name}`,
      TENANCY_TABLE: names.tables.tenancy,
      REGISTRY_TABLE: names.tables.registry,
      JOURNAL_TABLE: names.tables.journal,
      LISTS_BUCKET: names.listsBucket,
      IMPORT_QUEUE_URL: names.importQueueUrl,
      TENANT_ROLE_ARN: this.tenantRole.role.roleArn,
      SEALING_KEY_ID: StringParameter.valueForStringParameter(this, names.parameters.sealingKeyArn),
    };
  }
}
