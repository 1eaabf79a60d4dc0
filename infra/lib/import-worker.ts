import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { crosscheckVariables, letAskAcrossRegions } from '../constructs/ask-crosscheck.ts';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { alarmOnMissingCall } from '../constructs/missing-call.ts';
import { RegularCall } from '../constructs/regular-call.ts';
import { makeRenewalRole } from '../constructs/renewal-role.ts';
import { letSendWork } from '../constructs/send-work.ts';
import { sumOfMetrics } from '../constructs/sum-of-metrics.ts';
import { TenantFunction } from '../constructs/tenant-function.ts';
import { letListTenants } from '../constructs/tenant-list.ts';
import { allOwnItems } from '../constructs/tenant-role.ts';
import { letPointUsers } from '../constructs/user-pointers.ts';
import type { FailureCode } from './log-codes.ts';
import { namesOf, uploadedKeys } from './names.ts';
import type { Stage } from './stage.ts';

const workTimeout = Duration.minutes(2);
/** AWS asks for six times the function's time, so that a message is not handed out again while it is worked on. */
const visibilityTimeout = Duration.minutes(12);
/** Lists worked on at once. A list takes one at a time, since its chunks release each other. */
const listsAtOnce = 20;
/** What the worker writes of a message that it hands back. */
const workCodes: readonly FailureCode[] = [
  'ARRIVAL_FAILED',
  'ITEM_UNREADABLE',
  'WORK_FAILED',
  'WORK_UNREADABLE',
];

