import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import {
  CloudFormationClient,
  DescribeStacksCommand,
  ListStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { aStage } from '../test/synthesised.ts';
import { accountClients, watchClients } from './account-clients.ts';
import { readFacts, readReleased } from './read-facts.ts';
import { readWatch } from './read-watch.ts';

const identity = mockClient(STSClient);
const certificates = mockClient(ACMClient);
const stacks = mockClient(CloudFormationClient);
const tables = mockClient(DynamoDBClient);
const mail = mockClient(SESv2Client);
const parameters = mockClient(SSMClient);
const alarms = mockClient(CloudWatchClient);
const topics = mockClient(SNSClient);

function named(name: string): Error {
  return Object.assign(new Error('arn:aws:iam::111122223333:user/somebody is not authorized'), {
    name,
  });
}

beforeEach(() => {
  for (const mock of [identity, certificates, stacks, tables, mail, parameters, alarms, topics]) {
    mock.reset();
  }
  identity.on(GetCallerIdentityCommand).resolves({ Account: aStage.account });
  certificates.on(DescribeCertificateCommand).resolves({
    Certificate: {
      Status: 'ISSUED',
      DomainName: 'payung.example',
      SubjectAlternativeNames: ['payung.example', '*.payung.example'],
      NotAfter: new Date(Date.UTC(2027, 0, 1)),
    },
  });
  stacks
    .on(DescribeStacksCommand, { NextToken: undefined })
    .resolves({
      Stacks: [
        { StackName: 'payung-uji-data', StackStatus: 'CREATE_COMPLETE', CreationTime: new Date(0) },
      ],
      NextToken: 'more',
    })
    .on(DescribeStacksCommand, { NextToken: 'more' })
    .resolves({
      Stacks: [
        { StackName: 'payung-ujian-data', StackStatus: 'CREATE_FAILED', CreationTime: new Date(0) },
        {
          StackName: 'payung-uji-files',
          StackStatus: 'ROLLBACK_COMPLETE',
          CreationTime: new Date(0),
        },
      ],
    });
  const resource = (ResourceType: string, PhysicalResourceId: string, deleted?: true) => ({
    LogicalResourceId: 'One',
    ResourceType,
    PhysicalResourceId,
    ResourceStatus: deleted ? ('DELETE_COMPLETE' as const) : ('UPDATE_COMPLETE' as const),
    LastUpdatedTimestamp: new Date(0),
  });
  stacks
    .on(ListStackResourcesCommand, { StackName: 'payung-uji-data', NextToken: undefined })
    .resolves({
      StackResourceSummaries: [
        resource('AWS::SSM::Parameter', '/payung/uji/data/table-key-arn'),
        resource('AWS::SSM::Parameter', '/payung/uji/data/of-before', true),
        resource('AWS::KMS::Key', '0000-1111'),
      ],
      NextToken: 'more',
    })
    .on(ListStackResourcesCommand, { StackName: 'payung-uji-data', NextToken: 'more' })
    .resolves({
      StackResourceSummaries: [
        resource('AWS::DynamoDB::GlobalTable', 'payung-uji-journal'),
        resource('AWS::CloudWatch::Alarm', 'payung-uji-JournalTableThrottled'),
      ],
    });
  tables.on(ListTablesCommand).resolves({ TableNames: ['payung-uji-journal', 'somebody-elses'] });
  tables.on(DescribeTableCommand).resolves({
    Table: { DeletionProtectionEnabled: true, StreamSpecification: { StreamEnabled: true } },
  });
  tables.on(DescribeContinuousBackupsCommand).resolves({
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' },
    },
  });
  tables.on(DescribeTimeToLiveCommand).resolves({
    TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' },
  });
  mail.on(GetAccountCommand).resolves({ ProductionAccessEnabled: true });
  mail.on(GetEmailIdentityCommand).resolves({ VerifiedForSendingStatus: true });
  parameters.on(GetParametersCommand).callsFake(({ Names }: { Names: string[] }) => ({
    Parameters: Names.map((Name) => ({ Name, Value: '30' })),
  }));
});

const read = () => readFacts(aStage, accountClients(aStage), null);

it('reads all pages, and nothing of a stage whose name only begins alike', async () => {
  const facts = await read();
  expect(facts.stacks).toEqual({
    kind: 'told',
    value: new Map([
      ['payung-uji-data', 'CREATE_COMPLETE'],
      ['payung-uji-files', 'ROLLBACK_COMPLETE'],
    ]),
  });
  expect(facts.tables).toEqual({
    kind: 'told',
    value: new Map([
      [
        'payung-uji-journal',
        {
          goesBack: false,
          isProtected: true,
          streams: true,
          endsBy: { kind: 'told', value: 'expiresAt' },
        },
      ],
    ]),
  });
  expect(facts.bootstrapVersion).toEqual({ kind: 'told', value: 30 });
  expect(facts.certificate).toEqual({
    kind: 'told',
    value: {
      status: 'ISSUED',
      names: ['payung.example', '*.payung.example'],
      endsAt: Date.UTC(2027, 0, 1),
    },
  });
});

