import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { UserId } from '@payung/domain';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { kudus, region } from './aws-fixtures.ts';
import { awsSignInDatabase } from './sign-in-database.ts';

const dynamo = mockClient(DynamoDBClient);
const user = UserId.parse('0fd1c3a2-5b7e-4d1e-9a53-4be0b3f3f001');
const open = () => awsSignInDatabase({ AWS_REGION: region, TENANCY_TABLE: 'tenancy' });

beforeEach(() => {
  dynamo.reset();
  dynamo.on(QueryCommand).resolves({ Items: [] });
  dynamo.on(BatchGetItemCommand).resolves({ Responses: {} });
  dynamo.on(GetItemCommand).resolves({});
});

describe('what signing in reads', () => {
  it('lies in the tenancy table alone, which is all that its role reaches', async () => {
    const database = open();
    await database.userRegions.of(user);
    await database.userRegions.heldIn(user, kudus);
    await database.regions.standing(kudus);
    await database.isCentralAdmin(user);
    const tables = dynamo
      .commandCalls(BatchGetItemCommand)
      .flatMap((call) => Object.keys(call.args[0].input.RequestItems ?? {}));
    expect(new Set(tables)).toEqual(new Set(['tenancy']));
    expect(dynamo.commandCalls(QueryCommand)[0]?.args[0].input.TableName).toBe('tenancy');
  });

  it('tells central admins by their record, which the operator alone writes', async () => {
    expect(await open().isCentralAdmin(user)).toBe(false);
    const item = {
      pk: 'CENTRAL#ADMINS',
      sk: `USER#${user}`,
      schemaVersion: 1,
      user,
      name: 'DATA CONTOH',
      email: 'pusat@contoh.example',
    };
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { tenancy: [marshall(item)] } });
    expect(await open().isCentralAdmin(user)).toBe(true);
  });

  it('opens no sealed section of any region', async () => {
    await expect(open().regions.keys(kudus)).rejects.toThrow('opens no sealed section');
  });
});
