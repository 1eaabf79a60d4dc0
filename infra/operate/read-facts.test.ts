import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { aStage } from '../test/synthesised.ts';
import { accountClients } from './account-clients.ts';
import { readFacts } from './read-facts.ts';

const identity = mockClient(STSClient);
const certificates = mockClient(ACMClient);
const stacks = mockClient(CloudFormationClient);
const tables = mockClient(DynamoDBClient);
const mail = mockClient(SESv2Client);
const parameters = mockClient(SSMClient);

function named(name: string): Error {
  return Object.assign(new Error('arn:aws:iam::111122223333:user/somebody is not authorized'), {
    name,
  });
}

beforeEach(() => {
  for (const mock of [identity, certificates, stacks, tables, mail, parameters]) mock.reset();
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

it('looks for the certificate in us-east-1 and for everything else at home, whatever the shell says', async () => {
  const clients = accountClients(aStage);
  const regions = await Promise.all(Object.values(clients).map((client) => client.config.region()));
  expect(regions.toSorted()).toEqual([...Array(5).fill('ap-southeast-3'), 'us-east-1']);
});
