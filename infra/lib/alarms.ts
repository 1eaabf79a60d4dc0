import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** Where every alarm is heard, and by whom: each address of the stage confirms its subscription once, by mail. */
export class AlarmsStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const key = new Key(this, 'TopicKey', {
      description: 'Encrypts alarm messages',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // CloudWatch cannot publish to a topic under the AWS managed key
    key.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'));
    const topic = new Topic(this, 'Topic', {
      topicName: namesOf(stage).alarmTopic,
      masterKey: key,
      enforceSSL: true,
    });
    for (const address of stage.operatorMail) topic.addSubscription(new EmailSubscription(address));
  }
}
