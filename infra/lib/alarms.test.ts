import { Match } from 'aws-cdk-lib/assertions';
import { describe, it } from 'vitest';
import { templateOf } from '../test/synthesised.ts';
import { AlarmsStack } from './alarms.ts';

const { template } = templateOf(AlarmsStack);

describe('the topic of the alarms', () => {
  it('has the name that every alarm rings at, or all alarms fall silent', () => {
    template.hasResourceProperties('AWS::SNS::Topic', { TopicName: 'payung-uji-alarms' });
  });

  it('lets CloudWatch use its key, or an alarm rings and nobody hears it', () => {
    template.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: Match.arrayWith(['kms:Decrypt', 'kms:GenerateDataKey*']),
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        ]),
      }),
    });
  });
});
