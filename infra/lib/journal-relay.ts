import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { alarmOnCopies, letCopy } from '../constructs/journal-copies.ts';
import { signCheckpoints } from '../constructs/sign-checkpoints.ts';
import { sumOfMetrics } from '../constructs/sum-of-metrics.ts';
import { throughTablesOnly } from '../constructs/table-key.ts';
import { TenantFunction } from '../constructs/tenant-function.ts';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** Sort keys of journal entries begin so; heads of lanes and tallies are not relayed. */
const entryPrefix = 'E#';

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
          { sid: 'OwnItemsToRead', tables: ['tenancy', 'journal'], may: ['read'] },
          { sid: 'OwnFigures', tables: ['journal'], may: ['write'], partitions: ['TALLY'] },
        ],
        lists: 'none',
      },
    });
    letCopy(this, stage, relay);
    const { fn, role } = relay;
    const undelivered = this.undelivered(stage);
    const entries = this.entries(stage, undelivered);
    fn.addEventSource(entries);
    role.addToPolicy(throughTablesOnly(this, stage, 'read'));
    signCheckpoints(this, stage);
    this.watch(stage, undelivered);
    alarmOnCopies(this, stage);
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
