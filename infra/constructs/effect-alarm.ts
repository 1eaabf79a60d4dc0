import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';

interface EffectAlarmProps {
  readonly stage: Stage;
  readonly metric: IMetric;
  /** The alarm rings when the metric is above this. */
  readonly threshold: number;
  readonly evaluationPeriods: number;
  /** What people of a region notice while it rings, in one sentence. An alarm nobody would feel is not needed. */
  readonly effect: string;
  /** What to do about it: a heading of a file in this repository. */
  readonly runbook: `docs/operations/${string}.md#${string}`;
}

/** An alarm that says who is hurt and what to do, to whoever is woken by it. */
export class EffectAlarm extends Construct {
  constructor(scope: Construct, id: string, props: EffectAlarmProps) {
    super(scope, id);
    const alarm = new Alarm(this, 'Alarm', {
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.evaluationPeriods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.effect} What to do: ${props.runbook}`,
    });
    const topic = Topic.fromTopicArn(this, 'Topic', namesOf(props.stage).alarmTopicArn);
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
  }
}
