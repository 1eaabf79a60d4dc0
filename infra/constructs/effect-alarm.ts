import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { EffectName } from '../lib/effects.ts';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';

export interface EffectAlarmProps {
  readonly stage: Stage;
  readonly metric: IMetric;
  /** The alarm rings when the metric is above this; with `ringsBelow` when it is below, or when nothing was measured. */
  readonly threshold: number;
  readonly ringsBelow?: true;
  readonly evaluationPeriods: number;
  /** Where silence does not say that it is over, no mail says so. */
  readonly mailsNoEnd?: true;
  /** What people of a region notice while it rings, in one sentence. An alarm nobody would feel is not needed. */
  readonly effect: string;
  /** What to do about it: a heading of a file in this repository. */
  readonly runbook: `docs/operations/${string}.md#${string}`;
}

/** An alarm that says who is hurt and what to do, to whoever is woken by it. */
export class EffectAlarm extends Construct {
  constructor(scope: Construct, id: EffectName, props: EffectAlarmProps) {
    super(scope, id);
    const names = namesOf(props.stage);
    const alarm = new Alarm(this, 'Alarm', {
      // the dashboard finds it by this name
      alarmName: names.alarm(id),
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.evaluationPeriods,
      ...(props.ringsBelow
        ? {
            comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
            treatMissingData: TreatMissingData.BREACHING,
          }
        : {
            comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
            treatMissingData: TreatMissingData.NOT_BREACHING,
          }),
      alarmDescription: `${props.effect} What to do: ${props.runbook}`,
    });
    const topic = Topic.fromTopicArn(this, 'Topic', names.alarmTopicArn);
    alarm.addAlarmAction(new SnsAction(topic));
    if (!props.mailsNoEnd) alarm.addOkAction(new SnsAction(topic));
  }
}
