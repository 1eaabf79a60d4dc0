import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { StageFunction } from '../constructs/stage-function.ts';
import { alarmOnThrottling } from '../constructs/table-throttling.ts';
import { itemActions, onlyLeadingKeys } from '../constructs/tenant-role.ts';
import { endingAttributes, namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** What the desk may see: cases and comparisons, and who signed. No claim, no token, no encoding. */
const deskReads = ['CASES', 'EXCHANGES', 'AGREED'];
const deskWrites = ['CASES', 'EXCHANGES'];

/** Every kind of partition there is: a request that names none of them, or no key at all, is none of ours. */
const partitions = [
  'AGREED',
  'CASES',
  'CASES-OF#*',
  'CLAIM#*',
  'ENC#*',
  'EXCHANGES',
  'KEYS',
  'OF#*',
  'RATE#*',
];

/**
 * The check across regions: the one table that is not tenant-first, the key that no region can open with, and the two
 * functions that alone reach them. Kept: without the key all claims are lost.
 */
export class CrosscheckStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const names = namesOf(stage);
    const tokenKey = this.retainedKey(
      'CrosscheckKey',
      'Wraps the key of the tokens across regions',
    );
    const tableKey = this.retainedKey('TableKey', 'Encrypts the table across regions at rest');
    new TableV2(this, 'CrosscheckTable', {
      tableName: names.tables.crosscheck,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(tableKey),
      // cleans up what nobody came back for; that it is over is decided by who reads it
      timeToLiveAttribute: endingAttributes.crosscheck,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: 35,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new StringParameter(this, 'CrosscheckKeyArn', {
      parameterName: names.parameters.crosscheckKeyArn,
      stringValue: tokenKey.keyArn,
    });
    new StringParameter(this, 'TableKeyArn', {
      parameterName: names.parameters.crosscheckTableKeyArn,
      stringValue: tableKey.keyArn,
    });
    this.answerRegions(stage, tokenKey, tableKey);
    this.answerDesk(stage, tableKey);
  }

  private retainedKey(construct: string, description: string): Key {
    return new Key(this, construct, {
      description,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private answerRegions(stage: Stage, tokenKey: Key, tableKey: Key): void {
    const names = namesOf(stage);
    const { fn, role, tell } = this.newFunction(stage, 'Crosscheck', 'handler', 1536);
    tell({ CROSSCHECK_TABLE: names.tables.crosscheck, CROSSCHECK_KEY_ID: tokenKey.keyArn });
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'Crosscheck',
        actions: [
          ...itemActions.read,
          'dynamodb:DeleteItem',
          'dynamodb:PutItem',
          'dynamodb:UpdateItem',
        ],
        resources: [names.tableArn('crosscheck')],
        conditions: onlyLeadingKeys(...partitions),
      }),
    );
    // what a region's session wrapped opens here; what is wrapped here names its use, which no region may
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'OpenKeys',
        actions: ['kms:Decrypt'],
        resources: [tokenKey.keyArn],
      }),
    );
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'WrapOwnKeys',
        actions: ['kms:Encrypt'],
        resources: [tokenKey.keyArn],
        conditions: { Null: { 'kms:EncryptionContext:use': 'false' } },
      }),
    );
    this.throughTable(stage, role, tableKey);
    new EffectAlarm(this, 'CrosscheckFails', {
      stage,
      metric: fn.metricErrors({ statistic: 'Sum', period: Duration.minutes(5) }),
      threshold: 5,
      evaluationPeriods: 2,
      effect:
        'Determinations and payment lists of regions that signed wait, because cover elsewhere is not checked.',
      runbook: 'docs/operations/alarms.md#the-check-across-regions-fails',
    });
    alarmOnThrottling(this, 'CrosscheckTableThrottled', {
      stage,
      table: 'crosscheck',
      effect:
        'Determinations and payment lists of regions that signed wait, because the table across regions turns requests away.',
    });
  }

  private answerDesk(stage: Stage, tableKey: Key): void {
    const names = namesOf(stage);
    const { role, tell } = this.newFunction(stage, 'Desk', 'desk', 512);
    tell({ CROSSCHECK_TABLE: names.tables.crosscheck });
    const grant = (sid: string, actions: string[], partitions: string[]): void => {
      role.addToPrincipalPolicy(
        new PolicyStatement({
          sid,
          actions,
          resources: [names.tableArn('crosscheck')],
          conditions: onlyLeadingKeys(...partitions),
        }),
      );
    };
    grant('DeskReads', ['dynamodb:BatchGetItem', 'dynamodb:Query'], deskReads);
    grant('DeskWrites', ['dynamodb:PutItem'], deskWrites);
    this.throughTable(stage, role, tableKey);
  }

  private newFunction(
    stage: Stage,
    construct: string,
    exportName: 'desk' | 'handler',
    memoryMb: number,
  ) {
    const own = new StageFunction(this, construct, {
      stage,
      folder: 'crosscheck',
      exportName,
      // a comparison of two regions; the others take milliseconds
      timeout: Duration.seconds(exportName === 'handler' ? 110 : 20),
      memoryMb,
    });
    const tell: StageFunction['tell'] = (variables) => own.tell(variables);
    return { fn: own.fn, role: own.role, tell };
  }

  /** The key of the table, used by DynamoDB on behalf of whoever may reach an item; never by hand. */
  private throughTable(stage: Stage, role: IRole, tableKey: Key): void {
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'TableKey',
        actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
        resources: [tableKey.keyArn],
        conditions: {
          StringEquals: { 'kms:ViaService': `dynamodb.${stage.region}.amazonaws.com` },
        },
      }),
    );
  }
}
