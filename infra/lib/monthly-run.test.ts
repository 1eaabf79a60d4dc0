import { Match } from 'aws-cdk-lib/assertions';
import { describe, it } from 'vitest';
import { templateOf } from '../test/synthesised.ts';
import { MonthlyRunStack } from './monthly-run.ts';

const { template } = templateOf(MonthlyRunStack);

describe('the nightly run', () => {
  it('comes each night in Indonesia, or what should be forgotten stays', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(30 1 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Jakarta',
      State: 'ENABLED',
      Target: Match.objectLike({
        Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('MonthlyRunFunction'), 'Arn'] },
        RetryPolicy: { MaximumEventAgeInSeconds: 7200, MaximumRetryAttempts: 0 },
      }),
    });
  });

  it('may take as long as a function may', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'payung-uji-monthly-run',
      Timeout: 900,
      Handler: 'index.handler',
    });
  });
});
