import { Duration, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  Metric,
  PeriodOverride,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { effects } from './effects.ts';
import { failureCodes } from './log-codes.ts';
import { namesOf, tableNames } from './names.ts';
import type { Stage } from './stage.ts';

/** The functions by the last part of their names; a test holds them against all that there are. */
export const functionNames = [
  'central-api',
  'crosscheck',
  'crosscheck-desk',
  'import-worker',
  'import-worker-sweep',
  'journal-relay',
  'journal-relay-checkpoint',
  'monthly-run',
  'own-cover',
  'public-api',
  'region-api',
  'token-claims',
] as const;

const fiveMinutes = Duration.minutes(5);
const wholeWidth = 24;
const third = wholeWidth / 3;

/** One page that says how the stage is: who is hurt first, then why that may be, then what the functions wrote. */
export class OverviewStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    new Dashboard(this, 'Overview', {
      dashboardName: namesOf(stage).dashboard,
      defaultInterval: Duration.hours(12),
      periodOverride: PeriodOverride.INHERIT,
      widgets: [
        [heading(stage)],
        this.whoIsHurt(stage),
        this.answers(stage),
        [
          graph(
            'Lists that wait, and work given up',
            ofQueues(stage, 'ApproximateNumberOfMessagesVisible'),
          ),
          graph('Age of the oldest (seconds)', ofQueues(stage, 'ApproximateAgeOfOldestMessage')),
          graph('Writes that tables turned away', ofTables(stage)),
        ],
        [
          graph('Functions that failed', ofFunctions(stage, 'Errors', 'Sum')),
          graph('Functions turned away', ofFunctions(stage, 'Throttles', 'Sum')),
          graph('How long functions work (ms)', ofFunctions(stage, 'Duration', 'p95')),
        ],
        [whatWasLogged(stage)],
      ],
    });
  }

  private whoIsHurt(stage: Stage): IWidget[] {
    const names = namesOf(stage);
    return effects.map(
      ({ whom, alarms }) =>
        new AlarmStatusWidget({
          title: whom,
          width: third,
          height: 4,
          alarms: alarms.map((effect) =>
            Alarm.fromAlarmArn(this, `Shown${effect}`, names.alarmArn(effect)),
          ),
        }),
    );
  }

  /** The gateway names its APIs itself; the id of each is the first part of the host that its stack wrote down. */
  private answers(stage: Stage): IWidget[] {
    const { apiHost, centralApiHost, publicApiHost, ownCoverHost } = namesOf(stage).parameters;
    const apis = Object.entries({
      regions: apiHost,
      operator: centralApiHost,
      public: publicApiHost,
      'own cover': ownCoverHost,
    }).map(([label, parameter]) => ({
      label,
      ApiId: Fn.select(0, Fn.split('.', StringParameter.valueForStringParameter(this, parameter))),
    }));
    const ofApis = (metricName: string, statistic: string) =>
      apis.map(({ label, ApiId }) =>
        shown('AWS/ApiGateway', metricName, { ApiId }, statistic, label),
      );
    return [
      graph('Answers that failed', ofApis('5xx', 'Sum')),
      graph('How long an answer takes (ms, 95 of 100)', ofApis('Latency', 'p95')),
      graph('Requests', ofApis('Count', 'Sum')),
    ];
  }
}

function heading(stage: Stage): TextWidget {
  return new TextWidget({
    markdown: `# Payung ${stage.name}\nFirst who is hurt, then why that may be, then what the functions wrote. What to do stands in the text of each alarm and in docs/operations/alarms.md.`,
    width: wholeWidth,
    height: 2,
  });
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: third, height: 6, leftYAxis: { min: 0 } });
}

function ofQueues(stage: Stage, metricName: string): IMetric[] {
  const { importQueue, deadLetterQueue, undelivered } = namesOf(stage);
  return [importQueue, deadLetterQueue, undelivered].map((queue) =>
    shown('AWS/SQS', metricName, { QueueName: queue }, 'Maximum', queue),
  );
}

function ofTables(stage: Stage): IMetric[] {
  const { tables } = namesOf(stage);
  return tableNames.map((table) =>
    shown('AWS/DynamoDB', 'WriteThrottleEvents', { TableName: tables[table] }, 'Sum', table),
  );
}

function ofFunctions(stage: Stage, metricName: string, statistic: string): IMetric[] {
  const { prefix } = namesOf(stage);
  return functionNames.map((name) =>
    shown('AWS/Lambda', metricName, { FunctionName: `${prefix}-${name}` }, statistic, name),
  );
}

function shown(
  namespace: string,
  metricName: string,
  dimensionsMap: Record<string, string>,
  statistic: string,
  label: string,
): IMetric {
  return new Metric({
    namespace,
    metricName,
    dimensionsMap,
    statistic,
    period: fiveMinutes,
    label,
  });
}

/** Counts only: what stands beside a code is read in the log of its function, as the runbook says. */
function whatWasLogged(stage: Stage): LogQueryWidget {
  const names = namesOf(stage);
  return new LogQueryWidget({
    title: 'What the functions wrote of failures, by code',
    logGroupNames: functionNames.map((name) => names.logGroupOf(`${names.prefix}-${name}`)),
    view: LogQueryVisualizationType.TABLE,
    width: wholeWidth,
    height: 8,
    queryLines: [
      'fields @timestamp, message',
      `filter message in ${JSON.stringify(failureCodes)}`,
      'stats count(*) as times, latest(@timestamp) as last by message, service',
      'sort times desc',
    ],
  });
}
