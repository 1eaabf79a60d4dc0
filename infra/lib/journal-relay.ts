import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { throughTablesOnly } from '../constructs/table-key.ts';
import { TenantFunction } from '../constructs/tenant-function.ts';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** Sort keys of journal entries begin so; heads of lanes and tallies are not relayed. */
const entryPrefix = 'E#';

/** Partitions of a tenant that hold what is derived from its entries, never an entry. */
const derivedPartitions = ['CHECKPOINTS', 'TALLY'];

/** Carries each entry of the journal on: to events and to the projections that pages are read from. */
export class JournalRelayStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const names = namesOf(stage);
    const relay = new TenantFunction(this, 'JournalRelay', {
      stage,
      folder: 'journal-relay',
      exportName: 'handler',
      timeout: Duration.minutes(1),
      memoryMb: 512,
      roleName: names.roles.journalRelay,
      // tenancy holds the region's wrapped key, without which its entries stay closed. Whoever signs where the
      // journal stands must not be able to write it: of the journal's table, only what is derived from entries
      tenantAccess: {
        items: [
          { sid: 'OwnItemsToRead', tables: ['tenancy', 'journal'], may: 'read' },
          { sid: 'OwnFigures', tables: ['journal'], may: 'write', partitions: derivedPartitions },
        ],
        lists: 'none',
      },
    });
    const { fn, role } = relay;
    const undelivered = this.undelivered(stage);
    fn.addEventSource(
      new DynamoEventSource(this.journal(stage), {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 20,
        // a stream forgets after 24 hours; what is older than this goes to the queue while it can still be read
        maxRecordAge: Duration.hours(12),
        parallelizationFactor: 4,
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(entryPrefix) } } },
          }),
        ],
        onFailure: new SqsDlq(undelivered),
      }),
    );
    role.addToPolicy(throughTablesOnly(this, stage, 'read'));
    this.keepArchive(stage, relay);
    this.watch(stage, undelivered, fn.metric('IteratorAge', { statistic: 'Maximum' }));
  }

  /** Puts copies into the archive, under the folder of the session's tenant, and signs; it can take nothing back. */
  private keepArchive(stage: Stage, relay: TenantFunction): void {
    const names = namesOf(stage);
    const { parameters } = names;
    const read = (name: string): string => StringParameter.valueForStringParameter(this, name);
    relay.tenantRole.putIntoArchive(read(parameters.archiveKeyArn));
    relay.role.addToPolicy(
      new PolicyStatement({
        sid: 'SignCheckpoints',
        actions: ['kms:Sign'],
        resources: [read(parameters.checkpointKeyArn)],
        conditions: {
          StringEquals: { 'kms:MessageType': 'DIGEST', 'kms:SigningAlgorithm': 'ECDSA_SHA_256' },
        },
      }),
    );
    relay.role.addToPolicy(
      new PolicyStatement({
        sid: 'ShowCheckpointKey',
        actions: ['kms:GetPublicKey'],
        resources: [read(parameters.checkpointKeyArn)],
      }),
    );
    relay.tell({
      ARCHIVE_BUCKET: names.archiveBucket,
      CHECKPOINT_KEY_ID: read(parameters.checkpointKeyArn),
    });
  }

  private journal(stage: Stage) {
    const { tables, parameters } = namesOf(stage);
    return TableV2.fromTableAttributes(this, 'Journal', {
      tableName: tables.journal,
      tableStreamArn: StringParameter.valueForStringParameter(this, parameters.journalStreamArn),
    });
  }

  /** Holds where in the stream the entries lie, not the entries. */
  private undelivered(stage: Stage): Queue {
    const queue = new Queue(this, 'Undelivered', {
      queueName: `payung-${stage.name}-journal-undelivered`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is the dead-letter queue; nothing comes after it but the alarm and a person.',
    });
    return queue;
  }

  private watch(
    stage: Stage,
    undelivered: Queue,
    age: ReturnType<typeof undelivered.metric>,
  ): void {
    new EffectAlarm(this, 'EntriesGivenUp', {
      stage,
      metric: undelivered.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      threshold: 0,
      evaluationPeriods: 1,
      effect: 'Figures on the pages of a region no longer agree with its journal.',
      runbook: 'docs/operations/alarms.md#journal-entries-were-given-up',
    });
    new EffectAlarm(this, 'RelayBehind', {
      stage,
      metric: age,
      threshold: Duration.minutes(10).toMilliseconds(),
      evaluationPeriods: 2,
      effect: 'Officers see figures that are more than ten minutes old.',
      runbook: 'docs/operations/alarms.md#the-relay-is-behind',
    });
  }
}