it('reads what whole stacks hold, and nothing of one that is half-way', async () => {
  const { held } = await read();
  expect(held).toEqual({
    kind: 'told',
    value: {
      parameters: new Set(['/payung/uji/data/table-key-arn']),
      tables: new Set(['payung-uji-journal']),
      alarms: new Set(['payung-uji-JournalTableThrottled']),
    },
  });
  stacks.on(ListStackResourcesCommand).rejects(named('AccessDenied'));
  expect((await read()).held).toEqual({ kind: 'refused', why: 'AccessDenied' });
});

it('reads who hears the alarms, and takes no mail that nobody answered for an ear', async () => {
  topics.on(ListSubscriptionsByTopicCommand).resolves({
    Subscriptions: [
      { Endpoint: 'one@payung.example', SubscriptionArn: 'PendingConfirmation' },
      { Endpoint: 'two@payung.example', SubscriptionArn: 'arn:aws:sns:ap-southeast-3:1:t:2' },
    ],
  });
  alarms.on(DescribeAlarmsCommand).resolves({
    MetricAlarms: [
      { AlarmName: 'payung-uji-B', StateValue: 'ALARM', TreatMissingData: 'breaching' },
      { AlarmName: 'payung-uji-A', StateValue: 'INSUFFICIENT_DATA', ActionsEnabled: false },
    ],
  });
  expect(await readWatch(aStage, watchClients(aStage))).toEqual({
    alarms: {
      kind: 'told',
      value: [
        { name: 'payung-uji-A', says: '', state: 'blind', isMuted: true, ringsUnmeasured: false },
        { name: 'payung-uji-B', says: '', state: 'rings', isMuted: false, ringsUnmeasured: true },
      ],
    },
    hearers: { kind: 'told', value: new Set(['two@payung.example']) },
  });
  topics.on(ListSubscriptionsByTopicCommand).rejects(named('NotFoundException'));
  alarms.on(DescribeAlarmsCommand).rejects(named('ExpiredTokenException'));
  const { hearers, alarms: unseen } = await readWatch(aStage, watchClients(aStage));
  expect(hearers).toEqual({ kind: 'told', value: new Set() });
  expect(unseen).toEqual({ kind: 'refused', why: 'ExpiredTokenException' });
});

it('does not take a lapsed sign-in for a stage that was never released to', async () => {
  const { parameters: client } = accountClients(aStage);
  expect(await readReleased(aStage, client)).toEqual({ kind: 'told', value: '30' });
  parameters.on(GetParametersCommand).resolves({ Parameters: [] });
  expect(await readReleased(aStage, client)).toEqual({ kind: 'told', value: null });
  parameters.on(GetParametersCommand).rejects(named('ExpiredTokenException'));
  expect(await readReleased(aStage, client)).toEqual({
    kind: 'refused',
    why: 'ExpiredTokenException',
  });
});

it('asks for parameters ten at a time, which is all that AWS takes', async () => {
  await read();
  for (const call of parameters.commandCalls(GetParametersCommand)) {
    expect(call.args[0].input.Names?.length).toBeLessThanOrEqual(10);
  }
});

it('tells what was refused by its name alone: the text of AWS names who asked', async () => {
  stacks.on(DescribeStacksCommand).rejects(named('AccessDenied'));
  identity.on(GetCallerIdentityCommand).rejects(named('ExpiredTokenException'));
  const facts = await read();
  expect(facts.stacks).toEqual({ kind: 'refused', why: 'AccessDenied' });
  expect(facts.account).toEqual({ kind: 'refused', why: 'ExpiredTokenException' });
  expect(JSON.stringify(facts)).not.toContain('somebody is not');
});

it('knows a certificate or a sender that is not there from one that it may not see', async () => {
  certificates.on(DescribeCertificateCommand).rejects(named('ResourceNotFoundException'));
  mail.on(GetEmailIdentityCommand).rejects(named('NotFoundException'));
  const facts = await read();
  expect(facts.certificate).toEqual({ kind: 'told', value: null });
  expect(facts.sender).toEqual({ kind: 'told', value: { isVerified: false, isInSandbox: false } });
});

it('looks for the certificate, and for the stacks of abroad, in us-east-1 and for everything else at home, whatever the shell says', async () => {
  const clients = accountClients(aStage);
  const regions = await Promise.all(Object.values(clients).map((client) => client.config.region()));
  expect(regions.toSorted()).toEqual([
    ...Array(5).fill('ap-southeast-3'),
    ...Array(2).fill('us-east-1'),
  ]);
  const { certificates, abroad } = clients;
  for (const client of [certificates, abroad]) {
    expect(await client.config.region()).toBe('us-east-1');
  }
  expect(await watchClients(aStage).topics.config.region()).toBe('ap-southeast-3');
});