/** Works off the lists: chunks from the queue, and each minute those that were left lying. */
export class ImportWorkerStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const deadLetters = this.queue('DeadLetters', namesOf(stage).deadLetterQueue, {
      retentionPeriod: Duration.days(14),
    });
    const queue = this.queue('Imports', namesOf(stage).importQueue, {
      visibilityTimeout,
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
    });
    this.acknowledgeDeadLetters(deadLetters);
    this.watchWork(stage, this.worker(stage, queue));
    this.watchSweep(stage, this.sweep(stage));
    this.hearUploads(stage, queue, deadLetters);
    makeRenewalRole(this, stage);
    this.watch(stage, queue, deadLetters);
  }

  /** Messages hold ids only, so the key that SQS keeps itself is enough. */
  private queue(construct: string, queueName: string, own: ConstructorParameters<typeof Queue>[2]) {
    return new Queue(this, construct, {
      queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      ...own,
    });
  }

  private acknowledgeDeadLetters(deadLetters: Queue): void {
    Validations.of(deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is the dead-letter queue; nothing comes after it but the alarm and a person.',
    });
  }

  private worker(stage: Stage, queue: Queue): TenantFunction {
    const worker = new TenantFunction(this, 'ImportWorker', {
      stage,
      folder: 'import-worker',
      exportName: 'handler',
      timeout: workTimeout,
      // checks of lists and the work over a whole region are measured for so much
      memoryMb: 2048,
      // a piece sends the next one: a list of 60,000 rows takes thirty turns
      goesOnByItsOwnQueue: true,
      tenantAccess: { items: allOwnItems, lists: 'read-write' },
    });
    const { fn, role } = worker;
    // a region's people are encoded under its own session
    worker.tell(crosscheckVariables(this, stage));
    letAskAcrossRegions(this, stage, { own: role, session: worker.tenantRole.role });
    fn.addEventSource(
      new SqsEventSource(queue, {
        // one chunk a call: a heavy chunk of one tenant then never holds back another's
        batchSize: 1,
        reportBatchItemFailures: true,
        maxConcurrency: listsAtOnce,
      }),
    );
    // a finished chunk releases the next one
    letSendWork(stage, role);
    // a central admin who is let in finds the region when signing in
    letPointUsers(this, stage, role, ['PutItem']);
    return worker;
  }

  private sweep(stage: Stage): TenantFunction {
    const sweep = new TenantFunction(this, 'Sweep', {
      stage,
      folder: 'import-worker',
      exportName: 'sweep',
      timeout: Duration.seconds(55),
      memoryMb: 512,
      tenantAccess: { items: allOwnItems, lists: 'none' },
    });
    const { fn, role } = sweep;
    // the same module as the worker's, which reads them when it begins; the sweep asks nobody
    sweep.tell(crosscheckVariables(this, stage));
    letSendWork(stage, role);
    letListTenants(this, stage, role);
    new RegularCall(this, 'EachMinute', {
      fn,
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      description: 'Sends chunks again whose lease has run out',
      maxEventAge: Duration.minutes(1),
    });
    return sweep;
  }

  /**
   * A file that was put to its upload address starts its import. The message has the form of an S3 notification,
   * whichever way it came.
   */
  private hearUploads(stage: Stage, queue: Queue, deadLetterQueue: Queue): void {
    new Rule(this, 'Uploaded', {
      description: 'A list was uploaded',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [namesOf(stage).listsBucket] },
          object: { key: [{ wildcard: uploadedKeys }] },
        },
      },
      targets: [
        new SqsQueue(queue, {
          deadLetterQueue,
          message: RuleTargetInput.fromObject({
            Records: [
              {
                eventSource: 'aws:s3',
                eventName: 'ObjectCreated:Put',
                s3: {
                  bucket: { name: EventField.fromPath('$.detail.bucket.name') },
                  object: { key: EventField.fromPath('$.detail.object.key') },
                },
              },
            ],
          }),
        }),
      ],
    });
  }

  private watch(stage: Stage, queue: Queue, deadLetters: Queue): void {
    new EffectAlarm(this, 'ChunksGivenUp', {
      stage,
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      threshold: 0,
      evaluationPeriods: 1,
      effect: 'A list of an agency stands still and will not go on by itself.',
      runbook: 'docs/operations/alarms.md#a-chunk-was-given-up',
    });
    new EffectAlarm(this, 'ListsWait', {
      stage,
      metric: queue.metricApproximateAgeOfOldestMessage({
        statistic: 'Maximum',
        // short, so that it rings while a release is watched
        period: Duration.minutes(1),
      }),
      threshold: Duration.minutes(15).toSeconds(),
      evaluationPeriods: 2,
      effect: 'Officers wait more than a quarter of an hour before their list begins to move.',
      runbook: 'docs/operations/alarms.md#lists-wait-too-long',
    });
  }

  /** Sooner than a chunk is given up: a release that breaks the worker goes back while it is watched. */
  private watchWork(stage: Stage, worker: TenantFunction): void {
    const period = Duration.minutes(5);
    const failed = new MetricFilter(worker, 'WorkFailed', {
      logGroup: worker.logGroup,
      filterPattern: FilterPattern.any(
        ...workCodes.map((code) => FilterPattern.stringValue('$.message', '=', code)),
      ),
      metricNamespace: `payung/${stage.name}`,
      metricName: 'WorkFailed',
      metricValue: '1',
    });
    new EffectAlarm(this, 'WorkFails', {
      stage,
      metric: sumOfMetrics(period, {
        // messages that failed are handed back one by one, so that the function itself does not fail
        messages: failed.metric({ statistic: 'Sum', period }),
        calls: worker.fn.metricErrors({ statistic: 'Sum', period }),
      }),
      threshold: 3,
      evaluationPeriods: 1,
      effect:
        'Lists and whatever else a region has worked off in the background fail and are tried again.',
      runbook: 'docs/operations/alarms.md#work-fails',
    });
  }

  private watchSweep(stage: Stage, { fn }: TenantFunction): void {
    const told = {
      stage,
      effect: 'A list that got lost on its way stands still until somebody notices.',
      runbook: 'docs/operations/alarms.md#the-sweep-stands-still',
    } as const;
    new EffectAlarm(this, 'SweepFails', {
      ...told,
      metric: fn.metricErrors({ statistic: 'Sum', period: Duration.minutes(5) }),
      // of five calls: one that failed is made up for by the next
      threshold: 2,
      evaluationPeriods: 2,
    });
    alarmOnMissingCall(this, 'SweepMissing', {
      ...told,
      fn,
      period: Duration.minutes(5),
      periods: 2,
    });
  }
}
