import { BatchGetItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { awsDatabase, openAwsAccess } from './aws-access.ts';
import { anHour, kudus, region } from './aws-fixtures.ts';

const sts = mockClient(STSClient);
const dynamo = mockClient(DynamoDBClient);
const tenantRoleArn = 'arn:aws:iam::111122223333:role/tenant';
const variables = {
  AWS_REGION: region,
  STAGE: 'uji',
  LOG_LEVEL: 'INFO',
  TENANCY_TABLE: 'tenancy',
  REGISTRY_TABLE: 'registry',
  JOURNAL_TABLE: 'journal',
  TENANT_ROLE_ARN: tenantRoleArn,
  SEALING_KEY_ID: 'key',
} as const;
/** Who signed each request to a table. */
let signers: string[] = [];

beforeEach(() => {
  signers = [];
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'KEY-OF-FUNCTION');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  sts.reset();
  dynamo.reset();
  sts.on(AssumeRoleCommand).callsFake(async ({ Tags }) => ({
    Credentials: {
      AccessKeyId: `KEY-OF-${Tags?.[0]?.Value}`,
      SecretAccessKey: 'secret',
      SessionToken: 'token',
      Expiration: new Date(Date.now() + anHour),
    },
  }));
  dynamo.onAnyCommand().callsFake(async (_input, getClient) => {
    signers.push((await getClient().config.credentials()).accessKeyId);
    return { Items: [], Responses: {} };
  });
});
afterEach(() => vi.unstubAllEnvs());

describe('the database in AWS', () => {
  const open = () => awsDatabase(openAwsAccess(variables), variables);

  it('reads a region under a session of that region, never under the role of the function', async () => {
    expect(await open().regions.region(kudus)).toBeNull();
    expect(dynamo.commandCalls(BatchGetItemCommand)).toHaveLength(1);
    expect(signers).toEqual([`KEY-OF-${kudus}`]);
    expect(sts.commandCalls(AssumeRoleCommand)[0]?.args[0].input.RoleArn).toBe(tenantRoleArn);
  });

  it('lists the regions under the role of the function, which takes no session for it', async () => {
    expect(await open().regions.tenants()).toEqual([]);
    expect(dynamo.commandCalls(QueryCommand)).toHaveLength(1);
    expect(signers).toEqual(['KEY-OF-FUNCTION']);
    expect(sts.calls()).toEqual([]);
  });
});
