import type { Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { EffectName } from '../lib/effects.ts';
import type { Stage } from '../lib/stage.ts';
import { EffectAlarm, type EffectAlarmProps } from './effect-alarm.ts';

interface MissingCallProps extends Pick<EffectAlarmProps, 'effect' | 'runbook'> {
  readonly stage: Stage;
  readonly fn: LambdaFunction;
  /** Rings when the function was not called once in so many periods, each as long as `period`. */
  readonly period: Duration;
  readonly periods: number;
}

/** An alarm on work that does not even begin: a schedule that is off fails nowhere. */
export function alarmOnMissingCall(
  scope: Construct,
  id: EffectName,
  { fn, period, periods, ...told }: MissingCallProps,
): void {
  new EffectAlarm(scope, id, {
    ...told,
    metric: fn.metricInvocations({ statistic: 'Sum', period }),
    threshold: 1,
    ringsBelow: true,
    evaluationPeriods: periods,
  });
}
