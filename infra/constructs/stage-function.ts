import type { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Function as LambdaFunction,
  RecursiveLoop,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { type FunctionFolder, functionCode } from './function-code.ts';
import { keptLog } from './kept-log.ts';

export interface StageFunctionProps {
  readonly stage: Stage;
  readonly folder: FunctionFolder;
  /** Name of the export of `src/handler.ts`. */
  readonly exportName: 'checkpoint' | 'desk' | 'handler' | 'sweep';
  readonly timeout: Duration;
  readonly memoryMb: number;
  /** Only for a role that a kept stack names in a policy. */
  readonly roleName?: string;
  /**
   * Only for a function that sends to the queue which calls it: Lambda takes that for a runaway and throws the message to
   * the dead letters after sixteen turns. Whoever says so ends each of its walks itself.
   */
  readonly goesOnByItsOwnQueue?: true;
}

/** A function of the stage: its log, its own role, which can do nothing but log, and its code. */
export class StageFunction extends Construct {
  readonly fn: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: StageFunctionProps) {
    super(scope, id);
    const { stage, folder, exportName, roleName, goesOnByItsOwnQueue } = props;
    const functionName = `payung-${stage.name}-${folder}${exportName === 'handler' ? '' : `-${exportName}`}`;
    const logGroupName = namesOf(stage).logGroupOf(functionName);
    this.logGroup = keptLog(this, 'Logs', { stage, logGroupName });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      ...(roleName === undefined ? {} : { roleName }),
    });
    this.role.addToPolicy(
      new PolicyStatement({
        sid: 'OwnLog',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logGroup.logGroupArn],
      }),
    );
    this.fn = new LambdaFunction(this, 'Function', {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: functionCode(folder),
      handler: `index.${exportName}`,
      role: this.role,
      logGroup: this.logGroup,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      ...(goesOnByItsOwnQueue ? { recursiveLoop: RecursiveLoop.ALLOW } : {}),
      environment: {
        STAGE: stage.name,
        LOG_LEVEL: 'INFO',
        POWERTOOLS_LOG_LEVEL: 'INFO',
        POWERTOOLS_SERVICE_NAME: folder,
        POWERTOOLS_METRICS_NAMESPACE: `payung/${stage.name}`,
      },
    });
  }

  /** What the function finds in its environment; the names are a contract with `functions/<folder>/src/env.ts`. */
  tell(variables: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(variables)) this.fn.addEnvironment(name, value);
  }
}
