import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { alarmOnMissingCall } from '../constructs/missing-call.ts';
import { RegularCall } from '../constructs/regular-call.ts';
import { sumOfMetrics } from '../constructs/sum-of-metrics.ts';
import { throughTablesOnly } from '../constructs/table-key.ts';
import { TenantFunction } from '../constructs/tenant-function.ts';
import { letListTenants } from '../constructs/tenant-list.ts';
import type { ItemGrant } from '../constructs/tenant-role.ts';
import { namesOf, type TableName } from './names.ts';
import type { Stage } from './stage.ts';

/** Sort keys of journal entries begin so; heads of lanes and tallies are not relayed. */
const entryPrefix = 'E#';

const toRead = (...tables: TableName[]): ItemGrant => ({
  sid: 'OwnItemsToRead',
  tables,
  may: ['read'],
});

/** Copies that the archive did not take, of both functions. */
const copiesRefused = (stage: Stage) => ({
  metricNamespace: `payung/${stage.name}`,
  metricName: 'CopiesRefused',
});

/** Carries each entry of the journal on: to events and to the projections that pages are read from. */
export class JournalRelayStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const relay = new TenantFunction(this, 'JournalRelay', {
      stage,
      folder: 'journal-relay',
      exportName: 'handler',
      timeout: Duration.minutes(1),
      memoryMb: 512,
      tenantAccess: {
        items: [
          // tenancy holds the region's wrapped keys, without which its data is not opened at all
          toRead('tenancy', 'journal'),
          { sid: 'OwnFigures', tables: ['journal'], may: ['write'], partitions: ['TALLY'] },
        ],
        lists: 'none',
      },
    });
    this.mayCopy(stage, relay);
    const { fn, role } = relay;
    const undelivered = this.undelivered(stage);
    const entries = this.entries(stage, undelivered);
    fn.addEventSource(entries);
    role.addToPolicy(throughTablesOnly(this, stage, 'read'));
    this.checkpoints(stage);
    this.watch(stage, undelivered);
    this.watchRelay(stage, relay, entries);
  }

  private entries(stage: Stage, undelivered: Queue): DynamoEventSource {
    return new DynamoEventSource(this.journal(stage), {
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
      metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
    });
  }

  /**
   * Signs each hour where every journal stands. Whoever signs must not be able to write what is signed: of the
   * journal's table it writes its own checkpoints only, and no entry.
   */
  private checkpoints(stage: Stage): void {
    const names = namesOf(stage);
    const checkpoints = new TenantFunction(this, 'Checkpoints', {
      stage,
      folder: 'journal-relay',
      exportName: 'checkpoint',
      timeout: Duration.minutes(10),
      memoryMb: 512,
      roleName: names.roles.journalCheckpoint,
      tenantAccess: {
        items: [
          // entries are signed as they lie there, closed
          toRead('journal'),
          {
            sid: 'OwnCheckpoints',
            tables: ['journal'],
            may: ['write'],
            partitions: ['CHECKPOINTS'],
          },
        ],
        lists: 'none',
      },
    });
    this.mayCopy(stage, checkpoints);
    const { fn, role } = checkpoints;
    letListTenants(this, stage, role);
    const key = this.parameter(names.parameters.checkpointKeyArn);
    role.addToPolicy(
      new PolicyStatement({
        sid: 'SignCheckpoints',
        actions: ['kms:Sign'],
        resources: [key],
        conditions: {
          StringEquals: { 'kms:MessageType': 'DIGEST', 'kms:SigningAlgorithm': 'ECDSA_SHA_256' },
        },
      }),
    );
    role.addToPolicy(
      new PolicyStatement({
        sid: 'ShowCheckpointKey',
        actions: ['kms:GetPublicKey'],
        resources: [key],
      }),
    );
    new RegularCall(this, 'EachHour', {
      fn,
      schedule: ScheduleExpression.rate(Duration.hours(1)),
      description: 'Signs where the journal of every region stands',
      maxEventAge: Duration.minutes(30),
    });
    const told = {
      stage,
      effect: 'An auditor could not tell whether a journal was changed since its last checkpoint.',
      runbook: 'docs/operations/alarms.md#checkpoints-fail',
    } as const;
    new EffectAlarm(this, 'CheckpointsFail', {
      ...told,
      metric: fn.metricErrors({ statistic: 'Sum', period: Duration.hours(1) }),
      threshold: 0,
      evaluationPeriods: 1,
    });
    alarmOnMissingCall(this, 'CheckpointsMissing', {
      ...told,
      fn,
      period: Duration.hours(1),
      periods: 3,
    });
    this.watchJournals(stage, checkpoints);
  }

  /** A contradiction is no late checkpoint: somebody changed a journal, or wrote a table back. */
  private watchJournals(stage: Stage, checkpoints: TenantFunction): void {
    const contradicted = new MetricFilter(checkpoints, 'JournalsContradicted', {
      logGroup: checkpoints.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', 'JOURNAL_CONTRADICTED'),
      metricNamespace: `payung/${stage.name}`,
      metricName: 'JournalsContradicted',
      metricValue: '1',
    });
    new EffectAlarm(this, 'JournalBroken', {
      stage,
      metric: contradicted.metric({ statistic: 'Sum', period: Duration.hours(1) }),
      threshold: 0,
      evaluationPeriods: 1,
      mailsNoEnd: true,
      effect: 'The journal of a region no longer holds what was signed of it: it proves nothing.',
      runbook: 'docs/operations/alarms.md#a-journal-is-broken',
    });
  }

  /** Puts copies into the archive, in the folder of the session's tenant; it can take nothing back. */
  private mayCopy(stage: Stage, copies: TenantFunction): void {
    const names = namesOf(stage);
    copies.tenantRole.putIntoArchive(this.parameter(names.parameters.archiveKeyArn));
    copies.tell({
      ARCHIVE_BUCKET: names.archiveBucket,
      CHECKPOINT_KEY_ID: this.parameter(names.parameters.checkpointKeyArn),
    });
    new MetricFilter(copies, 'CopiesRefused', {
      logGroup: copies.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', 'ARCHIVE_FAILED'),
      ...copiesRefused(stage),
      metricValue: '1',
    });
  }

  private parameter(name: string): string {
    return StringParameter.valueForStringParameter(this, name);
  }

  private journal(stage: Stage) {
    const { tables, parameters } = namesOf(stage);
    return TableV2.fromTableAttributes(this, 'Journal', {
      tableName: tables.journal,
      tableStreamArn: this.parameter(parameters.journalStreamArn),
    });
  }

  /** Holds where in the stream the entries lie, not the entries. */
  private undelivered(stage: Stage): Queue {
    const queue = new Queue(this, 'Undelivered', {
      queueName: namesOf(stage).undelivered,
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

  private watch(stage: Stage, undelivered: Queue): void {
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
    new EffectAlarm(this, 'CopiesFail', {
      stage,
      metric: new Metric({
        namespace: copiesRefused(stage).metricNamespace,
        metricName: copiesRefused(stage).metricName,
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      threshold: 0,
      evaluationPeriods: 2,
      effect:
        'Figures stand still and the archive lacks entries, so an auditor cannot compare them.',
      runbook: 'docs/operations/alarms.md#the-archive-takes-no-copies',
    });
  }

  /** Sooner than an entry is given up: a release that breaks the relay goes back while it is watched. */
  private watchRelay(stage: Stage, relay: TenantFunction, entries: DynamoEventSource): void {
    const period = Duration.minutes(5);
    const refused = new MetricFilter(relay, 'EntriesFailed', {
      logGroup: relay.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', 'RELAY_FAILED'),
      metricNamespace: `payung/${stage.name}`,
      metricName: 'EntriesFailed',
      metricValue: '1',
    });
    const runbook = 'docs/operations/alarms.md#the-relay-is-behind';
    new EffectAlarm(this, 'RelayFails', {
      stage,
      metric: sumOfMetrics(period, {
        // entries that failed are handed back one by one, so that the function itself does not fail
        entries: refused.metric({ statistic: 'Sum', period }),
        calls: relay.fn.metricErrors({ statistic: 'Sum', period }),
      }),
      threshold: 3,
      evaluationPeriods: 1,
      effect: 'Figures of a region stand still, and its archive lacks entries.',
      runbook,
    });
    new EffectAlarm(this, 'RelayBehind', {
      stage,
      // short, so that it rings while a release is watched
      metric: relay.fn.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(1) }),
      threshold: Duration.minutes(10).toMilliseconds(),
      evaluationPeriods: 2,
      effect: 'Officers see figures that are more than ten minutes old.',
      runbook,
    });
    new EffectAlarm(this, 'RelayStopped', {
      stage,
      metric: polled(entries, Duration.hours(1)),
      threshold: 1,
      ringsBelow: true,
      evaluationPeriods: 3,
      effect: 'Figures of all regions stand still: nobody reads what the journals say.',
      runbook,
    });
  }
}

/** What was read from the stream. Each hour the checkpoint of the operator's own journal is in it, were nobody at work. */
function polled(entries: DynamoEventSource, period: Duration): IMetric {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'PolledEventCount',
    dimensionsMap: { EventSourceMappingUUID: entries.eventSourceMappingId },
    statistic: 'Sum',
    period,
  });
}
