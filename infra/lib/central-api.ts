import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import {
  letKeepAccounts,
  letSendMail,
  mailVariables,
  signInVariables,
} from '../constructs/account-rights.ts';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { GuardedApi } from '../constructs/guarded-api.ts';
import { letSendWork } from '../constructs/send-work.ts';
import { StageFunction } from '../constructs/stage-function.ts';
import { anyUlid, itemActions, onlyLeadingKeys } from '../constructs/tenant-role.ts';
import { letPointUsers } from '../constructs/user-pointers.ts';
import { namesOf, operatorId } from './names.ts';
import type { Stage } from './stage.ts';

/** What the control plane keeps: how regions stand, never a member or a worker. */
const controlPartitions = ['CENTRAL#*', 'REGENCY#*', 'TENANTS', `T#${anyUlid}#REGION`];

/** Given back when a region ends. Nothing else is deleted: a region's wrapped keys lie beside its standing. */
const freedPartitions = ['REGENCY#*', 'TENANTS'];

/** The control plane, `/central/v1`: brings regions on board and can read nobody in them. */
export class CentralApiStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const names = namesOf(stage);
    const central = new StageFunction(this, 'CentralApi', {
      stage,
      folder: 'central-api',
      exportName: 'handler',
      // API Gateway gives up after 30 s; the function ends first and says why
      timeout: Duration.seconds(28),
      memoryMb: 512,
    });
    const { fn, role } = central;
    central.tell({
      ...signInVariables(this, stage),
      ...mailVariables(stage),
      TENANCY_TABLE: names.tables.tenancy,
      JOURNAL_TABLE: names.tables.journal,
      IMPORT_QUEUE_URL: names.importQueueUrl,
      CROSSCHECK_DESK_FUNCTION: names.functions.crosscheckDesk,
    });
    letSendWork(stage, role);
    role.addToPolicy(
      new PolicyStatement({
        sid: 'AskDesk',
        actions: ['lambda:InvokeFunction'],
        resources: [names.functionArn(names.functions.crosscheckDesk)],
      }),
    );
    this.reachControlPlane(stage, role);
    letKeepAccounts(this, stage, role, ['invite']);
    letSendMail(stage, role);
    const api = new GuardedApi(this, 'Api', {
      stage,
      name: 'central-api',
      fn,
      prefix: '/central/v1',
      systems: [],
      openPaths: ['/central/v1/openapi.json', '/central/v1/health'],
      // a handful of central admins
      throttle: { rateLimit: 20, burstLimit: 40 },
      hostParameter: names.parameters.centralApiHost,
    });
    new EffectAlarm(this, 'CentralApiFails', {
      stage,
      metric: api.serverErrors(Duration.minutes(5)),
      threshold: 5,
      evaluationPeriods: 2,
      effect: 'No region can be brought on board, suspended or set going again.',
      runbook: 'docs/operations/alarms.md#the-central-api-fails',
    });
  }

  /** No registry, no journal but the operator's own, and no key that opens a sealed section. */
  private reachControlPlane(stage: Stage, role: IRole): void {
    const names = namesOf(stage);
    const [tenancy, journal] = [names.tableArn('tenancy'), names.tableArn('journal')];
    const keep = [...itemActions.read, 'dynamodb:PutItem', 'dynamodb:UpdateItem'];
    const grant = (sid: string, actions: string[], table: string, partitions: string[]): void => {
      const conditions = onlyLeadingKeys(...partitions);
      role.addToPrincipalPolicy(
        new PolicyStatement({ sid, actions, resources: [table], conditions }),
      );
    };
    grant('ControlPlane', keep, tenancy, controlPartitions);
    grant('FreePlaces', ['dynamodb:DeleteItem'], tenancy, freedPartitions);
    // a region's first admin finds it; where anybody else works is not the centre's to know
    letPointUsers(this, stage, role, ['PutItem']);
    grant('Usage', itemActions.read, tenancy, [`T#${anyUlid}#USAGE`]);
    grant('OperatorsJournal', keep, journal, [`T#${operatorId}#*`]);
  }
}
