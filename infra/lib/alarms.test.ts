import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { decide, Statement } from '../test/policy-decision.ts';
import { account, alarmOf, flat, only, resourcesOf, templateOf } from '../test/synthesised.ts';
import { AlarmsStack } from './alarms.ts';

const { template } = templateOf(AlarmsStack);
const OfServices = z.looseObject({ Service: z.literal('cloudwatch.amazonaws.com') });

/** What a policy on the topic or its key says to CloudWatch when an alarm of this account rings. */
function saysToCloudWatch(policy: unknown, action: string, resource: string, of = account) {
  const { Statement: statements } = z
    .looseObject({ Statement: z.array(Statement) })
    .parse(flat(policy));
  const meant = statements.filter(
    ({ Effect, Principal }) => Effect === 'Deny' || OfServices.safeParse(Principal).success,
  );
  return decide(meant, {
    action,
    resource,
    context: { 'aws:SourceAccount': [of], 'aws:SecureTransport': ['true'] },
  });
}

describe('the topic of the alarms', () => {
  const [topicId = ''] = resourcesOf(template, 'AWS::SNS::Topic').keys();
  const { PolicyDocument } = only(resourcesOf(template, 'AWS::SNS::TopicPolicy')).Properties;
  const { Properties: key } = only(resourcesOf(template, 'AWS::KMS::Key'));

  it('has the name that every alarm rings at, or all alarms fall silent', () => {
    template.hasResourceProperties('AWS::SNS::Topic', { TopicName: 'payung-uji-alarms' });
  });

  it('lets CloudWatch publish, or every alarm rings and nobody hears it', () => {
    expect(saysToCloudWatch(PolicyDocument, 'sns:Publish', `ref:${topicId}`)).toBe('allowed');
  });

  it('lets CloudWatch use its key, or an alarm rings and nobody hears it', () => {
    expect(key.EnableKeyRotation).toBe(true);
    for (const action of ['kms:Decrypt', 'kms:GenerateDataKey']) {
      expect(saysToCloudWatch(key.KeyPolicy, action, '*'), action).toBe('allowed');
    }
  });

  it('hears no alarm of another account, which could wake operators as it likes', () => {
    const other = '999999999999';
    expect(saysToCloudWatch(PolicyDocument, 'sns:Publish', `ref:${topicId}`, other)).toBe('denied');
    expect(saysToCloudWatch(key.KeyPolicy, 'kms:Decrypt', '*', other)).toBe('denied');
  });
});

it('tells when the account runs no more functions at once, which each of them feels and none can see', () => {
  expect(alarmOf(template, 'FunctionsTurnedAway')).toMatchObject({
    Namespace: 'AWS/Lambda',
    MetricName: 'Throttles',
  });
  expect(alarmOf(template, 'FunctionsTurnedAway').Dimensions).toBeUndefined();
});
