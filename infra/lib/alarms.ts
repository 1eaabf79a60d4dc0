import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { EffectAlarm } from '../constructs/effect-alarm.ts';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** Where every alarm is heard, and by whom: each address of the stage confirms its subscription once, by mail. */
export class AlarmsStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const key = new Key(this, 'TopicKey', {
      description: 'Encrypts alarm messages',
      enableKeyRotation: true,
      // it guards no data, but the organisation lets nobody end a key: a release that goes back would stop at it
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const topic = new Topic(this, 'Topic', {
      topicName: namesOf(stage).alarmTopic,
      masterKey: key,
      enforceSSL: true,
    });
    // what enforces TLS takes the place of the policy by which everybody of the account may publish
    topic.addToResourcePolicy(this.ofOurAlarms('Alarms', ['sns:Publish'], topic.topicArn));
    // CloudWatch cannot publish to a topic under the AWS managed key
    key.addToResourcePolicy(
      this.ofOurAlarms('AlarmMessages', ['kms:Decrypt', 'kms:GenerateDataKey*'], '*'),
    );
    for (const address of stage.operatorMail) topic.addSubscription(new EmailSubscription(address));
    this.watchConcurrency(stage);
  }

  /** All functions of the account share what may run at once; the account holds nothing but the stage. */
  private watchConcurrency(stage: Stage): void {
    new EffectAlarm(this, 'FunctionsTurnedAway', {
      stage,
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Throttles',
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      threshold: 10,
      evaluationPeriods: 1,
      effect:
        'Pages, sign-in and lists fail or wait, because more is asked at once than the account may run.',
      runbook: 'docs/operations/alarms.md#functions-are-turned-away',
    });
  }

  /** CloudWatch alone publishes here, for alarms of this account; the budget mails by itself, backups are watched by alarms. */
  private ofOurAlarms(sid: string, actions: string[], resource: string): PolicyStatement {
    return new PolicyStatement({
      sid,
      actions,
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      resources: [resource],
      conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
    });
  }
}
