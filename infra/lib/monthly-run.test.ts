import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { alarmOf, only, resourcesOf, templateOf } from '../test/synthesised.ts';
import { MonthlyRunStack } from './monthly-run.ts';

const { template } = templateOf(MonthlyRunStack);

describe('the nightly run', () => {
  it('comes each night in Indonesia, or what should be forgotten stays', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0/5 1-2 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Jakarta',
      State: 'ENABLED',
      Target: Match.objectLike({
        Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('MonthlyRunFunction'), 'Arn'] },
        RetryPolicy: { MaximumEventAgeInSeconds: 7200, MaximumRetryAttempts: 0 },
      }),
    });
  });

  it('shares the regions out among as many calls as the clock makes, or some have no night, or all the same second', () => {
    const [schedule] = Object.values(template.findResources('AWS::Scheduler::Schedule'));
    const { ScheduleExpression, Target } = schedule?.Properties ?? {};
    const [, step, from, until] = /^cron\(0\/(\d+) (\d+)-(\d+) /.exec(ScheduleExpression) ?? [];
    const calls = ((Number(until) - Number(from) + 1) * 60) / Number(step);
    expect(JSON.parse(Target.Input)).toEqual({
      turn: { at: '<aws.scheduler.scheduled-time>', everyMinutes: Number(step), calls },
    });
  });

  it('is made once: a run that failed would else be made twice more the same night', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('^MonthlyRunFunction') },
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 7200,
    });
  });

  it('is missed when it does not come, or bills, messages and what is to be forgotten wait unseen', () => {
    expect(alarmOf(template, 'CalendarWorkMissing')).toMatchObject({
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 3600,
      // more than a day, so that it does not ring each evening
      EvaluationPeriods: 26,
      TreatMissingData: 'breaching',
    });
  });

  it('rings for a calendar that stands still by its own errors, and for people who are passed over by their lines alone', () => {
    expect(alarmOf(template, 'CalendarWorkFails')).toMatchObject({
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Dimensions: [
        { Name: 'FunctionName', Value: { Ref: expect.stringMatching('^MonthlyRunFunction') } },
      ],
    });
    const { Properties } = only(resourcesOf(template, 'AWS::Logs::MetricFilter'));
    expect(Properties).toMatchObject({
      LogGroupName: { Ref: expect.stringMatching('^MonthlyRunLogs') },
      MetricTransformations: [{ MetricName: 'PeoplePassedOver', MetricNamespace: 'payung/uji' }],
    });
    expect(alarmOf(template, 'PeoplePassedOver')).toMatchObject({
      Namespace: 'payung/uji',
      MetricName: 'PeoplePassedOver',
      Statistic: 'Sum',
      // from one night to the next, or it mails each morning anew
      Period: 86_400,
      EvaluationPeriods: 1,
      Threshold: 0,
      TreatMissingData: 'notBreaching',
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
