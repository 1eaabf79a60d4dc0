import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { decide } from '../test/policy-decision.ts';
import {
  addedUpBy,
  alarmOf,
  aStage,
  only,
  resourcesOf,
  statementsByRole,
  templateOf,
  trustOf,
} from '../test/synthesised.ts';
import { ImportWorkerStack } from './import-worker.ts';
import { namesOf, tableNames } from './names.ts';

const { template } = templateOf(ImportWorkerStack);

describe('the queue of lists', () => {
  it('sets aside what fails five times and keeps it 14 days, or a list is lost unseen', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'payung-uji-imports',
      RedrivePolicy: {
        deadLetterTargetArn: { 'Fn::GetAtt': ['DeadLettersBBF8BAAB', 'Arn'] },
        maxReceiveCount: 5,
      },
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'payung-uji-imports-dead',
      MessageRetentionPeriod: 14 * 24 * 60 * 60,
    });
  });

  it('hides a message six times as long as the work may take, or a chunk is worked on twice at once', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'payung-uji-imports',
      VisibilityTimeout: 6 * 120,
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Handler: 'index.handler',
      Timeout: 120,
    });
  });

  it('has the memory that comparing 60,000 rows is measured for, or a large check of lists never ends', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Handler: 'index.handler',
      MemorySize: 2048,
    });
  });

  it('is encrypted and refuses requests without TLS', () => {
    template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    const policies = [...resourcesOf(template, 'AWS::SQS::QueuePolicy').values()];
    expect(policies).toHaveLength(2);
    for (const { Properties } of policies) {
      expect(Properties.PolicyDocument).toMatchObject({
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      });
    }
  });

  it('is a standard queue, or tenants no longer take fair turns by message group', () => {
    for (const { Properties } of resourcesOf(template, 'AWS::SQS::Queue').values()) {
      expect(Properties.FifoQueue).toBeUndefined();
    }
  });

  it('hands over one chunk a call and takes single failures back, or one bad chunk repeats its neighbours', () => {
    expect(only(resourcesOf(template, 'AWS::Lambda::EventSourceMapping')).Properties).toMatchObject(
      {
        BatchSize: 1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 20 },
      },
    );
  });

  it('may call its own worker as often as a list has pieces, or one of more than 30,000 rows loses every sixteenth', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Handler: 'index.handler',
      RecursiveLoop: 'Allow',
    });
    // nothing else goes round: there Lambda's own guard stays
    template.hasResourceProperties('AWS::Lambda::Function', {
      Handler: 'index.sweep',
      RecursiveLoop: Match.absent(),
    });
  });

  it('hears of each uploaded list in the form of an S3 notification, and of nothing else in the bucket', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: {
          bucket: { name: ['payung-uji-lists-111122223333'] },
          object: { key: [{ wildcard: 'T/*/uploads/*' }] },
        },
      },
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::GetAtt': ['ImportsC5EA4F6F', 'Arn'] },
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['DeadLettersBBF8BAAB', 'Arn'] } },
          InputTransformer: Match.objectLike({
            InputTemplate: Match.stringLikeRegexp('"s3":.*"object":.*"key":<detail-object-key>'),
          }),
        }),
      ],
    });
  });
});

describe('the sweep', () => {
  it('runs each minute, or a chunk whose worker died is never taken up again', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Target: Match.objectLike({
        Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('SweepFunction'), 'Arn'] },
        RetryPolicy: { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 0 },
      }),
    });
  });

  it('ends before the next one begins', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Handler: 'index.sweep',
      Timeout: 55,
    });
  });

  it('is called once each minute: a call that failed is made up for by the next, not by two more of its own', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('^SweepFunction') },
      MaximumRetryAttempts: 0,
    });
  });

  it('is missed when it fails or does not come, or lists that lost their message stand still unseen', () => {
    expect(alarmOf(template, 'SweepFails')).toMatchObject({ MetricName: 'Errors', Threshold: 2 });
    expect(alarmOf(template, 'SweepMissing')).toMatchObject({
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });
});

describe('work that fails', () => {
  it('is counted by what the worker writes, since a message that is handed back is no error of the function', () => {
    const { Properties } = only(resourcesOf(template, 'AWS::Logs::MetricFilter'));
    for (const code of ['ARRIVAL_FAILED', 'ITEM_UNREADABLE', 'WORK_FAILED', 'WORK_UNREADABLE']) {
      expect(Properties.FilterPattern).toContain(`($.message = "${code}")`);
    }
    expect(Properties.LogGroupName).toEqual({ Ref: expect.stringMatching('^ImportWorkerLogs') });
  });

  it('rings within one period of five minutes, or a release that breaks the worker is not taken back', () => {
    const alarm = alarmOf(template, 'WorkFails');
    expect(addedUpBy(alarm)).toEqual([
      'FILL(messages, 0) + FILL(calls, 0)',
      'WorkFailed',
      'Errors FunctionName',
    ]);
    expect(alarm).toMatchObject({ EvaluationPeriods: 1, Threshold: 3 });
  });
});

describe('who asks that older items be renewed', () => {
  const [role = ''] = [...resourcesOf(template, 'AWS::IAM::Role').keys()].filter((id) =>
    id.startsWith('Renewal'),
  );
  const rights = statementsByRole(template).get(role) ?? [];
  const may = (action: string, resource: string, key?: string) =>
    decide(rights, {
      action,
      resource,
      context: key === undefined ? {} : { 'dynamodb:LeadingKeys': [key] },
    });

  it('has the name that the command takes, and is let in by the account’s own policies alone', () => {
    expect(resourcesOf(template, 'AWS::IAM::Role').get(role)?.Properties).toMatchObject({
      RoleName: 'payung-uji-renewal',
      MaxSessionDuration: 3600,
    });
    const [trust, ...more] = trustOf(template, role);
    expect([trust?.Action, trust?.Principal, more]).toEqual([
      ['sts:AssumeRole'],
      { AWS: 'arn:aws:iam::111122223333:root' },
      [],
    ]);
  });

  it('sees which regions there are and asks for work, and reads or writes nothing of any region', () => {
    const names = namesOf(aStage);
    expect(may('dynamodb:Query', names.tableArn('tenancy'), 'TENANTS')).toBe('allowed');
    expect(may('sqs:SendMessage', names.importQueueArn)).toBe('allowed');
    for (const table of tableNames) {
      for (const key of ['T#01KA3319KVDVSDEM0000000001#REGION', 'CENTRAL#ADMINS', undefined]) {
        for (const action of ['GetItem', 'Query', 'Scan', 'PutItem', 'UpdateItem', 'DeleteItem']) {
          expect(may(`dynamodb:${action}`, names.tableArn(table), key), action).toBe('denied');
        }
      }
    }
    expect(may('dynamodb:PutItem', names.tableArn('tenancy'), 'TENANTS')).toBe('denied');
    expect(may('sqs:ReceiveMessage', names.importQueueArn)).toBe('denied');
    expect(may('sts:AssumeRole', '*')).toBe('denied');
  });
});

describe('its functions', () => {
  it('run on the Node that was tested, on ARM', () => {
    template.resourceCountIs('AWS::Lambda::Function', 2);
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
    });
  });

  it('keep their logs as long as the stage says', () => {
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  it('build the same code once, or worker and sweep could differ', () => {
    const keys = [...resourcesOf(template, 'AWS::Lambda::Function').values()].map(
      ({ Properties }) => JSON.stringify(Properties.Code),
    );
    expect(new Set(keys).size).toBe(1);
  });
});
