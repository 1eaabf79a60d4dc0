import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { UserId } from '@payung/domain';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from 'vitest';
import { connections, region } from './aws-fixtures.ts';
import { cognitoSecondFactors } from './cognito-second-factors.ts';

const pool = mockClient(CognitoIdentityProviderClient);
const factors = cognitoSecondFactors({ region, connections });
const user = UserId.parse('0fd1c3a2-5b7e-4d1e-9a53-4be0b3f3f001');

it.each([
  [['SOFTWARE_TOKEN_MFA'], true],
  [['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], true],
  [['SMS_MFA'], false],
  [[], false],
  [undefined, false],
])(
  'takes %j for a second factor: %s, or an admin acts with a password alone',
  async (UserMFASettingList, expected) => {
    pool.reset();
    pool
      .on(AdminGetUserCommand, { UserPoolId: 'pool', Username: user })
      .resolves(UserMFASettingList === undefined ? {} : { UserMFASettingList });
    expect(await factors.has(user, 'pool')).toBe(expected);
  },
);
