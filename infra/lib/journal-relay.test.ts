import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { addedUpBy, alarmOf, only, resourcesOf, templateOf } from '../test/synthesised.ts';
import { JournalRelayStack } from './journal-relay.ts';

const { template } = templateOf(JournalRelayStack);
const { Properties: mapping } = only(resourcesOf(template, 'AWS::Lambda::EventSourceMapping'));

describe('the relay of the journal', () => {
  it('reads from the oldest entry the stream still has, or the first figures lack a day', () => {
    expect(mapping).toMatchObject({
      EventSourceArn: { Ref: expect.stringContaining('datajournalstreamarn') },
      StartingPosition: 'TRIM_HORIZON',
    });
  });

  it('splits a failing batch and goes on, or one bad entry holds up every region', () => {
    expect(mapping).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 20,
    });
  });

  it('sets an entry aside after 12 hours, while the stream still holds it', () => {
    expect(mapping).toMatchObject({
      MaximumRecordAgeInSeconds: 12 * 60 * 60,
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': ['UndeliveredF3CF66A9', 'Arn'] } },
      },
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      MessageRetentionPeriod: 14 * 24 * 60 * 60,
    });
  });

  it('hears of new entries only, or its own tallies would call it again and again', () => {
    expect(mapping).toMatchObject({
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: { Keys: { sk: { S: [{ prefix: 'E#' }] } } },
            }),
          },
        ],
      },
    });
  });

  it('has the checkpoints signed each hour, under the role that the key knows', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 hour)',
      Target: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('CheckpointsFunction'), 'Arn'] } },
    });
    template.hasResourceProperties('AWS::IAM::Role', { RoleName: 'payung-uji-journal-checkpoint' });
  });

  it('counts the copies that the archive did not take, of both functions', () => {
    const filters = [...resourcesOf(template, 'AWS::Logs::MetricFilter').values()].filter(
      ({ Properties }) => String(Properties.FilterPattern).includes('ARCHIVE'),
    );
    expect(filters).toHaveLength(2);
    for (const { Properties } of filters) {
      expect(Properties).toMatchObject({
        FilterPattern: '{ $.message = "ARCHIVE_FAILED" }',
        MetricTransformations: [{ MetricName: 'CopiesRefused', MetricNamespace: 'payung/uji' }],
      });
    }
  });

  it('rings within one period of five minutes when entries fail, or a release that breaks it is not taken back', () => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ $.message = "RELAY_FAILED" }',
      LogGroupName: { Ref: Match.stringLikeRegexp('^JournalRelayLogs') },
    });
    const alarm = alarmOf(template, 'RelayFails');
    expect(addedUpBy(alarm)).toEqual([
      'FILL(entries, 0) + FILL(calls, 0)',
      'EntriesFailed',
      'Errors FunctionName',
    ]);
    expect(alarm).toMatchObject({ EvaluationPeriods: 1, Threshold: 3 });
  });

  it('is missed when nobody reads the stream, which then has no age that could grow', () => {
    expect(mapping).toMatchObject({ MetricsConfig: { Metrics: ['EventCount'] } });
    const [id = ''] = resourcesOf(template, 'AWS::Lambda::EventSourceMapping').keys();
    expect(alarmOf(template, 'RelayStopped')).toMatchObject({
      MetricName: 'PolledEventCount',
      Dimensions: [{ Name: 'EventSourceMappingUUID', Value: { Ref: id } }],
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  it('rings by itself when a journal was changed, or an incident is taken for a late checkpoint', () => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ $.message = "JOURNAL_CONTRADICTED" }',
      LogGroupName: { Ref: Match.stringLikeRegexp('^CheckpointsLogs') },
      MetricTransformations: [
        Match.objectLike({ MetricName: 'JournalsContradicted', MetricNamespace: 'payung/uji' }),
      ],
    });
    expect(alarmOf(template, 'JournalBroken')).toMatchObject({
      MetricName: 'JournalsContradicted',
      Namespace: 'payung/uji',
      Threshold: 0,
      EvaluationPeriods: 1,
      AlarmDescription: expect.stringContaining('#a-journal-is-broken'),
    });
  });

  it('mails no end of a broken journal, which an hour without a line is not, or somebody goes home', () => {
    expect(alarmOf(template, 'JournalBroken')).toMatchObject({ AlarmActions: [expect.anything()] });
    expect(alarmOf(template, 'JournalBroken')).not.toHaveProperty('OKActions');
    expect(alarmOf(template, 'CheckpointsFail')).toHaveProperty('OKActions');
  });

  it('has its checkpoints made once an hour, and missed when they are not', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('^CheckpointsFunction') },
      MaximumRetryAttempts: 0,
    });
    expect(alarmOf(template, 'CheckpointsMissing')).toMatchObject({
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Period: 3600,
      EvaluationPeriods: 3,
      TreatMissingData: 'breaching',
    });
  });

  it('runs on the Node that was tested, on ARM, and keeps its logs as long as the stage says', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
    });
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });
});
