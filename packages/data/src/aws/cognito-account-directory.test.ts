import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminResetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { UserId } from '@payung/domain';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { connections, region } from './aws-fixtures.ts';
import { cognitoAccountDirectory } from './cognito-account-directory.ts';

const pool = mockClient(CognitoIdentityProviderClient);
const userPoolId = 'ap-southeast-3_Example01';
const directory = cognitoAccountDirectory({ userPoolId, region, connections });
const sub = '0fd1c3a2-5b7e-4d1e-9a53-4be0b3f3f001';
const user = UserId.parse(sub);
const clerk = { email: ' Sri@Dinsos.example ', name: 'Sri', regionName: 'Kabupaten Kudus' };
const attributes = [
  { Name: 'email', Value: 'sri@dinsos.example' },
  { Name: 'sub', Value: sub },
];

const again = {
  UserPoolId: userPoolId,
  Username: 'sri@dinsos.example',
  DesiredDeliveryMediums: ['EMAIL'],
  MessageAction: 'RESEND',
};

beforeEach(() => pool.reset());

describe('an invitation', () => {
  it('makes one account for an address, however it is written, and says nothing of roles in it', async () => {
    pool.on(AdminCreateUserCommand).resolves({ User: { Attributes: attributes } });
    expect(await directory.invite(clerk)).toEqual({ user, isNew: true });
    const [call] = pool.commandCalls(AdminCreateUserCommand);
    expect(call?.args[0].input).toEqual({
      UserPoolId: userPoolId,
      Username: 'sri@dinsos.example',
      DesiredDeliveryMediums: ['EMAIL'],
      UserAttributes: [
        { Name: 'email', Value: 'sri@dinsos.example' },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: 'Sri' },
      ],
    });
  });

  it('finds who has an account already, and leaves that account as it is', async () => {
    pool
      .on(AdminCreateUserCommand)
      .rejects(new UsernameExistsException({ message: 'taken', $metadata: {} }));
    pool.on(AdminGetUserCommand).resolves({ UserAttributes: attributes });
    expect(await directory.invite(clerk)).toEqual({ user, isNew: false });
    expect(pool.calls()).toHaveLength(2);
  });

  it('is sent again to whoever never answered the first, which may be lost or over', async () => {
    pool
      .on(AdminCreateUserCommand)
      .rejectsOnce(new UsernameExistsException({ message: 'taken', $metadata: {} }))
      .resolves({});
    pool
      .on(AdminGetUserCommand)
      .resolves({ UserAttributes: attributes, UserStatus: 'FORCE_CHANGE_PASSWORD' });
    expect(await directory.invite(clerk)).toEqual({ user, isNew: false });
    expect(pool.commandCalls(AdminCreateUserCommand)[1]?.args[0].input).toEqual(again);
  });

  it('is no success when the pool refuses for another reason, or a member could never sign in', async () => {
    pool.on(AdminCreateUserCommand).rejects(new Error('limit exceeded'));
    await expect(directory.invite(clerk)).rejects.toThrow('limit exceeded');
  });

  it('never makes a member of an account without a subject', async () => {
    pool.on(AdminCreateUserCommand).resolves({ User: {} });
    await expect(directory.invite(clerk)).rejects.toThrow('without a subject');
  });
});

describe('an account', () => {
  const known = { UserPoolId: userPoolId, Username: sub };

  it('is reset and signed out by its subject', async () => {
    pool.onAnyCommand().resolves({});
    await directory.resetPassword(user);
    await directory.signOutEverywhere(user);
    expect(pool.commandCalls(AdminResetUserPasswordCommand)[0]?.args[0].input).toEqual(known);
    expect(pool.commandCalls(AdminUserGlobalSignOutCommand)[0]?.args[0].input).toEqual(known);
  });

  it('without a password yet is invited again, or its admin would be told of a fault of the service', async () => {
    pool.onAnyCommand().resolves({});
    pool
      .on(AdminGetUserCommand)
      .resolves({ UserAttributes: attributes, UserStatus: 'FORCE_CHANGE_PASSWORD' });
    await directory.resetPassword(user);
    expect(pool.commandCalls(AdminResetUserPasswordCommand)).toEqual([]);
    expect(pool.commandCalls(AdminCreateUserCommand)[0]?.args[0].input).toEqual(again);
  });

  it('that is disabled loses its open sessions too, or somebody dismissed works on for half a day', async () => {
    pool.onAnyCommand().resolves({});
    await directory.disable(user);
    expect(pool.commandCalls(AdminDisableUserCommand)).toHaveLength(1);
    expect(pool.commandCalls(AdminUserGlobalSignOutCommand)).toHaveLength(1);
  });
});

describe("an agency's own system", () => {
  it('gets a secret for tokens of four hours, since each costs money, and no way to sign in as a person', async () => {
    pool
      .on(CreateUserPoolClientCommand)
      .resolves({ UserPoolClient: { ClientId: 'c1ient', ClientSecret: 's3cret' } });
    const made = await directory.createMachine({ name: 'SIM/Dinsos "baru"' });
    expect(made).toEqual({ user: 'c1ient', clientId: 'c1ient', secret: 's3cret' });
    expect(pool.commandCalls(CreateUserPoolClientCommand)[0]?.args[0].input).toMatchObject({
      ClientName: 'SIM Dinsos  baru ',
      GenerateSecret: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['payung/region'],
      AccessTokenValidity: 240,
      TokenValidityUnits: { AccessToken: 'minutes' },
    });
  });

  it('is not told of when it got no secret', async () => {
    pool.on(CreateUserPoolClientCommand).resolves({ UserPoolClient: { ClientId: 'c1ient' } });
    await expect(directory.createMachine({ name: 'SIM' })).rejects.toThrow('without id or secret');
  });
});
