import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  type TablePropsV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { alarmOnThrottling } from '../constructs/table-throttling.ts';
import type { EffectName } from './effects.ts';
import { agencyIndex, endingAttributes, namesOf, type TableName } from './names.ts';
import type { Stage } from './stage.ts';

/** What must outlive every deployment: the tables and the keys they and the sealed sections are read with. */
export class DataStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const names = namesOf(stage);
    const tableKey = this.retainedKey('TableKey', 'Encrypts the tables at rest');
    const sealingKey = this.retainedKey(
      'SealingKey',
      'Wraps the root key of each tenant; without it sealed sections cannot be read again',
    );

    const table = (construct: string, name: TableName, own: Partial<TablePropsV2> = {}) =>
      new TableV2(this, construct, {
        tableName: names.tables[name],
        partitionKey: { name: 'pk', type: AttributeType.STRING },
        sortKey: { name: 'sk', type: AttributeType.STRING },
        billing: Billing.onDemand(),
        encryption: TableEncryptionV2.customerManagedKey(tableKey),
        pointInTimeRecoverySpecification: {
          pointInTimeRecoveryEnabled: true,
          recoveryPeriodInDays: 35,
        },
        deletionProtection: true,
        removalPolicy: RemovalPolicy.RETAIN,
        ...own,
      });

    table('TenancyTable', 'tenancy');
    table('RegistryTable', 'registry', {
      // answers kept for an Idempotency-Key; that one is over is decided by who reads it
      timeToLiveAttribute: endingAttributes.registry,
      globalSecondaryIndexes: [
        {
          indexName: agencyIndex,
          partitionKey: { name: 'gpk', type: AttributeType.STRING },
          sortKey: { name: 'gsk', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
    });
    const journal = table('JournalTable', 'journal', { dynamoStream: StreamViewType.NEW_IMAGE });
    this.watchThrottling('TenancyTableThrottled', 'tenancy', stage);
    this.watchThrottling('RegistryTableThrottled', 'registry', stage);
    this.watchThrottling('JournalTableThrottled', 'journal', stage);

    const { parameters } = names;
    this.publish('TableKeyArn', parameters.tableKeyArn, tableKey.keyArn);
    this.publish('SealingKeyArn', parameters.sealingKeyArn, sealingKey.keyArn);
    this.publish('JournalStreamArn', parameters.journalStreamArn, journal.tableStreamArn ?? '');
  }

  private retainedKey(construct: string, description: string): Key {
    return new Key(this, construct, {
      description,
      enableKeyRotation: true,
      // the longest AWS allows: time to notice that somebody asked for the deletion
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private publish(construct: string, parameterName: string, stringValue: string): void {
    new StringParameter(this, construct, { parameterName, stringValue });
  }

  private watchThrottling(effect: EffectName, table: TableName, stage: Stage): void {
    alarmOnThrottling(this, effect, {
      stage,
      table,
      effect:
        'Officers wait long when they read or save, and lists stand still, because the database turns requests away.',
    });
  }
}
