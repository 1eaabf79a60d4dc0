import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { EffectName } from '../lib/effects.ts';
import { agencyIndex, namesOf, type TableName } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { EffectAlarm } from './effect-alarm.ts';
import { sumOfMetrics } from './sum-of-metrics.ts';

const period = Duration.minutes(5);

/** Rings when a table turns reads or writes away; what its index turns away is counted by AWS apart from the table. */
export function alarmOnThrottling(
  scope: Construct,
  id: EffectName,
  { stage, table, effect }: { stage: Stage; table: TableName; effect: string },
): void {
  const count = (metricName: string, index: Record<string, string> = {}) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: namesOf(stage).tables[table], ...index },
      statistic: 'Sum',
      period,
    });
  const index = { GlobalSecondaryIndexName: agencyIndex };
  new EffectAlarm(scope, id, {
    stage,
    metric: sumOfMetrics(period, {
      writes: count('WriteThrottleEvents'),
      reads: count('ReadThrottleEvents'),
      ...(table === 'registry'
        ? {
            indexWrites: count('WriteThrottleEvents', index),
            indexReads: count('ReadThrottleEvents', index),
          }
        : {}),
    }),
    threshold: 100,
    evaluationPeriods: 2,
    effect,
    runbook: 'docs/operations/alarms.md#the-database-turns-writes-away',
  });
}
