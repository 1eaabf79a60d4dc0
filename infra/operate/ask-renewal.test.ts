import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { placeholderAccount, type Stage } from '../lib/stage.ts';
import { aStage } from '../test/synthesised.ts';
import { askRenewal } from './ask-renewal.ts';
import { readAccount } from './read-facts.ts';
import { actAsRenewal } from './renewal-clients.ts';

const identity = mockClient(STSClient);
const directory = mockClient(DynamoDBClient);
const queue = mockClient(SQSClient);

const kudus = '01KA3319KVDVSDEM0000000001';
const jepara = '01KA3320KVDVSDEM0000000002';
const entry = (tenant: string, code: string) => ({
  pk: { S: 'TENANTS' },
  sk: { S: tenant },
  schemaVersion: { N: '1' },
  regencyCode: { S: code },
});
const named = (name: string) =>
  Object.assign(new Error('arn:aws:iam::111122223333:user/somebody is not authorized'), { name });

beforeEach(() => {
  for (const mock of [identity, directory, queue]) mock.reset();
  identity.on(GetCallerIdentityCommand).resolves({ Account: aStage.account });
  identity.on(AssumeRoleCommand).resolves({
    Credentials: {
      AccessKeyId: 'key-of-the-role',
      SecretAccessKey: 'secret',
      SessionToken: 'session',
      Expiration: new Date(0),
    },
  });
  const first = entry(kudus, '33.19');
  directory
    .on(QueryCommand, { ExclusiveStartKey: undefined })
    .resolves({ Items: [first], LastEvaluatedKey: { pk: first.pk, sk: first.sk } })
    .on(QueryCommand, { ExclusiveStartKey: { pk: first.pk, sk: first.sk } })
    .resolves({ Items: [entry(jepara, '33.20')] });
  queue.on(SendMessageCommand).resolves({ MessageId: 'm' });
});

interface Wanted {
  readonly region?: string;
  readonly shellRegion?: string;
  readonly stage?: Stage;
}

async function asked({ region, shellRegion, stage = aStage }: Wanted = {}) {
  const lines: string[] = [];
  const sts = new STSClient({ region: stage.region });
  const isAsked = await askRenewal(
    { stage, region: region ?? null, shellRegion: shellRegion ?? null, now: 1_000 },
    {
      account: () => readAccount(sts),
      asRenewal: () => actAsRenewal(stage, sts),
      say: (line) => lines.push(line),
    },
  );
  return { isAsked, lines };
}

const sent = () =>
  queue.commandCalls(SendMessageCommand).map(({ args: [{ input }] }) => ({
    queue: input.QueueUrl,
    group: input.MessageGroupId,
    body: JSON.parse(input.MessageBody ?? ''),
  }));
const begins = (tenantId: string) => ({
  queue: 'https://sqs.ap-southeast-3.amazonaws.com/111122223333/payung-uji-imports',
  group: tenantId,
  body: { kind: 'renew-items', tenantId, walk: null },
});

describe('asking a stage to renew what earlier releases wrote', () => {
  it('sends one message for each region, in turn with its lists, and says where the end is seen', async () => {
    const { isAsked, lines } = await asked();
    expect(isAsked).toBe(true);
    expect(sent()).toEqual([begins(kudus), begins(jepara)]);
    expect(lines.slice(0, 2)).toEqual([`33.19 ${kudus}: asked`, `33.20 ${jepara}: asked`]);
    expect(lines.join('\n')).toMatch(
      /2 regions asked[\s\S]*--log-group-name \/payung\/uji\/payung-uji-import-worker --start-time 1000 [\s\S]*ITEMS_RENEWED/,
    );
  });

  it('asks the one region that is named alone', async () => {
    await asked({ region: '33.20' });
    expect(sent()).toEqual([begins(jepara)]);
  });

  it('acts by the rights of its own role alone, whatever the shell may do', async () => {
    await asked();
    const [{ args } = { args: [] }] = identity.commandCalls(AssumeRoleCommand);
    expect(args[0]?.input.RoleArn).toBe('arn:aws:iam::111122223333:role/payung-uji-renewal');
    for (const { thisValue } of [
      ...directory.commandCalls(QueryCommand),
      ...queue.commandCalls(SendMessageCommand),
    ]) {
      const { accessKeyId } = await thisValue.config.credentials();
      expect(accessKeyId).toBe('key-of-the-role');
    }
  });

  it.each<[string, Wanted, RegExp]>([
    ['another region of AWS', { shellRegion: 'us-east-1' }, /STOPS: AWS_REGION of this shell/],
    [
      'a stage without an account',
      { stage: { ...aStage, account: placeholderAccount } },
      /STOPS: The account of stage "uji" in cdk.json is a placeholder/,
    ],
  ])('asks nothing in %s, and says so', async (_, wanted, sentence) => {
    const { isAsked, lines } = await asked(wanted);
    expect([isAsked, lines.at(-1)]).toEqual([false, 'Nothing was asked.']);
    expect(lines.join('\n')).toMatch(sentence);
    expect([sent(), identity.commandCalls(AssumeRoleCommand)]).toEqual([[], []]);
  });

  it('asks nothing in the account of another stage, or that one would be renewed by a release it does not have', async () => {
    identity.on(GetCallerIdentityCommand).resolves({ Account: '999988887777' });
    const { isAsked, lines } = await asked();
    expect(isAsked).toBe(false);
    expect(lines.join('\n')).toMatch(/signed in to account 999988887777/);
    expect(sent()).toEqual([]);
  });

  it('asks nobody when the region named is none of the stage', async () => {
    await expect(asked({ region: '33.21' })).rejects.toThrow(
      /^There is no region 33.21 in stage "uji"; there are 2 others. Nothing was asked.$/,
    );
    expect(sent()).toEqual([]);
  });

  it('is well with a stage that has no region yet', async () => {
    directory.reset();
    directory.on(QueryCommand).resolves({ Items: [] });
    const { isAsked, lines } = await asked();
    expect([isAsked, lines[0]]).toEqual([true, expect.stringMatching(/^0 regions asked/)]);
  });

  it('says what is missing where nothing, or an earlier release, was deployed; AWS’s own text names who asked', async () => {
    identity.on(AssumeRoleCommand).rejects(named('AccessDenied'));
    const refused = asked();
    await expect(refused).rejects.toThrow(
      /^The role payung-uji-renewal cannot be taken \(AccessDenied\): .*payung-uji-import-worker/,
    );
    await expect(refused).rejects.not.toThrow(/somebody/);
  });

  it.each([
    ['a table that is gone', () => directory.on(QueryCommand).rejects(named('ResourceNotFound'))],
    [
      'a list that a later release wrote otherwise',
      () => directory.on(QueryCommand).resolves({ Items: [{ sk: { S: kudus } }] }),
    ],
  ])('asks nobody over %s', async (_, prepare) => {
    directory.reset();
    prepare();
    await expect(asked()).rejects.toThrow(
      /^The list of regions in payung-uji-tenancy cannot be read: .*Nothing was asked.$/,
    );
    expect(sent()).toEqual([]);
  });

  it('says how far it came when the queue fails half-way, and asks everybody when it is asked again', async () => {
    queue.on(SendMessageCommand).resolvesOnce({}).rejectsOnce(named('ServiceUnavailable'));
    await expect(asked()).rejects.toThrow(
      /payung-uji-imports took no message \(ServiceUnavailable\)[\s\S]*1 of 2 regions were asked; asking again does no harm/,
    );
    queue.reset();
    queue.on(SendMessageCommand).resolves({});
    await asked();
    expect(sent()).toEqual([begins(kudus), begins(jepara)]);
  });
});
